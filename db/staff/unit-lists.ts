/** What the organisation page lists about a unit: roles, placements, leaders to choose from, who took over from whom. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { OPEN_END } from '../../shared/kernel/dates.ts';
import type { EngagementId, PersonId, RoleId, UnitId } from '../../shared/kernel/ids.ts';
import { fold } from '../../shared/kernel/text.ts';
import type { StaffRole } from '../../shared/staff/contract-edit.ts';
import type { SuccessorKind } from '../../shared/staff/unit-change-model.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { SHOWN_KEY } from './snapshot.ts';

const NAME = `trim(p.first_name || ' ' || p.last_name)`;

export interface UnitRole {
  readonly id: RoleId;
  readonly personId: PersonId;
  readonly name: string;
  readonly role: StaffRole;
  readonly body: string;
  readonly electedOn: IsoDate | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Roles held in the unit on the day, by name. */
export const rolesOn = (db: ReadableDB, unitId: UnitId, day: IsoDate): UnitRole[] =>
  all<UnitRole & { to: IsoDate }>(
    db,
    `SELECT r.id, r.person_id AS personId, ${NAME} AS name, r.role, r.body, r.elected_on AS electedOn,
       r.valid_from AS "from", r.valid_to AS "to"
     FROM role_assignment r JOIN person p ON p.id = r.person_id
     WHERE r.unit_id = @unitId AND r.valid_from <= @day AND r.valid_to >= @day ORDER BY p.name_key, r.role`,
    { unitId, day },
  ).map((role) => ({ ...role, to: role.to === OPEN_END ? null : role.to }));

/** Roles in the units whose last day lies from `day` to `until`. */
export const rolesEnding = (db: ReadableDB, units: readonly UnitId[], day: IsoDate, until: IsoDate): number =>
  get<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM role_assignment
     WHERE unit_id IN (SELECT value FROM json_each(@units)) AND valid_from <= @day AND valid_to BETWEEN @day AND @until`,
    { units: JSON.stringify(units), day, until },
  )?.n ?? 0;

export interface Placement {
  readonly engagementId: EngagementId;
  readonly name: string;
  readonly jobTitle: string;
  readonly key: string;
}

/** Engagements in just this unit on the day or later, each once, as on the first of these days. */
export const placementsFrom = (db: ReadableDB, unitId: UnitId, day: IsoDate): Placement[] =>
  all<Placement>(
    db,
    `SELECT e.id AS engagementId, ${NAME} AS name, s.job_title AS jobTitle, ${SHOWN_KEY} AS key
     FROM engagement_spell s JOIN engagement e ON e.id = s.engagement_id JOIN person p ON p.id = e.person_id
     WHERE s.unit_id = @unitId AND s.valid_to >= @day AND NOT EXISTS (
       SELECT 1 FROM engagement_spell o WHERE o.engagement_id = s.engagement_id AND o.unit_id = @unitId
         AND o.valid_to >= @day AND o.valid_from < s.valid_from)
     ORDER BY p.name_key, e.key`,
    { unitId, day },
  );

export interface KeyHolder {
  readonly personId: PersonId;
  readonly name: string;
}

/** Undefined: nobody has the tjenestenummer. */
export const holderOfKey = (db: ReadableDB, key: string): KeyHolder | undefined =>
  get<KeyHolder>(
    db,
    `SELECT p.id AS personId, ${NAME} AS name FROM engagement e JOIN person p ON p.id = e.person_id WHERE e.key = ? LIMIT 1`,
    [key],
  );

export interface LeaderCandidate {
  readonly key: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly unitId: UnitId;
}

/** At work on the day: the unit's own first, then leaders, then the rest; every word typed must begin a word. */
export function leaderCandidates(
  db: ReadableDB,
  { asOf, unitId, text, limit }: { asOf: IsoDate; unitId: UnitId | null; text: string; limit: number },
): LeaderCandidate[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = all<LeaderCandidate & { manager: number }>(
    db,
    `SELECT e.key, ${NAME} AS name, s.job_title AS jobTitle, s.unit_id AS unitId, s.manager
     FROM engagement_spell s JOIN engagement e ON e.id = s.engagement_id JOIN person p ON p.id = e.person_id
     WHERE s.valid_from <= @asOf AND s.valid_to >= @asOf AND e.key <> ''
     ORDER BY s.unit_id = @unitId DESC, s.manager DESC, p.name_key, e.key`,
    { asOf, unitId: unitId ?? '' },
  );
  const fits = ({ name, key }: LeaderCandidate): boolean => {
    const have = ` ${fold(name)} ${fold(key)}`;
    return words.every((word) => have.includes(` ${word}`));
  };
  return found
    .filter(fits)
    .slice(0, limit)
    .map(({ manager: _, ...candidate }) => candidate);
}

export interface StoredSuccession {
  readonly kind: SuccessorKind;
  readonly from: UnitId;
  readonly to: UnitId;
  readonly day: IsoDate;
  readonly born: string;
}

/** What the unit took over, and what took over from it. */
export const successionsOf = (db: ReadableDB, unitId: UnitId): StoredSuccession[] =>
  all<StoredSuccession>(
    db,
    `SELECT kind, from_unit AS "from", to_unit AS "to", on_day AS day, born FROM unit_successor
     WHERE from_unit = @unitId OR to_unit = @unitId ORDER BY on_day, kind`,
    { unitId },
  );

export interface WrittenBy {
  readonly stamp: string;
  readonly actor: string;
  readonly at: string;
}

/** Who made each of the unit's spells, and who last set its end, by the spell's first day. */
export function writersOfSpells(
  db: ReadableDB,
  unitId: UnitId,
): { readonly of: (kind: string, from: IsoDate) => WrittenBy | undefined } {
  const made = all<WrittenBy & { from: string }>(
    db,
    `SELECT s.valid_from AS "from", c.stamp, c.actor, c.at FROM unit_spell s JOIN change_set c ON c.stamp = s.born
     WHERE s.unit_id = ?`,
    [unitId],
  );
  const ended = all<WrittenBy & { from: string }>(
    db,
    `SELECT substr(h.row, 24) AS "from", c.stamp, c.actor, c.at FROM change h JOIN change_set c ON c.stamp = h.stamp
     WHERE h.tbl = 'unit_spell' AND h.row >= @id || '@' AND h.row < @id || 'A' AND h.field = 'valid_to' ORDER BY h.n`,
    { id: unitId },
  );
  const [makers, enders] = [made, ended].map((rows) => new Map(rows.map((row) => [row.from, row])));
  return { of: (kind, from) => (kind === 'closed' && enders?.get(from)) || makers?.get(from) };
}

export const writerOf = (db: ReadableDB, stamp: string): WrittenBy | undefined =>
  get<WrittenBy>(db, 'SELECT stamp, actor, at FROM change_set WHERE stamp = ?', [stamp]);

/** Full names of the given persons. */
export const namesOfPersons = (db: ReadableDB, ids: readonly PersonId[]): Map<PersonId, string> =>
  new Map(
    all<{ id: PersonId; name: string }>(
      db,
      `SELECT p.id, ${NAME} AS name FROM person p WHERE p.id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(ids)],
    ).map((row) => [row.id, row.name]),
  );
