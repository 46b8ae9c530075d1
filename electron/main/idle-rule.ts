/** When an unattended register locks: a rule over a clock that is handed in. */
export interface IdleRule {
  /** The user did something. */
  readonly touch: () => void;
  readonly setOpen: (open: boolean) => void;
  /** Asked every few seconds. */
  readonly isDue: () => boolean;
  /** Whether there is anything to lock at all. */
  readonly isOpen: () => boolean;
}

export function makeIdleRule(options: {
  /** Asked anew each time: the setting can change while the program runs. */
  readonly minutes: () => number;
  /** Long work is not broken off; the lock falls when it is done. */
  readonly busy: () => boolean;
  /** Milliseconds. */
  readonly now: () => number;
}): IdleRule {
  let last = options.now();
  let open = false;
  return {
    touch: () => {
      last = options.now();
    },
    setOpen: (now) => {
      open = now;
      last = options.now();
    },
    isDue: () => open && !options.busy() && options.now() - last >= options.minutes() * 60_000,
    isOpen: () => open,
  };
}
