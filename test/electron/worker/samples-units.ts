import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { unitCalls } from '../../../shared/staff/contract-units.ts';
import { day } from '../staff/office.ts';

type Samples = { readonly [Call in keyof typeof unitCalls]: CallInput<(typeof unitCalls)[Call]> };

const id = 'AAAAAAAAAAAAAAAAAAAAAA' as never;
const onDay = day('2026-12-01');
const unit = { code: 'NY1', name: 'Ny enhed', type: 'team', parentId: null, remote: false, leaderKey: '' };
const part = { into: { unit }, engagementIds: [id], jobTitles: ['Pædagog'], rest: true };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const unitsSamples: Samples = {
  previewUnitChange: {
    change: { kind: 'split', onDay, unitId: id, parts: [part], closes: true, subUnitsTo: 0, roles: 'follow' },
  },
  unitChangePeople: {
    change: { kind: 'merge', onDay, from: [id], into: { unit }, roles: 'lapse' },
    offset: 0,
    limit: 50,
  },
  applyUnitChange: { change: { kind: 'open', onDay, unit }, outcome: 'x' },
  compareOrganisation: { from: day('2026-01-01'), to: onDay },
  unitHistory: { unitId: id },
  unitDetail: { unitId: id, asOf: onDay },
  unitPlacements: { unitId: id, asOf: onDay },
  leaderCandidates: { asOf: onDay, unitId: id, text: 'åse' },
};
