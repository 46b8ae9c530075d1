import type { incidentCalls } from '../../../shared/apv/contract-incidents.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { IncidentId, UnitId } from '../../../shared/kernel/ids.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';

type Samples = { readonly [Call in keyof typeof incidentCalls]: CallInput<(typeof incidentCalls)[Call]> };

const incidentId = 'AAAAAAAAAAAAAAAAAAAAAA' as IncidentId;
const unitId = 'BBBBBBBBBBBBBBBBBBBBBB' as UnitId;
const day = '2026-03-02' as IsoDate;

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvIncidentsSamples: Samples = {
  incidents: { asOf: day, unitId, kind: 'accident' },
  saveIncident: {
    incidentId: null,
    fields: {
      kind: 'accident',
      unitId,
      happenedOn: day,
      place: 'Køkken',
      description: 'En medarbejder gled på et vådt gulv.',
      injury: 'Forstuvning',
      absence: '4-14',
      firstAbsenceOn: '2026-03-03' as IsoDate,
      beyondTheDay: true,
      compensation: false,
      easyNumber: '',
      reportedOn: null,
      causes: '',
      measures: '',
      analysedOn: null,
      problemId: null,
    },
  },
  raiseProblem: { incidentId },
  problemsToLink: { unitId, linked: null },
  incidentRule: {},
  setIncidentRule: { days: 14, warnDays: 10, since: day, source: 'at.dk' },
  removeIncident: { incidentId },
  incidentYear: { year: '2026', asOf: day },
};
