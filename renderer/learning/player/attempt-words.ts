/** How it stands with an attempt, as one word that people use. */
import { type Outcome, rankOf } from '../../../shared/learning/best-status.ts';
import type { Messages } from '../../../shared/messages/da.ts';

type StatusWord = keyof Messages['attempts']['status'];
const BY_RANK: readonly StatusWord[] = ['not_attempted', 'incomplete', 'failed', 'completed', 'passed'];

export const statusOf = (outcome: Outcome): StatusWord => BY_RANK[rankOf(outcome)] ?? 'not_attempted';

export const TONES = {
  passed: 'success',
  completed: 'success',
  failed: 'error',
  incomplete: 'info',
  not_attempted: 'neutral',
} as const satisfies Readonly<Record<StatusWord, string>>;

interface Format {
  readonly number: (value: number, decimals?: number) => string;
  readonly share: (value: number, decimals?: number) => string;
}

interface Score {
  readonly scaled: number | null;
  readonly raw: number | null;
  readonly max: number | null;
}

/** As the course counts it where it says out of how much, else as a share. */
export function scoreText({ scaled, raw, max }: Score, format: Format, words: Messages['attempts']): string {
  if (raw !== null && max !== null) return words.ofMost(format.number(raw), format.number(max));
  if (scaled !== null) return format.share(scaled);
  return raw === null ? words.noScore : format.number(raw);
}

const HOUR = 3600;

export function timeText(seconds: number, format: Format, words: Messages['attempts']): string {
  if (seconds >= HOUR) return words.hours(format.number(seconds / HOUR, 1));
  return words.minutes(format.number(Math.round(seconds / 60)));
}
