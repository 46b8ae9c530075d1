/** Locks the register when nobody has been at the program for a while, and when the computer sleeps or locks. */
import { powerMonitor } from 'electron';

export interface IdleLock {
  /** The user did something. */
  readonly touch: () => void;
  readonly setOpen: (open: boolean) => void;
  readonly stop: () => void;
}

export function startIdleLock(options: {
  readonly minutes: () => number;
  /** Long work is not broken off; the lock falls when it is done. */
  readonly busy: () => boolean;
  readonly lock: () => void;
}): IdleLock {
  let last = Date.now();
  let open = false;
  const lockNow = (): void => {
    if (open) options.lock();
  };
  const look = (): void => {
    if (open && !options.busy() && Date.now() - last >= options.minutes() * 60_000) lockNow();
  };
  const timer = setInterval(look, 5_000);
  powerMonitor.on('suspend', lockNow);
  powerMonitor.on('lock-screen', lockNow);
  return {
    touch: () => {
      last = Date.now();
    },
    setOpen: (now) => {
      open = now;
      last = Date.now();
    },
    stop: () => clearInterval(timer),
  };
}
