import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { editCalls } from '../../../shared/staff/contract-edit.ts';
import { day } from '../staff/office.ts';

type Samples = { readonly [Call in keyof typeof editCalls]: CallInput<(typeof editCalls)[Call]> };

const id = 'AAAAAAAAAAAAAAAAAAAAAA' as never;
const on = day('2026-11-22');
const fields = {
  unitId: id,
  fte: 0.8108,
  weeklyHours: 30,
  jobCode: '10',
  jobTitle: 'Pædagog',
  agreement: 'BUPL',
  employmentForm: 'Fastansat',
  status: '1',
  manager: false,
};
const engagement = { key: '9001', start: on, end: null, fields };
const person = { firstName: 'Åse', lastName: 'Sørensen', preferredName: '', email: '', phone: '12 34 56 78' };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const editSamples: Samples = {
  judgeCpr: { cpr: '610190-1234', personId: null },
  createPerson: { cpr: '', fields: person, engagement },
  editPerson: { personId: id, as: 'change', fields: { lastName: 'Ny' } },
  setCpr: { personId: id, cpr: '620290-1234' },
  createEngagement: { personId: id, engagement },
  previewEngagementEdit: { engagementId: id, as: 'change', from: on, fields: { fte: 0.5 } },
  changeEngagement: { engagementId: id, from: on, fields: { fte: 0.5 } },
  correctEngagement: { engagementId: id, spellFrom: on, fields: { jobTitle: 'Lærer' } },
  correctDates: { engagementId: id, start: on, end: null },
  setEngagementKey: { engagementId: id, key: '9002' },
  endEngagement: { engagementId: id, lastDay: on },
  saveLeave: { leaveId: null, engagementId: id, kind: 'maternity', from: on, to: on },
  removeLeave: { leaveId: id },
  saveRole: {
    roleId: null,
    personId: id,
    fields: { role: 'tr', unitId: null, body: '', electedOn: null, from: on, to: null },
  },
  removeRole: { roleId: id },
  personRoles: { personId: id },
  duplicates: {},
  mergePersons: { keep: id, drop: id },
  undoEdit: { stamp: 'x' },
  recentEdits: { personId: null },
};
