/** Activity trees for tests of the sequencing, written short: what is left out stands with the standard's default. */
import type {
  Activity,
  Objective,
  ObjectiveMap,
  RollupRule,
  ScormModel,
  Sequencing,
  SequencingRule,
} from '../../../shared/learning/package-model.ts';
import type { Report } from '../../../shared/learning/scorm/report.ts';
import { createSequencer, type Outcome, type Sequencer } from '../../../shared/learning/scorm/sequencer.ts';

const NO_MAP: Omit<ObjectiveMap, 'target'> = {
  readSatisfied: false,
  readMeasure: false,
  writeSatisfied: false,
  writeMeasure: false,
  readRaw: false,
  readMin: false,
  readMax: false,
  readCompletion: false,
  readProgress: false,
  writeRaw: false,
  writeMin: false,
  writeMax: false,
  writeCompletion: false,
  writeProgress: false,
};

export const mapTo = (target: string, part: Partial<ObjectiveMap>): ObjectiveMap => ({ target, ...NO_MAP, ...part });

export const objective = (part: Partial<Objective> = {}): Objective => ({
  id: null,
  isPrimary: true,
  satisfiedByMeasure: false,
  minMeasure: 1,
  maps: [],
  ...part,
});

export const when = (
  action: string,
  ...conditions: (string | { condition: string; not?: boolean; objective?: string; threshold?: number })[]
): SequencingRule => ({
  action,
  combination: 'all',
  conditions: conditions.map((one) => {
    const part = typeof one === 'string' ? { condition: one } : one;
    return { not: false, objective: null, threshold: null, ...part };
  }),
});

export const rollupRule = (
  part: Partial<RollupRule> & Pick<RollupRule, 'action'>,
  ...conditions: string[]
): RollupRule => ({
  childActivitySet: 'all',
  minimumCount: 0,
  minimumPercent: 0,
  combination: 'any',
  conditions: conditions.map((condition) => ({
    condition: condition.replace(/^!/, ''),
    not: condition.startsWith('!'),
  })),
  ...part,
});

export interface Part {
  readonly control?: Partial<Sequencing['control']>;
  readonly pre?: readonly SequencingRule[];
  readonly exit?: readonly SequencingRule[];
  readonly post?: readonly SequencingRule[];
  readonly limit?: number;
  readonly rollup?: Partial<Sequencing['rollup']>;
  readonly objectives?: readonly Objective[];
  readonly random?: Partial<Sequencing['randomization']>;
  readonly delivery?: Partial<Sequencing['delivery']>;
  readonly preventActivation?: boolean;
  readonly constrainChoice?: boolean;
  readonly threshold?: Partial<Activity['completionThreshold']>;
  readonly more?: Partial<Activity>;
}

function sequencingOf(part: Part): Sequencing {
  return {
    control: {
      choice: true,
      choiceExit: true,
      flow: false,
      forwardOnly: false,
      useCurrentAttemptObjectiveInfo: true,
      useCurrentAttemptProgressInfo: true,
      ...part.control,
    },
    pre: part.pre ?? [],
    exit: part.exit ?? [],
    post: part.post ?? [],
    attemptLimit: part.limit ?? null,
    rollup: {
      objectiveSatisfied: true,
      progressCompletion: true,
      objectiveMeasureWeight: 1,
      rules: [],
      requiredForSatisfied: 'always',
      requiredForNotSatisfied: 'always',
      requiredForCompleted: 'always',
      requiredForIncomplete: 'always',
      measureSatisfactionIfActive: true,
      ...part.rollup,
    },
    objectives: part.objectives ?? [],
    randomization: {
      randomizationTiming: 'never',
      selectionTiming: 'never',
      selectCount: null,
      reorderChildren: false,
      ...part.random,
    },
    delivery: { tracked: true, completionSetByContent: false, objectiveSetByContent: false, ...part.delivery },
    preventActivation: part.preventActivation ?? false,
    constrainChoice: part.constrainChoice ?? false,
  };
}

export const item = (id: string, part: Part = {}, children: readonly Activity[] = []): Activity => ({
  id,
  title: id,
  isVisible: true,
  href: children.length > 0 ? null : `${id}.html`,
  kind: children.length > 0 ? null : 'sco',
  launchData: '',
  masteryScore: null,
  maxTimeAllowed: '',
  timeLimitAction: '',
  prerequisites: '',
  completionThreshold: { completedByMeasure: false, minProgressMeasure: 1, progressWeight: 1, ...part.threshold },
  hideUi: [],
  sharedData: [],
  sequencing: sequencingOf(part),
  children,
  ...part.more,
});

/** A cluster that is gone through in order, and chosen from. */
export const flowing = (id: string, part: Part, ...children: Activity[]): Activity =>
  item(id, { ...part, control: { flow: true, ...part.control } }, children);

export const scorm2004 = (organization: Activity, part: Partial<ScormModel> = {}): ScormModel => ({
  standard: 'scorm2004',
  edition: '2004 4th',
  organization,
  objectivesGlobalToSystem: false,
  sharedDataGlobalToSystem: false,
  ...part,
});

export const said = (part: Partial<Report> = {}): Report => ({
  completion: part.completion ?? 'unknown',
  success: part.success ?? 'unknown',
  scaled: null,
  raw: null,
  min: null,
  max: null,
  progress: null,
  didSayCompletion: part.completion !== undefined,
  didSaySuccess: part.success !== undefined,
  objectives: [],
  ...part,
});

export const about = (id: string, part: Partial<Omit<Report, 'objectives'>>): Report['objectives'][number] => {
  const { objectives: _, ...rest } = said(part);
  return { id, ...rest };
};

/** The same numbers at every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A learner at a course: goes on, says things, and tells where she stands. */
export class Learner {
  sequencer: Sequencer;
  last: Outcome | null = null;
  private readonly model: ScormModel;
  private readonly random: () => number;

  constructor(organization: Activity, part: Partial<ScormModel> = {}, seed = 1) {
    this.model = scorm2004(organization, part);
    this.random = seeded(seed);
    this.sequencer = createSequencer(this.model, null, {}, this.random);
  }

  /** @returns what is shown afterwards; `end`; or the exception */
  go(request: string, target?: string): string {
    this.last = this.sequencer.navigate(request, target);
    if (this.last.delivery !== null) return this.last.delivery.activityId;
    return this.last.isEnded ? 'end' : (this.last.exception ?? 'nothing');
  }

  says(part: Partial<Report>): this {
    this.sequencer.report(said(part));
    return this;
  }

  /** Closed and opened again, through the state as text. */
  reopen(globals: Record<string, never> = {}): this {
    const state = JSON.parse(JSON.stringify(this.sequencer.state()));
    this.sequencer = createSequencer(this.model, state, globals, this.random);
    return this;
  }

  standing(id: string) {
    return this.sequencer.standing(id, 0);
  }
}
