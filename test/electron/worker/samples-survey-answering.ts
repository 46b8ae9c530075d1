import type { RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { answeringCalls } from '../../../shared/survey/contract-answering.ts';

type Samples = { readonly [Call in keyof typeof answeringCalls]: CallInput<(typeof answeringCalls)[Call]> };

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const roundId = ID as RoundId;
const code = '01234-56789-ABCDE-FGHJK-MNPQRS';
const given = { answers: { T01: ['5'], T26: ['10'] }, bands: { alder: 'u40' }, comment: 'Tak' };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const answeringSamples: Samples = {
  respondentForm: { roundId },
  startAnswer: { roundId, code },
  pauseAnswer: { roundId, code, draft: { ...given, at: 3, language: 'da' } },
  submitAnswer: { roundId, code, ...given },
  paperAnswer: { roundId, unitId: ID as UnitId, ...given },
};
