/** Spans of time as xAPI writes them. */
import { roundSeconds, secondsOfIso } from './scorm/durations.ts';

/** To a hundredth of a second. */
export const durationOf = (seconds: number): string => `PT${roundSeconds(Math.max(0, seconds))}S`;

/** Decimal years to minutes, which hardly anybody writes, are not read. @returns null: not a span that can be read */
export const secondsOf = (duration: string | undefined): number | null =>
  duration === undefined ? null : secondsOfIso(duration);
