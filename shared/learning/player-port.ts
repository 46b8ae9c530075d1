/**
 * What the course's window asks of whoever has the register: the program's threads, or the terminal in another process.
 * It is about one person at one package; nothing else can be asked for.
 */
import type { Locale } from '../kernel/numbers.ts';
import type { AttemptSummary } from './contract-player.ts';
import type { Played, PlayStep } from './play-script.ts';
import type { Commit, CommitAnswer, LaunchInfo } from './player.ts';
import type { LrsAnswer, LrsAsk } from './xapi-lrs.ts';

export interface PlayedFile {
  readonly path: string;
  readonly mime: string;
  readonly bytes: number;
}

export interface CoursePort {
  /** Begins or resumes; after a crash again, which resumes. Refusals are thrown as `AppFailure`. */
  readonly begin: () => Promise<LaunchInfo>;
  readonly files: () => Promise<readonly PlayedFile[]>;
  /** @param to the byte after the last */
  readonly read: (path: string, from: number, to: number) => Promise<Uint8Array>;
  /** In their order, in one write. @param refused how many were refused since the window opened */
  readonly commit: (commits: readonly Commit[], refused: number) => Promise<CommitAnswer>;
  /** The attempt's own record store (cmi5). */
  readonly lrs: (ask: LrsAsk) => Promise<LrsAnswer>;
  readonly end: (refused: number) => Promise<AttemptSummary>;
}

export interface PlayWish {
  readonly steps: readonly PlayStep[];
  readonly language: Locale;
}

/** Plays in a window that nobody sees. Refusals are thrown as `AppFailure`. */
export type Play = (port: CoursePort, wish: PlayWish) => Promise<Played>;
