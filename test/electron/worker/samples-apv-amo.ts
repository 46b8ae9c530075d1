import type { amoCalls } from '../../../shared/apv/contract-amo.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { DiscussionId, PersonId, TrainingId, UnitId } from '../../../shared/kernel/ids.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof amoCalls]: CallInput<(typeof amoCalls)[Call]> };

const personId = 'AAAAAAAAAAAAAAAAAAAAAA' as PersonId;
const unitId = 'BBBBBBBBBBBBBBBBBBBBBB' as UnitId;
const discussionId = 'CCCCCCCCCCCCCCCCCCCCCC' as DiscussionId;
const trainingId = 'DDDDDDDDDDDDDDDDDDDDDD' as TrainingId;
const day = '2026-03-02' as IsoDate;

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvAmoSamples: Samples = {
  discussions: { asOf: day },
  saveDiscussion: {
    discussionId: null,
    fields: {
      unitId,
      year: 2026,
      heldOn: day,
      participants: 'Leder, AMR og MED-udvalg',
      cooperation: 'Støj',
      meetings: 'Fire møder',
      goalsReached: 'Ja',
      goals: 'Færre løft',
      competence: 'Kursus i psykisk arbejdsmiljø',
    },
  },
  removeDiscussion: { discussionId },
  amoTraining: { asOf: day, unitId },
  saveTraining: {
    personId,
    kind: 'yearly',
    forYear: 2026,
    trainingId: null,
    offeredOn: day,
    offeredBy: 'HR',
    answer: 'yes',
    answeredOn: day,
    takenOn: null,
    note: '',
  },
  removeTraining: { trainingId },
  offerTraining: {
    duties: [{ personId, kind: 'obligatory', forYear: null, trainingId: null }],
    offeredOn: day,
    offeredBy: 'HR',
  },
  trainingRule: {},
  setTrainingRule: { obligatoryMonths: 3, offerMonths: 12, since: day, source: 'at.dk' },
};
