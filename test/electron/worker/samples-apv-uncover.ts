import type { uncoverCalls } from '../../../shared/apv/contract-uncover.ts';
import type {
  ApvRoundId,
  CheckId,
  ChecklistId,
  MethodId,
  PhotoId,
  RoundId,
  UnitId,
} from '../../../shared/kernel/ids.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof uncoverCalls]: CallInput<(typeof uncoverCalls)[Call]> };

const ID = 'A'.repeat(22);

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvUncoverSamples: Samples = {
  checklists: {},
  saveChecklist: {
    checklistId: null,
    name: 'Svømmehal',
    body: { kinds: ['outdoor'], lines: [{ code: 'SV1', theme: 'chemistry', question: 'Er klor låst inde?' }] },
  },
  removeChecklist: { checklistId: ID as ChecklistId },
  checks: { roundId: ID as ApvRoundId, unitId: null },
  answerCheck: {
    roundId: ID as ApvRoundId,
    unitId: ID as UnitId,
    place: 'Køkken',
    line: { code: 'IK1', theme: 'indoor_climate', question: 'Er luften frisk?' },
    answer: 'minor',
    note: 'Vinduet binder',
  },
  removeCheck: { checkId: ID as CheckId },
  addPhoto: {
    roundId: ID as ApvRoundId,
    unitId: ID as UnitId,
    problemId: null,
    checkId: null,
    caption: 'Vinduet',
    width: 1920,
    height: 1080,
    picture: '/9j/2Q==',
  },
  photo: { photoId: ID as PhotoId },
  changePhoto: { photoId: ID as PhotoId, caption: 'Vinduet, lukket', problemId: null },
  removePhoto: { photoId: ID as PhotoId },
  saveAgenda: {
    methodId: 'A'.repeat(22) as MethodId,
    steps: [{ key: 'welcome', done: true, note: 'Alle er kommet' }],
  },
  surveysFor: { roundId: 'A'.repeat(22) as ApvRoundId },
  surveyFindings: { roundId: 'A'.repeat(22) as ApvRoundId, surveyRoundId: 'A'.repeat(22) as RoundId },
};
