/**
 * The register as the planners want it: everything at once, in maps. One pass
 * over each table, no query per row. Texts that repeat (titles, agreements,
 * units) are kept once, so that a large register stays small in memory.
 */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { EngagementId, PersonId, UnitId } from '../../shared/kernel/ids.ts';
import type {
  EngagementFacts,
  EngagementSnapshot,
  OrganisationSnapshot,
  PersonSnapshot,
  StaffSnapshot,
  UnitFacts,
  UnitSnapshot,
} from '../../shared/staff/plan-model.ts';
import type { Spell } from '../../shared/staff/plan-timeline.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { eachRow, prepared } from '../engine/statements.ts';

/** Employment that a payroll file tells of, or will: its key is the tjenestenummer. */
export const PAYROLL = 'payroll';
/** Employment registered by hand without a tjenestenummer: its key is made up, and shown as none. */
export const HAND = 'hand';
export const shownKey = (source: string, key: string): string => (source === HAND ? '' : key);
/** The same as SQL. */
export const SHOWN_KEY = `iif(e.source = '${HAND}', '', e.key)`;

type UnitLine = [UnitId, string, IsoDate, IsoDate, string, string, string | null, string, number];

export function readOrganisation(db: ReadableDB): OrganisationSnapshot {
  const units = new Map<string, UnitSnapshot & { spells: Spell<UnitFacts>[] }>();
  for (const line of eachRow(
    db,
    `SELECT u.id, u.code, s.valid_from, s.valid_to, s.name, s.type, p.code, s.leader_key, s.remote
     FROM unit u JOIN unit_spell s ON s.unit_id = u.id LEFT JOIN unit p ON p.id = s.parent_id
     ORDER BY u.id, s.valid_from`,
  )) {
    const [id, code, from, to, name, type, parentCode, leaderKey, remote] = line as UnitLine;
    const facts: UnitFacts = { name, type, parentCode: parentCode ?? '', leaderKey, remote: remote === 1 };
    const unit = units.get(code);
    if (unit) unit.spells.push({ from, to, facts });
    else units.set(code, { id, code, spells: [{ from, to, facts }] });
  }
  return { units };
}

type PersonLine = [PersonId, string, string, string, string, PersonId | null];

/** A duplicate's number, and whatever still points to it, is the kept person's. */
function readPersons(db: ReadableDB): { byCpr: Map<string, PersonSnapshot>; byId: Map<string, PersonSnapshot> } {
  const byCpr = new Map<string, PersonSnapshot>();
  const byId = new Map<string, PersonSnapshot>();
  const merged: { readonly person: PersonSnapshot; readonly into: PersonId }[] = [];
  for (const line of eachRow(db, 'SELECT id, cpr, first_name, last_name, email, merged_into FROM person')) {
    const [id, cpr, firstName, lastName, email, into] = line as PersonLine;
    const person: PersonSnapshot = { id, cpr, firstName, lastName, email };
    if (into !== null) merged.push({ person, into });
    else if (cpr !== '') byCpr.set(cpr, person);
    byId.set(id, person);
  }
  const intoOf = new Map<string, PersonId>(merged.map(({ person, into }) => [person.id, into]));
  for (const { person, into } of merged) {
    let kept: PersonId = into;
    for (let next = intoOf.get(kept); next !== undefined; next = intoOf.get(kept)) kept = next;
    const keeper = byId.get(kept);
    if (!keeper) continue;
    if (person.cpr !== '') byCpr.set(person.cpr, keeper);
    byId.set(person.id, keeper);
  }
  return { byCpr, byId };
}

/** Keeps one copy of each text. */
function makeIntern(): (text: string) => string {
  const seen = new Map<string, string>();
  return (text) => {
    const kept = seen.get(text);
    if (kept !== undefined) return kept;
    seen.set(text, text);
    return text;
  };
}

type SpellLine = [
  EngagementId,
  IsoDate,
  IsoDate,
  UnitId,
  number,
  number | null,
  string,
  string,
  string,
  string,
  string,
  number,
];

function readSpells(db: ReadableDB): Map<string, Spell<EngagementFacts>[]> {
  const intern = makeIntern();
  const spells = new Map<string, Spell<EngagementFacts>[]>();
  for (const line of eachRow(
    db,
    `SELECT engagement_id, valid_from, valid_to, unit_id, fte, weekly_hours, job_code, job_title, agreement,
       employment_form, status, manager
     FROM engagement_spell ORDER BY engagement_id, valid_from`,
  )) {
    const [id, from, to, unit, fte, weeklyHours, jobCode, jobTitle, agreement, form, status, manager] =
      line as SpellLine;
    const facts: EngagementFacts = {
      unitId: intern(unit) as UnitId,
      fte,
      weeklyHours,
      jobCode: intern(jobCode),
      jobTitle: intern(jobTitle),
      agreement: intern(agreement),
      employmentForm: intern(form),
      status: intern(status),
      manager: manager === 1,
    };
    const spell = { from: intern(from) as IsoDate, to: intern(to) as IsoDate, facts };
    const list = spells.get(id);
    if (list) list.push(spell);
    else spells.set(id, [spell]);
  }
  return spells;
}

type EngagementLine = [EngagementId, PersonId, string, IsoDate, IsoDate];

export function readStaff(db: ReadableDB): StaffSnapshot {
  const { units } = readOrganisation(db);
  const { byCpr, byId } = readPersons(db);
  const spells = readSpells(db);
  const engagements = new Map<string, EngagementSnapshot>();
  for (const line of eachRow(
    db,
    'SELECT id, person_id, key, start_date, end_date FROM engagement WHERE source = ?',
    PAYROLL,
  )) {
    const [id, personId, key, start, end] = line as EngagementLine;
    const person = byId.get(personId);
    if (person) engagements.set(key, { id, person, key, start, end, spells: spells.get(id) ?? [] });
  }
  return { units, engagements, persons: byCpr };
}

export const hasUnits = (db: ReadableDB): boolean => prepared(db, 'SELECT 1 FROM unit LIMIT 1').get() !== undefined;
