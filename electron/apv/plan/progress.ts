/** Following up: how a line goes, what came of it, and where it goes on. The signatures stand for the plan, not for its progress. */
import { changeRow, insertRow, readRows } from '../../../db/apv/rows.ts';
import type { WritableDB } from '../../../db/engine/handles.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import {
  close,
  freshProgress,
  isUnrated,
  moveTo,
  type Rating,
  rate,
  reopened,
  type UnratedState,
} from '../../../shared/apv/plan-states.ts';
import type { ApvRoundRow, PlanLineRow, ProblemRow } from '../../../shared/apv/rows.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type ApvRoundId, newId, type PlanLineId, type ProblemId } from '../../../shared/kernel/ids.ts';
import { AppFailure, unwrap } from '../../../shared/kernel/result.ts';
import type { CommandContext } from '../../worker/context.ts';
import { changed, requirePast, roundToChange } from '../changing.ts';
import { lineToChange, type StoredLine } from './lines.ts';

interface OnDay {
  readonly lineId: PlanLineId;
  readonly on: IsoDate;
}

/** The row as the table holds it, for a new one like it. */
const rowOf = ({ born: _, ...line }: StoredLine): PlanLineRow => line;

/** @throws line_wrong_step, line_no_measure, date_in_future, apv_round_ended, not_found */
export function moveLine(
  { db, set, today, note }: CommandContext,
  { lineId, to, on }: OnDay & { readonly to: UnratedState },
): Record<string, never> {
  const { line, round } = lineToChange(db, lineId);
  requirePast(on, today, 'on');
  changeRow(db, set, 'apv_line', line, unwrap(moveTo(line, to, on)));
  note({ roundId: round.id, lineId });
  return {};
}

/** @throws line_wrong_step, date_in_future, dates_reversed, looks_like_cpr, apv_round_ended, not_found */
export function rateLine(
  context: CommandContext,
  { lineId, ...rating }: Rating & { readonly lineId: PlanLineId },
): { reopenedAs: PlanLineId | null } {
  const { db, set, today, note, random } = context;
  const { line, round } = lineToChange(db, lineId);
  requirePast(rating.on, today, 'on');
  refuseCpr({ evidence: rating.evidence });
  changeRow(db, set, 'apv_line', line, unwrap(rate(line, rating)));
  note({ roundId: round.id, lineId });
  if (rating.effect !== 'not') return { reopenedAs: null };
  const next = reopened(rowOf(line), newId<PlanLineId>(random));
  insertRow(db, set, 'apv_line', next);
  // The plan has a line that nobody has signed for.
  changed(context, round.id, 'apv_line.measure');
  return { reopenedAs: next.id };
}

/** @throws line_wrong_step, date_in_future, dates_reversed, apv_round_ended, not_found */
export function closeLine({ db, set, today, note }: CommandContext, { lineId, on }: OnDay): Record<string, never> {
  const { line, round } = lineToChange(db, lineId);
  requirePast(on, today, 'on');
  changeRow(db, set, 'apv_line', line, unwrap(close(line, on)));
  note({ roundId: round.id, lineId });
  return {};
}

/** @throws round_covers_not_unit */
function requireCovers(db: WritableDB, to: ApvRoundRow, { roundId, unitId }: ProblemRow): void {
  const covers = 'round_id = ? AND unit_id = ? AND left_on IS NULL';
  if (to.id === roundId || readRows(db, 'apv_round_unit', covers, [to.id, unitId]).length === 0) {
    throw new AppFailure('round_covers_not_unit');
  }
}

/** The problem in the other round: made once, however many of its lines are carried there. */
function carriedProblem(
  { db, set, random }: CommandContext,
  problem: ProblemRow & { readonly born: string },
  from: ApvRoundRow,
  to: ApvRoundRow,
): ProblemId {
  const [there] = readRows(db, 'apv_problem', 'round_id = ? AND carried_from = ?', [to.id, problem.id]);
  if (there) return there.id;
  const { born: _, ...kept } = problem;
  const id = newId<ProblemId>(random);
  // A number of one matrix says nothing in the other: it must be assessed anew.
  const judged = from.matrix === to.matrix ? {} : { likelihood: null, consequence: null };
  insertRow(db, set, 'apv_problem', {
    ...kept,
    ...judged,
    id,
    roundId: to.id,
    origin: 'carried',
    carriedFrom: problem.id,
  });
  return id;
}

/** @throws round_covers_not_unit, line_wrong_step, apv_round_ended, not_found */
export function carryLine(
  context: CommandContext,
  { lineId, toRoundId }: { readonly lineId: PlanLineId; readonly toRoundId: ApvRoundId },
): { lineId: PlanLineId } {
  const { db, set, today, note, random } = context;
  const { line, problem, round } = lineToChange(db, lineId);
  const to = roundToChange(db, toRoundId);
  requireCovers(db, to, problem);
  if (!isUnrated(line.state)) throw new AppFailure('line_wrong_step');
  const id = newId<PlanLineId>(random);
  insertRow(db, set, 'apv_line', {
    ...rowOf(line),
    ...freshProgress,
    state: line.state,
    doneOn: line.doneOn,
    id,
    problemId: carriedProblem(context, problem, round, to),
    reopenedFrom: null,
  });
  changeRow(db, set, 'apv_line', line, { state: 'closed', closedOn: today, carriedTo: to.id });
  changed(context, to.id, 'apv_line.measure');
  note({ roundId: round.id, toRoundId: to.id, lineId });
  return { lineId: id };
}
