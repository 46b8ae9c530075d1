/** Role profiles: what a job asks for, and whom it is for. */

import { isThere } from '../../../db/learning/actions.ts';
import { employeesOn } from '../../../db/learning/employees.ts';
import { changeRow, findRow, insertRow, readRows, removeRow } from '../../../db/learning/rows.ts';
import { readNeeds, readProfiles } from '../../../db/learning/skills-profiles.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type NeedId, newId, type RoleProfileId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { covers } from '../../../shared/learning/audience.ts';
import type { NeedFields, Profile, skillCalls } from '../../../shared/learning/contract-skills.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';

type Listed = CallOutput<typeof skillCalls.profiles>;

export function profiles({ db }: QueryContext, { asOf }: { readonly asOf: IsoDate }): Listed {
  const needs = readNeeds(db, null);
  const employees = employeesOn(db, asOf);
  return readProfiles(db).map(({ id, name, about, audience, isFuture }) => ({
    ...{ id, name, about, audience, isFuture },
    needs: needs.filter(({ profileId }) => profileId === id).length,
    people: new Set(employees.filter((one) => covers(audience, one)).map(({ personId }) => personId)).size,
  }));
}

/** @throws not_found */
export function profile({ db }: QueryContext, { profileId }: { readonly profileId: RoleProfileId }): Profile {
  const row = findRow(db, 'role_profile', profileId);
  if (!row) throw new AppFailure('not_found');
  const { id, name, about, audience, isFuture } = row;
  return {
    ...{ id, name, about, audience, isFuture },
    needs: readNeeds(db, profileId).map((need) => ({
      ...{ id: need.id, skillId: need.skillId, courseId: need.courseId, level: need.level },
      ...{ withinDays: need.withinDays, isLegal: need.isLegal, name: need.name },
    })),
  };
}

/** @throws need_unclear: neither a skill at a level nor a course, or both; need_twice; not_found */
function requireClear({ db }: CommandContext, needs: readonly NeedFields[]): void {
  const seen = new Set<string>();
  for (const { skillId, courseId, level } of needs) {
    if ((skillId === null) === (courseId === null) || (skillId !== null && level === 0)) {
      throw new AppFailure('need_unclear');
    }
    const subject = skillId ?? courseId ?? '';
    if (seen.has(subject)) throw new AppFailure('need_twice');
    seen.add(subject);
    const known =
      skillId !== null ? findRow(db, 'skill', skillId) : courseId !== null && isThere(db, 'course', courseId);
    if (!known) throw new AppFailure('not_found');
  }
}

function writeNeeds({ db, set, random }: CommandContext, profileId: RoleProfileId, needs: readonly NeedFields[]): void {
  const old = new Map(readRows(db, 'profile_need', 'profile_id = ?', [profileId]).map((row) => [row.id, row]));
  for (const [place, { id, ...given }] of needs.entries()) {
    const fields = { ...given, level: given.skillId === null ? 0 : given.level, place };
    if (id === null) insertRow(db, set, 'profile_need', { id: newId<NeedId>(random), profileId, ...fields });
    else {
      const row = old.get(id);
      if (!row) throw new AppFailure('not_found');
      changeRow(db, set, 'profile_need', row, fields);
      old.delete(id);
    }
  }
  for (const row of old.values()) removeRow(db, set, 'profile_need', row);
}

/** @throws not_found, name_in_use, need_unclear, need_twice, looks_like_cpr */
export function saveProfile(
  context: CommandContext,
  { profileId, fields, needs }: ParsedInput<typeof skillCalls.saveProfile>,
): { profileId: RoleProfileId } {
  const { db, set, random, note } = context;
  refuseCpr({ name: fields.name, about: fields.about });
  if (readRows(db, 'role_profile', 'name = ? AND id IS NOT ?', [fields.name, profileId]).length > 0) {
    throw new AppFailure('name_in_use');
  }
  requireClear(context, needs);
  const id = profileId ?? newId<RoleProfileId>(random);
  if (profileId === null) insertRow(db, set, 'role_profile', { id, ...fields });
  else {
    const old = findRow(db, 'role_profile', profileId);
    if (!old) throw new AppFailure('not_found');
    changeRow(db, set, 'role_profile', old, fields);
  }
  writeNeeds(context, id, needs);
  note({ profile: id, needs: needs.length });
  return { profileId: id };
}

/** @throws not_found, profile_in_use */
export function removeProfile(context: CommandContext, { profileId }: { readonly profileId: RoleProfileId }) {
  const { db, set, note } = context;
  const row = findRow(db, 'role_profile', profileId);
  if (!row) throw new AppFailure('not_found');
  if (readRows(db, 'person_target', 'profile_id = ?', [profileId]).length > 0) throw new AppFailure('profile_in_use');
  writeNeeds(context, profileId, []);
  removeRow(db, set, 'role_profile', row);
  note({ profile: profileId });
  return {};
}
