/** The course as it is taken: what was done, where one is, and every step committed before the next. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PlainModel, PlainPart } from '../../../shared/learning/package-model.ts';
import {
  type PartState,
  type PlainEvent,
  type PlainState,
  partState,
  plainStanding,
  readState,
  record,
} from '../../../shared/learning/plain-progress.ts';
import type { Commit, CommitAnswer, LaunchInfo } from '../../../shared/learning/player.ts';
import type { PlayerLink } from '../player-kind.ts';
import { makeClock } from './course-clock.ts';

/** The one activity that a plain course is to the register. */
export const PLAIN_ACTIVITY = 'plain';

export interface Course {
  readonly model: PlainModel;
  readonly state: PlainState;
  /** The open part's place; the number of parts: the end of the course. */
  readonly at: number;
  readonly part: PlainPart | undefined;
  readonly stateOf: (part: PlainPart) => PartState;
  readonly isCompleted: boolean;
  readonly isEnded: boolean;
  /** Why the last commit was not kept; '' when it was. */
  readonly notSaved: string;
  /** Adds what was done; `later`: kept with the next step, as while a video plays. */
  readonly add: (event: PlainEvent, later?: 'later') => void;
  readonly commit: () => void;
  readonly goTo: (at: number) => void;
  readonly leave: () => void;
  /** As it is now, whatever was drawn last. */
  readonly now: () => {
    readonly state: PlainState;
    readonly at: number;
    readonly isEnded: boolean;
    readonly seconds: number;
  };
  /** The open part says here what is still on its way; called before the course is left. */
  readonly onLeaving: (flush: (() => void) | undefined) => void;
}

interface Now {
  state: PlainState;
  at: number;
  isEnded: boolean;
}

const startOf = (model: PlainModel, state: PlainState): number =>
  Math.max(
    0,
    model.parts.findIndex(({ id }) => id === state.at),
  );

function send(link: PlayerLink, commit: Omit<Commit, 'n'>): CommitAnswer {
  try {
    return link.commit(commit);
  } catch {
    return { ok: false, why: 'not_saved' };
  }
}

export function useCourse(launch: LaunchInfo, link: PlayerLink): Course {
  const model = launch.model as PlainModel;
  const stored = launch.activities[PLAIN_ACTIVITY];
  const first = useMemo(() => readState(stored?.cmi), [stored]);
  const now = useRef<Now>({ state: first, at: startOf(model, first), isEnded: false });
  const [shown, setShown] = useState<Now>(now.current);
  const [notSaved, setNotSaved] = useState('');
  const flush = useRef<(() => void) | undefined>(undefined);
  const clock = useMemo(
    () =>
      makeClock(
        stored?.standing.seconds ?? 0,
        () => performance.now(),
        () => document.visibilityState !== 'hidden',
      ),
    [stored],
  );

  const put = useCallback((more: Partial<Now>) => {
    now.current = { ...now.current, ...more };
    setShown(now.current);
  }, []);

  const commit = useCallback(
    (ended: Commit['ended'] = 'no'): boolean => {
      const { state, isEnded } = now.current;
      if (isEnded) return false;
      const standing = plainStanding(model, state, clock.seconds());
      const answer = send(link, {
        activityId: PLAIN_ACTIVITY,
        cmi: state,
        activity: standing,
        course: standing,
        sequencing: null,
        globals: {},
        ended,
      });
      setNotSaved(answer.ok ? '' : answer.why);
      return answer.ok;
    },
    [model, link, clock],
  );

  /** @returns false: it is not on disk, and one stays */
  const end = useCallback((): boolean => {
    if (now.current.isEnded) return true;
    flush.current?.();
    const isDone = plainStanding(model, now.current.state, 0).completion === 'completed';
    const isKept = commit(isDone ? 'normal' : 'suspended');
    if (isKept) put({ isEnded: true });
    return isKept;
  }, [model, commit, put]);

  useEffect(() => {
    const look = (): void => clock.look();
    document.addEventListener('visibilitychange', look);
    // Whoever closes the window leaves the course.
    const hide = (): void => void end();
    window.addEventListener('pagehide', hide);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', hide);
    };
  }, [clock, end]);

  const add: Course['add'] = (event, later) => {
    if (now.current.isEnded) return;
    put({ state: record(now.current.state, event) });
    if (later === undefined) commit();
  };

  return {
    model,
    state: shown.state,
    at: shown.at,
    part: model.parts[shown.at],
    stateOf: (part) => partState(model, part, shown.state),
    isCompleted: plainStanding(model, shown.state, 0).completion === 'completed',
    isEnded: shown.isEnded,
    notSaved,
    add,
    commit: () => void commit(),
    goTo: (at) => {
      if (now.current.isEnded || at < 0 || at > model.parts.length) return;
      flush.current?.();
      put({ at, state: { ...now.current.state, at: model.parts[at]?.id ?? now.current.state.at } });
      commit();
    },
    leave: () => {
      if (end()) link.close();
    },
    now: () => ({ ...now.current, seconds: clock.seconds() }),
    onLeaving: (one) => {
      flush.current = one;
    },
  };
}
