/** From a navigation request to what is delivered (OP.1, NB.2.1, TB.2.1–TB.2.3, SB.2.5–SB.2.13). */
import { endAttempt, endDescendants } from './attempts.ts';
import { choiceFault, choose } from './choice.ts';
import { ruleThatApplies } from './conditions.ts';
import { type Flow, flow } from './flow.ts';
import { rollUp } from './rollup.ts';
import { type ActivityNode, commonAncestor, forgetSince, isLeaf, pathUp, type Session } from './tree.ts';

export type Termination = 'exit' | 'exitAll' | 'suspendAll' | 'abandon' | 'abandonAll';
export type Sequencing = 'start' | 'resumeAll' | 'continue' | 'previous' | 'choice' | 'jump' | 'retry' | 'exit';

export interface Request {
  readonly termination: Termination | null;
  readonly sequencing: Sequencing | null;
  readonly target: ActivityNode | null;
}

export type Navigation = Request | { readonly exception: string };

const fault = (exception: string): Navigation => ({ exception });
const isFlowing = (node: ActivityNode): boolean => node.parent?.activity.sequencing.control.flow === true;

/** Left out by chance (SR.1), it is not part of this attempt. */
export const isSelected = (node: ActivityNode): boolean =>
  pathUp(node).every(({ parent }, i, path) => parent === null || parent.available.includes(path[i] ?? node));

/** NB.2.1 */
export function navigation(session: Session, request: string, target: ActivityNode | null): Navigation {
  const { current } = session;
  const leave = current?.isActive === true ? ('exit' as const) : null;
  const onward = (sequencing: Sequencing): Navigation => ({ termination: leave, sequencing, target });
  const out = (termination: Termination): Navigation => ({ termination, sequencing: 'exit', target: null });
  if (request === 'start') return current === null ? onward('start') : fault('NB.2.1-1');
  if (request === 'resumeAll') {
    if (current !== null) return fault('NB.2.1-1');
    return session.suspended === null ? fault('NB.2.1-3') : onward('resumeAll');
  }
  if (request === 'choice') {
    if (target === null) return fault('NB.2.1-11');
    const exception = choiceFault(session, target);
    return exception === null ? onward('choice') : fault(exception);
  }
  if (request === 'jump') return target === null || !isSelected(target) ? fault('NB.2.1-14') : onward('jump');
  if (current === null) return fault('NB.2.1-2');
  switch (request) {
    case 'continue':
      return isFlowing(current) ? onward('continue') : fault('NB.2.1-4');
    case 'previous':
      if (current.parent === null) return fault('NB.2.1-6');
      return isFlowing(current) && !current.parent.activity.sequencing.control.forwardOnly
        ? onward('previous')
        : fault('NB.2.1-5');
    case 'exit':
    case 'abandon':
      return current.isActive ? out(request) : fault('NB.2.1-12');
    case 'exitAll':
    case 'abandonAll':
    case 'suspendAll':
      return out(request);
    default:
      return fault('NB.2.1-13');
  }
}

/** TB.2.1: the topmost cluster on the way whose exit rule applies is left, too. */
function exitClusters(session: Session, current: ActivityNode): void {
  const above = pathUp(current).slice(1).reverse();
  const left = above.find((node) => ruleThatApplies(session, node, node.activity.sequencing.exit, ['exit']) !== null);
  if (left === undefined) return;
  endDescendants(session, left);
  endAttempt(session, left);
  session.current = left;
}

const POST_ACTIONS = ['retry', 'continue', 'previous', 'exitParent', 'exitAll', 'retryAll'];

export interface Terminated {
  /** In the place of the one that was asked for; null: that one stands. */
  readonly sequencing: Sequencing | null;
  readonly exception: string | null;
}

const then = (sequencing: Sequencing | null): Terminated => ({ sequencing, exception: null });

function exitAll(session: Session, sequencing: Sequencing): Terminated {
  if (session.current?.isActive === true) endAttempt(session, session.current);
  endDescendants(session, session.root);
  endAttempt(session, session.root);
  session.current = session.root;
  return then(sequencing);
}

function exit(session: Session, current: ActivityNode): Terminated {
  endAttempt(session, current);
  exitClusters(session, current);
  for (;;) {
    const at = session.current ?? session.root;
    // TB.2.2: a suspended activity has not come to its end.
    const action = at.isSuspended ? null : ruleThatApplies(session, at, at.activity.sequencing.post, POST_ACTIONS);
    if (action === 'exitAll') return exitAll(session, 'exit');
    if (action === 'retryAll' || (action === 'retry' && at === session.root)) return exitAll(session, 'retry');
    if (action === 'exitParent') {
      if (at.parent === null) return { sequencing: null, exception: 'TB.2.3-4' };
      session.current = at.parent;
      endAttempt(session, at.parent);
      continue;
    }
    // Who has left the root has left the course, whatever was asked for.
    if (at === session.root) return then('exit');
    return then(action as Sequencing | null);
  }
}

function suspendAll(session: Session, current: ActivityNode): Terminated {
  let at: ActivityNode | null = current;
  if (current.isActive || current.isSuspended) rollUp(session, current);
  else at = current.parent;
  if (at === null) return { sequencing: null, exception: 'TB.2.3-3' };
  session.suspended = at;
  for (const node of pathUp(at)) {
    node.isActive = false;
    node.isSuspended = true;
  }
  session.current = session.root;
  return then('exit');
}

/** Abandoned, not ended: what the content said since it was delivered does not count (SN 4.5.4). */
function forget(session: Session): void {
  if (session.before !== null) forgetSince(session, session.before);
}

/** TB.2.3 */
export function terminate(session: Session, request: Termination): Terminated {
  const { current } = session;
  if (current === null) return { sequencing: null, exception: 'TB.2.3-1' };
  switch (request) {
    case 'exit':
      return current.isActive ? exit(session, current) : { sequencing: null, exception: 'TB.2.3-2' };
    case 'exitAll':
      return exitAll(session, 'exit');
    case 'suspendAll':
      return suspendAll(session, current);
    case 'abandon':
      if (!current.isActive) return { sequencing: null, exception: 'TB.2.3-2' };
      forget(session);
      current.isActive = false;
      return then(null);
    case 'abandonAll':
      forget(session);
      for (const node of pathUp(current)) node.isActive = false;
      session.current = session.root;
      return then('exit');
  }
}

const found = (node: ActivityNode): Flow => ({ found: node, isEnd: false, exception: null });
const none = (exception: string | null, isEnd = false): Flow => ({ found: null, isEnd, exception });

/** Walked off the end: the course is over. */
function endOfTree(session: Session, result: Flow): Flow {
  if (result.isEnd) {
    endDescendants(session, session.root);
    endAttempt(session, session.root);
    session.current = session.root;
  }
  return result;
}

function onward(session: Session, current: ActivityNode, direction: 'forward' | 'backward'): Flow {
  const code = direction === 'forward' ? 'SB.2.7-2' : 'SB.2.8-2';
  if (current.parent !== null && !isFlowing(current)) return none(code);
  return endOfTree(session, flow(session, current, direction, false));
}

function chosen(session: Session, target: ActivityNode): Flow {
  const result = choose(session, target);
  if (result.found === null && result.isReached && session.current !== null) {
    // The cluster was gone to, but holds nothing: it is there that the learner stands now.
    const ancestor = commonAncestor(session.current, target);
    endDescendants(session, ancestor);
    if (ancestor.isActive) endAttempt(session, ancestor);
    session.current = target;
  }
  return result;
}

/** SB.2.12 */
export function sequence(session: Session, request: Sequencing, target: ActivityNode | null): Flow {
  const { current, root, suspended } = session;
  switch (request) {
    case 'start':
      if (current !== null) return none('SB.2.5-1');
      return isLeaf(root) ? found(root) : endOfTree(session, flow(session, root, 'forward', true));
    case 'resumeAll':
      return current !== null || suspended === null ? none('SB.2.6-1') : found(suspended);
    case 'choice':
      return target === null ? none('SB.2.9-1') : chosen(session, target);
    case 'jump':
      return target === null ? none('SB.2.13-1') : found(target);
    default:
  }
  if (current === null) return none('SB.2.7-1');
  switch (request) {
    case 'continue':
      return onward(session, current, 'forward');
    case 'previous':
      return onward(session, current, 'backward');
    case 'retry':
      if (current.isActive || current.isSuspended) return none('SB.2.10-2');
      return isLeaf(current) ? found(current) : flow(session, current, 'forward', true);
    case 'exit':
      return current.isActive ? none('SB.2.11-2') : none(null, current === root);
  }
}
