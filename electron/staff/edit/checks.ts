/** What every edit by hand makes sure of before it writes. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { type EditableEngagement, readEngagement, readUnitTime } from '../../../db/staff/edit-read.ts';
import { getPerson, type StoredPerson } from '../../../db/staff/person.ts';
import { formatDate, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { EngagementId, PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { firstUncovered, type Period } from '../../../shared/staff/edit-timeline.ts';

/** @throws not_found, person_merged */
export function livePerson(db: ReadableDB, id: PersonId): StoredPerson {
  const person = getPerson(db, id);
  if (!person) throw new AppFailure('not_found');
  if (person.merged_into !== null) throw new AppFailure('person_merged');
  return person;
}

/** @throws not_found */
export function liveEngagement(db: ReadableDB, id: EngagementId): EditableEngagement {
  const engagement = readEngagement(db, id);
  if (!engagement) throw new AppFailure('not_found');
  return engagement;
}

/** @throws end_before_start */
export function refuseBackwards(from: IsoDate, to: IsoDate): void {
  if (to < from) throw new AppFailure('end_before_start');
}

/** A unit must be open on every day it is used for. @throws not_found, unit_not_open {name, date} */
export function refuseClosedUnit(db: ReadableDB, unitId: UnitId, period: Period): void {
  const unit = readUnitTime(db, unitId);
  if (!unit) throw new AppFailure('not_found');
  const day = firstUncovered(unit.spells, period);
  if (day !== undefined) throw new AppFailure('unit_not_open', { name: unit.name, date: formatDate(day) });
}

/** The days of a period as an error tells them. */
export const daysOf = ({ from, to }: Period): { from: string; to: string } => ({
  from: formatDate(from),
  to: formatDate(to),
});
