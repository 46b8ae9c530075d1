/** The risk matrix: likelihood × consequence, with the cut points of domain §1.8. */
import type { Matrix } from './words.ts';

export type RiskLevel = 'low' | 'medium' | 'high_orange' | 'high';

export interface Risk {
  readonly score: number;
  readonly level: RiskLevel;
}

const SIZES: Readonly<Record<Matrix, number>> = { '3x3': 3, '5x5': 5 };
/** The worst consequence, death or lasting harm, is never low or medium however unlikely. */
const WORST = 5;

/** Likelihoods and consequences are 1 – size. */
export const matrixSize = (matrix: Matrix): number => SIZES[matrix];

export const isInMatrix = (matrix: Matrix, value: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= SIZES[matrix];

function levelOf3(score: number): RiskLevel {
  if (score <= 2) return 'low';
  return score <= 4 ? 'medium' : 'high';
}

function levelOf5(score: number, consequence: number): RiskLevel {
  if (score >= 16) return 'high';
  if (score >= 10 || consequence === WORST) return 'high_orange';
  return score <= 4 ? 'low' : 'medium';
}

/** @returns null until both are given, and for a number that the matrix does not have */
export function riskOf(matrix: Matrix, likelihood: number | null, consequence: number | null): Risk | null {
  if (likelihood === null || consequence === null) return null;
  if (!isInMatrix(matrix, likelihood) || !isInMatrix(matrix, consequence)) return null;
  const score = likelihood * consequence;
  return { score, level: matrix === '3x3' ? levelOf3(score) : levelOf5(score, consequence) };
}
