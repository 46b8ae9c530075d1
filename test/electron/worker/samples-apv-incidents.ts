import type { incidentCalls } from '../../../shared/apv/contract-incidents.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof incidentCalls]: CallInput<(typeof incidentCalls)[Call]> };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvIncidentsSamples: Samples = {
  incidents: {} as never,
  saveIncident: {} as never,
  removeIncident: {} as never,
  incidentYear: {} as never,
};
