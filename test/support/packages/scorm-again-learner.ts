/** The sequencing that comes with scorm-again, driven through its public settings and calls, on the same trees as ours. */
import * as library from 'scorm-again/scorm2004';
import type { Activity, SequencingRule } from '../../../shared/learning/package-model.ts';

interface Tracking {
  readonly successStatus: string;
  readonly score: number | null;
}

interface TheirApi {
  readonly Initialize: (parameter: string) => string;
  readonly SetValue: (element: string, value: string) => string;
  readonly Terminate: (parameter: string) => string;
  readonly reset: () => void;
  readonly processNavigationRequest: (request: string, target?: string) => boolean;
  readonly getSequencingState: () => {
    readonly currentActivity: { readonly id: string } | null;
    readonly lastSequencingResult: { readonly exception: string | null } | null;
  };
  readonly getActivityTrackingData: (id: string) => Tracking | null;
}

// Its types name a default export that the module does not have.
const { Scorm2004API } = library as unknown as { readonly Scorm2004API: new (settings: object) => TheirApi };

const theirRule = ({ action, combination, conditions }: SequencingRule) => ({
  action,
  conditionCombination: combination,
  conditions: conditions.map(({ condition, not }) => ({ condition, operator: not ? 'not' : 'noOp' })),
});

/** As much of an activity as the trees of the comparison use. */
function theirActivity({ id, title, sequencing, children }: Activity): object {
  const { control, rollup, constrainChoice, preventActivation, objectives, pre } = sequencing;
  const primary = objectives.find(({ isPrimary }) => isPrimary);
  return {
    id,
    title,
    sequencingControls: {
      ...control,
      constrainChoice,
      preventActivation,
      objectiveMeasureWeight: rollup.objectiveMeasureWeight,
    },
    sequencingRules: { preConditionRules: pre.map(theirRule) },
    rollupRules: {
      rules: rollup.rules.map(({ action, childActivitySet, combination, conditions }) => ({
        action,
        consideration: childActivitySet,
        conditionCombination: combination,
        conditions: conditions.map(({ condition, not }) => ({ condition, operator: not ? 'not' : 'noOp' })),
      })),
    },
    ...(primary === undefined
      ? {}
      : {
          primaryObjective: {
            objectiveID: primary.id ?? 'primary',
            satisfiedByMeasure: primary.satisfiedByMeasure,
            minNormalizedMeasure: primary.minMeasure,
          },
        }),
    children: children.map(theirActivity),
  };
}

/** A learner at a course, as its host page would have her be. */
export class TheirLearner {
  private readonly api: TheirApi;

  constructor(organization: Activity) {
    this.api = new Scorm2004API({ logLevel: 5, sequencing: { activityTree: theirActivity(organization) } });
  }

  private get at(): string | null {
    return this.api.getSequencingState().currentActivity?.id ?? null;
  }

  /** @returns what is shown afterwards; or the exception */
  go(request: string, target?: string): string {
    const isGranted = this.api.processNavigationRequest(request, target);
    if (isGranted) return this.at ?? 'end';
    return this.api.getSequencingState().lastSequencingResult?.exception ?? 'refused';
  }

  /** The content says it, and asks to go on. */
  saysAndGoes(values: Readonly<Record<string, string>>, request: string): void {
    this.api.Initialize('');
    for (const [element, value] of Object.entries({ ...values, 'adl.nav.request': request })) {
      if (this.api.SetValue(element, value) !== 'true') throw new Error(element);
    }
    this.api.Terminate('');
    this.api.reset();
  }

  standing(id: string): { readonly success: string; readonly scaled: number | null } {
    const found = this.api.getActivityTrackingData(id);
    return { success: found?.successStatus ?? 'unknown', scaled: found?.score ?? null };
  }
}
