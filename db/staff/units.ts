/** The organisation on a day, and who is active in it. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { UnitId } from '../../shared/kernel/ids.ts';
import { nearestSpell } from '../../shared/staff/plan-timeline.ts';
import { type ActiveEngagement, buildTree, type TreeUnit, type UnitTree } from '../../shared/staff/unit-tree.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, prepared } from '../engine/statements.ts';

export interface UnitOn extends TreeUnit {
  readonly name: string;
  readonly type: string;
  readonly remote: boolean;
  readonly leaderKey: string;
  /** The spell that the facts are from. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** False for a unit that is not open on the day, but has people, or units with people, all the same. */
  readonly open: boolean;
}

interface SpellLine {
  readonly id: UnitId;
  readonly code: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly name: string;
  readonly type: string;
  readonly parentId: UnitId | null;
  readonly remote: number;
  readonly leaderKey: string;
  readonly nameKey: string;
}

function readSpells(db: ReadableDB): Map<UnitId, SpellLine[]> {
  const spells = new Map<UnitId, SpellLine[]>();
  for (const line of all<SpellLine>(
    db,
    `SELECT u.id, u.code, s.valid_from AS "from", s.valid_to AS "to", s.name, s.type, s.parent_id AS parentId,
       s.remote, s.leader_key AS leaderKey, s.name_key AS nameKey
     FROM unit u JOIN unit_spell s ON s.unit_id = u.id ORDER BY u.id, s.valid_from`,
  )) {
    const list = spells.get(line.id);
    if (list) list.push(line);
    else spells.set(line.id, [line]);
  }
  return spells;
}

/**
 * Units open on the day, those of `peopled` that are not, and all above them: as
 * they were on the nearest day they are known of, so that nobody falls out of the figures.
 */
export function unitsOn(db: ReadableDB, day: IsoDate, peopled: ReadonlySet<UnitId> = new Set()): UnitOn[] {
  const spells = readSpells(db);
  const chosen = new Map<UnitId, UnitOn>();
  const choose = (id: UnitId): void => {
    let next: UnitId | null = id;
    while (next !== null && !chosen.has(next)) {
      const line: SpellLine | undefined = nearestSpell(spells.get(next) ?? [], day);
      if (!line) return;
      const open = line.from <= day && day <= line.to;
      chosen.set(next, { ...line, remote: line.remote === 1, open });
      next = line.parentId;
    }
  };
  for (const [id, lines] of spells) {
    if (peopled.has(id) || lines.some((s) => s.from <= day && day <= s.to)) choose(id);
  }
  return [...chosen.values()];
}

export const readTree = (db: ReadableDB, day: IsoDate, peopled?: ReadonlySet<UnitId>): UnitTree<UnitOn> =>
  buildTree(unitsOn(db, day, peopled));

/** Everyone with an engagement on the day, leave and hourly pay included (design §8); person by person. */
export function activeOn(db: ReadableDB, day: IsoDate): ActiveEngagement[] {
  const lines = prepared(
    db,
    `SELECT e.person_id, s.unit_id, s.fte FROM engagement_spell s JOIN engagement e ON e.id = s.engagement_id
     WHERE s.valid_from <= ? AND s.valid_to >= ? ORDER BY e.person_id`,
  )
    .raw(true)
    .all(day, day) as [ActiveEngagement['personId'], UnitId, number][];
  return lines.map(([personId, unitId, fte]) => ({ personId, unitId, fte }));
}

export interface StaffOn {
  readonly tree: UnitTree<UnitOn>;
  readonly active: readonly ActiveEngagement[];
}

/** The tree with everybody's unit in it, and everybody. */
export function staffOn(db: ReadableDB, day: IsoDate): StaffOn {
  const active = activeOn(db, day);
  return { tree: readTree(db, day, new Set(active.map((e) => e.unitId))), active };
}

/** Full name by tjenestenummer; keys that nobody has are left out. */
export function namesOfKeys(db: ReadableDB, keys: readonly string[]): Map<string, string> {
  const rows = all<{ key: string; name: string }>(
    db,
    `SELECT e.key, trim(p.first_name || ' ' || p.last_name) AS name
     FROM engagement e JOIN person p ON p.id = e.person_id
     WHERE e.key IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(keys)],
  );
  return new Map(rows.map((r) => [r.key, r.name]));
}

/**
 * Every unit the register knows, as it was on the day. One that was not known then (the register is younger than
 * a survey that comes in) is taken as it was on the nearest day.
 */
export function unitsKnown(db: ReadableDB, day: IsoDate): UnitOn[] {
  const ids = all<{ id: UnitId }>(db, 'SELECT id FROM unit');
  return unitsOn(db, day, new Set(ids.map(({ id }) => id)));
}
