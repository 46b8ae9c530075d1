/** Whom a round may ask to take part: leaders and AMR by their roles in the register, and people by their names. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../shared/kernel/ids.ts';
import { fold } from '../../shared/kernel/text.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { unitsOn } from '../staff/index.ts';
import { employedOn, unitNames } from './people.ts';

export interface SuggestedPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: 'leader' | 'amr';
  /** The unit of the round that the role is for. */
  readonly unitId: UnitId;
}

interface Held {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: 'leader' | 'amr';
  /** Null: the whole municipality. */
  readonly unitId: UnitId | null;
}

/** Roles of the register, and leaders that a unit names by their tjenestenummer. An AMG leader is a leader too. */
const HELD = `
  SELECT r.person_id AS personId, trim(p.first_name || ' ' || p.last_name) AS name,
    CASE r.role WHEN 'amr' THEN 'amr' ELSE 'leader' END AS role, r.unit_id AS unitId
  FROM role_assignment r JOIN person p ON p.id = r.person_id
  WHERE r.role IN ('leader', 'amg_leader', 'amr') AND r.valid_from <= @day AND r.valid_to >= @day
  UNION
  SELECT e.person_id, trim(p.first_name || ' ' || p.last_name), 'leader', s.unit_id
  FROM unit_spell s JOIN engagement e ON e.key = s.leader_key JOIN person p ON p.id = e.person_id
  WHERE s.leader_key <> '' AND s.valid_from <= @day AND s.valid_to >= @day
  ORDER BY role DESC, name`;

function heldOn(db: ReadableDB, day: IsoDate): Held[] {
  const employed = employedOn(db, day);
  return all<Held>(db, HELD, { day }).filter(({ personId }) => employed.has(personId));
}

/** The unit and all above it, nearest first; last the whole municipality. */
function linesAbove(db: ReadableDB, unitIds: readonly UnitId[], day: IsoDate): (UnitId | null)[][] {
  const parents = new Map(unitsOn(db, day, new Set(unitIds)).map(({ id, parentId }) => [id, parentId]));
  return unitIds.map((unitId) => {
    const line: (UnitId | null)[] = [];
    for (let at: UnitId | null = unitId; at !== null && !line.includes(at); at = parents.get(at) ?? null) line.push(at);
    return [...line, null];
  });
}

/** The nearest leader alone: those above lead others too. Every AMR that the unit has, also from above. */
function heldFor(line: readonly (UnitId | null)[], held: ReadonlyMap<UnitId | null, readonly Held[]>): Held[] {
  const near = line.map((unitId) => held.get(unitId) ?? []);
  const leaders = near.map((roles) => roles.filter(({ role }) => role === 'leader'));
  const amr = near.flat().filter(({ role }) => role === 'amr');
  return [...(leaders.find((roles) => roles.length > 0) ?? []), ...amr];
}

/** Leaders and AMR of the units, each once for every unit that the role is for. */
export function suggestedFor(db: ReadableDB, unitIds: readonly UnitId[], day: IsoDate): SuggestedPerson[] {
  const held = new Map<UnitId | null, Held[]>();
  for (const one of heldOn(db, day)) {
    const list = held.get(one.unitId);
    if (list) list.push(one);
    else held.set(one.unitId, [one]);
  }
  return linesAbove(db, unitIds, day).flatMap((line, i) => {
    const unitId = unitIds[i];
    return unitId === undefined ? [] : heldFor(line, held).map((one) => ({ ...one, unitId }));
  });
}

export const isAmrKnown = (db: ReadableDB, unitIds: readonly UnitId[], day: IsoDate): boolean =>
  suggestedFor(db, unitIds, day).some(({ role }) => role === 'amr');

export interface FoundPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly unitName: string;
}

const AT_WORK = `
  SELECT p.id AS personId, trim(p.first_name || ' ' || p.last_name) AS name, s.unit_id AS unitId
  FROM engagement_spell s JOIN engagement e ON e.id = s.engagement_id JOIN person p ON p.id = e.person_id
  WHERE s.valid_from <= @day AND s.valid_to >= @day ORDER BY p.name_key, p.id`;

/** Every word typed must begin a word of the name; people of the given units first, each person once. */
export function findEmployed(
  db: ReadableDB,
  { text, unitIds, day, limit }: { text: string; unitIds: readonly UnitId[]; day: IsoDate; limit: number },
): FoundPerson[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const near = new Set(unitIds);
  const fits = (name: string): boolean => {
    const have = ` ${fold(name)}`.replaceAll('-', ' ');
    return words.every((word) => have.includes(` ${word}`));
  };
  const found = all<{ personId: PersonId; name: string; unitId: UnitId }>(db, AT_WORK, { day }).filter(({ name }) =>
    fits(name),
  );
  const inOrder = [
    ...found.filter(({ unitId }) => near.has(unitId)),
    ...found.filter(({ unitId }) => !near.has(unitId)),
  ];
  const names = unitNames(db);
  const once = new Map<PersonId, FoundPerson>();
  for (const { personId, name, unitId } of inOrder) {
    if (once.size === limit) break;
    if (!once.has(personId)) once.set(personId, { personId, name, unitName: names.get(unitId) ?? '' });
  }
  return [...once.values()];
}
