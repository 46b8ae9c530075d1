/**
 * What is worked out once for a day and kept until the register changes or is
 * locked: the index behind the list of people, and the units to search in.
 */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { latestDataStamp } from '../../../db/staff/data-stamp.ts';
import { readPeopleOn } from '../../../db/staff/people-index.ts';
import { readSearchedUnits, type SearchedUnit } from '../../../db/staff/search.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { buildPeopleIndex, type PeopleIndex } from '../../../shared/staff/people-index.ts';
import type { QueryContext } from '../../worker/context.ts';

/** Today, and the day that is looked at beside it. */
const DAYS = 2;

interface Kept<T> {
  readonly stamp: string;
  readonly value: T;
}

/** @param name of the kind of thing kept, one for each `make` */
function forDay<T>(
  { db, memory }: Pick<QueryContext, 'db' | 'memory'>,
  name: string,
  asOf: IsoDate,
  make: (db: ReadableDB, asOf: IsoDate) => T,
): T {
  const key = `staff.${name}`;
  const days = (memory.get(key) ?? new Map()) as Map<IsoDate, Kept<T>>;
  memory.set(key, days);
  const stamp = latestDataStamp(db);
  const kept = days.get(asOf);
  // What was asked for last stands last; what is out of date goes before the new is made, not after.
  days.delete(asOf);
  const value = kept?.stamp === stamp ? kept.value : undefined;
  for (const [day, other] of days) if (other.stamp !== stamp || days.size >= DAYS) days.delete(day);
  const made = value ?? make(db, asOf);
  days.set(asOf, { stamp, value: made });
  return made;
}

export const peopleIndexOn = (context: Pick<QueryContext, 'db' | 'memory'>, asOf: IsoDate): PeopleIndex =>
  forDay(context, 'peopleIndex', asOf, (db, day) => buildPeopleIndex(readPeopleOn(db, day)));

export const searchedUnitsOn = (context: QueryContext, asOf: IsoDate): readonly SearchedUnit[] =>
  forDay(context, 'searchedUnits', asOf, readSearchedUnits);
