/** Who may be made responsible or sign: people who work here on the day. */
import { type IsoDate, OPEN_END } from '../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../shared/kernel/ids.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { activeOn, keptOf } from '../staff/index.ts';
import { namesOfPersons } from '../staff/unit-lists.ts';

/** Everyone with an active engagement on the day; also those on leave, who may well answer for a measure. */
export const employedOn = (db: ReadableDB, day: IsoDate): Set<PersonId> =>
  new Set(activeOn(db, day).map(({ personId }) => personId));

/** Who was merged into another works here when the other does: an APV keeps the person it named. */
export function employmentOn(db: ReadableDB, day: IsoDate): (personId: PersonId) => boolean {
  const employed = employedOn(db, day);
  return (personId) => employed.has(personId) || employed.has(keptOf(db, personId));
}

export const isEmployed = (db: ReadableDB, personId: PersonId, day: IsoDate): boolean =>
  employmentOn(db, day)(personId);

export const nameOfPerson = (db: ReadableDB, personId: PersonId): string | undefined =>
  namesOfPersons(db, [personId]).get(personId);

/** The last known name of every unit that ever was. */
export const unitNames = (db: ReadableDB): Map<UnitId, string> =>
  new Map(
    all<{ id: UnitId; name: string }>(
      db,
      'SELECT unit_id AS id, name FROM unit_spell ORDER BY unit_id, valid_from',
    ).map(({ id, name }) => [id, name]),
  );

/** Open on the day or later. */
export const isUnitOpen = (db: ReadableDB, unitId: UnitId, day: IsoDate): boolean =>
  get(db, 'SELECT 1 AS yes FROM unit_spell WHERE unit_id = ? AND valid_to >= ?', [unitId, day]) !== undefined;

export const wasUnitOpenOn = (db: ReadableDB, unitId: UnitId, day: IsoDate): boolean =>
  get(db, 'SELECT 1 AS yes FROM unit_spell WHERE unit_id = ? AND valid_from <= ? AND valid_to >= ?', [
    unitId,
    day,
    day,
  ]) !== undefined;

/** The last day of a unit that closes; undefined while it has no end. */
export function closesOn(db: ReadableDB, unitId: UnitId): IsoDate | undefined {
  const last = get<{ day: IsoDate | null }>(db, 'SELECT max(valid_to) AS day FROM unit_spell WHERE unit_id = ?', [
    unitId,
  ])?.day;
  return !last || last === OPEN_END ? undefined : last;
}
