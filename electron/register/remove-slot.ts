/** Taking a user's way in away, and with it the key that the user may have kept a copy of. */
import type { KeyFile, KeySlot } from '../../db/engine/key-file.ts';
import { newDataKey } from '../../db/engine/keys.ts';
import { holdRegister } from '../../db/engine/lock-file.ts';
import { rekeyRegister } from '../../db/engine/rekey.ts';
import { logAccess } from '../../db/register/users.ts';
import type { UserId } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { BaseContext, SystemContext } from '../worker/context.ts';
import type { OpenRegister, Session } from '../worker/session.ts';
import { inTransaction } from '../worker/transaction.ts';
import { openRegister } from './open-register.ts';
import { releaseRegister, requireOpen, takeRegister } from './session-state.ts';
import { requireOwnSecret, roleOf, trustedKeys } from './slots.ts';

/** @throws own_slot, not_found, not_allowed (the recovery key is replaced, never removed), last_slot */
function slotsWithout(open: OpenRegister, file: KeyFile, slotId: string): KeySlot[] {
  const slot = file.slots.find((candidate) => candidate.id === slotId);
  if (!slot) throw new AppFailure('not_found');
  if (slot.id === open.actor.id) throw new AppFailure('own_slot');
  if (slot.kind === 'recovery') throw new AppFailure('not_allowed');
  const left = file.slots.filter((candidate) => candidate !== slot);
  const canManage = left.some((other) => other.kind === 'passphrase' && roleOf(open, other.id) === 'hr');
  if (!canManage) throw new AppFailure('last_slot');
  return left;
}

/**
 * Removes a user and gives the register a new data key, so that an old copy of
 * `keys.json` with the old passphrase opens nothing that is written from now on.
 * The register is closed and opened again on the way.
 */
export async function removeSlot(
  context: SystemContext,
  input: { readonly slotId: UserId; readonly own: string },
): Promise<Record<string, never>> {
  const { session, ...base } = context;
  const open = requireOpen(session);
  requireOwnSecret(context, input.own);
  const { folder, actor } = open;
  const file = trustedKeys(open);
  const left = slotsWithout(open, file, input.slotId);
  const own = file.slots.find((slot) => slot.id === actor.id);
  if (!own) throw new AppFailure('keys_damaged');
  const keys = { from: Buffer.from(open.key), to: newDataKey(base.random) };
  const reopen = async (dataKey: Buffer): Promise<OpenRegister> => {
    const reopened = openRegister(base, folder, { file, slot: own, dataKey, nextKey: undefined });
    await takeRegister(session, base, reopened, 'register.reopen');
    return reopened;
  };
  await releaseRegister(session, base, 'register.close');
  try {
    rekeyHeld(folder, file, left, keys, base);
  } catch (error) {
    keys.to.fill(0);
    await reopenAfterFailure(session, () => reopen(keys.from));
    throw error;
  }
  keys.from.fill(0);
  const renewed = await reopen(keys.to);
  inTransaction(renewed, base, 'register.removeSlot', ({ db, set, note }) => {
    logAccess(db, set, input.slotId, 'passphrase', null);
    note({ slotId: input.slotId, rekeyed: true });
  });
  return {};
}

function rekeyHeld(
  folder: string,
  file: KeyFile,
  slots: readonly KeySlot[],
  keys: { readonly from: Buffer; readonly to: Buffer },
  base: BaseContext,
): void {
  const lock = holdRegister(folder);
  try {
    rekeyRegister(folder, file, slots, keys, base.random);
  } finally {
    lock.release();
  }
}

/** The first failure is the one to tell; if even reopening fails, the user meets the unlock page. */
async function reopenAfterFailure(session: Session, reopen: () => Promise<unknown>): Promise<void> {
  try {
    await reopen();
  } catch {
    session.open = undefined;
  }
}
