/**
 * A line of the action plan on its way: åben → i gang → udført → effekt vurderet → lukket (domain §1.3). What did not
 * work is closed, and a new line takes over from it, with a new measure to be written.
 */
import { daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { PlanLineId } from '../kernel/ids.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { PlanLineRow } from './rows.ts';
import type { Effect, LineState } from './words.ts';

/** What the way of a line changes; what the plan says stays. */
export type LineProgress = Pick<
  PlanLineRow,
  'state' | 'doneOn' | 'effect' | 'effectRating' | 'effectOn' | 'evidence' | 'closedOn'
>;

/** Where a line may stand before anybody has judged its effect. */
export type UnratedState = Extract<LineState, 'open' | 'started' | 'done'>;

export const freshProgress: LineProgress = {
  state: 'open',
  doneOn: null,
  effect: null,
  effectRating: null,
  effectOn: null,
  evidence: '',
  closedOn: null,
};

export const isUnrated = (state: LineState): state is UnratedState =>
  state === 'open' || state === 'started' || state === 'done';

/** Forth and back as the work goes, until the effect is judged. Fails with line_wrong_step, line_no_measure. */
export function moveTo(
  line: LineProgress & Pick<PlanLineRow, 'measure'>,
  to: UnratedState,
  on: IsoDate,
): Result<Pick<LineProgress, 'state' | 'doneOn'>> {
  if (!isUnrated(line.state) || line.state === to) return fail('line_wrong_step');
  if (to !== 'open' && line.measure.trim() === '') return fail('line_no_measure');
  return ok({ state: to, doneOn: to === 'done' ? on : null });
}

export interface Rating {
  readonly effect: Effect;
  /** 1 (none) – 4 (great). */
  readonly rating: number;
  readonly evidence: string;
  readonly on: IsoDate;
}

/** Only what is done can be judged. Fails with line_wrong_step, dates_reversed. */
export function rate(line: LineProgress, { effect, rating, evidence, on }: Rating): Result<LineProgress> {
  const { state, doneOn } = line;
  if (state !== 'done') return fail('line_wrong_step');
  if (doneOn !== null && on < doneOn) return fail('dates_reversed', { field: 'on' });
  const failed = effect === 'not';
  return ok({
    state: failed ? 'closed' : 'rated',
    doneOn,
    effect,
    effectRating: rating,
    effectOn: on,
    evidence,
    closedOn: failed ? on : null,
  });
}

/** Only what is judged can be closed. Fails with line_wrong_step, dates_reversed. */
export function close(
  { state, effectOn }: LineProgress,
  on: IsoDate,
): Result<Pick<LineProgress, 'state' | 'closedOn'>> {
  if (state !== 'rated') return fail('line_wrong_step');
  if (effectOn !== null && on < effectOn) return fail('dates_reversed', { field: 'on' });
  return ok({ state: 'closed', closedOn: on });
}

/**
 * What takes over from a measure that did not work: the same problem, responsible and priority. The measure and its
 * days are empty, so that somebody must decide on something else.
 */
export const reopened = (failed: PlanLineRow, id: PlanLineId): PlanLineRow => ({
  ...failed,
  ...freshProgress,
  id,
  measure: '',
  prevention: null,
  startsOn: null,
  deadline: null,
  followUpOn: null,
  cost: null,
  medMeeting: '',
  reopenedFrom: failed.id,
  carriedTo: null,
});

/** The day that a line waits for: its deadline until it is done, then the day of follow-up until it is judged. */
export function dueOn({
  state,
  deadline,
  followUpOn,
}: Pick<PlanLineRow, 'state' | 'deadline' | 'followUpOn'>): IsoDate | null {
  if (state === 'open' || state === 'started') return deadline;
  return state === 'done' ? followUpOn : null;
}

/** Days after the day that it waits for; 0 on that day and before, and for what waits for nothing. */
export function lateDays(line: Parameters<typeof dueOn>[0], asOf: IsoDate): number {
  const due = dueOn(line);
  return due === null ? 0 : Math.max(0, daysBetween(due, asOf));
}
