import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { importCalls } from '../../../shared/survey/contract-import.ts';
import { strictRoundLimits } from '../../../shared/survey/round.ts';

type Samples = { readonly [Call in keyof typeof importCalls]: CallInput<(typeof importCalls)[Call]> };

const file = 'AAAAAAAAAAAAAAAAAAAAAA';
const closesOn = '2025-11-28' as IsoDate;

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const answersImportSamples: Samples = {
  previewAnswers: {
    file,
    asOf: closesOn,
    mapping: {
      unit: 'Enhedsnr',
      attributes: [{ key: 'aldersbaand', column: 'Aldersbånd' }],
      items: { T01: 'T01' },
      comment: '',
    },
  },
  applyAnswers: {
    previewId: file,
    name: 'Trivsel 2025',
    opensOn: '2025-11-03' as IsoDate,
    closesOn,
    limits: { ...strictRoundLimits, owner: 'Hoved-MED', decidedOn: closesOn, reason: '' },
  },
};
