import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { InstrumentId, RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { roundCalls } from '../../../shared/survey/contract-rounds.ts';
import { type RoundSettings, strictRoundLimits } from '../../../shared/survey/round.ts';

type Samples = { readonly [Call in keyof typeof roundCalls]: CallInput<(typeof roundCalls)[Call]> };

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const roundId = ID as RoundId;
const limits = {
  ...strictRoundLimits,
  owner: 'Hoved-MED',
  decidedOn: '2026-10-01' as IsoDate,
  reason: 'Strenge grænser',
};

export const roundSample: RoundSettings = {
  name: 'Trivsel 2026',
  instrumentIds: [ID as InstrumentId],
  unitIds: [ID as UnitId],
  dialogueUnitIds: [],
  opensOn: '2026-11-22' as IsoDate,
  closesOn: '2026-12-13' as IsoDate,
  attributes: [
    {
      key: 'alder',
      name: { da: 'Alder', en: 'Age' },
      bands: [
        { code: 'u40', label: { da: 'Under 40', en: 'Under 40' } },
        { code: 'o40', label: { da: '40 og over', en: '40 and over' } },
      ],
    },
  ],
  anonymity: 'anonymous',
  limits,
  languages: ['da', 'en'],
  firstScreen: { da: 'Velkommen' },
  commentQuestion: { da: 'Er der andet, du vil sige?' },
  codes: 'person',
};

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const roundSamples: Samples = {
  rounds: {},
  round: { roundId },
  planRound: { settings: roundSample, expected: 0.8 },
  saveRound: { roundId: null, settings: roundSample },
  removeDraft: { roundId },
  openRound: { roundId },
  raiseLimits: { roundId, limits },
  closeRound: { roundId },
  answerRetention: { roundId },
  forgetAnswers: { roundId },
  makeCodes: { roundId, unitIds: [], spare: 2 },
  responseRates: { roundId },
  reminders: { roundId },
};
