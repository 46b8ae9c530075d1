/** Figures as of a day, for the staff room's pages, the report and the start page. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../shared/kernel/ids.ts';
import type { StaffFigures, UnitNode } from '../../shared/staff/contract.ts';
import { fteOfParts, rollUp } from '../../shared/staff/unit-tree.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { namesOfKeys, staffOn } from './units.ts';

/** The tree in reading order, each unit with the people of all units below it. */
export function unitNodes(db: ReadableDB, asOf: IsoDate): UnitNode[] {
  const { tree, active } = staffOn(db, asOf);
  const figures = rollUp(tree, active);
  const leaders = namesOfKeys(db, [...new Set(tree.placed.map((p) => p.unit.leaderKey))]);
  return tree.placed.map(({ unit, depth, parent }, at) => {
    const { persons = 0, fte = 0, ownPersons = 0 } = figures.units[at] ?? {};
    return {
      id: unit.id,
      code: unit.code,
      name: unit.name,
      type: unit.type,
      parentId: tree.placed[parent]?.unit.id ?? null,
      depth,
      remote: unit.remote,
      leader: leaders.get(unit.leaderKey) ?? null,
      validFrom: unit.from,
      validTo: unit.to,
      persons,
      fte,
      ownPersons,
    };
  });
}

export function staffFigures(db: ReadableDB, asOf: IsoDate): StaffFigures {
  const { tree, active } = staffOn(db, asOf);
  const { total, units } = rollUp(tree, active);
  return {
    asOf,
    persons: total.persons,
    engagements: active.length,
    fte: total.fte,
    units: tree.placed.map(({ unit }, at) => ({
      code: unit.code,
      name: unit.name,
      persons: units[at]?.persons ?? 0,
      fte: units[at]?.fte ?? 0,
    })),
  };
}

export interface AreaFigures {
  readonly unitId: UnitId;
  readonly code: string;
  readonly name: string;
  readonly persons: number;
  readonly fte: number;
}

/**
 * Persons and årsværk by area (forvaltning). A person in two areas counts in
 * both, so areas may add up to more than the total; people placed at the very top
 * are in the total only.
 */
export function areaFigures(db: ReadableDB, asOf: IsoDate): AreaFigures[] {
  const { tree, active } = staffOn(db, asOf);
  const { units } = rollUp(tree, active);
  return tree.areas.flatMap((at) => {
    const unit = tree.placed[at]?.unit;
    if (!unit) return [];
    const { persons = 0, fte = 0 } = units[at] ?? {};
    return [{ unitId: unit.id, code: unit.code, name: unit.name, persons, fte }];
  });
}

export interface PersonInArea {
  readonly personId: PersonId;
  readonly birthDate: IsoDate | null;
  /** The area, or the top unit for people placed there. */
  readonly unitId: UnitId;
  readonly code: string;
  readonly name: string;
}

/** Each person once in each area they work in. */
export function personsByArea(db: ReadableDB, asOf: IsoDate): PersonInArea[] {
  const { tree, active } = staffOn(db, asOf);
  const births = new Map(
    all<{ id: PersonId; birthDate: IsoDate | null }>(db, 'SELECT id, birth_date AS birthDate FROM person').map((p) => [
      p.id,
      p.birthDate,
    ]),
  );
  const seen = new Set<string>();
  const found: PersonInArea[] = [];
  for (const { personId, unitId } of active) {
    const area = tree.placed[tree.placed[tree.at.get(unitId) ?? -1]?.area ?? -1]?.unit;
    if (!area || seen.has(personId + area.id)) continue;
    seen.add(personId + area.id);
    found.push({
      personId,
      birthDate: births.get(personId) ?? null,
      unitId: area.id,
      code: area.code,
      name: area.name,
    });
  }
  return found;
}

/** The birth date of each person with an engagement on the day. */
export const birthDatesOn = (db: ReadableDB, asOf: IsoDate): (IsoDate | null)[] =>
  all<{ birthDate: IsoDate | null }>(
    db,
    `SELECT p.birth_date AS birthDate FROM person p WHERE p.id IN (
       SELECT e.person_id FROM engagement_spell s JOIN engagement e ON e.id = s.engagement_id
       WHERE s.valid_from <= @asOf AND s.valid_to >= @asOf)`,
    { asOf },
  ).map((p) => p.birthDate);

export interface TrendPoint {
  readonly date: IsoDate;
  readonly persons: number;
  readonly engagements: number;
  readonly fte: number;
}

/** Totals on each of the days, in the order given. Årsværk are summed as whole billionths (see `unit-tree.ts`). */
export function trendOn(db: ReadableDB, days: readonly IsoDate[]): TrendPoint[] {
  return all<Omit<TrendPoint, 'fte'> & { parts: number | null }>(
    db,
    `SELECT d.value AS date, count(DISTINCT e.person_id) AS persons, count(s.engagement_id) AS engagements,
       sum(CAST(round(s.fte * 1e9) AS INTEGER)) AS parts
     FROM json_each(?) d
     LEFT JOIN engagement_spell s ON s.valid_from <= d.value AND s.valid_to >= d.value
     LEFT JOIN engagement e ON e.id = s.engagement_id
     GROUP BY d.key ORDER BY d.key`,
    [JSON.stringify(days)],
  ).map(({ date, persons, engagements, parts }) => ({ date, persons, engagements, fte: fteOfParts(parts ?? 0) }));
}

export interface UnitCounts {
  readonly units: number;
  readonly remote: number;
}

/** Units open on the day. */
export function unitCounts(db: ReadableDB, asOf: IsoDate): UnitCounts {
  const [row] = all<UnitCounts>(
    db,
    `SELECT count(*) AS units, coalesce(sum(remote), 0) AS remote FROM unit_spell
     WHERE valid_from <= @asOf AND valid_to >= @asOf`,
    { asOf },
  );
  return row ?? { units: 0, remote: 0 };
}

export interface UnitRef {
  readonly unitId: UnitId;
  readonly code: string;
  readonly name: string;
}

const refsOf = (db: ReadableDB, asOf: IsoDate, wanted: (unit: { open: boolean; leaderKey: string }) => boolean) => {
  const { tree, active } = staffOn(db, asOf);
  const own = new Set(active.map((e) => e.unitId));
  return tree.placed
    .filter(({ unit }) => own.has(unit.id) && wanted(unit))
    .map(({ unit }): UnitRef => ({ unitId: unit.id, code: unit.code, name: unit.name }));
};

/** Units that are closed on the day but still have people. */
export const closedUnitsWithPeople = (db: ReadableDB, asOf: IsoDate): UnitRef[] => refsOf(db, asOf, (u) => !u.open);

/** Units with people of their own and no leader named. */
export const unitsWithoutLeader = (db: ReadableDB, asOf: IsoDate): UnitRef[] =>
  refsOf(db, asOf, (u) => u.open && u.leaderKey === '');
