/** What every writer of the room asks first, and does last. */
import { isEmployed, nameOfPerson } from '../../db/apv/people.ts';
import { findRow, readRows } from '../../db/apv/rows.ts';
import { dropSignOff } from '../../db/apv/sign-off.ts';
import type { ApvField } from '../../db/apv/tables.ts';
import type { ReadableDB } from '../../db/engine/handles.ts';
import type { ApvRoundRow, ProblemRow } from '../../shared/apv/rows.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ApvRoundId, PersonId, ProblemId, UnitId } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { CommandContext } from '../worker/context.ts';

type Stored<Row> = Row & { readonly born: string };

/** @throws not_found */
export function findRound(db: ReadableDB, roundId: ApvRoundId): Stored<ApvRoundRow> {
  const round = findRow(db, 'apv_round', roundId);
  if (!round) throw new AppFailure('not_found');
  return round;
}

/** @throws not_found, apv_round_ended */
export function roundToChange(db: ReadableDB, roundId: ApvRoundId): Stored<ApvRoundRow> {
  const round = findRound(db, roundId);
  if (round.state === 'closed' || round.state === 'cancelled') throw new AppFailure('apv_round_ended');
  return round;
}

/** @throws not_found */
export function findProblem(db: ReadableDB, problemId: ProblemId): Stored<ProblemRow> {
  const problem = findRow(db, 'apv_problem', problemId);
  if (!problem) throw new AppFailure('not_found');
  return problem;
}

/** @throws unit_left_round when the round does not cover it, or no longer */
export function requireUnit(db: ReadableDB, roundId: ApvRoundId, unitId: UnitId): void {
  const [unit] = readRows(db, 'apv_round_unit', 'round_id = ? AND unit_id = ?', [roundId, unitId]);
  if (!unit || unit.leftOn !== null) throw new AppFailure('unit_left_round');
}

/** @returns the person's name @throws person_has_left, not_found */
export function requireEmployed(db: ReadableDB, personId: PersonId, day: IsoDate): string {
  const name = nameOfPerson(db, personId);
  if (name === undefined) throw new AppFailure('not_found');
  if (!isEmployed(db, personId, day)) throw new AppFailure('person_has_left');
  return name;
}

/** @throws date_in_future {field} */
export function requirePast(day: IsoDate | null, today: IsoDate, field: string): void {
  if (day !== null && day > today) throw new AppFailure('date_in_future', { field });
}

/** @throws dates_reversed {field}: `field` is the later day */
export function requireOrder(first: IsoDate | null, second: IsoDate | null, field: string): void {
  if (first !== null && second !== null && second < first) throw new AppFailure('dates_reversed', { field });
}

/** To be called by everything that changes what an APV says: a signature no longer stands for it. */
export function changed({ db, set, today, note }: CommandContext, roundId: ApvRoundId, by: ApvField): void {
  note({ roundId, unsigned: dropSignOff(db, set, { roundId, by, today }) });
}
