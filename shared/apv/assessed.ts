/** When a problem counts as assessed: kind, seriousness, extent, causes, and whether it was solved at once (domain §1.3). */
import { isInMatrix } from './risk.ts';
import type { ProblemRow } from './rows.ts';
import type { Matrix } from './words.ts';

/** The part of a problem that the assessment writes. */
export type Assessment = Pick<
  ProblemRow,
  'nature' | 'likelihood' | 'consequence' | 'extent' | 'causes' | 'solvedAtOnce' | 'solvedOn' | 'solvedBy'
>;
export type AssessmentField = keyof Assessment;

const isGiven = (matrix: Matrix, value: number | null): boolean => value !== null && isInMatrix(matrix, value);

/** What an assessment still lacks, in the order of the form; empty when the problem is assessed. */
export function missingInAssessment(problem: Assessment, matrix: Matrix): AssessmentField[] {
  const { solvedAtOnce } = problem;
  const lacks: readonly (readonly [AssessmentField, boolean])[] = [
    ['nature', problem.nature.trim() === ''],
    ['likelihood', !isGiven(matrix, problem.likelihood)],
    ['consequence', !isGiven(matrix, problem.consequence)],
    ['extent', problem.extent === null],
    ['causes', problem.causes.trim() === ''],
    ['solvedAtOnce', solvedAtOnce === null],
    ['solvedOn', solvedAtOnce === true && problem.solvedOn === null],
    ['solvedBy', solvedAtOnce === true && problem.solvedBy.trim() === ''],
  ];
  return lacks.filter(([, isMissing]) => isMissing).map(([field]) => field);
}

export const isAssessed = (problem: Assessment, matrix: Matrix): boolean =>
  missingInAssessment(problem, matrix).length === 0;

/** A risk that stays has lasting prevention in a section of its own; without it the plan is not whole. */
export const lacksPrevention = ({ permanent, prevention }: Pick<ProblemRow, 'permanent' | 'prevention'>): boolean =>
  permanent && prevention.trim() === '';
