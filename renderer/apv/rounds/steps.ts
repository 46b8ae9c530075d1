/** The steps of the round's page: which states work at each, and where an obstacle is mended. */
import type { Obstacle } from '../../../shared/apv/contract-rounds.ts';
import type { ApvRoundState } from '../../../shared/apv/words.ts';

export const steps = [
  'planning',
  'uncovering',
  'assessment',
  'absence',
  'plan',
  'sign',
  'follow_up',
  'history',
] as const;
export type Step = (typeof steps)[number];

const STEP_OF: Readonly<Record<ApvRoundState, Step>> = {
  draft: 'planning',
  planned: 'planning',
  uncovering: 'uncovering',
  assessment: 'assessment',
  absence: 'absence',
  plan: 'plan',
  signed: 'sign',
  follow_up: 'follow_up',
  closed: 'follow_up',
  cancelled: 'planning',
};

export const stepOf = (state: ApvRoundState): Step => STEP_OF[state];

const MENDED_AT: Readonly<Record<Obstacle['kind'], Step>> = {
  no_leader: 'planning',
  no_amr: 'planning',
  no_unit_left: 'planning',
  unit_closed: 'planning',
  no_method: 'uncovering',
  not_assessed: 'assessment',
  no_prevention: 'assessment',
  no_statement: 'absence',
  no_line: 'plan',
  line_incomplete: 'plan',
  no_follow_up_rule: 'sign',
  not_signed_leader: 'sign',
  not_signed_amr: 'sign',
  line_open: 'follow_up',
};

export const placeOf = ({ kind }: Obstacle): Step => MENDED_AT[kind];

/** Steps that are an element of the law, with the phase they used to be. */
export const isElement = (step: Step): step is 'uncovering' | 'assessment' | 'absence' | 'plan' | 'follow_up' =>
  step !== 'planning' && step !== 'sign' && step !== 'history';
