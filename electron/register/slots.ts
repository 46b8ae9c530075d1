/**
 * Users and their ways in. `keys.json` and the register are two files: the keys
 * are written last within the transaction, and put back when it cannot be ended.
 */
import type { KdfCost } from '../../db/engine/key-crypto.ts';
import { type KeyFile, type KeySlot, readKeyFile, verifySigned, writeKeyFile } from '../../db/engine/key-file.ts';
import {
  makePassphraseSlot,
  makeRecoverySlot,
  passphraseSlots,
  rewrapSlot,
  sameName,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
  withSlots,
} from '../../db/engine/keys.ts';
import { insertUser, listUsers, logAccess } from '../../db/register/users.ts';
import type { UserId } from '../../shared/kernel/ids.ts';
import type { CallOutput, Role } from '../../shared/kernel/registry.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { frontMessagesFor } from '../../shared/messages/front.ts';
import type { registerCalls } from '../../shared/register/contract.ts';
import type { BaseContext, CommandContext, SystemContext } from '../worker/context.ts';
import type { OpenRegister } from '../worker/session.ts';
import { auditEvent, inTransaction } from '../worker/transaction.ts';
import { requireOpen } from './session-state.ts';
import { tryOnce } from './unlock.ts';

/** Read anew each time, and only believed when nobody without the data key has changed it. */
export function trustedKeys(open: OpenRegister): KeyFile {
  const file = readKeyFile(open.folder);
  verifySigned(file, open.key);
  return file;
}

/**
 * Before somebody is given a way in or loses one, the caller shows once more who they are.
 * @param own the passphrase of whoever is in, or the recovery key when that opened the register
 * @throws wrong_passphrase, wrong_recovery_key, wait_before_retry {seconds}, keys_damaged
 */
export function requireOwnSecret({ session, ...base }: SystemContext, own: string): void {
  const open = requireOpen(session);
  const file = trustedKeys(open);
  const slot = file.slots.find(({ id }) => id === open.actor.id);
  if (!slot) throw new AppFailure('keys_damaged');
  const unlocked = tryOnce(session, base, () =>
    slot.kind === 'passphrase' ? unlockWithPassphrase(file, slot.name, own) : unlockWithRecoveryKey(file, own),
  );
  unlocked.dataKey.fill(0);
  unlocked.nextKey?.fill(0);
  session.failures = 0;
  session.retryAt = 0;
}

/** Asked when a kiosk is to become an office again; right or wrong, the log is told. */
export function confirmOwn(context: SystemContext, { own }: { readonly own: string }): Record<string, never> {
  const { session, ...base } = context;
  const open = requireOpen(session);
  try {
    requireOwnSecret(context, own);
  } catch (error) {
    if (error instanceof AppFailure) auditEvent(open, base, 'register.confirmOwn', error);
    throw error;
  }
  auditEvent(open, base, 'register.confirmOwn', 'ok');
  return {};
}

export const roleOf = (open: OpenRegister, slotId: string): Role =>
  listUsers(open.reader).find((user) => user.id === slotId)?.role ?? 'dpo';

export function listSlots(context: SystemContext): CallOutput<(typeof registerCalls)['slots']> {
  const open = requireOpen(context.session);
  return trustedKeys(open).slots.map(({ id, name, kind, created }) => ({
    id: id as UserId,
    name,
    kind,
    created,
    role: roleOf(open, id),
    own: id === open.actor.id,
  }));
}

/** Writes the new keys as the last thing before the commit. */
function changeKeys(
  open: OpenRegister,
  base: BaseContext,
  call: string,
  change: (file: KeyFile, command: CommandContext) => readonly KeySlot[],
): void {
  let before: KeyFile | undefined;
  try {
    inTransaction(open, base, call, (command) => {
      const file = trustedKeys(open);
      const next = withSlots(file, change(file, command), open.key);
      before = file;
      writeKeyFile(open.folder, next);
    });
  } catch (error) {
    if (before) writeKeyFile(open.folder, before);
    throw error;
  }
}

export function addSlot(
  context: SystemContext,
  input: { readonly name: string; readonly role: Role; readonly passphrase: string; readonly own: string },
  cost: KdfCost,
): Record<string, never> {
  const { session, ...base } = context;
  const open = requireOpen(session);
  requireOwnSecret(context, input.own);
  changeKeys(open, base, 'register.addSlot', (file, { db, set, note, now, random }) => {
    const taken = [...file.slots, ...listUsers(db)].some((other) => sameName(other.name, input.name));
    if (taken) throw new AppFailure('name_taken');
    const created = now.toISOString();
    const slot = makePassphraseSlot(
      { register: file.register, name: input.name, created, dataKey: open.key, random, cost },
      input.passphrase,
    );
    insertUser(db, set, { id: slot.id, name: input.name, role: input.role });
    logAccess(db, set, slot.id, null, 'passphrase');
    note({ slotId: slot.id, role: input.role });
    return [...file.slots, slot];
  });
  return {};
}

export function changePassphrase(
  context: SystemContext,
  input: { readonly old: string; readonly next: string },
  cost: KdfCost,
): Record<string, never> {
  const { session, ...base } = context;
  const open = requireOpen(session);
  const isUser = passphraseSlots(trustedKeys(open)).some((slot) => slot.id === open.actor.id);
  if (!isUser) throw new AppFailure('not_allowed');
  tryOnce(session, base, () =>
    changeKeys(open, base, 'register.changePassphrase', (file, { db, set, random }) => {
      const renewed = rewrapSlot(file, open.actor.id, input, random, cost);
      logAccess(db, set, renewed.id, 'passphrase', 'passphrase');
      return file.slots.map((slot) => (slot.id === renewed.id ? renewed : slot));
    }),
  );
  session.failures = 0;
  session.retryAt = 0;
  return {};
}

/** The old recovery key opens nothing any more. */
export function newRecoveryKey(context: SystemContext, input: { readonly own: string }): { recoveryKey: string } {
  const { session, ...base } = context;
  const open = requireOpen(session);
  requireOwnSecret(context, input.own);
  let recoveryKey = '';
  changeKeys(open, base, 'register.newRecoveryKey', (file, { db, set, now, random }) => {
    const old = file.slots.find((slot) => slot.kind === 'recovery');
    const made = makeRecoverySlot(
      {
        register: file.register,
        name: old?.name ?? frontMessagesFor(base.language).register.recoveryUser,
        created: now.toISOString(),
        dataKey: open.key,
        random,
      },
      old?.id,
    );
    recoveryKey = made.recoveryKey;
    if (!old) insertUser(db, set, { id: made.slot.id, name: made.slot.name, role: 'hr' });
    logAccess(db, set, made.slot.id, old ? 'recovery' : null, 'recovery');
    return [...file.slots.filter((slot) => slot !== old), made.slot];
  });
  return { recoveryKey };
}
