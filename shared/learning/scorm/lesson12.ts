/** What follows from what a SCORM 1.2 course says (RTE 1.2, 3.4.4): one word tells both of completion and of success. */
import type { Activity } from '../package-model.ts';
import type { Standing } from '../player.ts';
import type { CompletionStatus, SuccessStatus } from '../words.ts';

export type LessonMode = 'normal' | 'review' | 'browse';

export interface Finished {
  readonly status: string;
  /** The content set it in this session. */
  readonly wasSet: boolean;
  readonly raw: number | null;
  readonly masteryScore: number | null;
  readonly exit: string;
  /** The content said itself that it was over; else its window was closed, or something else was chosen. */
  readonly saidSo: boolean;
  readonly mode: LessonMode;
}

/**
 * The status that stands after LMSFinish: content that never set one is completed; where it is learnt for credit, the
 * mastery score decides over a score. Content that is left half-way is not judged yet: with `suspend`, or without a word
 * of LMSFinish while it has told of no result.
 */
export function finalStatus(finished: Finished): string {
  const { status, wasSet, raw, masteryScore, exit, saidSo, mode } = finished;
  if (mode !== 'normal') return mode === 'browse' && status === 'not attempted' ? 'browsed' : status;
  const isHalfWay = status === 'incomplete' || status === 'not attempted';
  if (isHalfWay && (exit === 'suspend' || !saidSo)) return 'incomplete';
  if (masteryScore !== null && raw !== null) return raw >= masteryScore ? 'passed' : 'failed';
  return !wasSet && status === 'not attempted' ? 'completed' : status;
}

export function tellApart(status: string): { readonly completion: CompletionStatus; readonly success: SuccessStatus } {
  switch (status) {
    case 'passed':
      return { completion: 'completed', success: 'passed' };
    case 'completed':
      return { completion: 'completed', success: 'unknown' };
    case 'failed':
      // «May or may not have been completed», says the standard of it: what is failed is to be gone through again.
      return { completion: 'incomplete', success: 'failed' };
    case 'incomplete':
    case 'browsed':
      return { completion: 'incomplete', success: 'unknown' };
    default:
      return { completion: 'not_attempted', success: 'unknown' };
  }
}

const clamp = (value: number): number => Math.min(1, Math.max(-1, value));

/** Points as a part of the whole; without a range they are out of 100, as the standard says. */
export function scaledOf(raw: number | null, min: number | null, max: number | null): number | null {
  if (raw === null) return null;
  const low = min ?? 0;
  const high = max ?? 100;
  return high > low ? clamp((raw - low) / (high - low)) : null;
}

export const leavesOf = (activity: Activity): readonly Activity[] =>
  activity.children.length === 0 ? (activity.href === null ? [] : [activity]) : activity.children.flatMap(leavesOf);

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function successOf(parts: readonly Standing[], isDone: boolean): SuccessStatus {
  if (parts.some(({ success }) => success === 'failed')) return 'failed';
  return isDone && parts.some(({ success }) => success === 'passed') ? 'passed' : 'unknown';
}

/**
 * The course: completed when all its parts are, failed when one is, passed when it is completed and a part can be
 * passed. Its score is the mean of the parts that have one, each as a part of its own whole (SCORM 1.2 has no rule).
 */
export function courseOf(parts: readonly Standing[]): Standing {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return { ...only, progress: only.completion === 'completed' ? 1 : 0 };
  const done = parts.filter(({ completion }) => completion === 'completed').length;
  const isDone = parts.length > 0 && done === parts.length;
  const scaled = mean(parts.flatMap((part) => part.scaled ?? []));
  const isStarted = parts.some(({ completion }) => completion !== 'not_attempted');
  return {
    completion: isDone ? 'completed' : isStarted ? 'incomplete' : 'not_attempted',
    success: successOf(parts, isDone),
    scaled,
    raw: scaled === null ? null : Math.round(scaled * 10_000) / 100,
    min: scaled === null ? null : 0,
    max: scaled === null ? null : 100,
    progress: parts.length === 0 ? null : done / parts.length,
    seconds: parts.reduce((sum, part) => sum + part.seconds, 0),
  };
}

export const notAttempted: Standing = {
  completion: 'not_attempted',
  success: 'unknown',
  scaled: null,
  raw: null,
  min: null,
  max: null,
  progress: null,
  seconds: 0,
};
