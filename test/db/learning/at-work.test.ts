import { describe, expect, it } from 'vitest';
import { countCertificates, listCertificates } from '../../../db/learning/certificates.ts';
import { listCourses } from '../../../db/learning/courses.ts';
import { courseLookups } from '../../../db/learning/import.ts';
import { importCourseRows } from '../../../electron/learning/import-rows.ts';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import type { StaffRow } from '../../../shared/staff/rows.ts';
import { day, type Office, openOffice, staffRow, unitRow } from '../../electron/staff/office.ts';

const TODAY = day('2026-11-22');
const full = { extent: 'full', fileName: 'prøve', effective: day('2026-01-01') } as const;

/** Everyone holds one certificate that has expired. */
function officeOf(staff: readonly StaffRow[]): Office {
  const office = openOffice();
  const units = [unitRow('1'), unitRow('2'), unitRow('3')];
  office.command('staff.applyImport', (ctx) => importOrganisationRows(ctx, units, full));
  office.command('staff.applyImport', (ctx) => importStaffRows(ctx, staff, full));
  const rows = staff.map(({ key }) => ({
    line: 2,
    key,
    cpr: '',
    courseCode: 'GDPR',
    courseName: '',
    form: '',
    completedOn: day('2024-05-01'),
    hours: undefined,
    completed: true,
  }));
  office.command('staff.applyImport', (ctx) => importCourseRows(ctx, rows, { fileName: 'kurser.csv' }));
  return office;
}

const expiredIn = (office: Office) => {
  const { db } = office;
  const codes = new Map(
    (db.prepare('SELECT id, code FROM unit').all() as { id: string; code: string }[]).map((u) => [u.id, u.code]),
  );
  const filter = { asOf: TODAY, window: 'expired', units: null } as const;
  return listCertificates(db, listCourses(db), filter).map((c) => codes.get(c.unitId));
};

describe('who counts in the learning room', () => {
  it('leaves out those on leave, whether the source writes a code or a word', () => {
    const statuses = ['1', '0', '3', 'Orlov', 'Barselsorlov', 'Leave of absence', 'I arbejde', ''];
    const office = officeOf(statuses.map((status, i) => staffRow(String(10 + i), { status })));
    expect(expiredIn(office)).toHaveLength(4);
  });

  it('places a person on leave from one engagement in the other', () => {
    const office = officeOf([
      staffRow('10', { unitCode: '2', fte: 0.9, status: '3', cpr: '6110800010' }),
      staffRow('11', { unitCode: '3', fte: 0.1, lastName: 'Prøve10', cpr: '6110800010' }),
    ]);
    expect(expiredIn(office)).toEqual(['3']);
  });

  it('places a person by most hours, then by the oldest engagement', () => {
    const two = (a: Partial<StaffRow>, b: Partial<StaffRow>) =>
      officeOf([
        staffRow('10', { unitCode: '2', cpr: '6110800010', fte: 0.5, ...a }),
        staffRow('11', { unitCode: '3', lastName: 'Prøve10', cpr: '6110800010', fte: 0.5, ...b }),
      ]);
    expect(expiredIn(two({}, { fte: 0.6 }))).toEqual(['3']);
    expect(expiredIn(two({}, { start: day('2019-01-01') }))).toEqual(['3']);
    expect(expiredIn(two({}, {}))).toEqual(['2']);
  });

  it('counts nobody who has not begun or has left', () => {
    const office = officeOf([
      staffRow('10', { start: day('2026-11-23') }),
      staffRow('11', { end: day('2026-11-21') }),
      staffRow('12', { end: TODAY }),
    ]);
    const holders = (asOf: string) =>
      countCertificates(office.db, listCourses(office.db), day(asOf)).reduce((sum, c) => sum + c.holders, 0);
    expect([holders('2026-11-21'), holders('2026-11-22'), holders('2026-11-23')]).toEqual([2, 1, 1]);
  });
});

describe('what a course import may ask', () => {
  it('finds people by any tjenestenummer they ever had, and courses however the code is written', () => {
    const office = officeOf([staffRow('10', { end: day('2026-01-31') }), staffRow('11')]);
    const lookups = courseLookups(office.db);
    expect(lookups.byKey('10').map((p) => p.name)).toEqual(['Ane Prøve10']);
    expect(lookups.byKey('12')).toEqual([]);
    expect(lookups.byCpr('')).toBeUndefined();
    const [person] = lookups.byKey('11');
    const course = lookups.courseId('gdpr');
    if (!person || !course) throw new Error('not found');
    expect(lookups.isKnown(person.personId, course, day('2024-05-01'))).toBe(true);
    expect(lookups.isKnown(person.personId, course, day('2024-05-02'))).toBe(false);
  });
});
