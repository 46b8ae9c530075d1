import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { exportCalls } from '../../../shared/staff/contract-export.ts';

type Samples = { readonly [Call in keyof typeof exportCalls]: CallInput<(typeof exportCalls)[Call]> };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const exportSamples: Samples = {
  exportPeople: {
    filter: { asOf: '2026-11-22' as IsoDate },
    columns: ['name', 'unit', 'key'],
    sort: 'unit',
    descending: true,
    format: 'csv',
    purpose: 'Adgangskort til nye medarbejdere',
    withCpr: false,
    file: 'AAAAAAAAAAAAAAAAAAAAAA',
  },
  listExports: { offset: 0, limit: 50 },
};
