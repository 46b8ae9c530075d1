/** The assessment of one problem: kept as far as it has come; what it lacks is told by shared/apv/assessed.ts. */
import { linesOf } from '../../../db/apv/problems.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { ProblemAssessed, problemCalls } from '../../../shared/apv/contract-problems.ts';
import { isLive } from '../../../shared/apv/guards-problems.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { isInMatrix } from '../../../shared/apv/risk.ts';
import type { Matrix } from '../../../shared/apv/words.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ProblemId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../../worker/context.ts';
import { findProblem, requirePast, roundToChange } from '../changing.ts';
import { changeProblemRow } from './found.ts';

type Own = Pick<Handlers<'apv'>, keyof typeof problemCalls>;

function requireInMatrix(assessed: ProblemAssessed, matrix: Matrix): void {
  for (const field of ['likelihood', 'consequence'] as const) {
    const value = assessed[field];
    if (value !== null && !isInMatrix(matrix, value)) throw new AppFailure('outside_matrix', { field });
  }
}

/** When and by whom are only told of what was solved at once. */
function asSolved(assessed: ProblemAssessed, today: IsoDate): ProblemAssessed {
  if (assessed.solvedAtOnce !== true) return { ...assessed, solvedOn: null, solvedBy: '', solvedHow: '' };
  if (assessed.solvedOn === null || assessed.solvedBy === '') throw new AppFailure('solved_incomplete');
  requirePast(assessed.solvedOn, today, 'solvedOn');
  return assessed;
}

/** What is worked at in the plan was not solved at once. @throws problem_has_open_lines {count} */
function requireNoWork(db: ReadableDB, problemId: ProblemId): void {
  const count = linesOf(db, problemId).filter(isLive).length;
  if (count > 0) throw new AppFailure('problem_has_open_lines', { count });
}

export const assessProblem: Own['assessProblem'] = (context, { problemId, assessed }) => {
  const { db, today } = context;
  const problem = findProblem(db, problemId);
  const { matrix } = roundToChange(db, problem.roundId);
  requireInMatrix(assessed, matrix);
  refuseCpr(assessed);
  if (assessed.solvedAtOnce === true) requireNoWork(db, problemId);
  changeProblemRow(context, problem, asSolved(assessed, today));
  return {};
};
