/** The sickness absence step: the statement of each unit, with absence figures only where the group is large enough. */
import type { StatementRow } from '../../shared/apv/rows.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ApvRoundId, UnitId } from '../../shared/kernel/ids.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { staffedUnits } from '../survey/people.ts';
import { readRows } from './rows.ts';

/** Absence is told of a group, never of a person (domain §1.3): n ≥ 5. */
export const LEAST_STAFF = 5;

/**
 * Of those at work in the units themselves on the day: what lies under a unit is another workplace with a statement of
 * its own, and a figure typed for the unit may well be of its own few.
 */
export function unitsTooSmall(db: ReadableDB, day: IsoDate): (unitId: UnitId) => boolean {
  const people = new Map(staffedUnits(db, day).map(({ id, people: n }) => [id, n]));
  return (unitId) => (people.get(unitId) ?? 0) < LEAST_STAFF;
}

export const statementsOf = (db: ReadableDB, roundId: ApvRoundId): (StatementRow & { readonly born: string })[] =>
  readRows(db, 'apv_statement', 'round_id = ?', [roundId]);

/** Without the unit's own figures: what is of all employees may stand. */
export const withoutUnitFigures = <Row extends Pick<StatementRow, 'unit12' | 'unit36'>>(row: Row): Row => ({
  ...row,
  unit12: null,
  unit36: null,
});
