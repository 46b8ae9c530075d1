/** The part of the register that an organisation change is about, as its rules want it. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { EngagementId, PersonId, UnitId } from '../../shared/kernel/ids.ts';
import type { EngagementFacts } from '../../shared/staff/plan-model.ts';
import type { Spell } from '../../shared/staff/plan-timeline.ts';
import type {
  EngagementState,
  OrganisationState,
  PlaceSpell,
  RoleState,
  UnitState,
} from '../../shared/staff/unit-change-model.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';

interface UnitLine {
  readonly id: UnitId;
  readonly code: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly name: string;
  readonly type: string;
  readonly parentId: UnitId | null;
  readonly remote: number;
  readonly leaderKey: string;
}

/** Every unit with its whole time. */
export function readUnitStates(db: ReadableDB): Map<UnitId, UnitState> {
  const units = new Map<UnitId, UnitState & { spells: PlaceSpell[] }>();
  for (const { id, code, from, to, remote, ...facts } of all<UnitLine>(
    db,
    `SELECT u.id, u.code, s.valid_from AS "from", s.valid_to AS "to", s.name, s.type, s.parent_id AS parentId, s.remote,
       s.leader_key AS leaderKey
     FROM unit u JOIN unit_spell s ON s.unit_id = u.id ORDER BY u.id, s.valid_from`,
  )) {
    const spell = { from, to, facts: { ...facts, remote: remote === 1 } };
    const unit = units.get(id);
    if (unit) unit.spells.push(spell);
    else units.set(id, { id, code, spells: [spell] });
  }
  return units;
}

type SpellLine = Omit<EngagementFacts, 'manager'> & {
  readonly id: EngagementId;
  readonly personId: PersonId;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly manager: number;
};

/** Engagements placed in one of the units on the day or later, with their whole time. */
function readEngagements(db: ReadableDB, units: readonly UnitId[], onDay: IsoDate): EngagementState[] {
  const engagements = new Map<EngagementId, EngagementState & { spells: Spell<EngagementFacts>[] }>();
  for (const { id, personId, from, to, manager, ...facts } of all<SpellLine>(
    db,
    `SELECT e.id, e.person_id AS personId, s.valid_from AS "from", s.valid_to AS "to", s.unit_id AS unitId, s.fte,
       s.weekly_hours AS weeklyHours, s.job_code AS jobCode, s.job_title AS jobTitle, s.agreement,
       s.employment_form AS employmentForm, s.status, s.manager
     FROM engagement e JOIN engagement_spell s ON s.engagement_id = e.id
     WHERE e.id IN (SELECT engagement_id FROM engagement_spell
       WHERE unit_id IN (SELECT value FROM json_each(@units)) AND valid_to >= @onDay)
     ORDER BY e.id, s.valid_from`,
    { units: JSON.stringify(units), onDay },
  )) {
    const spell = { from, to, facts: { ...facts, manager: manager === 1 } };
    const engagement = engagements.get(id);
    if (engagement) engagement.spells.push(spell);
    else engagements.set(id, { id, personId, spells: [spell] });
  }
  return [...engagements.values()];
}

/** Roles that hold on the day or later: those in the units, and what else the persons have who have one there. */
const readRoles = (db: ReadableDB, units: readonly UnitId[], onDay: IsoDate): RoleState[] =>
  all<RoleState>(
    db,
    `SELECT id, person_id AS personId, unit_id AS unitId, role, body, valid_from AS "from", valid_to AS "to"
     FROM role_assignment
     WHERE valid_to >= @onDay AND unit_id IS NOT NULL AND person_id IN (
       SELECT person_id FROM role_assignment
       WHERE unit_id IN (SELECT value FROM json_each(@units)) AND valid_to >= @onDay)
     ORDER BY id`,
    { units: JSON.stringify(units), onDay },
  );

/** @param sources the units whose people and roles the change is about */
export const readOrganisationState = (
  db: ReadableDB,
  sources: readonly UnitId[],
  onDay: IsoDate,
): OrganisationState => ({
  units: readUnitStates(db),
  engagements: readEngagements(db, sources, onDay),
  roles: readRoles(db, sources, onDay),
});
