/** Locks the register when nobody has been at the program for a while, and when the computer sleeps or locks. */
import { powerMonitor } from 'electron';
import { type IdleRule, makeIdleRule } from './idle-rule.ts';

export interface IdleLock extends Pick<IdleRule, 'touch' | 'setOpen'> {
  readonly stop: () => void;
}

const LOOK_EVERY_MS = 5_000;

export function startIdleLock(options: {
  readonly minutes: () => number;
  readonly busy: () => boolean;
  readonly lock: () => void;
}): IdleLock {
  const rule = makeIdleRule({ ...options, now: Date.now });
  const lockNow = (): void => {
    if (rule.isOpen()) options.lock();
  };
  const look = (): void => {
    if (rule.isDue()) options.lock();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  powerMonitor.on('suspend', lockNow);
  powerMonitor.on('lock-screen', lockNow);
  return { touch: rule.touch, setOpen: rule.setOpen, stop: () => clearInterval(timer) };
}
