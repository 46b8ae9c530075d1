/** What an export needs beside the list of people itself: names in two, CPR numbers, engagements, units and roles on a day. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../shared/kernel/ids.ts';
import type { StaffRole } from '../../shared/staff/contract-edit.ts';
import type { ExportEngagement, ExportRole, ExportUnit, PresetSource } from '../../shared/staff/export-presets.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { eachRow } from '../engine/statements.ts';
import { readTree, type UnitOn } from './units.ts';

export interface Identity {
  readonly firstName: string;
  readonly lastName: string;
  /** Empty unless asked for: a number that is not needed is not read. */
  readonly cpr: string;
}

export function readIdentities(db: ReadableDB, withCpr: boolean): Map<PersonId, Identity> {
  const found = new Map<PersonId, Identity>();
  for (const [id, firstName, lastName, cpr] of eachRow<[PersonId, string, string, string]>(
    db,
    `SELECT id, first_name, last_name, ${withCpr ? 'cpr' : "''"} FROM person`,
  )) {
    found.set(id, { firstName, lastName, cpr });
  }
  return found;
}

/** Numbers of the units that are known on any day. */
export const readUnitCodes = (db: ReadableDB): Map<UnitId, string> =>
  new Map(eachRow<[UnitId, string]>(db, 'SELECT id, code FROM unit'));

type EngagementLine = [
  id: string,
  person: PersonId,
  key: string,
  start: IsoDate,
  end: IsoDate,
  unit: UnitId,
  jobCode: string,
  jobTitle: string,
  form: string,
  cpr: string,
  first: string,
  last: string,
  email: string,
  phone: string,
];

/** Person by person, the main engagement first: the one with most hours, the oldest among equals. */
const ENGAGEMENTS = `
  SELECT e.id, e.person_id, e.key, e.start_date, e.end_date, s.unit_id, s.job_code, s.job_title, s.employment_form,
    p.cpr, p.first_name, p.last_name, p.email, p.phone
  FROM engagement_spell s JOIN engagement e ON e.id = s.engagement_id JOIN person p ON p.id = e.person_id
  WHERE s.valid_from <= @asOf AND s.valid_to >= @asOf
  ORDER BY p.name_key, p.n, s.fte DESC, e.start_date, e.key`;

function* engagementsOn(
  db: ReadableDB,
  asOf: IsoDate,
  isIncluded: (id: PersonId) => boolean,
  codeOf: (id: UnitId) => string,
): Generator<ExportEngagement> {
  let before: PersonId | undefined;
  for (const line of eachRow<EngagementLine>(db, ENGAGEMENTS, { asOf })) {
    const [id, personId, key, start, end, unit, jobCode, jobTitle, employmentForm, ...person] = line;
    if (!isIncluded(personId)) continue;
    const [cpr, firstName, lastName, email, phone] = person;
    const isMain = personId !== before;
    before = personId;
    yield {
      ...{ personId, key: key || id, cpr, firstName, lastName, email, phone, unitCode: codeOf(unit), start, end },
      ...{ jobCode, jobTitle, employmentForm, isMain },
    };
  }
}

type LeaderLine = [key: string, person: PersonId, cpr: string];

function leadersOn(db: ReadableDB, asOf: IsoDate): Map<string, ExportUnit['leader']> {
  const leaders = new Map<string, ExportUnit['leader']>();
  for (const [key, personId, cpr] of eachRow<LeaderLine>(
    db,
    `SELECT e.key, e.person_id, p.cpr FROM engagement e JOIN person p ON p.id = e.person_id
     WHERE e.start_date <= @asOf AND e.end_date >= @asOf
       AND e.key IN (SELECT leader_key FROM unit_spell WHERE leader_key <> '')`,
    { asOf },
  )) {
    leaders.set(key, { key, personId, cpr });
  }
  return leaders;
}

const peopledOn = (db: ReadableDB, asOf: IsoDate): Set<UnitId> =>
  new Set(
    [
      ...eachRow<[UnitId]>(
        db,
        'SELECT DISTINCT unit_id FROM engagement_spell WHERE valid_from <= @asOf AND valid_to >= @asOf',
        { asOf },
      ),
    ].flat(),
  );

function unitsOf(db: ReadableDB, asOf: IsoDate): ExportUnit[] {
  const leaders = leadersOn(db, asOf);
  const tree = readTree(db, asOf, peopledOn(db, asOf));
  const codeAt = (place: number): string => tree.placed[place]?.unit.code ?? '';
  return tree.placed.map(({ unit, parent }: { unit: UnitOn; parent: number }) => ({
    code: unit.code,
    name: unit.name,
    parentCode: codeAt(parent),
    leader: leaders.get(unit.leaderKey) ?? null,
  }));
}

type RoleLine = [person: PersonId, cpr: string, unit: UnitId | null, role: StaffRole, body: string, IsoDate, IsoDate];

function rolesOn(
  db: ReadableDB,
  asOf: IsoDate,
  mainUnits: ReadonlyMap<PersonId, string>,
  codeOf: (id: UnitId) => string,
): ExportRole[] {
  const found: ExportRole[] = [];
  for (const [personId, cpr, unit, role, body, from, to] of eachRow<RoleLine>(
    db,
    `SELECT r.person_id, p.cpr, r.unit_id, r.role, r.body, r.valid_from, r.valid_to
     FROM role_assignment r JOIN person p ON p.id = r.person_id
     WHERE r.valid_from <= @asOf AND r.valid_to >= @asOf ORDER BY p.name_key, p.n, r.role, r.id`,
    { asOf },
  )) {
    const mainUnitCode = mainUnits.get(personId);
    if (mainUnitCode === undefined) continue;
    const unitCode = unit === null ? '' : codeOf(unit);
    found.push({ personId, cpr, mainUnitCode, unitCode, role, body, from, to });
  }
  return found;
}

/**
 * Units are all of the day's; engagements and roles those of the persons included who are employed on the day.
 * @param isIncluded who is on the list
 */
export function readPresetSource(
  db: ReadableDB,
  asOf: IsoDate,
  isIncluded: (id: PersonId) => boolean,
): PresetSource & { readonly persons: number } {
  const codes = readUnitCodes(db);
  const codeOf = (id: UnitId): string => codes.get(id) ?? '';
  const engagements = (): Iterable<ExportEngagement> => engagementsOn(db, asOf, isIncluded, codeOf);
  const mainUnits = new Map<PersonId, string>();
  for (const { personId, unitCode, isMain } of engagements()) if (isMain) mainUnits.set(personId, unitCode);
  return {
    units: unitsOf(db, asOf),
    engagements,
    roles: rolesOn(db, asOf, mainUnits, codeOf),
    persons: mainUnits.size,
  };
}
