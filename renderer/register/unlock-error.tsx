import type { AppError } from '../../shared/kernel/result.ts';
import { useFrontMessages } from '../bridge/words.tsx';
import { Alert } from '../components/alert.tsx';

export interface UnlockErrorProps {
  readonly error: AppError | undefined;
  /** Seconds until the next try is allowed. */
  readonly seconds: number;
}

/** A wrong secret and its wait. The fault is read aloud once; the seconds that tick under it are only shown. */
export function UnlockError({ error, seconds }: UnlockErrorProps) {
  const { t, say } = useFrontMessages();
  const words = t.register.unlock;
  const wait = <span aria-live="off">{seconds > 0 ? words.wait(seconds) : words.ready}</span>;
  if (error === undefined || error.code === 'cancelled' || error.code === 'locked') {
    return seconds > 0 ? <Alert tone="warning">{wait}</Alert> : null;
  }
  if (error.code === 'wait_before_retry') return <Alert tone="warning">{wait}</Alert>;
  const isTyping = error.params?.reason === 'typing';
  const title = {
    wrong_passphrase: words.wrongTitle,
    wrong_recovery_key: isTyping ? undefined : words.wrongKeyTitle,
  }[error.code as string];
  return title ? (
    <Alert tone="error" title={title}>
      {wait}
    </Alert>
  ) : (
    <Alert tone="error">{say(error)}</Alert>
  );
}
