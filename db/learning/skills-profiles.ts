/** Role profiles with their needs, and the targets that people are on the way to. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId, RoleProfileId } from '../../shared/kernel/ids.ts';
import { collationKey } from '../../shared/kernel/text.ts';
import type { PersonTargetRow, ProfileNeedRow, RoleProfileRow } from '../../shared/learning/stored.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { mergedFamily } from '../staff/merged.ts';
import { readRows } from './rows.ts';

/** In Danish alphabetical order. */
export const readProfiles = (db: ReadableDB): RoleProfileRow[] =>
  readRows(db, 'role_profile', '1 = 1')
    .map((row) => ({ row, key: collationKey(row.name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);

/** A need with what people call it. */
export interface NamedNeed extends ProfileNeedRow {
  readonly born: string;
  readonly name: string;
  /** The last day that the skill is asked for. */
  readonly skillEndedOn: IsoDate | null;
}

/** In their order; of one profile, or of all. */
export const readNeeds = (db: ReadableDB, profileId: RoleProfileId | null): NamedNeed[] =>
  all<Omit<NamedNeed, 'isLegal'> & { isLegal: number }>(
    db,
    `SELECT n.id, n.profile_id AS profileId, n.skill_id AS skillId, n.course_id AS courseId, n.level,
       n.within_days AS withinDays, n.is_legal AS isLegal, n.place, n.born, coalesce(s.name, c.name) AS name,
       s.ended_on AS skillEndedOn
     FROM profile_need n LEFT JOIN skill s ON s.id = n.skill_id LEFT JOIN course c ON c.id = n.course_id
     ${profileId === null ? '' : 'WHERE n.profile_id = @profileId'} ORDER BY n.profile_id, n.place, n.id`,
    profileId === null ? {} : { profileId },
  ).map((row) => ({ ...row, isLegal: row.isLegal === 1 }));

/** The target the person is on the way to on the day: the newest that has not ended. */
export function readTarget(
  db: ReadableDB,
  personId: PersonId,
  asOf: IsoDate,
): (PersonTargetRow & { born: string }) | undefined {
  const family = JSON.stringify(mergedFamily(db, personId));
  return readRows(
    db,
    'person_target',
    `person_id IN (SELECT value FROM json_each(?)) AND set_on <= ? AND (ended_on IS NULL OR ended_on > ?)
     ORDER BY set_on DESC, born DESC LIMIT 1`,
    [family, asOf, asOf],
  )[0];
}
