/**
 * Everybody employed on a day, by name, one row at a time: the whole list of a
 * large register leaves without ever being in memory. What a row says is the
 * same as in the list of people (`shared/staff/people-rows.ts`); a test holds
 * the two together.
 */
import { ageOn, type IsoDate, OPEN_END } from '../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../shared/kernel/ids.ts';
import { roundTo } from '../../shared/kernel/numbers.ts';
import { type StaffRole, staffRoles } from '../../shared/staff/contract-edit.ts';
import type { ExportPerson } from '../../shared/staff/export-columns.ts';
import { isOnLeave } from '../../shared/staff/status.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { eachRow, prepared } from '../engine/statements.ts';
import { SHOWN_KEY } from './snapshot.ts';
import { readTree, type UnitOn } from './units.ts';

type Line = [
  id: PersonId,
  first: string,
  last: string,
  cpr: string,
  birthDate: IsoDate | null,
  email: string,
  phone: string,
  key: string,
  start: IsoDate,
  end: IsoDate,
  unit: UnitId,
  jobTitle: string,
  agreement: string,
  form: string,
  fte: number,
  hours: number | null,
  engagements: number,
  onLeave: number,
  manager: number,
];

/** Main engagement: the one with most hours, the oldest among equals. */
const PEOPLE = `
  WITH main AS MATERIALIZED (
    SELECT e.person_id, ${SHOWN_KEY} AS key, e.start_date, e.end_date, s.unit_id, s.job_title, s.agreement, s.employment_form,
      row_number() OVER (PARTITION BY e.person_id ORDER BY s.fte DESC, e.start_date, e.key) AS place,
      sum(s.fte) OVER w AS fte, sum(s.weekly_hours) OVER w AS hours, count(*) OVER w AS engagements,
      max(s.status IN (SELECT value FROM json_each(@leave))) OVER w AS on_leave, max(s.manager) OVER w AS manager
    FROM engagement e JOIN engagement_spell s ON s.engagement_id = e.id
    WHERE s.valid_from <= @asOf AND s.valid_to >= @asOf
    WINDOW w AS (PARTITION BY e.person_id)
  )
  SELECT p.id, p.first_name, p.last_name, iif(@cpr, p.cpr, ''), p.birth_date, p.email, p.phone, m.key, m.start_date,
    m.end_date, m.unit_id, m.job_title, m.agreement, m.employment_form, m.fte, m.hours, m.engagements, m.on_leave, m.manager
  FROM main m JOIN person p ON p.id = m.person_id WHERE m.place = 1 AND p.merged_into IS NULL
  ORDER BY p.name_key, p.n`;

const COUNT = `
  SELECT count(DISTINCT e.person_id) FROM engagement_spell s JOIN engagement e ON e.id = s.engagement_id
  WHERE s.valid_from <= @asOf AND s.valid_to >= @asOf
    AND e.person_id NOT IN (SELECT id FROM person WHERE merged_into IS NOT NULL)`;

/** Spells on the day; every other reading joins with it. */
const ON_DAY = 'FROM engagement_spell s WHERE s.valid_from <= @asOf AND s.valid_to >= @asOf';

interface Around {
  readonly units: ReadonlyMap<UnitId, UnitOn>;
  readonly leaders: ReadonlyMap<string, { readonly id: PersonId; readonly name: string }>;
  /** Persons on leave by hand. */
  readonly away: ReadonlySet<PersonId>;
  readonly roles: ReadonlyMap<PersonId, ReadonlySet<StaffRole>>;
}

function readLeaders(db: ReadableDB): Around['leaders'] {
  const sql = `SELECT e.key, p.id, trim(p.first_name || ' ' || p.last_name) FROM engagement e
    JOIN person p ON p.id = e.person_id
    WHERE p.merged_into IS NULL AND e.key IN (SELECT leader_key FROM unit_spell WHERE leader_key <> '')`;
  const found = new Map<string, { id: PersonId; name: string }>();
  for (const [key, id, name] of eachRow<[string, PersonId, string]>(db, sql)) found.set(key, { id, name });
  return found;
}

/** Whoever is named leader of an open unit is one. */
function readRoles(db: ReadableDB, asOf: IsoDate, units: readonly UnitOn[], leaders: Around['leaders']) {
  const roles = new Map<PersonId, Set<StaffRole>>();
  const add = (id: PersonId, role: StaffRole): void => {
    roles.set(id, (roles.get(id) ?? new Set()).add(role));
  };
  const sql = 'SELECT person_id, role FROM role_assignment WHERE valid_from <= @asOf AND valid_to >= @asOf';
  for (const [id, role] of eachRow<[PersonId, StaffRole]>(db, sql, { asOf })) add(id, role);
  for (const unit of units) {
    const leader = leaders.get(unit.leaderKey);
    if (leader && unit.open) add(leader.id, 'leader');
  }
  return roles;
}

function readAround(db: ReadableDB, asOf: IsoDate): Around {
  const peopled = [...eachRow<[UnitId]>(db, `SELECT DISTINCT s.unit_id ${ON_DAY}`, { asOf })].flat();
  const units = readTree(db, asOf, new Set(peopled)).placed.map((placed) => placed.unit);
  const leaders = readLeaders(db);
  const away = `SELECT e.person_id FROM leave_period l JOIN engagement e ON e.id = l.engagement_id
    WHERE l.valid_from <= @asOf AND l.valid_to >= @asOf
      AND EXISTS (SELECT 1 ${ON_DAY} AND s.engagement_id = e.id)`;
  return {
    units: new Map(units.map((unit) => [unit.id, unit])),
    leaders,
    away: new Set([...eachRow<[PersonId]>(db, away, { asOf })].flat()),
    roles: readRoles(db, asOf, units, leaders),
  };
}

/** Of the unit; for a leader the one of the nearest unit above that somebody else leads. */
function leaderName({ units, leaders }: Around, person: PersonId, unitId: UnitId): string {
  let unit = units.get(unitId);
  let leader = leaders.get(unit?.leaderKey ?? '');
  while (unit && leader?.id === person) {
    unit = unit.parentId === null ? undefined : units.get(unit.parentId);
    leader = leaders.get(unit?.leaderKey ?? '');
  }
  return leader?.name ?? '';
}

const NO_ROLES: ReadonlySet<StaffRole> = new Set();

function rolesOf({ roles }: Around, id: PersonId, manager: boolean): StaffRole[] {
  const held = roles.get(id) ?? NO_ROLES;
  if (held.size === 0) return manager ? ['leader'] : [];
  return staffRoles.filter((role) => held.has(role) || (manager && role === 'leader'));
}

const ageAt = (birthDate: IsoDate | null, asOf: IsoDate): number | null => {
  const age = birthDate === null ? -1 : ageOn(birthDate, asOf);
  return age < 0 ? null : age;
};

function personOf(line: Line, around: Around, asOf: IsoDate): ExportPerson {
  const [id, firstName, lastName, cpr, birthDate, email, phone, key, start, end, unitId, jobTitle, ...rest] = line;
  const [agreement, employmentForm, fte, hours, engagements, onLeave, manager] = rest;
  const unit = around.units.get(unitId);
  return {
    id,
    firstName,
    lastName,
    name: `${firstName} ${lastName}`.trim(),
    cpr,
    birthDate,
    age: ageAt(birthDate, asOf),
    jobTitle,
    unitName: unit?.name ?? '',
    unitId: unit?.id ?? null,
    unitCode: unit?.code ?? '',
    employmentForm,
    agreement,
    key,
    start,
    end: end === OPEN_END ? null : end,
    leader: leaderName(around, id, unitId),
    fte: roundTo(fte, 4),
    weeklyHours: hours === null ? null : roundTo(hours, 2),
    engagements,
    onLeave: onLeave === 1 || around.away.has(id),
    email,
    phone,
    roles: rolesOf(around, id, manager === 1),
  };
}

export interface StreamedPeople {
  readonly total: number;
  readonly people: Iterable<ExportPerson>;
}

/** @param withCpr a number that is not needed is not read */
export function streamPeople(db: ReadableDB, asOf: IsoDate, withCpr: boolean): StreamedPeople {
  const around = readAround(db, asOf);
  const statuses = [...eachRow<[string]>(db, `SELECT DISTINCT s.status ${ON_DAY}`, { asOf })].flat();
  const total = prepared(db, COUNT).pluck().get({ asOf }) as number;
  const params = { asOf, cpr: withCpr ? 1 : 0, leave: JSON.stringify(statuses.filter(isOnLeave)) };
  function* people(): Generator<ExportPerson> {
    for (const line of eachRow<Line>(db, PEOPLE, params)) yield personOf(line, around, asOf);
  }
  return { total, people: people() };
}
