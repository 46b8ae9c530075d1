/** A problem is written down where it is found, corrected, and taken out again. */

import {
  giveCheckPhotos,
  isCarriedOn,
  isFromCheck,
  linesOf,
  problemsOf,
  removeProblemRow,
} from '../../../db/apv/problems.ts';
import { changeRow, findRow, insertRow } from '../../../db/apv/rows.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { ProblemAssessed, ProblemFound, problemCalls } from '../../../shared/apv/contract-problems.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { ApvRoundRow, ProblemRow } from '../../../shared/apv/rows.ts';
import { type ApvRoundId, type CheckId, newId, type ProblemId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext, Handlers } from '../../worker/context.ts';
import { changed, findProblem, findRound, requireUnit, roundToChange } from '../changing.ts';

type Own = Pick<Handlers<'apv'>, keyof typeof problemCalls>;

/** What nobody has looked at yet. */
export const notAssessed: ProblemAssessed = {
  nature: '',
  likelihood: null,
  consequence: null,
  extent: null,
  extentGroup: '',
  causes: '',
  permanent: false,
  prevention: '',
  special: null,
  solvedAtOnce: null,
  solvedOn: null,
  solvedBy: '',
  solvedHow: '',
  interim: '',
};

/** The signature falls at the first field that changed. */
export function changeProblemRow(
  context: CommandContext,
  problem: ProblemRow & { readonly born: string },
  fields: Partial<ProblemRow>,
): void {
  const [first] = changeRow(context.db, context.set, 'apv_problem', problem, fields);
  if (first !== undefined) changed(context, problem.roundId, `apv_problem.${first}`);
}

/** A problem found late is taken in at any step: it moves nothing, but nobody has signed for it. @throws apv_not_begun */
function roundThatTakesProblems(db: ReadableDB, roundId: ApvRoundId): ApvRoundRow {
  const round = roundToChange(db, roundId);
  if (round.state === 'draft') throw new AppFailure('apv_not_begun');
  return round;
}

/** @throws not_found when the line is not of this round and unit */
function requireCheck(db: ReadableDB, checkId: CheckId, roundId: ApvRoundId, { unitId }: ProblemFound): void {
  const check = findRow(db, 'apv_check', checkId);
  if (!check || check.roundId !== roundId || check.unitId !== unitId) throw new AppFailure('not_found');
}

export const problems: Own['problems'] = ({ db }, { roundId }) => problemsOf(db, findRound(db, roundId));

export const addProblem: Own['addProblem'] = (context, { roundId, found, checkId }) => {
  const { db, set, random } = context;
  roundThatTakesProblems(db, roundId);
  requireUnit(db, roundId, found.unitId);
  refuseCpr(found);
  if (checkId !== null) requireCheck(db, checkId, roundId, found);
  const problemId = newId<ProblemId>(random);
  insertRow(db, set, 'apv_problem', {
    id: problemId,
    roundId,
    ...found,
    ...notAssessed,
    ...(checkId === null ? {} : { origin: 'checklist', source: checkId }),
    carriedFrom: null,
  });
  if (checkId !== null) giveCheckPhotos(db, set, checkId, problemId);
  changed(context, roundId, 'apv_problem.description');
  return { problemId };
};

export const changeProblem: Own['changeProblem'] = (context, { problemId, found }) => {
  const { db } = context;
  const problem = findProblem(db, problemId);
  roundToChange(db, problem.roundId);
  if (found.unitId !== problem.unitId) requireUnit(db, problem.roundId, found.unitId);
  refuseCpr(found);
  const { origin, source, ...rest } = found;
  // Which line of a checklist raised it is no text that anyone wrote.
  changeProblemRow(context, problem, isFromCheck(problem) ? rest : { ...rest, origin, source });
  return {};
};

export const removeProblem: Own['removeProblem'] = (context, { problemId }) => {
  const { db, set, note } = context;
  const problem = findProblem(db, problemId);
  const round = roundToChange(db, problem.roundId);
  const lines = linesOf(db, problemId);
  const hasHistory = lines.some(({ reopenedFrom, carriedTo }) => reopenedFrom !== null || carriedTo !== null);
  const wasSigned = lines.length > 0 && round.completedOn !== null;
  if (wasSigned || hasHistory || isCarriedOn(db, problemId)) throw new AppFailure('problem_has_lines');
  note({ lines: removeProblemRow(db, set, problem) });
  changed(context, problem.roundId, 'apv_problem.description');
  return {};
};
