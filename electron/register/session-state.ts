/** What the session says of itself, and the two moves every use-case makes: taking a register and letting go of it. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditDetail } from '../../db/engine/audit.ts';
import { MANIFEST_FILE } from '../../db/engine/backup-manifest.ts';
import { KEYS_FILE } from '../../db/engine/key-file.ts';
import { REGISTER_FILE } from '../../db/engine/open.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { RegisterState } from '../../shared/register/contract.ts';
import { registerNameOf } from '../../shared/register/name.ts';
import { secondsLeft } from '../../shared/register/retry.ts';
import type { BaseContext } from '../worker/context.ts';
import type { OpenRegister, Session } from '../worker/session.ts';
import { auditEvent } from '../worker/transaction.ts';
import { listRecent, rememberRegister } from './recent.ts';

export function stateOf(session: Session, now: Date): RegisterState {
  if (session.open) return { state: 'open', info: session.open.info };
  const { folder } = session;
  if (folder === undefined) {
    const recent = listRecent(session.homeFolder).map((entry) => ({ ...entry, token: session.tokenFor(entry.folder) }));
    return { state: 'none', recent };
  }
  const waitSeconds = secondsLeft(session.retryAt, now.getTime());
  return { state: 'locked', name: registerNameOf(folder), folder, waitSeconds };
}

/** @throws folder_missing, not_a_register, is_a_backup */
export function requireRegisterFolder(folder: string): void {
  if (!existsSync(folder)) throw new AppFailure('folder_missing');
  if (!statSync(folder).isDirectory()) throw new AppFailure('not_a_register');
  const looksRight = [KEYS_FILE, REGISTER_FILE].some((name) => existsSync(join(folder, name)));
  if (!looksRight) throw new AppFailure('not_a_register');
  // Opening writes, and a backup that was written to no longer is the one its manifest vouches for.
  if (existsSync(join(folder, MANIFEST_FILE))) throw new AppFailure('is_a_backup');
}

export function requireOpen(session: Session): OpenRegister {
  if (!session.open) throw new AppFailure('locked');
  return session.open;
}

/** From here on the session answers for the register and closes it. */
export async function takeRegister(
  session: Session,
  base: BaseContext,
  open: OpenRegister,
  call: string,
  detail: AuditDetail = {},
): Promise<void> {
  try {
    auditEvent(open, base, call, 'ok', detail);
    await session.share({ folder: open.folder, key: open.key, actor: open.actor });
  } catch (error) {
    open.close();
    throw error;
  }
  session.folder = open.folder;
  session.open = open;
  session.failures = 0;
  session.retryAt = 0;
  rememberRegister(session.homeFolder, open.folder);
}

/** Closes whatever is open. The reader thread lets go first, so that the log can be emptied into the file. */
export async function releaseRegister(session: Session, base: BaseContext, call = 'register.lock'): Promise<void> {
  const { open } = session;
  if (!open) return;
  base.memory.clear();
  // Still the session's meanwhile: the reader's last answers are logged in it.
  await session.share(undefined);
  session.open = undefined;
  try {
    auditEvent(open, base, call, 'ok');
  } catch {
    // A full disk must not keep the register open.
  } finally {
    open.close();
  }
}
