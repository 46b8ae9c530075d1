/** Who works where on a day, with what decides whom a rule, a profile or a template is for (shared/learning/audience.ts). */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { EngagementId, PersonId, UnitId } from '../../shared/kernel/ids.ts';
import type { AudienceFacts } from '../../shared/learning/audience.ts';
import type { AudienceRole, WorkplaceType } from '../../shared/learning/words.ts';
import { isOnLeave } from '../../shared/staff/status.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { ON_LEAVE_BY_HAND, readTree } from '../staff/index.ts';

/** One engagement on the day. A person can have several; `isMain` is the one the person is counted at. */
export interface Employee extends AudienceFacts {
  readonly personId: PersonId;
  readonly engagementId: EngagementId;
  readonly unitId: UnitId;
  /** First day of the engagement. */
  readonly start: IsoDate;
  readonly jobTitle: string;
  readonly isOnLeave: boolean;
  readonly isMain: boolean;
}

interface Raw {
  readonly personId: PersonId;
  readonly engagementId: EngagementId;
  readonly unitId: UnitId;
  readonly start: IsoDate;
  readonly staffGroup: string;
  readonly jobCode: string;
  readonly jobTitle: string;
  readonly status: string;
  readonly manager: number;
  readonly awayByHand: number;
}

/** The persons' order within: most hours, then the oldest, as the learning room counts people (at-work.ts). */
const readRaw = (db: ReadableDB, asOf: IsoDate): Raw[] =>
  all<Raw>(
    db,
    `SELECT e.person_id AS personId, e.id AS engagementId, s.unit_id AS unitId, e.start_date AS start,
       s.agreement AS staffGroup, s.job_code AS jobCode, s.job_title AS jobTitle, s.status, s.manager,
       e.id IN (${ON_LEAVE_BY_HAND}) AS awayByHand
     FROM engagement e CROSS JOIN engagement_spell s ON s.engagement_id = e.id
     WHERE s.valid_from <= @asOf AND s.valid_to >= @asOf
     ORDER BY e.person_id, s.fte DESC, e.start_date, e.key, e.id`,
    { asOf },
  );

function readRoles(db: ReadableDB, asOf: IsoDate): Map<PersonId, Set<AudienceRole>> {
  const roles = new Map<PersonId, Set<AudienceRole>>();
  const rows = all<{ personId: PersonId; role: AudienceRole }>(
    db,
    'SELECT person_id AS personId, role FROM role_assignment WHERE valid_from <= @asOf AND valid_to >= @asOf',
    { asOf },
  );
  for (const { personId, role } of rows) roles.set(personId, (roles.get(personId) ?? new Set()).add(role));
  return roles;
}

/** Each unit with those above it, and its kind: its own, or the nearest above that has one. */
function readPlaces(db: ReadableDB, asOf: IsoDate, units: ReadonlySet<UnitId>) {
  const types = new Map(
    all<{ unitId: UnitId; type: WorkplaceType }>(db, 'SELECT unit_id AS unitId, type FROM workplace_type').map(
      ({ unitId, type }) => [unitId, type],
    ),
  );
  const { placed } = readTree(db, asOf, units);
  const places = new Map<UnitId, { readonly path: readonly UnitId[]; readonly workplace: WorkplaceType | null }>();
  // Parents come before their children.
  for (const { unit, parent } of placed) {
    const above = places.get(placed[parent]?.unit.id ?? unit.id);
    places.set(unit.id, {
      path: [unit.id, ...(above?.path ?? [])],
      workplace: types.get(unit.id) ?? above?.workplace ?? null,
    });
  }
  return places;
}

/** Every engagement of the day, those on leave too; the main one of each person first among the person's. */
export function employeesOn(db: ReadableDB, asOf: IsoDate): Employee[] {
  const raw = readRaw(db, asOf);
  const roles = readRoles(db, asOf);
  const places = readPlaces(db, asOf, new Set(raw.map((row) => row.unitId)));
  // At work comes before leave: who is on leave from one of two jobs is at work in the other.
  const main = new Map<PersonId, Raw>();
  const isAway = (row: Raw): boolean => row.awayByHand === 1 || isOnLeave(row.status);
  for (const row of raw) {
    const known = main.get(row.personId);
    if (!known || (isAway(known) && !isAway(row))) main.set(row.personId, row);
  }
  return raw.map((row) => {
    const { status: _status, manager, awayByHand: _away, ...facts } = row;
    const held = roles.get(row.personId) ?? new Set<AudienceRole>();
    const place = places.get(row.unitId);
    return {
      ...facts,
      workplace: place?.workplace ?? null,
      unitPath: place?.path ?? [row.unitId],
      roles: [...(manager === 1 ? new Set(held).add('leader') : held)],
      isOnLeave: isAway(row),
      isMain: main.get(row.personId) === row,
    };
  });
}
