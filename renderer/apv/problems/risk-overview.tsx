/** How many problems lie in each cell of the matrix: the round at a glance. */
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import { matrixSize } from '../../../shared/apv/risk.ts';
import type { Matrix } from '../../../shared/apv/words.ts';
import { useMessages } from '../../bridge.ts';
import './problems.css';
import { cellRisk, useRiskWords } from './risk-words.ts';

export interface RiskOverviewProps {
  readonly matrix: Matrix;
  readonly problems: readonly Pick<Problem, 'likelihood' | 'consequence' | 'risk'>[];
}

export function RiskOverview({ matrix, problems }: RiskOverviewProps) {
  const { t } = useMessages();
  const texts = t.apvProblems;
  const words = useRiskWords(matrix);
  const steps = Array.from({ length: matrixSize(matrix) }, (_, i) => i + 1);
  const placed = problems.filter(({ risk }) => risk !== null);
  const countIn = (likelihood: number, consequence: number): number =>
    placed.filter((one) => one.likelihood === likelihood && one.consequence === consequence).length;
  return (
    <div className="pj-risk-overview-frame">
      <table className="pj-risk-overview">
        <caption className="pj-muted">{texts.overview.caption}</caption>
        <thead>
          <tr>
            <td className="pj-risk-corner">
              <span>{texts.matrix.likelihood}</span> / <span>{texts.matrix.consequence}</span>
            </td>
            {steps.map((consequence) => (
              <th key={consequence} scope="col">
                {words.consequence[consequence - 1]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.toReversed().map((likelihood) => (
            <tr key={likelihood}>
              <th scope="row">{words.likelihood[likelihood - 1]}</th>
              {steps.map((consequence) => (
                <CountCell
                  key={consequence}
                  {...{ matrix, likelihood, consequence }}
                  count={countIn(likelihood, consequence)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {placed.length < problems.length && (
        <p className="pj-muted">{texts.overview.notPlaced(problems.length - placed.length)}</p>
      )}
    </div>
  );
}

interface CountCellProps {
  readonly matrix: Matrix;
  readonly likelihood: number;
  readonly consequence: number;
  readonly count: number;
}

function CountCell({ matrix, likelihood, consequence, count }: CountCellProps) {
  const { t } = useMessages();
  const words = useRiskWords(matrix);
  const { level, score } = cellRisk(matrix, likelihood, consequence);
  return (
    <td className={`pj-risk-${level}`} data-empty={count === 0 || undefined}>
      <span className="pj-risk-count">{count === 0 ? '–' : t.apvProblems.overview.cell(count)}</span>
      <span className="pj-risk-word">{t.apvProblems.matrix.score(words.level(level), score)}</span>
    </td>
  );
}
