/**
 * What the player page and the program say to each other (engineering §D6). The page lives at
 * `course://<host>/player/player.html` in a session of its own without a bridge; it knows one attempt and nothing else:
 *
 * GET  /api/launch   → `LaunchInfo`
 * POST /api/commit   `Commit` → `CommitAnswer`; synchronous in the page, answered when it is on disk. While the course's
 *                    own frame is going away Chromium refuses every synchronous request, the page's too: it commits
 *                    again right after
 * POST /api/close    `{}` → the window closes
 * GET  /content/PATH → a file of the package (ranges are answered)
 * *    /lrs/…        → the attempt's own learning record store (xAPI, cmi5)
 *
 * Everything that comes from there was within reach of the course, which may be hostile: it is checked here, counts
 * only for this attempt, and is kept within the limits below.
 */
import * as z from 'zod';
import type { PackageModel } from './package-model.ts';
import { completionStatus, successStatus } from './words.ts';

/** Bytes of one commit as JSON. */
export const MOST_COMMIT_BYTES = 1024 * 1024;
/** Kept from one attempt's activity: SCORM 2004 allows 64,000 letters of suspend data (1.2: 4,096), the rest is interactions. */
export const MOST_CMI_LETTERS = 512 * 1024;
export const MOST_SEQUENCING_LETTERS = 512 * 1024;
export const MOST_OBJECTIVES = 500;

const score = z.number().min(-1_000_000).max(1_000_000).nullable();

/** How it stands with an activity, or with the course as a whole. */
export const standing = z.strictObject({
  completion: completionStatus,
  success: successStatus,
  /** −1…1. */
  scaled: z.number().min(-1).max(1).nullable(),
  raw: score,
  min: score,
  max: score,
  /** 0…1; null: not told. */
  progress: z.number().min(0).max(1).nullable(),
  /** Of all sessions together. */
  seconds: z.number().min(0).max(100_000_000),
});
export type Standing = z.output<typeof standing>;

export const commit = z.strictObject({
  /** Rises by one: an older commit never overwrites a newer one. */
  n: z.int().min(1),
  /** The activity that spoke; null when only the sequencing moved on. */
  activityId: z.string().max(4000).nullable(),
  /** Everything the run-time knows of the activity, as it is handed back at the next launch. */
  cmi: z.record(z.string(), z.unknown()).nullable(),
  activity: standing.nullable(),
  /** The course as a whole: the root of the tree, or the one SCO. */
  course: standing,
  /** The state of the sequencing engine, as text of its own. Null: the course has none. */
  sequencing: z.string().max(MOST_SEQUENCING_LETTERS).nullable(),
  /** Objectives and data that outlive the attempt (objectivesGlobalToSystem, adlcp:data), by their id. */
  globals: z.record(z.string().max(4000), z.unknown()),
  /** The learner left (not: was interrupted); the next launch resumes when `suspended`, else it is a new attempt. */
  ended: z.enum(['no', 'suspended', 'normal']),
});
export type Commit = z.output<typeof commit>;

export interface CommitAnswer {
  readonly ok: boolean;
  /**
   * `too_large`, `too_often`, `bad_commit`, `ended`, `locked`, `not_saved`; '' when ok. A commit refused as `too_often`,
   * `locked` or `not_saved` is remembered and written when it can be; its number is used all the same.
   */
  readonly why: string;
}

export interface LaunchInfo {
  readonly language: 'da' | 'en';
  readonly courseTitle: string;
  readonly model: PackageModel;
  readonly learner: { readonly id: string; readonly name: string };
  readonly attempt: {
    readonly id: string;
    /** The person's first, second … at this package. */
    readonly n: number;
    readonly isResumed: boolean;
    /** The last commit's number; 0: none yet. */
    readonly lastCommit: number;
  };
  /** By activity: what the last commit of each said. */
  readonly activities: Readonly<
    Record<string, { readonly cmi: Readonly<Record<string, unknown>>; readonly standing: Standing }>
  >;
  readonly sequencing: string | null;
  readonly globals: Readonly<Record<string, unknown>>;
  /** cmi5 only: where each unit is launched, by its id. */
  readonly launchUrls: Readonly<Record<string, string>>;
}

/** What the page offers to whoever drives it from outside, as the terminal's `course play`: `window.pejlingPlayer`. */
export interface PlayerHandle {
  /** Plain data: may be sent to another process. */
  readonly state: () => PlayerState;
  /** `start`, `resumeAll`, `continue`, `previous`, `exit`, `exitAll`, `abandon`, `abandonAll`, `suspendAll`, as SCORM 2004 names them. @returns whether it was granted */
  readonly navigate: (request: string) => Promise<boolean>;
  /** The table of contents: goes to an activity. @returns whether it may be chosen */
  readonly choose: (activityId: string) => Promise<boolean>;
  /** As when the learner closes the window: what is on the way is kept. */
  readonly leave: () => Promise<void>;
}

export interface PlayerState {
  /** What is shown; null: nothing, as between activities or at the end. */
  readonly activityId: string | null;
  readonly isReady: boolean;
  readonly isEnded: boolean;
  /** Requests that would be granted now. */
  readonly requests: readonly string[];
  /** Activities that may be chosen now. */
  readonly choices: readonly string[];
  readonly course: Standing;
  readonly activities: Readonly<Record<string, Standing>>;
}
