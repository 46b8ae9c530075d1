/** Everybody on a day as the list of people wants it: few passes, no query per row. See `shared/staff/people-index.ts`. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../shared/kernel/ids.ts';
import type { StaffRole } from '../../shared/staff/contract-edit.ts';
import { roleBits } from '../../shared/staff/people-filter.ts';
import type { PeopleOn, UnitInList } from '../../shared/staff/people-index.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { allRows } from '../engine/statements.ts';
import { LEADER, type PersonDrafts, readEngagements, readPersons } from './people-lines.ts';
import { readTree } from './units.ts';

function addRoles(db: ReadableDB, asOf: IsoDate, { people, at }: PersonDrafts): void {
  for (const [personId, role] of allRows<[PersonId, StaffRole]>(
    db,
    'SELECT person_id, role FROM role_assignment WHERE valid_from <= ? AND valid_to >= ?',
    asOf,
    asOf,
  )) {
    const draft = people[at.get(personId) ?? -1];
    if (draft) draft.roles |= roleBits([role]);
  }
}

/** Number of the person behind each tjenestenummer. */
function numbersOfKeys(db: ReadableDB, keys: readonly string[], { at }: PersonDrafts): Map<string, number> {
  const found = allRows<[string, PersonId]>(
    db,
    'SELECT key, person_id FROM engagement WHERE key IN (SELECT value FROM json_each(?))',
    JSON.stringify([...new Set(keys)]),
  );
  return new Map(found.map(([key, personId]) => [key, at.get(personId) ?? -1]));
}

/** Whoever is named leader of an open unit is one. */
function placeUnits(db: ReadableDB, asOf: IsoDate, peopled: ReadonlySet<UnitId>, drafts: PersonDrafts): UnitInList[] {
  const { placed } = readTree(db, asOf, peopled);
  const keys = placed.map(({ unit }) => unit.leaderKey);
  const numbers = numbersOfKeys(db, keys, drafts);
  return placed.map(({ unit, depth, parent }) => {
    const leader = numbers.get(unit.leaderKey) ?? -1;
    const draft = drafts.people[leader];
    if (draft && unit.open) draft.roles |= LEADER;
    const { id, code, name, nameKey } = unit;
    return { id, code, name, nameKey, depth, parent, leader, lacksLeader: unit.open && unit.leaderKey === '' };
  });
}

export function readPeopleOn(db: ReadableDB, asOf: IsoDate): PeopleOn {
  const drafts = readPersons(db);
  const engagements = readEngagements(db, asOf, drafts);
  addRoles(db, asOf, drafts);
  const units = placeUnits(db, asOf, new Set(engagements.map((e) => e.unitId)), drafts);
  const unitAt = new Map(units.map((unit, at) => [unit.id, at]));
  for (const engagement of engagements) engagement.unit = unitAt.get(engagement.unitId) ?? -1;
  return { asOf, people: drafts.people, engagements, units };
}
