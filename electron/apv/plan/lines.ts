/** Writing what the plan says: its lines, before and after it was signed. */
import { changeRow, findRow, insertRow, readRows, removeRow } from '../../../db/apv/rows.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import type { LineFields } from '../../../shared/apv/contract-plan.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { freshProgress } from '../../../shared/apv/plan-states.ts';
import type { PlanLineRow, ProblemRow } from '../../../shared/apv/rows.ts';
import { newId, type PlanLineId, type ProblemId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext } from '../../worker/context.ts';
import { changed, findProblem, requireEmployed, requireOrder, requireUnit, roundToChange } from '../changing.ts';

export type StoredLine = PlanLineRow & { readonly born: string };

/** @throws not_found */
export function findLine(db: ReadableDB, lineId: PlanLineId): StoredLine {
  const line = findRow(db, 'apv_line', lineId);
  if (!line) throw new AppFailure('not_found');
  return line;
}

/** The line with its problem, in a round that may still be changed. @throws not_found, apv_round_ended */
export function lineToChange(db: ReadableDB, lineId: PlanLineId) {
  const line = findLine(db, lineId);
  const problem = findProblem(db, line.problemId);
  return { line, problem, round: roundToChange(db, problem.roundId) };
}

/** @throws dates_reversed {field} */
function requireDaysInOrder({ startsOn, deadline, followUpOn }: LineFields): void {
  requireOrder(startsOn, deadline, 'deadline');
  requireOrder(deadline ?? startsOn, followUpOn, 'followUpOn');
}

/**
 * The name as it is to stand in the plan. Someone who has left since stays where the line named them already: the
 * page says so, and the rest of the line can be mended without it.
 * @throws person_has_left, not_found
 */
function responsibleOf({ db, today }: CommandContext, fields: LineFields, old: StoredLine | undefined): string {
  const { responsibleId, responsible } = fields;
  if (responsibleId === null) return responsible;
  return responsibleId === old?.responsibleId ? old.responsible : requireEmployed(db, responsibleId, today);
}

function toKeep(context: CommandContext, fields: LineFields, old: StoredLine | undefined): LineFields {
  const { measure, responsible, followUpHow, budgetOwner, medMeeting } = fields;
  refuseCpr({ measure, responsible, followUpHow, budgetOwner, medMeeting });
  requireDaysInOrder(fields);
  return { ...fields, responsible: responsibleOf(context, fields, old) };
}

interface LineToSave {
  readonly problemId: ProblemId;
  readonly lineId: PlanLineId | null;
  readonly fields: LineFields;
}

function addLine(context: CommandContext, problem: ProblemRow, fields: LineFields): PlanLineId {
  const { db, set, random } = context;
  requireUnit(db, problem.roundId, problem.unitId);
  const id = newId<PlanLineId>(random);
  const kept = toKeep(context, fields, undefined);
  insertRow(db, set, 'apv_line', {
    id,
    problemId: problem.id,
    ...kept,
    ...freshProgress,
    reopenedFrom: null,
    carriedTo: null,
  });
  changed(context, problem.roundId, 'apv_line.measure');
  return id;
}

/** @throws dates_reversed, person_has_left, solved_at_once, apv_round_ended, unit_left_round, line_wrong_step, looks_like_cpr */
export function saveLine(context: CommandContext, { problemId, lineId, fields }: LineToSave): { lineId: PlanLineId } {
  const { db, set } = context;
  const problem = findProblem(db, problemId);
  roundToChange(db, problem.roundId);
  if (problem.solvedAtOnce === true) throw new AppFailure('solved_at_once');
  if (lineId === null) return { lineId: addLine(context, problem, fields) };
  const line = findLine(db, lineId);
  if (line.problemId !== problemId) throw new AppFailure('not_found');
  if (line.state === 'closed') throw new AppFailure('line_wrong_step');
  const [first] = changeRow(db, set, 'apv_line', line, toKeep(context, fields, line));
  if (first !== undefined) changed(context, problem.roundId, `apv_line.${first}`);
  return { lineId };
}

/** Somebody signed a plan that the line stood in, or it came of one that did not work. */
function wasSigned(db: ReadableDB, line: StoredLine, problem: ProblemRow): boolean {
  if (line.state === 'rated' || line.state === 'closed' || line.reopenedFrom !== null) return true;
  return readRows(db, 'apv_sign_off', 'round_id = ? AND born > ?', [problem.roundId, line.born]).length > 0;
}

/** @throws line_was_signed, apv_round_ended, not_found */
export function removeLine(
  context: CommandContext,
  { lineId }: { readonly lineId: PlanLineId },
): Record<string, never> {
  const { db, set } = context;
  const { line, problem } = lineToChange(db, lineId);
  if (wasSigned(db, line, problem)) throw new AppFailure('line_was_signed');
  removeRow(db, set, 'apv_line', line);
  changed(context, problem.roundId, 'apv_line.measure');
  return {};
}
