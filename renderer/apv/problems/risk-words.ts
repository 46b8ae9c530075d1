import { type RiskLevel, riskOf } from '../../../shared/apv/risk.ts';
import type { Matrix } from '../../../shared/apv/words.ts';
import { useMessages } from '../../bridge.ts';

export interface RiskWords {
  /** From the least likely. */
  readonly likelihood: readonly string[];
  /** From the mildest. */
  readonly consequence: readonly string[];
  readonly level: (level: RiskLevel) => string;
}

/** What the steps of the matrix are called. */
export function useRiskWords(matrix: Matrix): RiskWords {
  const { t } = useMessages();
  if (matrix === '5x5') {
    const { likelihood5, consequence5, risk } = t.apv;
    return { likelihood: likelihood5, consequence: consequence5, level: (level) => risk[level] };
  }
  const { likelihood3, consequence3, risk3 } = t.apv;
  // Three levels only: orange is of the large matrix.
  return {
    likelihood: likelihood3,
    consequence: consequence3,
    level: (level) => risk3[level === 'high_orange' ? 'high' : level],
  };
}

/** The cell as both matrices show it. @throws when the matrix has no such cell: a mistake in the program */
export function cellRisk(matrix: Matrix, likelihood: number, consequence: number): { score: number; level: RiskLevel } {
  const risk = riskOf(matrix, likelihood, consequence);
  if (!risk) throw new Error(`no cell ${likelihood}, ${consequence} in ${matrix}`);
  return risk;
}
