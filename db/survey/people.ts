/**
 * Who is asked: everyone employed and not on leave on the opening day, once, in
 * the unit of the main engagement (as in the learning room: domain §6.2).
 */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../shared/kernel/ids.ts';
import type { StaffedUnit } from '../../shared/survey/plan.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { AT_WORK, leaveStatuses } from '../learning/at-work.ts';
import { readTree } from '../staff/index.ts';

export interface PersonAtWork {
  readonly personId: PersonId;
  readonly unitId: UnitId;
}

export const peopleAtWork = (db: ReadableDB, asOf: IsoDate): PersonAtWork[] =>
  all<PersonAtWork>(db, `WITH ${AT_WORK} SELECT person_id AS personId, unit_id AS unitId FROM at_work`, {
    asOf,
    leave: leaveStatuses(db),
  });

/** The whole organisation on the day, parents first, with the people of each unit itself. */
export function staffedUnits(db: ReadableDB, asOf: IsoDate): StaffedUnit[] {
  const people = new Map<UnitId, number>();
  for (const { unitId } of peopleAtWork(db, asOf)) people.set(unitId, (people.get(unitId) ?? 0) + 1);
  return readTree(db, asOf, new Set(people.keys())).placed.map(({ unit, parent }) => ({
    id: unit.id,
    code: unit.code,
    name: unit.name,
    parent,
    people: people.get(unit.id) ?? 0,
  }));
}

/** What the municipality calls itself: the top of the organisation where there is only one, else nothing. */
export function organisationName(db: ReadableDB, asOf: IsoDate): string {
  const tops = readTree(db, asOf).placed.filter(({ parent }) => parent < 0);
  return tops.length === 1 ? (tops[0]?.unit.name ?? '') : '';
}
