/** The ways in: passphrase and recovery key, with a growing wait after wrong ones. */
import { readKeyFile } from '../../db/engine/key-file.ts';
import { passphraseSlots, type Unlocked, unlockWithPassphrase, unlockWithRecoveryKey } from '../../db/engine/keys.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import type { RegisterInfo } from '../../shared/register/contract.ts';
import { secondsLeft, waitAfter } from '../../shared/register/retry.ts';
import type { BaseContext, SystemContext } from '../worker/context.ts';
import type { Session } from '../worker/session.ts';
import { openRegister } from './open-register.ts';
import { releaseRegister, requireRegisterFolder, takeRegister } from './session-state.ts';

const LONGEST_MS = 60_000;

/** @throws wait_before_retry {seconds} */
function requirePatience(session: Session, now: Date): void {
  // No wait is longer than a minute: a clock that was set back must not keep anyone out for hours.
  if (session.retryAt - now.getTime() > LONGEST_MS) session.retryAt = 0;
  const seconds = secondsLeft(session.retryAt, now.getTime());
  if (seconds > 0) throw new AppFailure('wait_before_retry', { seconds });
}

function countFailure(session: Session, now: Date, failure: AppFailure): AppFailure {
  session.failures += 1;
  const waitSeconds = waitAfter(session.failures);
  session.retryAt = now.getTime() + waitSeconds * 1000;
  return new AppFailure(failure.error.code, { waitSeconds });
}

const isGuess = (failure: AppFailure): boolean =>
  failure.error.code === 'wrong_passphrase' ||
  // A key that is not even typed right tells nothing about the lock, so it costs nothing.
  (failure.error.code === 'wrong_recovery_key' && failure.error.params?.reason !== 'typing');

/** Runs one try; a wrong secret costs a wait. @throws wait_before_retry, and what `attempt` throws */
export function tryOnce<T>(session: Session, base: BaseContext, attempt: () => T): T {
  requirePatience(session, base.now);
  base.job.report({ phase: 'deriving', done: 0, total: 0 });
  try {
    return attempt();
  } catch (error) {
    if (error instanceof AppFailure && isGuess(error)) throw countFailure(session, base.now, error);
    throw error;
  }
}

function chosenFolder(session: Session): string {
  if (session.folder === undefined) throw new AppFailure('not_a_register');
  requireRegisterFolder(session.folder);
  return session.folder;
}

async function enter(
  context: SystemContext,
  call: string,
  attempt: (folder: string) => Unlocked,
): Promise<{ info: RegisterInfo }> {
  const { session, ...base } = context;
  const folder = chosenFolder(session);
  await releaseRegister(session, base);
  const unlocked = tryOnce(session, base, () => attempt(folder));
  const failuresBefore = session.failures;
  const open = openRegister(base, folder, unlocked);
  await takeRegister(session, base, open, call, { failuresBefore });
  return { info: open.info };
}

export const unlock = (
  context: SystemContext,
  input: { readonly userName: string; readonly passphrase: string },
): Promise<{ info: RegisterInfo }> =>
  enter(context, 'register.unlock', (folder) =>
    unlockWithPassphrase(readKeyFile(folder), input.userName, input.passphrase),
  );

export const unlockWithRecovery = (
  context: SystemContext,
  input: { readonly recoveryKey: string },
): Promise<{ info: RegisterInfo }> =>
  enter(context, 'register.unlockWithRecovery', (folder) =>
    unlockWithRecoveryKey(readKeyFile(folder), input.recoveryKey),
  );

/** Names of those who can unlock with a passphrase. */
export function userNames(context: SystemContext): string[] {
  return passphraseSlots(readKeyFile(chosenFolder(context.session))).map((slot) => slot.name);
}
