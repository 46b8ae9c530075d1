/**
 * Completions and judged attempts as statements (xAPI 1.0.3). Who it is about is an account with a pseudonym, or the
 * tjenestenummer where that was asked for; never a name, never a CPR number.
 */
import type { IsoDate } from '../kernel/dates.ts';
import { durationOf } from './xapi-duration.ts';
import type { Account } from './xapi-launch.ts';
import type { Statement } from './xapi-statement.ts';
import { ACTIVITY_TYPE, VERBS, XAPI_VERSION } from './xapi-words.ts';

export interface ExportedScore {
  readonly scaled: number | null;
  readonly raw: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

interface About {
  readonly id: string;
  readonly actor: Account;
  readonly courseId: string;
  readonly courseName: string;
}

export interface ExportedCompletion extends About {
  readonly on: IsoDate;
  readonly hours: number | null;
  readonly extensions: Readonly<Record<string, string>>;
  readonly registration: string | null;
  readonly instructor: Account | null;
  /** Of the attempt that gave it; null: by another way. */
  readonly success: boolean | null;
  readonly score: ExportedScore | null;
}

export interface ExportedAttempt extends About {
  /** Moment. */
  readonly at: string;
  readonly passed: boolean;
  readonly completion: boolean;
  readonly score: ExportedScore;
  readonly seconds: number;
  readonly registration: string;
}

/** Only a day is known: noon is the same day in all of Europe. */
export const noonOf = (day: IsoDate): string => `${day}T12:00:00.000Z`;

const isIn = (value: number | null, low: number | null, high: number | null): value is number =>
  value !== null && (low === null || value >= low) && (high === null || value <= high);

/** What the specification does not take is left out: a course can tell any score. */
export function scoreOf({ scaled, raw, min, max }: ExportedScore): Statement['result'] {
  const range = min !== null && max !== null && min <= max ? { min, max } : {};
  const score = {
    ...(isIn(scaled, -1, 1) ? { scaled } : {}),
    ...(isIn(raw, min, max) ? { raw, ...range } : {}),
  };
  return Object.keys(score).length === 0 ? {} : { score };
}

const objectOf = ({ courseId, courseName }: About): Statement['object'] => ({
  objectType: 'Activity',
  id: courseId,
  definition: { type: ACTIVITY_TYPE.course, name: { da: courseName } },
});

const PLATFORM = 'Pejling';

export function completionStatement(one: ExportedCompletion): Statement {
  const { id, actor, hours, registration, instructor, success } = one;
  return {
    id,
    actor,
    verb: { id: VERBS.completed, display: { en: 'completed', da: 'gennemførte' } },
    object: objectOf(one),
    result: {
      completion: true,
      ...(success === null ? {} : { success }),
      ...(one.score === null ? {} : scoreOf(one.score)),
      ...(hours === null ? {} : { duration: durationOf(hours * 3600) }),
    },
    context: {
      ...(registration === null ? {} : { registration }),
      ...(instructor === null ? {} : { instructor }),
      platform: PLATFORM,
      language: 'da',
      extensions: one.extensions,
    },
    timestamp: noonOf(one.on),
    version: XAPI_VERSION,
  };
}

export function attemptStatement(one: ExportedAttempt): Statement {
  const { id, actor, passed, completion, seconds, registration } = one;
  const verb = passed
    ? { id: VERBS.passed, display: { en: 'passed', da: 'bestod' } }
    : { id: VERBS.failed, display: { en: 'failed', da: 'bestod ikke' } };
  return {
    id,
    actor,
    verb,
    object: objectOf(one),
    result: { success: passed, completion, ...scoreOf(one.score), duration: durationOf(seconds) },
    context: { registration, platform: PLATFORM, language: 'da' },
    timestamp: one.at,
    version: XAPI_VERSION,
  };
}
