/** `imsss:sequencing` with what ADL added to it (`adlseq`), as the 4th edition of SCORM 2004 reads it. */
import type { Objective, RollupRule, Sequencing, SequencingRule } from '../package-model.ts';
import { attributeOf, childOf, childrenOf, type Element, type Vocabulary } from './elements.ts';
import { readObjectives } from './objectives.ts';
import type { Values } from './values.ts';

const TIMINGS = ['never', 'once', 'onEachNewAttempt'] as const;
const CONDITIONS = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'objectiveMeasureGreaterThan',
  'objectiveMeasureLessThan',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
  'always',
] as const;
const ROLLUP_CONDITIONS = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
  'never',
] as const;
const PRE_ACTIONS = ['skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal'] as const;
const POST_ACTIONS = ['exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous'] as const;
const CONSIDERATIONS = ['always', 'ifAttempted', 'ifNotSkipped', 'ifNotSuspended'] as const;
const CHILD_SETS = ['all', 'any', 'none', 'atLeastCount', 'atLeastPercent'] as const;
const ROLLUP_ACTIONS = ['satisfied', 'notSatisfied', 'completed', 'incomplete'] as const;
const MOST_COUNT = 1_000_000;

const whole = (value: number): number => Math.trunc(value);

/** A count that need not be there. */
function countOf(element: Element | undefined, name: string, values: Values): number | null {
  const none = -1;
  const count = values.number(element, name, { min: 0, max: MOST_COUNT, otherwise: none });
  return count === none ? null : whole(count);
}

/** Which of an element's parts belong to another vocabulary than it: `imsss:objectives` and `adlseq:objectives` share a name. */
export const partOf = (element: Element | undefined, name: string, vocabulary: Vocabulary): Element | undefined =>
  childrenOf(element, name).find((child) => child.vocabulary === vocabulary);

/**
 * A sequencing that refers to one of the collection: what the referring one says goes before, attribute by attribute;
 * where both have an element, the referring one's content stands, unless it has none.
 */
export function mergeSequencing(own: Element, shared: Element): Element {
  const same = (one: Element, other: Element): boolean =>
    one.name === other.name && one.vocabulary === other.vocabulary;
  const merged = shared.children.map((theirs) => {
    const mine = own.children.find((child) => same(child, theirs));
    if (!mine) return theirs;
    const attributes = new Map([...theirs.attributes, ...mine.attributes]);
    return { ...mine, attributes, children: mine.children.length > 0 ? mine.children : theirs.children };
  });
  const added = own.children.filter((mine) => !shared.children.some((theirs) => same(mine, theirs)));
  return { ...own, attributes: new Map([...shared.attributes, ...own.attributes]), children: [...merged, ...added] };
}

interface Condition<Word extends string> {
  readonly condition: Word;
  readonly not: boolean;
  readonly element: Element;
}

/** @returns undefined when one of them is none that is known: the rule would mean something else without it */
function readConditions<Word extends string>(
  conditions: readonly Element[],
  words: readonly Word[],
  values: Values,
): Condition<Word>[] | undefined {
  const read = conditions.flatMap((element) => {
    const condition = values.known(element, 'condition', words);
    const not = values.word(element, 'operator', ['noOp', 'not'], 'noOp') === 'not';
    return condition ? [{ condition, not, element }] : [];
  });
  return read.length === conditions.length ? read : undefined;
}

function readRule(rule: Element, actions: readonly string[], values: Values): SequencingRule | undefined {
  const among = childOf(rule, 'ruleConditions');
  const action = values.known(childOf(rule, 'ruleAction'), 'action', actions);
  const conditions = readConditions(childrenOf(among, 'ruleCondition'), CONDITIONS, values);
  if (action === undefined || conditions === undefined) return undefined;
  return {
    action,
    combination: values.word(among, 'conditionCombination', ['all', 'any'], 'all'),
    conditions: conditions.map(({ condition, not, element }) => ({
      condition,
      not,
      objective: attributeOf(element, 'referencedObjective') ?? null,
      threshold:
        attributeOf(element, 'measureThreshold') === undefined
          ? null
          : values.number(element, 'measureThreshold', { min: -1, max: 1, otherwise: 0 }),
    })),
  };
}

const readRules = (
  rules: Element | undefined,
  name: string,
  actions: readonly string[],
  values: Values,
): SequencingRule[] => childrenOf(rules, name).flatMap((rule) => readRule(rule, actions, values) ?? []);

function readRollupRule(rule: Element, values: Values): RollupRule | undefined {
  const among = childOf(rule, 'rollupConditions');
  const action = values.known(childOf(rule, 'rollupAction'), 'action', ROLLUP_ACTIONS);
  const conditions = readConditions(childrenOf(among, 'rollupCondition'), ROLLUP_CONDITIONS, values);
  if (action === undefined || conditions === undefined) return undefined;
  return {
    childActivitySet: values.word(rule, 'childActivitySet', CHILD_SETS, 'all'),
    minimumCount: whole(values.number(rule, 'minimumCount', { min: 0, max: MOST_COUNT, otherwise: 0 })),
    minimumPercent: values.number(rule, 'minimumPercent', { min: 0, max: 1, otherwise: 0 }),
    action,
    combination: values.word(among, 'conditionCombination', ['all', 'any'], 'any'),
    conditions: conditions.map(({ condition, not }) => ({ condition, not })),
  };
}

function readRollup(sequencing: Element | undefined, values: Values): Sequencing['rollup'] {
  const rules = childOf(sequencing, 'rollupRules');
  const considered = childOf(sequencing, 'rollupConsiderations');
  const required = (name: string): string => values.word(considered, name, CONSIDERATIONS, 'always');
  return {
    objectiveSatisfied: values.flag(rules, 'rollupObjectiveSatisfied', true),
    progressCompletion: values.flag(rules, 'rollupProgressCompletion', true),
    objectiveMeasureWeight: values.number(rules, 'objectiveMeasureWeight', { min: 0, max: 1, otherwise: 1 }),
    rules: childrenOf(rules, 'rollupRule').flatMap((rule) => readRollupRule(rule, values) ?? []),
    requiredForSatisfied: required('requiredForSatisfied'),
    requiredForNotSatisfied: required('requiredForNotSatisfied'),
    requiredForCompleted: required('requiredForCompleted'),
    requiredForIncomplete: required('requiredForIncomplete'),
    measureSatisfactionIfActive: values.flag(considered, 'measureSatisfactionIfActive', true),
  };
}

function readControl(sequencing: Element | undefined, values: Values): Sequencing['control'] {
  const mode = childOf(sequencing, 'controlMode');
  return {
    choice: values.flag(mode, 'choice', true),
    choiceExit: values.flag(mode, 'choiceExit', true),
    flow: values.flag(mode, 'flow', false),
    forwardOnly: values.flag(mode, 'forwardOnly', false),
    useCurrentAttemptObjectiveInfo: values.flag(mode, 'useCurrentAttemptObjectiveInfo', true),
    useCurrentAttemptProgressInfo: values.flag(mode, 'useCurrentAttemptProgressInfo', true),
  };
}

function readRandomization(sequencing: Element | undefined, values: Values): Sequencing['randomization'] {
  const controls = childOf(sequencing, 'randomizationControls');
  return {
    randomizationTiming: values.word(controls, 'randomizationTiming', TIMINGS, 'never'),
    selectionTiming: values.word(controls, 'selectionTiming', TIMINGS, 'never'),
    selectCount: countOf(controls, 'selectCount', values),
    reorderChildren: values.flag(controls, 'reorderChildren', false),
  };
}

/** @param sequencing already merged with what it refers to; undefined: the standard's defaults */
export function readSequencing(sequencing: Element | undefined, values: Values): Sequencing {
  const rules = childOf(sequencing, 'sequencingRules');
  const delivery = childOf(sequencing, 'deliveryControls');
  const choice = childOf(sequencing, 'constrainedChoiceConsiderations');
  const objectives: readonly Objective[] = readObjectives(
    partOf(sequencing, 'objectives', 'imsss'),
    partOf(sequencing, 'objectives', 'adlseq'),
    values,
  );
  return {
    control: readControl(sequencing, values),
    pre: readRules(rules, 'preConditionRule', PRE_ACTIONS, values),
    exit: readRules(rules, 'exitConditionRule', ['exit'], values),
    post: readRules(rules, 'postConditionRule', POST_ACTIONS, values),
    attemptLimit: countOf(childOf(sequencing, 'limitConditions'), 'attemptLimit', values),
    rollup: readRollup(sequencing, values),
    objectives,
    randomization: readRandomization(sequencing, values),
    delivery: {
      tracked: values.flag(delivery, 'tracked', true),
      completionSetByContent: values.flag(delivery, 'completionSetByContent', false),
      objectiveSetByContent: values.flag(delivery, 'objectiveSetByContent', false),
    },
    preventActivation: values.flag(choice, 'preventActivation', false),
    constrainChoice: values.flag(choice, 'constrainChoice', false),
  };
}
