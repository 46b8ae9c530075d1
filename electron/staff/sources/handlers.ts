/** Saved mappings of columns, and the look at a file by one of them. */
import {
  findProfile,
  hashesImported,
  insertProfile,
  listProfiles,
  removeProfile,
  replaceProfile,
} from '../../../db/staff/profiles.ts';
import { newId, type ProfileId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { SavedProfile, sourceCalls } from '../../../shared/staff/contract-sources.ts';
import type { CommandContext, Handlers, ParsedInput } from '../../worker/context.ts';
import { readFile } from './read-file.ts';

/** @throws profile_exists {name} */
function saveProfile(
  { db, set, random, note }: CommandContext,
  { kind, name, profile, replace }: ParsedInput<typeof sourceCalls.saveProfile>,
): SavedProfile {
  const old = findProfile(db, kind, name);
  if (old && !replace) throw new AppFailure('profile_exists', { name });
  const saved = { id: old?.id ?? newId<ProfileId>(random), kind, name, profile: { ...profile, name } };
  if (old) replaceProfile(db, set, old.id, saved.profile);
  else insertProfile(db, set, saved);
  note({ profileId: saved.id, kind, columns: Object.keys(profile.columns).length, replaced: old !== undefined });
  return saved;
}

export const sourceHandlers: Pick<Handlers<'staff'>, keyof typeof sourceCalls> = {
  profiles: ({ db }, { kind }) => listProfiles(db, kind),
  saveProfile,
  removeProfile: ({ db, set, note }, { profileId }) => {
    if (!removeProfile(db, set, profileId)) throw new AppFailure('not_found');
    note({ profileId });
    return {};
  },
  readFile,
  importedBefore: ({ db }, { hashes }) => ({ hashes: hashesImported(db, hashes) }),
};
