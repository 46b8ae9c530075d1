/** What the page sees of a SCORM course being played, whichever version it is of. */
import type { LaunchInfo, PlayerHandle, Standing } from '../../../shared/learning/player.ts';
import type { ContentFrame } from '../content-frame.ts';
import type { LastingLink } from '../link.ts';
import type { TimeNotice } from './time-watch.ts';

export interface RunHost {
  readonly launch: LaunchInfo;
  readonly link: LastingLink;
  readonly frame: ContentFrame;
  /** Where content looks for the API: the page's window. */
  readonly window: { API_1484_11?: unknown; API?: unknown };
  /** 0…1 without 1. */
  readonly random: () => number;
  /** Milliseconds. */
  readonly now: () => number;
}

export interface TocEntry {
  readonly id: string;
  readonly title: string;
  readonly isCluster: boolean;
  readonly isCurrent: boolean;
  readonly standing: Standing;
  /** `hidden` ones are not in the list at all. */
  readonly whyNot: 'disabled' | 'limit' | 'order' | 'prerequisite' | null;
  readonly children: readonly TocEntry[];
}

/**
 * `starting` · `shown`: content is in the frame · `between`: nothing is, the learner chooses · `ended` · `moving`: from one
 * activity to the next.
 */
export type Phase = 'starting' | 'shown' | 'moving' | 'between' | 'ended';

export interface RunView {
  readonly phase: Phase;
  readonly title: string;
  readonly toc: readonly TocEntry[];
  /** A single activity needs no list. */
  readonly hasToc: boolean;
  readonly canGoOn: boolean;
  readonly canGoBack: boolean;
  /** What the content asks the program not to show (adlnav:hideLMSUI). */
  readonly hidden: readonly string[];
  readonly course: Standing;
  /** Why a commit was refused, as CommitAnswer says; '' none was. */
  readonly refused: string;
  /** What was asked for could not be done. */
  readonly wasDenied: boolean;
  readonly time: TimeNotice;
}

export interface Run {
  readonly view: () => RunView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly begin: () => Promise<void>;
  readonly navigate: (request: string) => Promise<boolean>;
  readonly choose: (activityId: string) => Promise<boolean>;
  /** Keeps everything and takes the content away; the next launch goes on from here. */
  readonly leave: () => Promise<void>;
  /** Everything at once and without waiting: the window is going away. */
  readonly leaveAtOnce: () => void;
  readonly handle: PlayerHandle;
  /** To be called every now and then: keeps what is not kept yet. */
  readonly autosave: () => void;
  /** To be called every second or so: tells when the time that the course allows is up, and ends what is to be ended then. */
  readonly keepTime: () => void;
  /** After a commit was refused: once more, everything. */
  readonly keepAgain: () => void;
}

const LOOK_MS = 300;

export interface Listeners {
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: () => void;
}

export function listeners(): Listeners {
  const all = new Set<() => void>();
  return {
    subscribe: (listener) => {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell: () => {
      for (const listener of [...all]) listener();
    },
  };
}

/** One thing after another: a learner who presses twice asks twice, not at the same time. */
export function oneAtATime(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };
}

/** What content says is looked at a moment later, once for all that it says at a time: what is open, what is done. */
export function soon(look: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      look();
    }, LOOK_MS);
  };
}
