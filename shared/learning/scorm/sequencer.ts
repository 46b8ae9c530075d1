/**
 * The sequencing of SCORM 2004 4th edition, after the pseudo-code in appendix C of its book on sequencing and navigation,
 * which the standard calls normative. Pure: chance comes in from outside, and the state goes out as text.
 */
import type { Objective, ScormModel } from '../package-model.ts';
import type { Standing } from '../player.ts';
import { deliver, prepareClusters } from './attempts.ts';
import { choiceOf, mayDeliver } from './choice.ts';
import { isBarred, isHiddenFromChoice } from './conditions.ts';
import { flow } from './flow.ts';
import { readObjective } from './objectives.ts';
import { layReport, type Report, standingOf } from './report.ts';
import { isSelected, navigation, sequence, terminate } from './requests.ts';
import { rollUp } from './rollup.ts';
import { freeze, thaw } from './state.ts';
import {
  type ActivityNode,
  isLeaf,
  type ObjectiveState,
  objectivesOf,
  pathUp,
  plantTree,
  type Session,
} from './tree.ts';

export interface Delivery {
  readonly activityId: string;
  /** Goes on where it was left: the run-time's data of the last session come back. */
  readonly isResumed: boolean;
}

export interface Outcome {
  readonly isGranted: boolean;
  readonly delivery: Delivery | null;
  /** The sequencing session is over. */
  readonly isEnded: boolean;
  /** As the standard numbers them; null: none. */
  readonly exception: string | null;
}

export type WhyNot = 'hidden' | 'disabled' | 'limit' | 'order';

export interface Sequencer {
  readonly currentId: () => string | null;
  readonly canResume: () => boolean;
  readonly isRunning: () => boolean;
  /** `start`, `resumeAll`, `continue`, `previous`, `choice`, `jump`, `exit`, `exitAll`, `abandon`, `abandonAll`, `suspendAll`. */
  readonly navigate: (request: string, targetId?: string) => Outcome;
  /** What the current activity says of itself, before it is left. */
  readonly report: (report: Report) => void;
  /** The current activity wants to go on next time (cmi.exit = suspend). */
  readonly setSuspended: (isSuspended: boolean) => void;
  readonly mayContinue: () => boolean;
  readonly mayGoBack: () => boolean;
  readonly mayChoose: (id: string) => boolean;
  readonly mayJump: (id: string) => boolean;
  /** Why it may not be chosen; null: it may. */
  readonly whyNot: (id: string) => WhyNot | null;
  /** In the order they are gone through, without those that were not selected. */
  readonly childrenOf: (id: string) => readonly string[];
  readonly isHidden: (id: string) => boolean;
  readonly objectives: (id: string) => readonly { readonly objective: Objective; readonly state: ObjectiveState }[];
  readonly attempts: (id: string) => number;
  /** @param seconds of all sessions together */
  readonly standing: (id: string, seconds: number) => Standing;
  readonly globals: () => Readonly<Record<string, ObjectiveState>>;
  readonly state: () => unknown;
}

function openSession(model: ScormModel, random: () => number): Session {
  return {
    ...plantTree(model.organization),
    globals: new Map(),
    isGlobalToSystem: model.objectivesGlobalToSystem,
    random,
    current: null,
    suspended: null,
    before: null,
  };
}

const refused = (exception: string | null): Outcome => ({
  isGranted: false,
  delivery: null,
  isEnded: false,
  exception,
});

/** OP.1 */
function navigate(session: Session, request: string, target: ActivityNode | null): Outcome {
  const asked = navigation(session, request, target);
  if ('exception' in asked) return refused(asked.exception);
  let { sequencing } = asked;
  let aim = asked.target;
  if (asked.termination !== null) {
    const terminated = terminate(session, asked.termination);
    if (terminated.exception !== null) return refused(terminated.exception);
    if (terminated.sequencing !== null) {
      sequencing = terminated.sequencing;
      aim = null;
    }
  }
  if (sequencing === null) return { ...refused(null), isGranted: true };
  const result = sequence(session, sequencing, aim);
  if (result.found === null) {
    if (result.isEnd) session.current = null;
    return { isGranted: result.exception === null, delivery: null, isEnded: result.isEnd, exception: result.exception };
  }
  if (!mayDeliver(session, result.found)) return refused(isLeaf(result.found) ? 'DB.1.1-3' : 'DB.1.1-1');
  const isResumed = deliver(session, result.found);
  return {
    isGranted: true,
    delivery: { activityId: result.found.activity.id, isResumed },
    isEnded: false,
    exception: null,
  };
}

function mayGoBack(session: Session): boolean {
  if (session.current === null || 'exception' in navigation(session, 'previous', null)) return false;
  const { found } = flow(session, session.current, 'backward', false);
  return found !== null && mayDeliver(session, found);
}

function whyNot(session: Session, node: ActivityNode): WhyNot | null {
  if (choiceOf(session, node) !== null) return null;
  const path = pathUp(node);
  if (path.some((one) => isHiddenFromChoice(session, one))) return 'hidden';
  const barred = path.find((one) => isBarred(session, one));
  if (barred === undefined) return 'order';
  const limit = barred.activity.sequencing.attemptLimit;
  return limit !== null && barred.attempts >= limit ? 'limit' : 'disabled';
}

/** @param stored what `state` gave; null: a new attempt. @param globals objectives that outlive the attempt. @param random 0…1 without 1 */
export function createSequencer(
  model: ScormModel,
  stored: unknown,
  globals: Readonly<Record<string, ObjectiveState>>,
  random: () => number,
): Sequencer {
  const session = openSession(model, random);
  if (stored !== null) thaw(session, stored);
  if (session.isGlobalToSystem)
    for (const [id, state] of Object.entries(globals)) session.globals.set(id, { ...state });
  prepareClusters(session);
  const node = (id: string): ActivityNode => session.nodes.get(id) ?? session.root;
  return {
    currentId: () => session.current?.activity.id ?? null,
    canResume: () => session.current === null && session.suspended !== null,
    isRunning: () => session.current?.isActive === true,
    navigate: (request, targetId) => navigate(session, request, session.nodes.get(targetId ?? '') ?? null),
    report: (report) => {
      if (session.current?.isActive !== true || !isLeaf(session.current)) return;
      layReport(session, session.current, report);
      rollUp(session, session.current);
    },
    setSuspended: (isSuspended) => {
      if (session.current?.isActive === true) session.current.isSuspended = isSuspended;
    },
    mayContinue: () => session.current !== null && !('exception' in navigation(session, 'continue', null)),
    mayGoBack: () => mayGoBack(session),
    mayChoose: (id) => session.nodes.has(id) && choiceOf(session, node(id)) !== null,
    mayJump: (id) => session.nodes.has(id) && isSelected(node(id)) && mayDeliver(session, node(id)),
    whyNot: (id) => whyNot(session, node(id)),
    childrenOf: (id) => node(id).available.map((child) => child.activity.id),
    isHidden: (id) => pathUp(node(id)).some((one) => isHiddenFromChoice(session, one)),
    objectives: (id) =>
      objectivesOf(node(id)).map((objective) => ({ objective, state: readObjective(session, node(id), objective) })),
    attempts: (id) => node(id).attempts,
    standing: (id, seconds) => standingOf(session, node(id), seconds),
    globals: () => Object.fromEntries(session.globals),
    state: () => freeze(session),
  };
}
