/** A round in follow-up with one problem, and a line of its plan. */
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId, PersonId, PlanLineId, ProblemId, UnitId } from '../../../shared/kernel/ids.ts';
import { apvLine, apvProblem } from '../../support/apv-rows.ts';
import { roundView as viewOf } from './problem-samples.ts';

export const day = (text: string): IsoDate => text as IsoDate;
const pad = (text: string): string => text.padEnd(22, '_');
export const ROUND = pad('r') as ApvRoundId;
export const UNIT = pad('u') as UnitId;
export const PROBLEM = pad('p') as ProblemId;
export const lineId = (name: string): PlanLineId => pad(name) as PlanLineId;

export const problem = (more: Partial<Problem> = {}): Problem => ({
  ...apvProblem({ id: PROBLEM, roundId: ROUND, unitId: UNIT }),
  unitName: 'Solbakken',
  risk: { score: 6, level: 'high' },
  lines: 0,
  photos: 0,
  ...more,
});

export const line = (more: Partial<PlanLine> = {}): PlanLine => ({
  ...apvLine({ id: lineId('l'), problemId: PROBLEM }, { deadline: day('2026-11-19'), followUpOn: day('2027-02-01') }),
  roundId: ROUND,
  roundName: 'APV 2026',
  unitId: UNIT,
  unitName: 'Solbakken',
  problem: 'Der er ikke plads til at løfte to',
  theme: 'ergonomics',
  confidential: false,
  risk: { score: 6, level: 'high' },
  matrix: '3x3',
  responsibleId: pad('a') as PersonId,
  responsible: 'Ane Prøve',
  reopenedAs: null,
  responsibleLeft: false,
  lateDays: 3,
  ...more,
});

/** Only what the steps of plan and follow-up look at is of interest here. */
export const roundView = (more: Partial<ApvRoundView> = {}): ApvRoundView =>
  viewOf({
    id: ROUND,
    state: 'follow_up',
    stateSince: day('2026-06-01'),
    completedOn: day('2026-06-01'),
    followUpBy: 'AMG',
    followUpHow: 'Spørg',
    units: [],
    signed: true,
    next: 'closed',
    counts: { problems: 1, checks: 0, photos: 0, lines: 1, openLines: 1 },
    ...more,
  });
