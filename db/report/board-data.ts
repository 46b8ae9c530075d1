/**
 * Reads what the board report is made of. Everything is counted as of the one
 * day; who belongs where comes from the staff and learning rooms, so that the
 * report's figures are theirs.
 */
import { dayOf, type IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import { trendDays } from '../../shared/report/as-of.ts';
import type { BoardArea, BoardCourse, BoardData } from '../../shared/report/board-data.ts';
import { type AreaCount, countPeople } from '../../shared/report/count-people.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { type StaffOn, staffOn, unitCounts } from '../staff/index.ts';
import { type Certificates, readCertificates } from './certificates.ts';
import { isDemo } from './demo.ts';
import { readTrend } from './trend.ts';

/** Places in the tree that are areas of the report: the areas, and the only top when people are placed at it. */
function areaPlaces({ tree, active }: StaffOn): number[] {
  const areas = new Set(tree.areas);
  const top = tree.placed[0]?.unit.id;
  return top !== undefined && !areas.has(0) && active.some((e) => e.unitId === top)
    ? [...tree.areas, 0]
    : [...tree.areas];
}

/** Unit → place of its area in `places`, -1 for none. */
function areaOfUnit({ tree }: StaffOn, places: readonly number[]): (unitId: string) => number {
  const byUnit = new Map<string, number>();
  const order = new Map(places.map((place, i) => [place, i]));
  for (const { unit, area } of tree.placed) byUnit.set(unit.id, order.get(area) ?? -1);
  return (unitId) => byUnit.get(unitId) ?? -1;
}

function birthDates(db: ReadableDB): Map<PersonId, IsoDate | null> {
  const rows = all<{ id: PersonId; birthDate: IsoDate | null }>(db, 'SELECT id, birth_date AS birthDate FROM person');
  return new Map(rows.map((r) => [r.id, r.birthDate]));
}

function courseCounts(
  { courses, counts: certificates }: Certificates,
  areas: number,
  areaOf: (unitId: string) => number,
): BoardCourse[] {
  const none = () => Array.from({ length: areas }, () => ({ valid: 0, expired: 0 }));
  const counts = new Map(courses.map((c) => [String(c.id), none()]));
  for (const { unitId, courseId, valid, expired } of certificates) {
    const area = counts.get(courseId)?.[areaOf(unitId)];
    if (!area) continue;
    area.valid += valid;
    area.expired += expired;
  }
  return courses.map(({ id, code, name }) => ({ code, name, areas: counts.get(id) ?? [] }));
}

/** The day of the newest import that still stands. */
function newestImportDay(db: ReadableDB): IsoDate | null {
  const row = get<{ at: string }>(db, 'SELECT at FROM import_run WHERE undone_at IS NULL ORDER BY stamp DESC LIMIT 1');
  return row ? dayOf(new Date(row.at)) : null;
}

function boardAreas(staff: StaffOn, places: readonly number[], counts: readonly AreaCount[]): BoardArea[] {
  return places.flatMap((place, i) => {
    const unit = staff.tree.placed[place]?.unit;
    const count = counts[i];
    if (!unit || !count) return [];
    return [{ code: unit.code, name: unit.name, own: !staff.tree.areas.includes(place), ...count }];
  });
}

export interface Reading {
  /** Called between the parts, to report progress and to look at the cancel flag. */
  readonly step?: () => void;
  /** When they were read already. */
  readonly certificates?: Certificates;
}

export function readBoardData(db: ReadableDB, asOf: IsoDate, reading: Reading = {}): BoardData {
  const step = reading.step ?? (() => undefined);
  const staff = staffOn(db, asOf);
  step();
  const places = areaPlaces(staff);
  const areaOf = areaOfUnit(staff, places);
  const births = birthDates(db);
  const people = countPeople(
    staff.active.map(({ personId, unitId, fte }) => {
      return { personId, area: areaOf(unitId), fte, birthDate: births.get(personId) ?? null };
    }),
    places.length,
    asOf,
  );
  step();
  const trend = readTrend(db, trendDays(asOf));
  step();
  const courses = courseCounts(reading.certificates ?? readCertificates(db, asOf), places.length, areaOf);
  step();
  const { units, remote } = unitCounts(db, asOf);
  const { areas, ...whole } = people;
  return {
    // Several tops: no one of them is the whole.
    organisation: staff.tree.areas.includes(0) ? '' : (staff.tree.placed[0]?.unit.name ?? ''),
    demo: isDemo(db),
    asOf,
    dataDate: newestImportDay(db),
    units,
    remoteUnits: remote,
    ...whole,
    areas: boardAreas(staff, places, areas),
    trend,
    courses,
  };
}
