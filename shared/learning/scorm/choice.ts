/** The table of contents: whether an activity may be chosen, and what is then delivered (NB.2.1 case 7, SB.2.4, SB.2.9). Changes nothing. */
import { doesStopForward, isBarred, isHiddenFromChoice } from './conditions.ts';
import { type Direction, type Flow, flow, neighbour } from './flow.ts';
import { type ActivityNode, commonAncestor, isLeaf, isWithin, pathUp, type Session } from './tree.ts';

const isAvailable = (node: ActivityNode): boolean => node.parent === null || node.parent.available.includes(node);

/** From the activity up to the ancestor, both left out. */
function between(node: ActivityNode, ancestor: ActivityNode): ActivityNode[] {
  const path = pathUp(node).slice(1);
  return path.slice(0, Math.max(0, path.indexOf(ancestor)));
}

/** NB.2.1 case 7. @returns the exception; null: valid */
export function choiceFault(session: Session, target: ActivityNode): string | null {
  if (target.parent !== null && !target.parent.activity.sequencing.control.choice) return 'NB.2.1-10';
  const { current } = session;
  if (current === null || current === target || current.parent === target.parent) return null;
  const ancestor = commonAncestor(current, target);
  const leaving = pathUp(current).slice(0, pathUp(current).indexOf(ancestor));
  const isHeld = leaving.some((node) => node.isActive && !node.activity.sequencing.control.choiceExit);
  return isHeld ? 'NB.2.1-8' : null;
}

/** SB.2.4 @returns the exception; null: the walk goes on past it */
function traversalFault(session: Session, node: ActivityNode, direction: Direction): string | null {
  if (direction === 'forward') return doesStopForward(session, node) ? 'SB.2.4-1' : null;
  if (node.parent === null) return 'SB.2.4-3';
  return node.parent.activity.sequencing.control.forwardOnly ? 'SB.2.4-2' : null;
}

function siblingFault(session: Session, from: ActivityNode, target: ActivityNode): string | null {
  const siblings = from.parent?.available ?? [];
  const a = siblings.indexOf(from);
  const b = siblings.indexOf(target);
  const direction: Direction = b > a ? 'forward' : 'backward';
  const passed = direction === 'forward' ? siblings.slice(a, b) : siblings.slice(b + 1, a + 1);
  return passed.map((node) => traversalFault(session, node, direction)).find((fault) => fault !== null) ?? null;
}

/** Down from the common ancestor to the target's parent. */
function entryFault(session: Session, ancestor: ActivityNode, target: ActivityNode, isAhead: boolean): string | null {
  for (const node of [...between(target, ancestor), ancestor]) {
    const fault = isAhead ? traversalFault(session, node, 'forward') : null;
    if (fault !== null) return fault;
    if (node !== ancestor && !node.isActive && node.activity.sequencing.preventActivation) return 'SB.2.9-6';
  }
  return null;
}

/** Only what lies next to a cluster with constrainChoice may be chosen from within it. */
function constraintFault(leaving: readonly ActivityNode[], target: ActivityNode): string | null {
  const constrained = leaving.find((node) => node.activity.sequencing.constrainChoice);
  if (constrained === undefined) return null;
  const considered = neighbour(constrained, target.order > constrained.order ? 'forward' : 'backward');
  return isWithin(target, considered) ? null : 'SB.2.9-8';
}

function wayFault(session: Session, target: ActivityNode): string | null {
  const from = session.current;
  if (from === target) return null;
  if (from !== null && from.parent !== null && from.parent === target.parent)
    return siblingFault(session, from, target);
  const ancestor = from === null ? session.root : commonAncestor(from, target);
  if (from === null || from === ancestor)
    return target === ancestor ? null : entryFault(session, ancestor, target, true);
  const leaving = between(from, ancestor);
  if (leaving.some((node) => !node.activity.sequencing.control.choiceExit)) return 'SB.2.9-7';
  if (target === ancestor) return null;
  return constraintFault(leaving, target) ?? entryFault(session, ancestor, target, target.order > from.order);
}

/** SB.2.9. @returns what is to be delivered, or why not; `isReached`: the target could be gone to, but holds nothing to deliver */
export function choose(session: Session, target: ActivityNode): Flow & { readonly isReached: boolean } {
  const refused = (exception: string) => ({ found: null, isEnd: false, exception, isReached: false });
  if (!pathUp(target).every(isAvailable)) return refused('SB.2.9-2');
  if (pathUp(target).some((node) => isHiddenFromChoice(session, node))) return refused('SB.2.9-3');
  if (target.parent !== null && !target.parent.activity.sequencing.control.choice) return refused('SB.2.9-4');
  const fault = wayFault(session, target);
  if (fault !== null) return refused(fault);
  if (isLeaf(target)) return { found: target, isEnd: false, exception: null, isReached: true };
  const inside = flow(session, target, 'forward', true);
  return inside.found === null
    ? { found: null, isEnd: false, exception: 'SB.2.9-9', isReached: true }
    : { ...inside, isReached: true };
}

/** DB.1.1: a leaf, and nothing on the way to it is barred. */
export const mayDeliver = (session: Session, node: ActivityNode): boolean =>
  isLeaf(node) && pathUp(node).every((one) => !isBarred(session, one));

/** What a choice would deliver now; null: it may not be chosen. */
export function choiceOf(session: Session, target: ActivityNode): ActivityNode | null {
  if (choiceFault(session, target) !== null) return null;
  const { found } = choose(session, target);
  return found !== null && mayDeliver(session, found) ? found : null;
}
