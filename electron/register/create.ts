/**
 * Making a register. It is put together under a hidden name and renamed when it
 * is whole, so that a crash or a full disk never leaves half of one in the way.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { explained } from '../../db/engine/explain-io.ts';
import { PARTIAL_SUFFIX, renameWithRetry, syncFolder } from '../../db/engine/files.ts';
import { type KdfCost, PRODUCT_COST } from '../../db/engine/key-crypto.ts';
import { type KeyFile, sign, writeKeyFile } from '../../db/engine/key-file.ts';
import { makePassphraseSlot, makeRecoverySlot, newDataKey } from '../../db/engine/keys.ts';
import { migrate } from '../../db/engine/migrate.ts';
import { openRegisterFiles } from '../../db/engine/open.ts';
import { assertLocalPlace } from '../../db/engine/place.ts';
import { newCopyId, writeMeta } from '../../db/register/meta.ts';
import { insertUser } from '../../db/register/users.ts';
import { newId } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { frontMessagesFor } from '../../shared/messages/front.ts';
import { isRegisterName, REGISTER_SUFFIX } from '../../shared/register/name.ts';
import type { BaseContext } from '../worker/context.ts';
import type { OpenRegister } from '../worker/session.ts';
import { inTransaction } from '../worker/transaction.ts';
import { openRegister } from './open-register.ts';

export interface NewRegister {
  readonly parent: string;
  readonly name: string;
  readonly userName: string;
  readonly passphrase: string;
  readonly demo?: boolean;
  /** Cheaper in tests only. */
  readonly cost?: KdfCost;
  /** Fills the new register before anybody sees it; what it throws leaves nothing behind. */
  readonly fill?: (open: OpenRegister, base: BaseContext) => void;
}

export interface MadeRegister {
  readonly open: OpenRegister;
  readonly recoveryKey: string;
}

interface Keys {
  readonly file: KeyFile;
  readonly dataKey: Buffer;
  readonly recoveryKey: string;
}

/** @throws bad_register_name, register_exists, register_on_network, register_in_cloud */
export function newRegisterFolder(parent: string, name: string): string {
  if (!isRegisterName(name)) throw new AppFailure('bad_register_name');
  const folder = join(parent, `${name}${REGISTER_SUFFIX}`);
  assertLocalPlace(folder);
  if (existsSync(folder)) throw new AppFailure('register_exists', { name: `${name}${REGISTER_SUFFIX}` });
  return folder;
}

function makeKeys(base: BaseContext, wish: NewRegister): Keys {
  const register = newId(base.random);
  const dataKey = newDataKey(base.random);
  const common = {
    register,
    created: base.now.toISOString(),
    dataKey,
    random: base.random,
    cost: wish.cost ?? PRODUCT_COST,
  };
  const user = makePassphraseSlot({ ...common, name: wish.userName }, wish.passphrase);
  const recovery = makeRecoverySlot({ ...common, name: frontMessagesFor(base.language).register.recoveryUser });
  return { file: sign(register, [user, recovery.slot], dataKey), dataKey, recoveryKey: recovery.recoveryKey };
}

/** The register for as long as it is being made; nobody can know of it yet, so it needs no lock. */
function openUnfinished(folder: string, base: BaseContext, wish: NewRegister, keys: Keys): OpenRegister {
  const files = openRegisterFiles(folder, keys.dataKey, { create: true });
  try {
    migrate(files.writer);
    const copyId = newCopyId(base.random);
    const created = base.now.toISOString();
    writeMeta(files.writer, { registerId: keys.file.register, copyId, created, demo: wish.demo ?? false });
    const user = keys.file.slots[0];
    const actor = { id: user?.id ?? '', name: wish.userName, role: 'hr' as const };
    const info = { name: wish.name, folder, demo: wish.demo ?? false, user: actor.name, role: actor.role };
    return { folder, ...files, actor, info, copyId, key: keys.dataKey, close: files.close };
  } catch (error) {
    files.close();
    throw error;
  }
}

function fillUnfinished(open: OpenRegister, base: BaseContext, wish: NewRegister, file: KeyFile): void {
  try {
    inTransaction(open, base, 'register.create', ({ db, set, note }) => {
      for (const slot of file.slots) insertUser(db, set, { id: slot.id, name: slot.name, role: 'hr' });
      note({ users: file.slots.length, demo: wish.demo ?? false });
    });
    wish.fill?.(open, base);
    base.job.throwIfCancelled();
  } finally {
    open.close();
  }
}

/** @throws what `newRegisterFolder` throws, folder_missing, read_only, disk_full, cancelled */
export function createRegister(base: BaseContext, wish: NewRegister): MadeRegister {
  const folder = newRegisterFolder(wish.parent, wish.name);
  const partial = join(wish.parent, `.${wish.name}-${newId(base.random)}${PARTIAL_SUFFIX}`);
  base.job.report({ phase: 'deriving', done: 0, total: 0 });
  const keys = makeKeys(base, wish);
  try {
    mkdirSync(partial, { mode: 0o700 });
    base.job.report({ phase: 'creating', done: 0, total: 0 });
    writeKeyFile(partial, keys.file);
    fillUnfinished(openUnfinished(partial, base, wish, keys), base, wish, keys.file);
    renameWithRetry(partial, folder);
    syncFolder(wish.parent);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    keys.dataKey.fill(0);
    throw explained(error, wish.parent);
  }
  const slot = keys.file.slots[0];
  if (!slot) throw new AppFailure('keys_damaged');
  const open = openRegister(base, folder, { file: keys.file, slot, dataKey: keys.dataKey, nextKey: undefined });
  return { open, recoveryKey: keys.recoveryKey };
}
