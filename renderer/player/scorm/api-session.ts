/** What both run-times (1.2 and 2004) offer the player of one launched activity. */

/** Asked to keep what is there. @returns whether it is on disk */
export type Store = (isTerminating: boolean) => boolean;

export interface ApiSession {
  /** The content may still say something. */
  readonly isOpen: () => boolean;
  /** It spoke at all: an asset never does. */
  readonly wasInitialized: () => boolean;
  /** Something was said since the last time it was kept. */
  readonly isDirty: () => boolean;
  /** Content that goes away without a word is brought to its end with what it last said. */
  readonly finish: () => void;
  /** As it is handed back at the next launch. */
  readonly snapshot: () => Record<string, unknown>;
  /** Seconds of this attempt at the activity, all sessions. */
  readonly seconds: () => number;
}

export const text = (value: unknown): string =>
  typeof value === 'string' ? value : value == null ? '' : String(value);

/** @returns null: no number */
export function number(value: unknown): number | null {
  const trimmed = text(value).trim();
  const parsed = Number(trimmed);
  return trimmed === '' || !Number.isFinite(parsed) ? null : parsed;
}

export type Dict = Record<string, unknown>;
export const dict = (value: unknown): Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Dict) : {};

export const clone = (value: object): Dict => dict(JSON.parse(JSON.stringify(value)));

/** How long the content was open by the clock, for content that does not tell. */
export interface Clock {
  readonly start: () => void;
  readonly stop: () => void;
  readonly seconds: () => number;
}

/** @param now milliseconds */
export function clock(now: () => number): Clock {
  let begun: number | null = null;
  let ended: number | null = null;
  return {
    start: () => {
      begun ??= now();
    },
    stop: () => {
      ended ??= now();
    },
    seconds: () => (begun === null ? 0 : Math.max(0, ((ended ?? now()) - begun) / 1000)),
  };
}

/** What the run-time takes for no value of the standard's stays unsaid: the course is shown all the same. */
export function unlessRefused(lay: () => void): void {
  try {
    lay();
  } catch {
    // The package's own fault, and none that the learner can do anything about.
  }
}
