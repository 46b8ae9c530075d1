/** Attempts at packages: begun, committed, ended by the player's window; listed for people (domain §6.3, engineering §D6). */
import * as z from 'zod';
import type { AttemptId, CourseId, PackageId, PersonId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { id, page } from '../kernel/schemas.ts';
import { commit, type LaunchInfo } from './player.ts';
import { completionStatus, standard, successStatus } from './words.ts';

export const attemptSummary = z.strictObject({
  id: id<AttemptId>(),
  personId: id<PersonId>(),
  personName: z.string(),
  courseId: id<CourseId>(),
  courseName: z.string(),
  packageId: id<PackageId>(),
  standard,
  n: z.int(),
  startedAt: z.string(),
  lastAt: z.string(),
  endedAt: z.string().nullable(),
  completion: completionStatus,
  success: successStatus,
  /** −1…1. */
  scaled: z.number().nullable(),
  raw: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  progress: z.number().nullable(),
  seconds: z.number(),
  refused: z.int(),
});
export type AttemptSummary = z.output<typeof attemptSummary>;

/** What the person may play, and how it stands with it. */
export const playable = z.strictObject({
  packageId: id<PackageId>(),
  title: z.string(),
  courseId: id<CourseId>(),
  courseName: z.string(),
  standard,
  /** The course's own guess; null: not told. */
  hours: z.number().nullable(),
  /** Can be gone on with; null: the next one begins anew. */
  openAttempt: z.int().nullable(),
  attempts: z.int(),
  /** Of all attempts together, best status and latest score; null: never tried. */
  best: z
    .strictObject({
      completion: completionStatus,
      success: successStatus,
      scaled: z.number().nullable(),
      raw: z.number().nullable(),
      max: z.number().nullable(),
      seconds: z.number(),
    })
    .nullable(),
});
export type Playable = z.output<typeof playable>;

/** Bytes of one answer of `fileRange`. */
export const MOST_RANGE_BYTES = 1024 * 1024;
/** As in package_file; the course's own spelling. */
const filePath = z.string().min(1).max(1000);
const launchInfo = z.custom<LaunchInfo>((value) => typeof value === 'object' && value !== null && 'model' in value);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const refused = z.int().min(0).max(1_000_000_000);

export const playerCalls = {
  /** Published packages; those of courses that are no longer given only while the person has begun them. Fails with `not_found`. */
  playable: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ personId: id<PersonId>() }),
    output: z.array(playable),
  }),
  /**
   * Goes on with the open attempt, or begins the next one; `again` puts the open one away first. Fails with `not_found`,
   * `package_not_published`, `course_over` for a course that is no longer given.
   */
  beginAttempt: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      personId: id<PersonId>(),
      packageId: id<PackageId>(),
      again: z.boolean().default(false),
    }),
    output: launchInfo,
  }),
  /** Fails with `not_found`. */
  playedFiles: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ packageId: id<PackageId>() }),
    output: z.array(z.strictObject({ path: z.string(), mime: z.string(), bytes: z.int() })),
  }),
  /** `to` is the byte after the last; what lies beyond the end is left out. Fails with `not_found`, `register_damaged`. */
  fileRange: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z
      .strictObject({
        packageId: id<PackageId>(),
        path: filePath,
        from: z.int().min(0),
        to: z.int().min(0),
      })
      .refine(({ from, to }) => from <= to && to - from <= MOST_RANGE_BYTES, { path: ['to'] }),
    output: z.strictObject({ data: bytes }),
  }),
  /**
   * What the player says, in its order and in one write, on disk when answered. Older than what is there: `bad_commit`;
   * the attempt is over: `ended`. Fails with `not_found`, `disk_full`.
   */
  commitAttempt: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ attemptId: id<AttemptId>(), commits: z.array(commit).max(5000), refused }),
    output: z.strictObject({ ok: z.boolean(), why: z.enum(['', 'too_large', 'bad_commit', 'ended']) }),
  }),
  /** The window is closed. The attempt stays open for resuming unless the course ended it. Fails with `not_found`. */
  endAttempt: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ attemptId: id<AttemptId>(), refused }),
    output: attemptSummary,
  }),
  attempts: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      personId: id<PersonId>().nullable(),
      courseId: id<CourseId>().nullable(),
      packageId: id<PackageId>().nullable(),
      ...page,
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(attemptSummary) }),
  }),
} as const;
