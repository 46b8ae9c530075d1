/** Beginning and ending attempts (UP.3, UP.4, DB.2, DB.2.1) and making clusters ready (SR.1, SR.2). */

import { publishDecided, readCompleted, setValue } from './objectives.ts';
import { rollUp } from './rollup.ts';
import {
  type ActivityNode,
  commonAncestor,
  isLeaf,
  objectiveOf,
  pathUp,
  type Session,
  stateOf,
  whatIsKnown,
} from './tree.ts';

function drawn<T>(random: () => number, from: readonly T[], count: number): T[] {
  const left = [...from];
  const out: T[] = [];
  while (out.length < count && left.length > 0) out.push(...left.splice(Math.floor(random() * left.length), 1));
  return out;
}

/** SR.1, SR.2: chosen at random, in the manifest's order unless it is to be shuffled. */
function prepare(session: Session, cluster: ActivityNode): void {
  const { randomizationTiming, selectionTiming, selectCount, reorderChildren } =
    cluster.activity.sequencing.randomization;
  if (selectionTiming !== 'never' && selectCount !== null && selectCount < cluster.children.length) {
    const selected = new Set(drawn(session.random, cluster.children, selectCount));
    cluster.available = cluster.children.filter((child) => selected.has(child));
  }
  if (randomizationTiming !== 'never' && reorderChildren) {
    cluster.available = drawn(session.random, cluster.available, cluster.available.length);
  }
  cluster.isPrepared = true;
}

/** Before anything was delivered. */
export function prepareClusters(session: Session): void {
  for (const node of session.nodes.values()) if (!isLeaf(node) && !node.isPrepared) prepare(session, node);
}

/** After an attempt, for the next one. What is chosen once stays. */
function prepareAgain(session: Session, cluster: ActivityNode): void {
  const { randomization } = cluster.activity.sequencing;
  const again = (timing: string) => timing === 'onEachNewAttempt';
  if (!again(randomization.selectionTiming) && !again(randomization.randomizationTiming)) return;
  if (again(randomization.selectionTiming)) {
    prepare(session, cluster);
  } else if (randomization.reorderChildren) {
    cluster.available = drawn(session.random, cluster.available, cluster.available.length);
  }
}

/** Content that says nothing of itself is done, and well done, once it has been seen (SN 3.13). */
function assumeWhatContentLeftOut(session: Session, leaf: ActivityNode): void {
  const { delivery } = leaf.activity.sequencing;
  const primary = objectiveOf(leaf, null);
  if (primary === null || !delivery.tracked || leaf.isSuspended) return;
  if (!delivery.completionSetByContent && !leaf.didSayCompletion && readCompleted(session, leaf) === null) {
    setValue(session, leaf, primary, 'completed', true);
  }
  if (!delivery.objectiveSetByContent && !leaf.didSaySuccess && stateOf(leaf, primary).satisfied === null) {
    if (!primary.satisfiedByMeasure) setValue(session, leaf, primary, 'satisfied', true);
  }
}

/** UP.4 */
export function endAttempt(session: Session, node: ActivityNode): void {
  if (isLeaf(node)) {
    assumeWhatContentLeftOut(session, node);
  } else {
    node.isSuspended = node.available.some((child) => child.isSuspended);
    if (!node.isSuspended && node.isActive) prepareAgain(session, node);
  }
  node.isActive = false;
  publishDecided(session, node);
  rollUp(session, node);
}

/** UP.3: ends what is on its way between the current activity and what is common with the other. */
export function endDescendants(session: Session, other: ActivityNode): void {
  const { current } = session;
  if (current === null) return;
  const ancestor = commonAncestor(current, other);
  for (const node of pathUp(current)) {
    if (node === ancestor) return;
    if (node.isActive) endAttempt(session, node);
  }
}

/** DB.2.1 */
function clearSuspended(session: Session, target: ActivityNode): void {
  const { suspended } = session;
  if (suspended === null) return;
  if (suspended !== target) {
    const ancestor = commonAncestor(suspended, target);
    for (const node of pathUp(suspended)) {
      if (node === ancestor) break;
      node.isSuspended = !isLeaf(node) && node.available.some((child) => child.isSuspended);
    }
  }
  session.suspended = null;
}

function beginAttempt(session: Session, node: ActivityNode): void {
  node.attempts += 1;
  node.objectives = new Map();
  node.isObjectiveOld = false;
  node.isProgressOld = false;
  node.didSayCompletion = false;
  node.didSaySuccess = false;
  const { useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo } = node.activity.sequencing.control;
  for (const child of node.children) {
    child.isObjectiveOld ||= useCurrentAttemptObjectiveInfo;
    child.isProgressOld ||= useCurrentAttemptProgressInfo;
  }
  // Objectives of one attempt at the course alone: a new one begins without them.
  if (node === session.root && !session.isGlobalToSystem && node.attempts > 1) session.globals.clear();
}

/** DB.2. @returns whether the activity goes on where it was left, rather than beginning anew */
export function deliver(session: Session, target: ActivityNode): boolean {
  clearSuspended(session, target);
  endDescendants(session, target);
  let isResumed = false;
  for (const node of pathUp(target).reverse()) {
    if (node.isActive) continue;
    if (node === target) isResumed = node.isSuspended;
    if (node.isSuspended) node.isSuspended = false;
    else if (node.activity.sequencing.delivery.tracked) beginAttempt(session, node);
    node.isActive = true;
  }
  session.current = target;
  session.before = whatIsKnown(session);
  return isResumed;
}
