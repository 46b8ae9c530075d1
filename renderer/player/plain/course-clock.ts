/** Seconds spent with the course in sight: a window that lies behind others is not being read. */
export interface CourseClock {
  /** Seconds so far, those of earlier sessions among them. */
  readonly seconds: () => number;
  /** To be called when the window is shown or hidden. */
  readonly look: () => void;
}

/** @param now milliseconds of a clock that never goes back */
export function makeClock(before: number, now: () => number, isSeen: () => boolean): CourseClock {
  let spent = before;
  let since = isSeen() ? now() : undefined;
  const look = (): void => {
    if (since !== undefined) spent += (now() - since) / 1000;
    since = isSeen() ? now() : undefined;
  };
  return {
    look,
    seconds: () => {
      look();
      return Math.round(spent);
    },
  };
}
