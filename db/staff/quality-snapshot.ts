/**
 * The register as the rules of data quality want it, over some days at once: one
 * pass over each table, so that a trend costs hardly more than a day.
 */
import { type IsoDate, OPEN_END } from '../../shared/kernel/dates.ts';
import type { EngagementId, PersonId, RoleId, UnitId } from '../../shared/kernel/ids.ts';
import { isReplacementCpr } from '../../shared/staff/cpr.ts';
import type {
  LeaderEngagement,
  QualityPerson,
  QualityRole,
  QualitySnapshot,
  QualitySpell,
} from '../../shared/staff/quality-model.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, allRows } from '../engine/statements.ts';

type Places = ReadonlyMap<PersonId, number>;

/** The number itself stays in the database: its first two digits tell a replacement number. */
const PERSONS = `SELECT id, substr(cpr, 1, 2), email <> '' FROM person WHERE merged_into IS NULL ORDER BY name_key, id`;

function readPersons(db: ReadableDB): { persons: QualityPerson[]; places: Map<PersonId, number> } {
  const persons: QualityPerson[] = [];
  const places = new Map<PersonId, number>();
  for (const line of allRows(db, PERSONS)) {
    const [id, digits, hasEmail] = line as [PersonId, string, number];
    const cpr = digits === '' ? 'none' : isReplacementCpr(digits) ? 'replacement' : 'real';
    places.set(id, persons.length);
    persons.push({ id, cpr, hasEmail: hasEmail === 1 });
  }
  return { persons, places };
}

type SpellLine = [
  PersonId,
  EngagementId,
  UnitId,
  IsoDate,
  IsoDate,
  number,
  number | null,
  string,
  string,
  string,
  number,
];

const SPELLS = `
  SELECT e.person_id, e.id, s.unit_id, s.valid_from, s.valid_to, s.fte, s.weekly_hours, s.job_code, s.job_title,
    s.employment_form, e.end_date = '${OPEN_END}'
  FROM engagement_spell s JOIN engagement e ON e.id = s.engagement_id
  WHERE s.valid_from <= ? AND s.valid_to >= ?`;

function readSpells(db: ReadableDB, places: Places, from: IsoDate, to: IsoDate): QualitySpell[][] {
  const spells: QualitySpell[][] = Array.from({ length: places.size }, () => []);
  for (const line of allRows(db, SPELLS, to, from)) {
    const [person, engagementId, unitId, first, last, fte, weeklyHours, jobCode, jobTitle, form, openEnd] =
      line as SpellLine;
    const place = places.get(person);
    if (place === undefined) continue;
    spells[place]?.push({
      engagementId,
      unitId,
      from: first,
      to: last,
      fte,
      weeklyHours,
      jobCode,
      jobTitle,
      form,
      openEnd: openEnd === 1,
    });
  }
  return spells;
}

interface RoleLine extends Omit<QualityRole, 'person'> {
  readonly personId: PersonId;
}

const readRoles = (db: ReadableDB, places: Places): QualityRole[] =>
  all<RoleLine>(
    db,
    `SELECT id, person_id AS personId, unit_id AS unitId, role, elected_on AS electedOn, valid_from AS "from",
       valid_to AS "to" FROM role_assignment ORDER BY role, valid_from, id`,
  ).flatMap(({ personId, ...role }) => {
    const person = places.get(personId);
    return person === undefined ? [] : [{ ...role, id: role.id as RoleId, person }];
  });

/** Engagements by tjenestenummer, of those that some unit names. */
function readLeaders(db: ReadableDB, places: Places): Map<string, LeaderEngagement[]> {
  const leaders = new Map<string, LeaderEngagement[]>();
  for (const line of allRows(
    db,
    `SELECT e.key, e.person_id, e.start_date, e.end_date FROM engagement e
     WHERE e.key IN (SELECT leader_key FROM unit_spell WHERE leader_key <> '')`,
  )) {
    const [key, personId, start, end] = line as [string, PersonId, IsoDate, IsoDate];
    const person = places.get(personId);
    if (person === undefined) continue;
    leaders.set(key, [...(leaders.get(key) ?? []), { person, start, end }]);
  }
  return leaders;
}

/**
 * @param from first and `to` last day that will be asked about
 * @param pairs of persons that may be one, when that is asked about
 */
export function readQualitySnapshot(
  db: ReadableDB,
  from: IsoDate,
  to: IsoDate,
  pairs: readonly (readonly [PersonId, PersonId])[] = [],
): QualitySnapshot {
  const { persons, places } = readPersons(db);
  return {
    persons,
    spells: readSpells(db, places, from, to),
    roles: readRoles(db, places),
    leaders: readLeaders(db, places),
    duplicates: pairs.flatMap(([one, other]) => {
      const [a, b] = [places.get(one), places.get(other)];
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    }),
  };
}
