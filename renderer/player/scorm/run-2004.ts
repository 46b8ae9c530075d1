/** A course of SCORM 2004 being played: the sequencing, the run-time of the activity that is shown, and what is kept of both. */
import type { ScormModel } from '../../../shared/learning/package-model.ts';
import type { Commit, Standing } from '../../../shared/learning/player.ts';
import { createSequencer, type Delivery, type Outcome } from '../../../shared/learning/scorm/sequencer.ts';
import { timeLimitOf } from '../../../shared/learning/scorm/time-limit.ts';
import { open2004, type Session2004 } from './api-2004.ts';
import { number } from './api-session.ts';
import { recall, remember } from './memory-2004.ts';
import { listeners, oneAtATime, type Phase, type Run, type RunHost, soon } from './run.ts';
import { watchTime } from './time-watch.ts';
import { upkeep } from './upkeep.ts';
import { activitiesOf, type Course2004, isValid, LEAVING, stateOf, viewOf } from './view-2004.ts';

export function play2004(model: ScormModel, host: RunHost): Run {
  const { launch, link, frame } = host;
  const memory = recall(model, launch);
  const { stored, earlier } = memory;
  const activities = activitiesOf(model.organization);
  const leaves = [...activities.values()].filter(({ children }) => children.length === 0);
  const rootId = model.organization.id;
  const sequencer = createSequencer(model, memory.tree, memory.objectives, host.random);
  const { subscribe, tell } = listeners();
  const inOrder = oneAtATime();
  const watch = watchTime(host.now);
  let rootAttempts = sequencer.attempts(rootId);
  let session: Session2004 | null = null;
  let shownId: string | null = null;
  let phase: Phase = 'starting';
  let refused = '';
  let wasDenied = false;
  /** The learner's own wish is being carried out: what the content wishes comes too late (SN 5.4). */
  let isMoving = false;
  let ended: Commit['ended'] = 'no';

  const secondsOf = (id: string): number => {
    const own = id === shownId && session !== null ? session.seconds() : (number(stored.get(id)?.seconds) ?? 0);
    return (earlier.get(id) ?? 0) + own;
  };
  const standing = (id: string): Standing =>
    sequencer.standing(id, id === rootId ? leaves.reduce((sum, leaf) => sum + secondsOf(leaf.id), 0) : secondsOf(id));
  const course: Course2004 = { model, activities, leaves, sequencer, standing };

  const commitOf = (activityId: string | null): Omit<Commit, 'n'> => ({
    activityId,
    cmi: activityId === null ? null : (stored.get(activityId) ?? {}),
    activity: activityId === null ? null : standing(activityId),
    course: standing(rootId),
    ...remember(model, memory, sequencer),
    ended,
  });

  const keep = (activityId: string | null): boolean => {
    const answer = link.commit(commitOf(activityId));
    refused = answer.ok ? '' : answer.why;
    tell();
    return answer.ok;
  };

  /** What the run-time of the shown activity knows, into what is kept. */
  const gather = () => {
    if (session === null || shownId === null || !session.wasInitialized()) return;
    stored.set(shownId, session.snapshot());
    memory.preference = session.preference();
    memory.shared = session.shared();
    sequencer.report(session.report());
  };

  const lookSoon = soon(() => {
    if (session?.isOpen() !== true) return;
    gather();
    tell();
  });

  /** What is suspended is gone on with, unless its time is used up. */
  const isSuspended = () => session?.exit() === 'suspend' && !watch.wasEnded();

  const show = ({ activityId, isResumed }: Delivery) => {
    const activity = activities.get(activityId);
    if (activity === undefined) return;
    if (!isResumed) forgetAttempt(activityId);
    shownId = activityId;
    watch.begin(timeLimitOf(activity, model.standard), number(stored.get(activityId)?.seconds) ?? 0);
    session = open2004({
      activity,
      learner: launch.learner,
      stored: isResumed ? (stored.get(activityId) ?? {}) : null,
      objectives: sequencer.objectives(activityId),
      preference: memory.preference,
      shared: memory.shared,
      navigator: sequencer,
      store: (isTerminating) => {
        gather();
        if (isTerminating) sequencer.setSuspended(isSuspended());
        return keep(activityId);
      },
      onSaid: lookSoon,
      onTerminated: () => {
        tell();
        if (!isMoving) void followContent();
      },
      now: host.now,
    });
    host.window.API_1484_11 = session.facade;
    phase = 'shown';
    frame.show(activity.href ?? '', activity.title);
    keep(activityId);
  };

  /** Seconds stay; what the content kept of the last attempt does not come back in a new one. */
  const forgetAttempt = (activityId: string) => {
    earlier.set(activityId, secondsOf(activityId));
    stored.delete(activityId);
    const attempts = sequencer.attempts(rootId);
    // Data of one attempt at the course alone.
    if (attempts > rootAttempts && rootAttempts > 0 && !model.sharedDataGlobalToSystem) memory.shared = {};
    rootAttempts = attempts;
  };

  /** Takes the content away; content that never ended its session is brought to its end. @returns its id */
  const depart = async (): Promise<string | null> => {
    const id = shownId;
    await frame.clear();
    session?.finish();
    gather();
    if (id !== null && session?.wasInitialized() === true) sequencer.setSuspended(isSuspended());
    return id;
  };

  const settle = (outcome: Outcome, left: string | null, request: string) => {
    session = null;
    shownId = null;
    wasDenied = !outcome.isGranted;
    phase = outcome.isEnded ? 'ended' : 'between';
    if (outcome.isEnded) ended = request === 'suspendAll' ? 'suspended' : 'normal';
    keep(left);
    if (outcome.delivery !== null) show(outcome.delivery);
    tell();
  };

  /** cmi.exit of content ends more than itself (RTE 4.2.8). */
  const overruled = (request: string): string => {
    const exit = session?.wasInitialized() === true ? session.exit() : '';
    return (exit === 'logout' || exit === 'time-out') && !LEAVING.has(request) ? 'exitAll' : request;
  };

  const move = async (asked: string, target?: string): Promise<boolean> => {
    if (phase === 'ended') return false;
    isMoving = true;
    phase = 'moving';
    tell();
    const left = await depart();
    const request = overruled(asked);
    const outcome = sequencer.navigate(request, target);
    settle(outcome, left, request);
    isMoving = false;
    return outcome.isGranted;
  };

  /** Content stays where it is as long as there is nowhere to go (SN 5.4). */
  const attempt = (request: string, target?: string): Promise<boolean> =>
    inOrder(async () => {
      // What the content has said up to now decides on where one may go.
      if (session?.isOpen() === true) gather();
      if (phase === 'ended' || !isValid(sequencer, request, target)) {
        wasDenied = phase !== 'ended';
        tell();
        return false;
      }
      return move(request, target);
    });

  /** After Terminate: what the content asked for with adl.nav.request, unless the learner asked for something first. */
  const followContent = async (): Promise<void> => {
    const ofWhom = session;
    const asked = session?.request() ?? null;
    const exit = session?.exit() ?? '';
    const request = exit === 'logout' || exit === 'time-out' ? { request: 'exitAll', target: undefined } : asked;
    if (request === null) return;
    // Terminate has to come back to the content first.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (session !== ofWhom || isMoving) return;
    await attempt(request.request, request.target);
  };

  const begin = () =>
    inOrder(async () => {
      const outcome = sequencer.navigate(sequencer.canResume() ? 'resumeAll' : 'start');
      if (outcome.delivery !== null) show(outcome.delivery);
      else phase = outcome.isEnded ? 'ended' : 'between';
      tell();
    });

  const leave = () =>
    inOrder(async () => {
      if (phase === 'ended') return;
      // Without an activity that could be suspended the state as it stands is what the next launch goes on from.
      if (sequencer.currentId() !== null) await move('suspendAll');
      if (ended !== 'no') return;
      ended = 'suspended';
      phase = 'ended';
      keep(null);
    });

  const navigate = (request: string) => attempt(request);
  const choose = (id: string) => attempt('choice', id);
  return {
    subscribe,
    begin,
    choose,
    leave,
    navigate,
    leaveAtOnce: () => {
      if (phase === 'ended') return;
      session?.finish();
      gather();
      if (sequencer.currentId() !== null) sequencer.navigate('suspendAll');
      ended = 'suspended';
      link.commitLast(commitOf(shownId));
    },
    ...upkeep({
      now: () => ({ phase, session, shownId }),
      watch,
      gather,
      keep,
      tell,
      takeAway: () => navigate('exit'),
    }),
    view: () => viewOf(course, { phase, shownId, refused, wasDenied, time: watch.notice() }),
    handle: { state: () => stateOf(course, { phase, shownId }), choose, leave, navigate },
  };
}
