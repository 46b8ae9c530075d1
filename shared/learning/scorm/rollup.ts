/** How the standing of a cluster follows from its children's (SN 4.6, RB.1.1–RB.1.5). */
import type { RollupRule } from '../package-model.ts';
import { combine, isSkipped } from './conditions.ts';
import { isReadByPrimary, publishDecided, readMeasure, readProgress, setValue, writtenBy } from './objectives.ts';
import { type ActivityNode, isLeaf, objectiveOf, pathUp, type Session } from './tree.ts';

type Action = RollupRule['action'];

const rule = (action: Action, condition: string): RollupRule => ({
  childActivitySet: 'all',
  minimumCount: 0,
  minimumPercent: 0,
  action,
  combination: 'any',
  conditions: [{ condition, not: false }],
});

/** Where the manifest says nothing (SN 4.6.6–7, 4th edition): a status once it is known of all, and the good one when all have it. */
const OBJECTIVE_RULES = [rule('notSatisfied', 'objectiveStatusKnown'), rule('satisfied', 'satisfied')];
const PROGRESS_RULES = [rule('incomplete', 'activityProgressKnown'), rule('completed', 'completed')];

/** The mean of what is known by weight; a child of which nothing is known counts as 0 (RB.1.1). */
function weighted(
  children: readonly ActivityNode[],
  weightOf: (child: ActivityNode) => number,
  knownOf: (child: ActivityNode) => number | null,
): number | null {
  let total = 0;
  let weights = 0;
  let isAnyKnown = false;
  for (const child of children) {
    if (!child.activity.sequencing.delivery.tracked) continue;
    const weight = weightOf(child);
    const value = knownOf(child);
    weights += weight;
    if (value === null) continue;
    isAnyKnown = true;
    total += value * weight;
  }
  return isAnyKnown && weights > 0 ? total / weights : null;
}

const CONSIDERATION = {
  satisfied: 'requiredForSatisfied',
  notSatisfied: 'requiredForNotSatisfied',
  completed: 'requiredForCompleted',
  incomplete: 'requiredForIncomplete',
} as const;

/** RB.1.4.2 */
function doesContribute(session: Session, child: ActivityNode, action: Action): boolean {
  const { rollup } = child.activity.sequencing;
  const isObjective = action === 'satisfied' || action === 'notSatisfied';
  if (isObjective ? !rollup.objectiveSatisfied : !rollup.progressCompletion) return false;
  switch (rollup[CONSIDERATION[action]]) {
    case 'ifNotSuspended':
      return child.attempts > 0 && !child.isSuspended;
    case 'ifAttempted':
      return child.attempts > 0;
    case 'ifNotSkipped':
      return !isSkipped(session, child);
    default:
      return true;
  }
}

/** RB.1.4 for one rule. */
function doesApply(session: Session, node: ActivityNode, one: RollupRule): boolean {
  const bag = node.available
    .filter((child) => child.activity.sequencing.delivery.tracked && doesContribute(session, child, one.action))
    .map((child) => combine(session, child, one.conditions, one.combination, 'rollup'));
  const yes = bag.filter((verdict) => verdict === true).length;
  const no = bag.filter((verdict) => verdict === false).length;
  if (bag.length === 0) return false;
  switch (one.childActivitySet) {
    case 'all':
      return yes === bag.length;
    case 'any':
      return yes > 0;
    case 'none':
      return no === bag.length;
    case 'atLeastCount':
      return yes >= one.minimumCount;
    case 'atLeastPercent':
      return yes / bag.length >= one.minimumPercent;
  }
}

/** The better of two opposite actions wins where both apply. @returns null: nothing changes */
function byRules(
  session: Session,
  node: ActivityNode,
  bad: Action,
  good: Action,
  otherwise: readonly RollupRule[],
): boolean | null {
  const named = node.activity.sequencing.rollup.rules.filter(({ action }) => action === bad || action === good);
  const rules = named.length > 0 ? named : otherwise;
  const applies = (action: Action) => rules.some((one) => one.action === action && doesApply(session, node, one));
  if (applies(good)) return true;
  return applies(bad) ? false : null;
}

function rollUpNode(session: Session, node: ActivityNode): void {
  const primary = objectiveOf(node, null);
  if (primary === null || isLeaf(node)) return;
  const measure = weighted(
    node.available,
    (child) => child.activity.sequencing.rollup.objectiveMeasureWeight,
    (child) => readMeasure(session, child, null, 'rollup'),
  );
  setValue(session, node, primary, 'measure', measure);
  const progress = weighted(
    node.available,
    (child) => child.activity.completionThreshold.progressWeight,
    (child) => readProgress(session, child, null, 'rollup'),
  );
  setValue(session, node, primary, 'progress', progress);
  if (!primary.satisfiedByMeasure) {
    const satisfied = byRules(session, node, 'notSatisfied', 'satisfied', OBJECTIVE_RULES);
    if (satisfied !== null) setValue(session, node, primary, 'satisfied', satisfied);
  }
  if (!node.activity.completionThreshold.completedByMeasure) {
    const completed = byRules(session, node, 'incomplete', 'completed', PROGRESS_RULES);
    if (completed !== null) setValue(session, node, primary, 'completed', completed);
  }
  publishDecided(session, node);
}

/** The clusters above, and those above activities that read what was written on the way (SN 4.6.2, the extended set). */
function affected(session: Session, start: ActivityNode): readonly ActivityNode[] {
  const clusters = new Set<ActivityNode>();
  const open: ActivityNode[] = pathUp(start);
  const seen = new Set<ActivityNode>(open);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isLeaf(node)) clusters.add(node);
    for (const target of writtenBy(node)) {
      for (const reader of session.nodes.values()) {
        if (!isReadByPrimary(reader, target) || reader.parent === null) continue;
        for (const above of pathUp(reader.parent)) {
          if (seen.has(above)) continue;
          seen.add(above);
          open.push(above);
        }
      }
    }
  }
  return [...clusters].sort((a, b) => pathUp(b).length - pathUp(a).length || b.order - a.order);
}

/** RB.1.5, deepest first, each cluster once. */
export function rollUp(session: Session, from: ActivityNode): void {
  for (const cluster of affected(session, from)) rollUpNode(session, cluster);
}
