/** One line of the plan in a list: what is to be done, how it stands, and what can be done with it. */
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import { useMessages } from '../../bridge.ts';
import { LineActions } from './line-actions.tsx';
import { LineBadges } from './line-badges.tsx';
import { LineFacts } from './line-facts.tsx';

interface LineCardProps {
  readonly line: PlanLine;
  readonly signed: boolean | null;
  readonly isReadOnly: boolean;
  /** The list does not say which problem it is about. */
  readonly withProblem?: boolean;
}

export function LineCard({ line, signed, isReadOnly, withProblem = false }: LineCardProps) {
  const { t } = useMessages();
  const words = t.apvPlan.line;
  return (
    <section
      className="pj-plan-line"
      data-late={line.lateDays > 0 || undefined}
      aria-label={line.measure || words.noMeasure}
    >
      <p className="pj-plan-measure">{line.measure || words.noMeasure}</p>
      <LineBadges line={line} />
      {withProblem && (
        <p className="pj-muted">
          {line.problem} ({line.unitName})
        </p>
      )}
      <LineFacts line={line} />
      {!isReadOnly && <LineActions line={line} signed={signed} />}
    </section>
  );
}
