/** Walking through the tree to the next or previous activity (SB.2.1–SB.2.3). */
import { isBarred, isSkipped } from './conditions.ts';
import { type ActivityNode, isLeaf, type Session } from './tree.ts';

export type Direction = 'forward' | 'backward';

interface Step {
  readonly next: ActivityNode | null;
  readonly direction: Direction;
  /** Walked off the end of the tree. */
  readonly isEnd: boolean;
  readonly exception: string | null;
}

export interface Flow {
  /** Null: none can be delivered. */
  readonly found: ActivityNode | null;
  readonly isEnd: boolean;
  readonly exception: string | null;
}

const step = (next: ActivityNode, direction: Direction): Step => ({ next, direction, isEnd: false, exception: null });
const stop = (direction: Direction, exception: string): Step => ({ next: null, direction, isEnd: false, exception });

function forward(node: ActivityNode, doesEnter: boolean): Step {
  if (!isLeaf(node) && doesEnter) {
    const first = node.available[0];
    return first === undefined ? stop('forward', 'SB.2.1-2') : step(first, 'forward');
  }
  if (node.parent === null) return { next: null, direction: 'forward', isEnd: true, exception: null };
  const sibling = node.parent.available[node.parent.available.indexOf(node) + 1];
  return sibling === undefined ? forward(node.parent, false) : step(sibling, 'forward');
}

function backward(node: ActivityNode, doesEnter: boolean, isReversed: boolean): Step {
  if (!isLeaf(node) && doesEnter) {
    // A cluster that is learnt forward only is entered at its beginning, also from behind.
    const isForwardOnly = node.activity.sequencing.control.forwardOnly;
    const child = node.available.at(isForwardOnly ? 0 : -1);
    if (child === undefined) return stop('backward', 'SB.2.1-2');
    return step(child, isForwardOnly ? 'forward' : 'backward');
  }
  const { parent } = node;
  if (parent === null) return stop('backward', 'SB.2.1-3');
  if (!isReversed && parent.activity.sequencing.control.forwardOnly) return stop('backward', 'SB.2.1-4');
  const place = parent.available.indexOf(node);
  const sibling = place > 0 ? parent.available[place - 1] : undefined;
  return sibling === undefined ? backward(parent, false, false) : step(sibling, 'backward');
}

/** SB.2.1 @param previous the way it came from before it turned round in a forward-only cluster */
function traverse(node: ActivityNode, direction: Direction, doesEnter: boolean, previous: Direction | null): Step {
  const siblings = node.parent?.available ?? [];
  // All children of a forward-only cluster, entered from behind, were skipped: on backward, from the cluster's beginning.
  if (previous === 'backward' && siblings.at(-1) === node) return backward(siblings[0] ?? node, false, true);
  return direction === 'forward' ? forward(node, doesEnter) : backward(node, doesEnter, false);
}

/** SB.2.2 */
function deliverable(session: Session, node: ActivityNode, direction: Direction, previous: Direction | null): Flow {
  const none = (exception: string | null, isEnd = false): Flow => ({ found: null, isEnd, exception });
  if (node.parent !== null && !node.parent.activity.sequencing.control.flow) return none('SB.2.2-1');
  if (isSkipped(session, node)) {
    const after = traverse(node, direction, false, previous);
    if (after.next === null) return none(after.exception, after.isEnd);
    return previous === 'backward' && after.direction === 'backward'
      ? deliverable(session, after.next, 'backward', null)
      : deliverable(session, after.next, direction, previous);
  }
  if (isBarred(session, node)) return none('SB.2.2-2');
  if (isLeaf(node)) return { found: node, isEnd: false, exception: null };
  const inside = traverse(node, direction, true, null);
  if (inside.next === null) return none(inside.exception, inside.isEnd);
  return direction === 'backward' && inside.direction === 'forward'
    ? deliverable(session, inside.next, 'forward', 'backward')
    : deliverable(session, inside.next, direction, null);
}

/** SB.2.3 @param doesEnter whether the activity's own children come first */
export function flow(session: Session, from: ActivityNode, direction: Direction, doesEnter: boolean): Flow {
  const first = traverse(from, direction, doesEnter, null);
  if (first.next === null) return { found: null, isEnd: first.isEnd, exception: first.exception };
  return deliverable(session, first.next, first.direction, null);
}

/** SB.2.9.1–2: the activity next to it, whatever rules say. @returns itself where there is none */
export function neighbour(node: ActivityNode, direction: Direction): ActivityNode {
  for (let at = node; at.parent !== null; at = at.parent) {
    const siblings = at.parent.available;
    const next = siblings[siblings.indexOf(at) + (direction === 'forward' ? 1 : -1)];
    if (next !== undefined) return next;
  }
  return node;
}
