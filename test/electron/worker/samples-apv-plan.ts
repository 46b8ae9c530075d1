import type { planCalls } from '../../../shared/apv/contract-plan.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId, PersonId, PlanLineId, ProblemId, UnitId } from '../../../shared/kernel/ids.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof planCalls]: CallInput<(typeof planCalls)[Call]> };

const DAY = '2026-11-22' as IsoDate;
const LINE = 'TTTTTTTTTTTTTTTTTTTTTT' as PlanLineId;
const ROUND = 'RRRRRRRRRRRRRRRRRRRRRR' as ApvRoundId;
const UNIT = 'UUUUUUUUUUUUUUUUUUUUUU' as UnitId;

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvPlanSamples: Samples = {
  planLines: { roundId: ROUND, unitId: UNIT, asOf: DAY },
  planRows: {
    unitId: UNIT,
    asOf: DAY,
    late: true,
    priority: 'high',
    states: ['open', 'done'],
    sort: 'due',
    descending: false,
    offset: 0,
    limit: 50,
  },
  planCounts: { unitId: UNIT, asOf: DAY, late: false, priority: null },
  saveLine: {
    problemId: 'PPPPPPPPPPPPPPPPPPPPPP' as ProblemId,
    lineId: LINE,
    fields: {
      measure: 'Loftlift i badet',
      prevention: 'technology',
      responsibleId: 'AAAAAAAAAAAAAAAAAAAAAA' as PersonId,
      responsible: 'Ane Prøve',
      startsOn: DAY,
      deadline: '2026-12-22' as IsoDate,
      followUpOn: '2027-02-22' as IsoDate,
      followUpHow: 'Spørg aftenholdet',
      priority: 'high',
      cost: 24_000,
      budgetOwner: 'Plejen',
      medMeeting: '3/2026',
    },
  },
  moveLine: { lineId: LINE, to: 'done', on: DAY },
  rateLine: { lineId: LINE, effect: 'partly', rating: 3, evidence: 'To løft mindre om dagen', on: DAY },
  closeLine: { lineId: LINE, on: DAY },
  carryLine: { lineId: LINE, toRoundId: ROUND },
  removeLine: { lineId: LINE },
};
