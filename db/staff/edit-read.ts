/** What an edit by hand looks at before it writes: one person, one engagement, its leave, a person's roles, a unit's time. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { EngagementId, LeaveId, PersonId, RoleId, UnitId } from '../../shared/kernel/ids.ts';
import type { LeaveKind, StaffRole } from '../../shared/staff/contract-edit.ts';
import type { Role } from '../../shared/staff/edit-roles.ts';
import type { Period } from '../../shared/staff/edit-timeline.ts';
import type { EngagementFacts, EngagementSnapshot } from '../../shared/staff/plan-model.ts';
import type { Spell } from '../../shared/staff/plan-timeline.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { getPerson } from './person.ts';

type FactsLine = Omit<EngagementFacts, 'manager'> & Period & { readonly manager: number };

function readSpells(db: ReadableDB, id: EngagementId): Spell<EngagementFacts>[] {
  return all<FactsLine>(
    db,
    `SELECT valid_from AS "from", valid_to AS "to", unit_id AS unitId, fte, weekly_hours AS weeklyHours,
       job_code AS jobCode, job_title AS jobTitle, agreement, employment_form AS employmentForm, status, manager
     FROM engagement_spell WHERE engagement_id = ? ORDER BY valid_from`,
    [id],
  ).map(({ from, to, manager, ...facts }) => ({ from, to, facts: { ...facts, manager: manager === 1 } }));
}

export interface EditableEngagement extends EngagementSnapshot {
  readonly source: string;
}

export function readEngagement(db: ReadableDB, id: EngagementId): EditableEngagement | undefined {
  const row = get<{ personId: PersonId; source: string; key: string; start: IsoDate; end: IsoDate }>(
    db,
    `SELECT person_id AS personId, source, key, start_date AS start, end_date AS "end" FROM engagement WHERE id = ?`,
    [id],
  );
  const person = row && getPerson(db, row.personId);
  if (!row || !person) return undefined;
  const { id: personId, cpr, first_name: firstName, last_name: lastName, email } = person;
  const { source, key, start, end } = row;
  const holder = { id: personId, cpr, firstName, lastName, email };
  return { id, source, key, start, end, person: holder, spells: readSpells(db, id) };
}

/** Who holds the tjenestenummer. */
export const holderOfKey = (db: ReadableDB, source: string, key: string): { name: string } | undefined =>
  get<{ name: string }>(
    db,
    `SELECT trim(p.first_name || ' ' || p.last_name) AS name FROM engagement e JOIN person p ON p.id = e.person_id
     WHERE e.source = ? AND e.key = ?`,
    [source, key],
  );

export interface UnitTime {
  /** What it was last called. */
  readonly name: string;
  readonly spells: readonly Period[];
}

/** Undefined for a unit that is not there. */
export function readUnitTime(db: ReadableDB, id: UnitId): UnitTime | undefined {
  const spells = all<Period & { name: string }>(
    db,
    'SELECT valid_from AS "from", valid_to AS "to", name FROM unit_spell WHERE unit_id = ? ORDER BY valid_from',
    [id],
  );
  const last = spells.at(-1);
  return last ? { name: last.name, spells } : undefined;
}

export interface StoredLeave extends Period {
  readonly id: LeaveId;
  readonly engagementId: EngagementId;
  readonly kind: LeaveKind;
  readonly born: string;
}

const LEAVE = `SELECT l.id, l.engagement_id AS engagementId, l.kind, l.valid_from AS "from", l.valid_to AS "to", l.born
  FROM leave_period l`;

export const leaveOfEngagement = (db: ReadableDB, id: EngagementId): StoredLeave[] =>
  all<StoredLeave>(db, `${LEAVE} WHERE l.engagement_id = ? ORDER BY l.valid_from`, [id]);

export const getLeave = (db: ReadableDB, id: LeaveId): StoredLeave | undefined =>
  get<StoredLeave>(db, `${LEAVE} WHERE l.id = ?`, [id]);

/** Newest first. */
export const leaveOfPerson = (db: ReadableDB, id: PersonId): StoredLeave[] =>
  all<StoredLeave>(
    db,
    `${LEAVE} JOIN engagement e ON e.id = l.engagement_id WHERE e.person_id = ? ORDER BY l.valid_from DESC, l.id`,
    [id],
  );

export interface StoredRole extends Role {
  readonly id: RoleId;
  readonly personId: PersonId;
  readonly role: StaffRole;
  readonly born: string;
}

const ROLE = `SELECT id, person_id AS personId, unit_id AS unitId, role, body, elected_on AS electedOn,
  valid_from AS "from", valid_to AS "to", born FROM role_assignment`;

/** Newest first. */
export const rolesOfPerson = (db: ReadableDB, id: PersonId): StoredRole[] =>
  all<StoredRole>(db, `${ROLE} WHERE person_id = ? ORDER BY valid_from DESC, role, id`, [id]);

export const getRole = (db: ReadableDB, id: RoleId): StoredRole | undefined =>
  get<StoredRole>(db, `${ROLE} WHERE id = ?`, [id]);
