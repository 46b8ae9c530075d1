import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { qualityCalls } from '../../../shared/staff/contract-quality.ts';

type Samples = { readonly [Call in keyof typeof qualityCalls]: CallInput<(typeof qualityCalls)[Call]> };

const scope = { asOf: '2026-11-22' as never, unitId: null };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const qualitySamples: Samples = {
  quality: scope,
  qualityCases: { kind: 'no_cpr', ...scope, offset: 0, limit: 50 },
  qualityTrend: { kind: 'expired_role', ...scope },
  setQualityOwner: { kind: 'no_email', userId: null, name: 'Løn og personale', source: 'Aftalt på kontormøde' },
};
