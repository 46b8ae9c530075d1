import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { sourceCalls } from '../../../shared/staff/contract-sources.ts';

type Samples = { readonly [Call in keyof typeof sourceCalls]: CallInput<(typeof sourceCalls)[Call]> };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const sourcesSamples: Samples = {
  profiles: { kind: 'staff' },
  saveProfile: {
    kind: 'staff',
    name: 'Vores løn',
    profile: { name: '', columns: { 'Medarb.nr.': 'key', Titel: null } },
  },
  removeProfile: { profileId: 'AAAAAAAAAAAAAAAAAAAAAA' as never },
  readFile: { file: 'AAAAAAAAAAAAAAAAAAAAAA', kind: 'staff', profile: { name: 'p', columns: { CPR: 'cpr' } } },
  importedBefore: { hashes: ['0'.repeat(64)] },
};
