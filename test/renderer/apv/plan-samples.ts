/** A round in follow-up with one problem, and a line of its plan. */
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId, PersonId, PlanLineId, ProblemId, UnitId } from '../../../shared/kernel/ids.ts';

export const day = (text: string): IsoDate => text as IsoDate;
const pad = (text: string): string => text.padEnd(22, '_');
export const ROUND = pad('r') as ApvRoundId;
export const UNIT = pad('u') as UnitId;
export const PROBLEM = pad('p') as ProblemId;
export const lineId = (name: string): PlanLineId => pad(name) as PlanLineId;

export const problem = (more: Partial<Problem> = {}): Problem => ({
  id: PROBLEM,
  roundId: ROUND,
  unitId: UNIT,
  unitName: 'Solbakken',
  origin: 'checklist',
  theme: 'ergonomics',
  place: 'Bad 2',
  description: 'Der er ikke plads til at løfte to',
  confidential: false,
  acute: false,
  source: '',
  nature: 'Ondt i ryggen',
  likelihood: 3,
  consequence: 2,
  extent: 'most',
  extentGroup: 'Aftenholdet',
  causes: 'Rummet er lille',
  permanent: false,
  prevention: '',
  special: null,
  solvedAtOnce: false,
  solvedOn: null,
  solvedBy: '',
  solvedHow: '',
  interim: '',
  risk: { score: 6, level: 'high' },
  carriedFrom: null,
  lines: 0,
  photos: 0,
  ...more,
});

export const line = (more: Partial<PlanLine> = {}): PlanLine => ({
  id: lineId('l'),
  roundId: ROUND,
  roundName: 'APV 2026',
  problemId: PROBLEM,
  unitId: UNIT,
  unitName: 'Solbakken',
  problem: 'Der er ikke plads til at løfte to',
  theme: 'ergonomics',
  confidential: false,
  risk: { score: 6, level: 'high' },
  matrix: '3x3',
  measure: 'Loftlift i badet',
  prevention: 'technology',
  responsibleId: pad('a') as PersonId,
  responsible: 'Ane Prøve',
  startsOn: null,
  deadline: day('2026-11-19'),
  followUpOn: day('2027-02-01'),
  followUpHow: '',
  priority: 'high',
  cost: null,
  budgetOwner: '',
  medMeeting: '',
  state: 'open',
  doneOn: null,
  effect: null,
  effectRating: null,
  effectOn: null,
  evidence: '',
  closedOn: null,
  reopenedFrom: null,
  reopenedAs: null,
  carriedTo: null,
  responsibleLeft: false,
  lateDays: 3,
  ...more,
});

/** Only what the steps of plan and follow-up look at is of interest here. */
export const roundView = (more: Partial<ApvRoundView> = {}): ApvRoundView => ({
  id: ROUND,
  plan: {
    name: 'APV 2026',
    trigger: 'planned',
    scopes: ['physical'],
    full: true,
    about: '',
    matrix: '3x3',
    startsOn: day('2026-01-01'),
    endsOn: day('2026-12-31'),
    unitIds: [UNIT],
  },
  state: 'follow_up',
  stateSince: day('2026-06-01'),
  completedOn: day('2026-06-01'),
  cancelReason: '',
  followUpBy: 'AMG',
  followUpHow: 'Spørg',
  units: [],
  participants: [],
  methods: [],
  signatures: [],
  signed: true,
  amrKnown: true,
  obstacles: [],
  next: 'closed',
  back: [],
  counts: { problems: 1, checks: 0, photos: 0, lines: 1, openLines: 1 },
  ...more,
});
