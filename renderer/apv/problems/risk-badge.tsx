/** A problem's risk as word and number; colour only underlines them. */
import type { Risk } from '../../../shared/apv/risk.ts';
import type { Matrix } from '../../../shared/apv/words.ts';
import { useMessages } from '../../bridge.ts';
import './problems.css';
import { useRiskWords } from './risk-words.ts';

export interface RiskBadgeProps {
  readonly matrix: Matrix;
  readonly risk: Risk | null;
}

export function RiskBadge({ matrix, risk }: RiskBadgeProps) {
  const { t } = useMessages();
  const words = useRiskWords(matrix);
  if (!risk) return <span className="pj-badge pj-badge-neutral">{t.apvProblems.matrix.none}</span>;
  return (
    <span className={`pj-badge pj-risk-badge pj-risk-${risk.level}`}>
      {t.apvProblems.matrix.score(words.level(risk.level), risk.score)}
    </span>
  );
}
