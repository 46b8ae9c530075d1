/** Conditions and rules (SN 3.4, UP.2, RB.1.4.1): three values, null is unknown. */
import type { SequencingRule } from '../package-model.ts';
import { type Reading, readCompleted, readMeasure, readSatisfied } from './objectives.ts';
import type { ActivityNode, Session } from './tree.ts';

export interface Condition {
  readonly condition: string;
  readonly not: boolean;
  readonly objective?: string | null;
  readonly threshold?: number | null;
}

type Verdict = boolean | null;

function measureIs(
  session: Session,
  node: ActivityNode,
  one: Condition,
  reading: Reading,
  test: (measure: number) => boolean,
): Verdict {
  const measure = readMeasure(session, node, one.objective ?? null, reading);
  return measure === null ? null : test(measure);
}

function plainVerdict(session: Session, node: ActivityNode, one: Condition, reading: Reading): Verdict {
  const id = one.objective ?? null;
  const threshold = one.threshold ?? 0;
  switch (one.condition) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'satisfied':
      return readSatisfied(session, node, id, reading);
    case 'objectiveStatusKnown':
      return readSatisfied(session, node, id, reading) !== null;
    case 'objectiveMeasureKnown':
      return readMeasure(session, node, id, reading) !== null;
    case 'objectiveMeasureGreaterThan':
      return measureIs(session, node, one, reading, (measure) => measure > threshold);
    case 'objectiveMeasureLessThan':
      return measureIs(session, node, one, reading, (measure) => measure < threshold);
    case 'completed':
      return readCompleted(session, node, id, reading);
    case 'activityProgressKnown':
      return readCompleted(session, node, id, reading) !== null;
    case 'attempted':
      return node.attempts > 0;
    case 'attemptLimitExceeded': {
      const limit = node.activity.sequencing.attemptLimit;
      return limit === null ? null : node.attempts >= limit;
    }
    default:
      // timeLimitExceeded, outsideAvailableTimeRange: SCORM asks no LMS to keep these clocks (SN 3.5).
      return null;
  }
}

function verdict(session: Session, node: ActivityNode, one: Condition, reading: Reading): Verdict {
  const plain = plainVerdict(session, node, one, reading);
  return plain === null ? null : plain !== one.not;
}

/** @returns null: unknown, as when there are no conditions */
export function combine(
  session: Session,
  node: ActivityNode,
  conditions: readonly Condition[],
  combination: 'all' | 'any',
  reading: Reading = 'plain',
): Verdict {
  if (conditions.length === 0) return null;
  const verdicts = conditions.map((one) => verdict(session, node, one, reading));
  const deciding = combination === 'any';
  if (verdicts.includes(deciding)) return deciding;
  return verdicts.includes(null) ? null : !deciding;
}

/** UP.2: the action of the first rule that applies. */
export function ruleThatApplies(
  session: Session,
  node: ActivityNode,
  rules: readonly SequencingRule[],
  actions: readonly string[],
): string | null {
  const rule = rules.find(
    (one) => actions.includes(one.action) && combine(session, node, one.conditions, one.combination) === true,
  );
  return rule?.action ?? null;
}

export const isSkipped = (session: Session, node: ActivityNode): boolean =>
  ruleThatApplies(session, node, node.activity.sequencing.pre, ['skip']) !== null;

export const isHiddenFromChoice = (session: Session, node: ActivityNode): boolean =>
  ruleThatApplies(session, node, node.activity.sequencing.pre, ['hiddenFromChoice']) !== null;

export const doesStopForward = (session: Session, node: ActivityNode): boolean =>
  ruleThatApplies(session, node, node.activity.sequencing.pre, ['stopForwardTraversal']) !== null;

/** UP.5 with UP.1: whether it may not be delivered. An attempt that has begun is not cut off by the limit. */
export function isBarred(session: Session, node: ActivityNode): boolean {
  const { pre, attemptLimit, delivery } = node.activity.sequencing;
  if (ruleThatApplies(session, node, pre, ['disabled']) !== null) return true;
  if (!delivery.tracked || node.isActive || node.isSuspended || attemptLimit === null) return false;
  return node.attempts >= attemptLimit;
}
