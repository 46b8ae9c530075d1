/** A round with its problems and statements, for the tests of the pages about them. */
import type { Problem } from '../../../shared/apv/contract-problems.ts';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId, ProblemId, UnitId } from '../../../shared/kernel/ids.ts';
import { foundProblem } from '../../support/apv-rows.ts';

const pad = <T extends string>(text: string): T => text.padEnd(22, '_') as T;
export const ROUND = pad<ApvRoundId>('round');
export const HOME = pad<UnitId>('home');
export const SMALL = pad<UnitId>('small');

export const roundView = (change: Partial<ApvRoundView> = {}): ApvRoundView => ({
  id: ROUND,
  plan: {
    name: 'APV 2026',
    trigger: 'planned',
    scopes: ['physical'],
    full: true,
    about: '',
    matrix: '3x3',
    startsOn: '2026-10-01' as IsoDate,
    endsOn: '2026-12-31' as IsoDate,
    unitIds: [HOME, SMALL],
  },
  state: 'assessment',
  stateSince: '2026-11-01' as IsoDate,
  completedOn: null,
  cancelReason: '',
  followUpBy: '',
  followUpHow: '',
  units: [
    { unitId: HOME, code: '10', name: 'Solhjem', leftOn: null, leftReason: '', closedOn: null, successors: [] },
    { unitId: SMALL, code: '11', name: 'Nattevagten', leftOn: null, leftReason: '', closedOn: null, successors: [] },
  ],
  participants: [],
  methods: [],
  signatures: [],
  signed: false,
  amrKnown: true,
  obstacles: [],
  next: 'absence',
  back: [],
  counts: { problems: 2, checks: 0, photos: 0, lines: 0, openLines: 0 },
  ...change,
});

export const problem = (change: Partial<Problem> = {}): Problem => ({
  ...foundProblem({ id: pad<ProblemId>('lift'), roundId: ROUND, unitId: HOME }),
  unitName: 'Solhjem',
  origin: 'dialogue',
  place: 'Stue 2',
  description: 'Løft uden lift',
  risk: null,
  lines: 0,
  photos: 0,
  ...change,
});

export const assessedProblem = (change: Partial<Problem> = {}): Problem =>
  problem({
    id: pad<ProblemId>('noise'),
    theme: 'noise',
    place: '',
    description: 'Støj ved frokost',
    nature: 'Høreskade',
    likelihood: 3,
    consequence: 2,
    risk: { score: 6, level: 'high' },
    extent: 'most',
    causes: 'Hårde lofter',
    solvedAtOnce: false,
    interim: 'Spise i to hold',
    ...change,
  });
