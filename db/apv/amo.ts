/** Who is in the AMO on a day, by their roles, and what training is recorded for them. */
import { type AmoSpell, memberSince } from '../../shared/apv/amo-duties.ts';
import type { TrainingRow } from '../../shared/apv/rows.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../shared/kernel/ids.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { keptOf } from '../staff/index.ts';
import { employedOn } from './people.ts';
import { readRows } from './rows.ts';

export interface AmoMember {
  readonly personId: PersonId;
  readonly since: IsoDate;
  /** Where the roles of the day are; null: the whole municipality. */
  readonly unitIds: readonly (UnitId | null)[];
}

interface Held extends AmoSpell {
  readonly personId: PersonId;
  readonly unitId: UnitId | null;
}

/** The arbejdsmiljørepræsentant and the leader of the arbejdsmiljøgruppe. */
const AMO_ROLES = ['amr', 'amg_leader'];

/** Employed on the day and holding such a role. */
export function amoMembers(db: ReadableDB, day: IsoDate): AmoMember[] {
  const held = new Map<PersonId, Held[]>();
  for (const one of all<Held>(
    db,
    `SELECT person_id AS personId, unit_id AS unitId, valid_from AS "from", valid_to AS "to" FROM role_assignment
     WHERE role IN (SELECT value FROM json_each(?)) ORDER BY person_id, valid_from`,
    [JSON.stringify(AMO_ROLES)],
  )) {
    const list = held.get(one.personId);
    if (list) list.push(one);
    else held.set(one.personId, [one]);
  }
  const employed = employedOn(db, day);
  return [...held].flatMap(([personId, spells]) => {
    const since = memberSince(spells, day);
    if (since === undefined || !employed.has(personId)) return [];
    const now = spells.filter(({ from, to }) => from <= day && day <= to);
    return [{ personId, since, unitIds: [...new Set(now.map(({ unitId }) => unitId))] }];
  });
}

/** By person; what was recorded of someone who was merged into another is the other's. */
export function trainingByPerson(db: ReadableDB): Map<PersonId, TrainingRow[]> {
  const found = new Map<PersonId, TrainingRow[]>();
  for (const row of readRows(db, 'amo_training', '1 ORDER BY id')) {
    const personId = keptOf(db, row.personId);
    found.set(personId, [...(found.get(personId) ?? []), row]);
  }
  return found;
}
