/** Checking, saving and restoring. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUPS_FOLDER, createBackup, type ListedBackup, listBackups } from '../../db/engine/backup.ts';
import { type CheckReport, checkRegister } from '../../db/engine/integrity.ts';
import { restoreBackup } from '../../db/engine/restore.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { RegisterInfo } from '../../shared/register/contract.ts';
import type { BaseContext, SystemContext } from '../worker/context.ts';
import { auditEvent } from '../worker/transaction.ts';
import { newRegisterFolder } from './create.ts';
import { openRegister } from './open-register.ts';
import { releaseRegister, requireOpen, takeRegister } from './session-state.ts';
import { tryOnce } from './unlock.ts';

/** Reports a step and lets the user stop between two of them. */
const stepper =
  (base: BaseContext, phase: string) =>
  (done: number, total: number): void => {
    base.job.report({ phase, done, total });
    if (done < total) base.job.throwIfCancelled();
  };

export function check(context: SystemContext): CheckReport {
  const { session, ...base } = context;
  const open = requireOpen(session);
  const report = checkRegister(open.reader, open.media, stepper(base, 'checking'));
  const failed = report.checks.filter((one) => !one.ok).length;
  // A register found damaged may not take the line about it; the report is what matters then.
  if (report.ok) auditEvent(open, base, 'register.check', 'ok', { failed });
  else auditEvent(open, base, 'register.check', new AppFailure('register_damaged'), { failed });
  return report;
}

export function backup(
  context: SystemContext,
  input: { readonly folder?: string | undefined },
): { folder: string; bytes: number } {
  const { session, ...base } = context;
  const open = requireOpen(session);
  const target = input.folder === undefined ? join(open.folder, BACKUPS_FOLDER) : base.pathOf(input.folder);
  if (input.folder !== undefined && !existsSync(target)) throw new AppFailure('folder_missing');
  const source = { folder: open.folder, name: open.info.name, writer: open.writer, media: open.media, key: open.key };
  const made = createBackup(source, {
    target,
    now: base.now,
    reason: 'manual',
    random: base.random,
    onStep: stepper(base, 'backup'),
  });
  auditEvent(open, base, 'register.backup', 'ok', { bytes: made.bytes, own: input.folder === undefined });
  return made;
}

export const backups = (context: SystemContext): ListedBackup[] =>
  listBackups(join(requireOpen(context.session).folder, BACKUPS_FOLDER));

export async function restore(
  context: SystemContext,
  input: { readonly backup: string; readonly folder: string; readonly name: string; readonly passphrase: string },
): Promise<{ info: RegisterInfo }> {
  const { session, ...base } = context;
  const parent = base.pathOf(input.folder);
  newRegisterFolder(parent, input.name);
  const restored = tryOnce(session, base, () =>
    restoreBackup({
      backup: base.pathOf(input.backup),
      parent,
      name: input.name,
      secret: input.passphrase,
      random: base.random,
      onStep: stepper(base, 'restoring'),
    }),
  );
  await releaseRegister(session, base);
  const open = openRegister(base, restored.folder, restored);
  await takeRegister(session, base, open, 'register.restore');
  return { info: open.info };
}
