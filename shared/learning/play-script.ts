/**
 * What the terminal's `course play` does in the player, step by step: written by people who check a package, so that
 * each step says what it wants in one line and what it expects of it.
 */
import * as z from 'zod';
import type { AttemptSummary } from './contract-player.ts';
import type { PlayerState } from './player.ts';
import { completionStatus, successStatus } from './words.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const selector = z.string().min(1).max(500);
const frame = z.enum(['content', 'player']).default('content');

export const playStep = z.discriminatedUnion('do', [
  /** A method of the SCORM interface by its own name: `LMSInitialize` or `Initialize`, as the course would call it. */
  z.strictObject({
    do: z.literal('call'),
    method: z.string().max(60),
    args: z.array(scalar).default([]),
    expect: scalar.optional(),
  }),
  z.strictObject({ do: z.literal('set'), element: z.string().max(300), value: scalar }),
  z.strictObject({ do: z.literal('get'), element: z.string().max(300), expect: scalar.optional() }),
  /** `continue`, `previous`, `suspendAll` …; expect: whether it is granted. */
  z.strictObject({ do: z.literal('nav'), request: z.string().max(200), expect: z.boolean().optional() }),
  z.strictObject({ do: z.literal('choose'), activity: z.string().max(4000), expect: z.boolean().optional() }),
  z.strictObject({ do: z.literal('click'), selector, frame }),
  z.strictObject({ do: z.literal('type'), selector, text: z.string().max(10_000), frame }),
  z.strictObject({
    do: z.literal('wait'),
    for: z.union([
      z.int().min(0).max(60_000),
      z.strictObject({ ms: z.int().min(0).max(60_000) }),
      z.strictObject({ selector, frame }),
      z.strictObject({ activity: z.string().max(4000).nullable() }),
    ]),
  }),
  /** Of the course, or of one activity of it. */
  z.strictObject({
    do: z.literal('expect'),
    of: z.string().max(4000).optional(),
    completion: completionStatus.optional(),
    success: successStatus.optional(),
    scaled: z.number().nullable().optional(),
    raw: z.number().nullable().optional(),
    progress: z.number().nullable().optional(),
    /** What is shown; null: nothing. */
    activity: z.string().max(4000).nullable().optional(),
    ended: z.boolean().optional(),
  }),
  /** The window's process dies; the next step finds a new window that resumes. */
  z.strictObject({ do: z.literal('crash') }),
  /** As when the learner closes the window; a later step opens it anew. */
  z.strictObject({ do: z.literal('leave') }),
]);
export type PlayStep = z.output<typeof playStep>;

export const playScript = z.array(playStep).max(10_000);

export interface PlayedStep {
  /** From 1. */
  readonly n: number;
  readonly do: PlayStep['do'];
  readonly ok: boolean;
  readonly value: unknown;
}

export interface Played {
  readonly attempt: AttemptSummary;
  readonly steps: readonly PlayedStep[];
  /** Of the player before it was left the last time; null when it never got ready. */
  readonly state: PlayerState | null;
}

export interface ScriptFault {
  /** From 1; 0: the script as a whole. */
  readonly step: number;
  /** Where in the step, as `for.ms`. */
  readonly field: string;
  readonly reason: string;
}

/** @returns the steps, or the first thing that is wrong with them */
export function readScript(json: unknown): { readonly steps: readonly PlayStep[] } | { readonly fault: ScriptFault } {
  const parsed = playScript.safeParse(json);
  if (parsed.success) return { steps: parsed.data };
  const issue = parsed.error.issues[0];
  const [at, ...rest] = issue?.path ?? [];
  return {
    fault: {
      step: typeof at === 'number' ? at + 1 : 0,
      field: rest.map(String).join('.'),
      reason: issue?.message ?? '',
    },
  };
}
