/** A course of SCORM 1.2 being played: free choice in the manifest's order, as far as prerequisites allow. */
import type { Activity, ScormModel } from '../../../shared/learning/package-model.ts';
import type { Commit, PlayerState, Standing } from '../../../shared/learning/player.ts';
import { notAttempted } from '../../../shared/learning/scorm/lesson12.ts';
import { timeLimitOf } from '../../../shared/learning/scorm/time-limit.ts';
import { open12, type Session12 } from './api-12.ts';
import { type Dict, dict, number } from './api-session.ts';
import { openCourse12 } from './course-12.ts';
import { isResumed12 } from './launch-12.ts';
import { listeners, oneAtATime, type Phase, type Run, type RunHost, type RunView, soon } from './run.ts';
import { watchTime } from './time-watch.ts';
import { upkeep } from './upkeep.ts';

const SEEN: Standing = { ...notAttempted, completion: 'completed', progress: 1 };

function readKept(sequencing: string | null): { readonly lastId: string | null; readonly preference: Dict } {
  try {
    const kept = dict(sequencing === null ? null : JSON.parse(sequencing));
    return { lastId: typeof kept.lastId === 'string' ? kept.lastId : null, preference: dict(kept.preference) };
  } catch {
    return { lastId: null, preference: {} };
  }
}

export function play12(model: ScormModel, host: RunHost): Run {
  const { launch, link, frame } = host;
  const { subscribe, tell } = listeners();
  const inOrder = oneAtATime();
  const watch = watchTime(host.now);
  const course = openCourse12(model, launch);
  const { parts, stored, standings, mayShow } = course;
  let { lastId, preference } = readKept(launch.sequencing);
  let session: Session12 | null = null;
  let shown: Activity | null = null;
  let phase: Phase = 'starting';
  let refused = '';
  let wasDenied = false;
  let isMoving = false;
  let ended: Commit['ended'] = 'no';

  const neighbour = (step: 1 | -1): Activity | null => course.neighbour(shown?.id ?? lastId, step);

  const commitOf = (id: string | null): Omit<Commit, 'n'> => ({
    activityId: id,
    cmi: id === null ? null : (stored.get(id) ?? {}),
    activity: id === null ? null : (standings.get(id) ?? notAttempted),
    course: course.standing(),
    sequencing: JSON.stringify({ v: 1, lastId, preference }),
    globals: {},
    ended,
  });
  const keep = (id: string | null): boolean => {
    const answer = link.commit(commitOf(id));
    refused = answer.ok ? '' : answer.why;
    tell();
    return answer.ok;
  };
  const gather = () => {
    if (session === null || shown === null || !session.wasInitialized()) return;
    // What its time took away is not gone on with where it was.
    const cut = watch.wasEnded() ? { exit: 'time-out', isCutOff: false } : {};
    stored.set(shown.id, { ...session.snapshot(), ...cut });
    standings.set(shown.id, session.standing());
    preference = session.preference();
  };

  const lookSoon = soon(() => {
    if (session?.isOpen() !== true) return;
    gather();
    tell();
  });

  const show = (activity: Activity) => {
    const before = stored.get(activity.id) ?? null;
    shown = activity;
    lastId = activity.id;
    watch.begin(timeLimitOf(activity, model.standard), isResumed12(before) ? (number(before?.seconds) ?? 0) : 0);
    session = open12({
      activity,
      learner: launch.learner,
      stored: before,
      preference,
      mode: 'normal',
      store: () => {
        gather();
        return keep(activity.id);
      },
      onSaid: lookSoon,
      onFinished: () => {
        tell();
        if (session?.exit() === 'logout' && !isMoving) void leaveLater();
      },
      now: host.now,
    });
    host.window.API = session.facade;
    // Content that never speaks is done once it has been seen.
    if (activity.kind === 'asset') standings.set(activity.id, SEEN);
    phase = 'shown';
    wasDenied = false;
    frame.show(activity.href ?? '', activity.title);
    keep(activity.id);
  };

  const depart = async () => {
    isMoving = true;
    phase = 'moving';
    tell();
    await frame.clear();
    session?.finish();
    gather();
    const id = shown?.id ?? null;
    session = null;
    shown = null;
    phase = 'between';
    if (id !== null) keep(id);
    isMoving = false;
  };

  const goTo = (activity: Activity | null): Promise<boolean> =>
    inOrder(async () => {
      if (phase === 'ended') return false;
      // What the content has said up to now decides on where one may go.
      if (session?.isOpen() === true) gather();
      if (activity === null || !mayShow(activity.id)) {
        wasDenied = true;
        tell();
        return false;
      }
      await depart();
      // What was just learnt may have opened it, or shut it.
      if (mayShow(activity.id)) show(activity);
      tell();
      return shown !== null;
    });

  const end = (how: 'suspended' | 'normal'): Promise<boolean> =>
    inOrder(async () => {
      if (phase === 'ended') return false;
      await depart();
      ended = how;
      phase = 'ended';
      keep(null);
      return true;
    });
  const leaveLater = async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await end('suspended');
  };
  const takeAway = (): Promise<boolean> =>
    inOrder(async () => {
      if (shown === null) return false;
      await depart();
      tell();
      return true;
    });

  const navigate = (request: string): Promise<boolean> => {
    if (request === 'continue') return goTo(neighbour(1));
    if (request === 'previous') return goTo(neighbour(-1));
    if (request === 'start' || request === 'resumeAll') return goTo(course.first(lastId));
    if (request === 'suspendAll') return end('suspended');
    if (request === 'exitAll' || request === 'abandonAll') return end('normal');
    return request === 'exit' || request === 'abandon' ? takeAway() : Promise.resolve(false);
  };
  const choose = (id: string) => goTo(parts.find((part) => part.id === id) ?? null);
  const leave = async () => {
    await end('suspended');
  };

  const requests = (): string[] => [
    ...(neighbour(1) === null ? [] : ['continue']),
    ...(neighbour(-1) === null ? [] : ['previous']),
    ...(shown === null ? [] : ['exit']),
    'exitAll',
    'suspendAll',
  ];
  const state = (): PlayerState => ({
    activityId: shown?.id ?? null,
    isReady: phase !== 'starting' && phase !== 'moving',
    isEnded: phase === 'ended',
    requests: phase === 'ended' ? [] : requests(),
    choices: phase === 'ended' ? [] : parts.map(({ id }) => id).filter(mayShow),
    course: course.standing(),
    activities: Object.fromEntries(parts.map((part) => [part.id, course.standingOf(part)])),
  });
  const view = (): RunView => ({
    phase,
    title: shown?.title ?? model.organization.title,
    toc: course.contents(shown?.id ?? null),
    hasToc: parts.length > 1,
    canGoOn: phase !== 'moving' && phase !== 'ended' && neighbour(1) !== null,
    canGoBack: phase !== 'moving' && phase !== 'ended' && neighbour(-1) !== null,
    hidden: shown?.hideUi ?? [],
    course: course.standing(),
    refused,
    wasDenied,
    time: watch.notice(),
  });

  return {
    subscribe,
    navigate,
    choose,
    leave,
    view,
    begin: async () => {
      const activity = course.first(lastId);
      if (activity === null) phase = 'between';
      else show(activity);
      tell();
    },
    leaveAtOnce: () => {
      if (phase === 'ended') return;
      session?.finish();
      gather();
      ended = 'suspended';
      link.commitLast(commitOf(shown?.id ?? null));
    },
    ...upkeep({ now: () => ({ phase, session, shownId: shown?.id ?? null }), watch, gather, keep, tell, takeAway }),
    handle: { state, navigate, choose, leave },
  };
}
