/** The lines that the terminal and its course service say to each other: one object of JSON each. */
import type { Result } from '../kernel/result.ts';
import type { Played } from './play-script.ts';
import type { Commit } from './player.ts';
import type { PlayWish } from './player-port.ts';
import type { LrsAsk } from './xapi-lrs.ts';

export type ServiceAsk =
  | { readonly what: 'begin' }
  | { readonly what: 'files' }
  /** Answered in base64. */
  | { readonly what: 'read'; readonly path: string; readonly from: number; readonly to: number }
  | { readonly what: 'commit'; readonly commits: readonly Commit[]; readonly refused: number }
  | { readonly what: 'lrs'; readonly ask: LrsAsk }
  | { readonly what: 'end'; readonly refused: number };

export type ServiceLine =
  /** To the service, once. */
  | { readonly type: 'play'; readonly wish: PlayWish }
  | { readonly type: 'ask'; readonly id: number; readonly ask: ServiceAsk }
  | { readonly type: 'answer'; readonly id: number; readonly result: Result<unknown> }
  /** From the service, last. */
  | { readonly type: 'done'; readonly result: Result<Played> };

/** Undefined for what is no such line: the two are of one program, but its output may hold words of others. */
export function readServiceLine(text: string): ServiceLine | undefined {
  try {
    const line = JSON.parse(text) as ServiceLine | null;
    return typeof line === 'object' && line !== null && 'type' in line ? line : undefined;
  } catch {
    return undefined;
  }
}
