import type { chemicalCalls } from '../../../shared/apv/contract-chemicals.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { SubstanceId, SubstanceUseId, UnitId } from '../../../shared/kernel/ids.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof chemicalCalls]: CallInput<(typeof chemicalCalls)[Call]> };

const id = 'A'.repeat(22);
const asOf = '2026-11-22' as IsoDate;
const substanceId = id as SubstanceId;

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvChemicalsSamples: Samples = {
  substances: { asOf, unitId: id as UnitId },
  saveSubstance: {
    substanceId: null,
    fields: {
      name: 'Grundrens 300',
      supplier: 'Rengøring ApS',
      purpose: 'Gulve',
      number: '1310-73-2',
      hazards: 'H314',
      carcinogen: false,
      sheetDate: asOf,
      endedOn: null,
      note: '',
    },
  },
  setSheet: { substanceId, file: id, sheetDate: asOf },
  exportSheet: { substanceId, file: id },
  saveUse: {
    substanceId,
    useId: null,
    fields: {
      unitId: id as UnitId,
      place: 'Rengøringsrum',
      properties: 'Ætser hud og øjne',
      exposure: '',
      circumstances: '',
      measures: 'Handsker og briller',
      experience: '',
      limitValues: '',
      supplierInfo: '',
      substitution: '',
      instruction: '',
      assessedOn: asOf,
      assessedBy: 'Teknisk leder og AMR',
      endedOn: null,
    },
  },
  removeUse: { useId: id as SubstanceUseId },
};
