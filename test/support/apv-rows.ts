/** Rows of an APV as they are stored, whole and unremarkable: a test says what is special about its own. */
import type { ApvRoundRow, PlanLineRow, ProblemRow } from '../../shared/apv/rows.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';

const day = (text: string): IsoDate => text as IsoDate;
export const apvId = <T extends string>(name: string): T => name.padEnd(22, '_') as T;

export const apvRound = (id: ApvRoundRow['id'], more: Partial<ApvRoundRow> = {}): ApvRoundRow => ({
  id,
  name: 'APV 2026',
  trigger: 'planned',
  scopes: ['physical', 'psychosocial'],
  full: true,
  about: '',
  matrix: '3x3',
  startsOn: day('2026-10-01'),
  endsOn: day('2026-12-31'),
  state: 'uncovering',
  stateSince: day('2026-10-05'),
  completedOn: null,
  cancelReason: '',
  followUpBy: '',
  followUpHow: '',
  ...more,
});

/** As it was found, and nothing more. */
export const foundProblem = (
  at: Pick<ProblemRow, 'id' | 'roundId' | 'unitId'>,
  more: Partial<ProblemRow> = {},
): ProblemRow => ({
  ...at,
  origin: 'checklist',
  theme: 'ergonomics',
  place: '',
  description: '',
  confidential: false,
  acute: false,
  permanent: false,
  prevention: '',
  special: null,
  nature: '',
  likelihood: null,
  consequence: null,
  extent: null,
  extentGroup: '',
  causes: '',
  solvedAtOnce: null,
  solvedOn: null,
  solvedBy: '',
  solvedHow: '',
  interim: '',
  source: '',
  carriedFrom: null,
  ...more,
});

/** Assessed: only a line of the plan is missing. */
export const apvProblem = (
  at: Pick<ProblemRow, 'id' | 'roundId' | 'unitId'>,
  more: Partial<ProblemRow> = {},
): ProblemRow =>
  foundProblem(at, {
    place: 'Bad 2',
    description: 'Der er ikke plads til at løfte to',
    nature: 'Ondt i ryggen',
    likelihood: 3,
    consequence: 2,
    extent: 'most',
    extentGroup: 'Aftenholdet',
    causes: 'Rummet er bygget til én',
    solvedAtOnce: false,
    ...more,
  });

/** Begun, and nothing written in it. */
export const emptyLine = (at: Pick<PlanLineRow, 'id' | 'problemId'>, more: Partial<PlanLineRow> = {}): PlanLineRow => ({
  ...at,
  measure: '',
  prevention: null,
  responsibleId: null,
  responsible: '',
  startsOn: null,
  deadline: null,
  followUpOn: null,
  followUpHow: '',
  priority: 'medium',
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
  carriedTo: null,
  ...more,
});

/** All that a line of a signed plan must have. */
export const apvLine = (at: Pick<PlanLineRow, 'id' | 'problemId'>, more: Partial<PlanLineRow> = {}): PlanLineRow =>
  emptyLine(at, {
    measure: 'Loftlift i badet',
    prevention: 'technology',
    responsible: 'Person 0 Hansen',
    deadline: day('2027-03-01'),
    followUpOn: day('2027-06-01'),
    priority: 'high',
    ...more,
  });
