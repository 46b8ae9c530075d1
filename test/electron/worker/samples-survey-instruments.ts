/** Sample inputs of the calls about questionnaires. */
import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { instrumentCalls } from '../../../shared/survey/contract-instruments.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { OWN_MODULE_ID } from '../../../shared/survey/own-module-id.ts';

const instrumentId = OWN_MODULE_ID;
const fileId = 'AAAAAAAAAAAAAAAAAAAAAA';

type Samples = { readonly [Call in keyof typeof instrumentCalls]: CallInput<(typeof instrumentCalls)[Call]> };

export const instrumentSamples: Samples = {
  instruments: {},
  instrument: { instrumentId },
  previewInstrument: { file: fileId },
  addInstrument: { previewId: fileId },
  saveModule: { instrumentId: null, body: { ...ownModule, name: 'Vores egne spørgsmål' } },
  copyAsModule: { instrumentId, name: 'Kort trivselsmodul' },
  removeInstrument: { instrumentId },
  readNorms: { instrumentId, file: fileId },
  setNorms: {
    instrumentId,
    norms: [
      { dimension: 'mening', population: 'Danmark', year: '2019', mean: 73.8, sd: 15.8, n: 3517, source: 'Prøve' },
    ],
  },
  instrumentFile: { instrumentId },
};
