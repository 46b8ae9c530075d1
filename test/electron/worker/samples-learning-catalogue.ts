import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { catalogueCalls } from '../../../shared/learning/contract-courses.ts';

type Samples = { readonly [Call in keyof typeof catalogueCalls]: CallInput<(typeof catalogueCalls)[Call]> };

const id = 'AAAAAAAAAAAAAAAAAAAAAA' as never;
const day = (text: string): never => text as never;
const rows = { offset: 0, limit: 50 };

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const learningCatalogueSamples: Samples = {
  catalogue: { asOf: day('2026-11-22') },
  course: { courseId: id, asOf: day('2026-11-22') },
  saveCourse: {
    courseId: null,
    fields: {
      code: 'BRAND',
      name: 'Brandøvelse',
      about: 'Øvelse på arbejdspladsen',
      form: 'Kursus',
      validMonths: 12,
      basis: 'practice',
      source: 'Beslutning i Hoved-MED',
      hours: 2.5,
      price: 400,
      owner: 'Beredskabet',
      ownerUnitId: null,
    },
  },
  endCourse: { courseId: id, endedOn: day('2026-12-31') },
  classes: { courseId: null, when: 'coming', ...rows },
  class: { classId: id },
  classSums: { courseId: null, asOf: day('2026-11-22') },
  saveClass: {
    classId: null,
    courseId: id,
    fields: {
      startsOn: day('2026-12-01'),
      endsOn: day('2026-12-02'),
      hoursOfDay: '9.00–15.30',
      place: 'Rådhuset',
      teacher: 'Beredskabet',
      seats: 12,
      hours: 6.5,
      cost: 8000,
      note: '',
    },
  },
  enrol: { classId: id, personIds: [id] },
  withdraw: { seatId: id },
  holdClass: { classId: id, present: [id] },
  recordAttendance: { classId: id, present: [] },
  cancelClass: { classId: id, reason: 'Underviseren er forhindret' },
  reopenClass: { classId: id },
  completions: { courseId: id, personId: null, asOf: day('2026-11-22'), ...rows },
  saveCompletion: {
    completionId: null,
    personId: id,
    courseId: id,
    fields: {
      completedOn: day('2026-11-02'),
      form: 'Kursus',
      hours: 6.5,
      number: 'A-1234',
      expiresOn: day('2028-11-02'),
      note: '',
    },
  },
  removeCompletion: { completionId: id },
  attachCertificate: { completionId: id, file: 'AAAAAAAAAAAAAAAAAAAAAA' },
  detachCertificate: { completionId: id },
  exportCertificate: { completionId: id, file: 'AAAAAAAAAAAAAAAAAAAAAA' },
};
