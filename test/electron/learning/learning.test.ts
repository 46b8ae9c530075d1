import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saveCourse } from '../../../electron/learning/catalogue/catalogue.ts';
import { listAllCourses } from '../../../electron/learning/courses.ts';
import { listExpiring } from '../../../electron/learning/expiring.ts';
import { expiringByUnit, learningFigures } from '../../../electron/learning/figures.ts';
import { importCourseRows } from '../../../electron/learning/import-rows.ts';
import { planCourses } from '../../../electron/learning/pending-courses.ts';
import { applyPending } from '../../../electron/staff/import/apply.ts';
import { readingOfRows } from '../../../electron/staff/import/reading.ts';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { addDays, daysBetween } from '../../../shared/kernel/dates.ts';
import type { CourseId, UnitId } from '../../../shared/kernel/ids.ts';
import type { CourseRow } from '../../../shared/learning/rows.ts';
import { validUntil } from '../../../shared/learning/validity.ts';
import type { StaffRow } from '../../../shared/staff/rows.ts';
import { day, failureOf, jobCancelledAfter, type Office, openOffice, staffRow, unitRow } from '../staff/office.ts';

const TODAY = day('2026-11-22');
const full = { extent: 'full', fileName: 'prøve', approveEnded: true } as const;
const MONTHS: Readonly<Record<string, number | null>> = { GDPR: 12, FØRST: 24, VEJ: 60, TRUCK: null };

const COURSE = {
  ...{ code: 'X', name: 'X', about: '', form: '', validMonths: 1, basis: 'law' as const, source: '' },
  ...{ hours: null, price: null, owner: '', ownerUnitId: null },
} as const;

const done = (key: string, courseCode: string, completedOn: string, more: Partial<CourseRow> = {}): CourseRow => ({
  line: 2,
  key,
  cpr: '',
  courseCode,
  courseName: '',
  form: 'kursus',
  completedOn: day(completedOn),
  hours: 2,
  completed: true,
  ...more,
});

/** Unit 1 above 2 and 3; 21 below 2. */
function office(staff: readonly StaffRow[], rows: readonly CourseRow[]): Office {
  const made = openOffice();
  const units = [unitRow('1'), unitRow('2'), unitRow('3'), unitRow('21', { parentCode: '2' })];
  made.command('staff.applyImport', (ctx) => importOrganisationRows(ctx, units, full));
  made.command('staff.applyImport', (ctx) => importStaffRows(ctx, staff, { ...full, effective: day('2026-01-01') }));
  made.command('staff.applyImport', (ctx) => importCourseRows(ctx, rows, { fileName: 'kurser.csv' }));
  return made;
}

const expiring = (at: Office, window: 'expired' | '30' | '90', more: object = {}) =>
  listExpiring(at.query, { asOf: TODAY, window, unitId: null, courseId: null, offset: 0, limit: 50, ...more });

const unitId = (at: Office, code: string): UnitId =>
  (at.db.prepare('SELECT id FROM unit WHERE code = ?').get(code) as { id: UnitId }).id;
const courseId = (at: Office, code: string): CourseId =>
  (at.db.prepare('SELECT id FROM course WHERE code = ?').get(code) as { id: CourseId }).id;

describe('what expires', () => {
  const staff = [
    staffRow('10', { unitCode: '2' }),
    staffRow('20', { unitCode: '21' }),
    staffRow('30', { unitCode: '3', status: '3' }),
    staffRow('40', { unitCode: '3', end: day('2026-11-21') }),
    // Two engagements of one person; the one with most hours decides where she stands.
    staffRow('50', { unitCode: '3', fte: 0.6, cpr: '6110800050' }),
    staffRow('51', { unitCode: '2', fte: 0.4, cpr: '6110800050', lastName: 'Prøve50' }),
  ];
  const at = office(staff, [
    done('10', 'GDPR', '2025-11-22'),
    done('10', 'FØRST', '2024-11-21'),
    done('20', 'GDPR', '2024-01-01'),
    done('20', 'GDPR', '2026-02-20'),
    done('51', 'GDPR', '2025-12-22'),
    done('50', 'TRUCK', '2001-01-01'),
    done('30', 'GDPR', '2020-01-01'),
    done('40', 'GDPR', '2020-01-01'),
  ]);

  it('lists the deciding certificates of those at work, the most urgent first', () => {
    expect(expiring(at, 'expired').rows.map((r) => [r.personName, r.courseCode, r.validUntil, r.daysLeft])).toEqual([
      ['Ane Prøve10', 'FØRST', '2026-11-21', -1],
    ]);
    const within90 = expiring(at, '90');
    expect(within90.total).toBe(3);
    expect(within90.rows.map((r) => [r.personName, r.unitName, r.daysLeft])).toEqual([
      ['Ane Prøve10', 'Enhed 2', 0],
      ['Ane Prøve50', 'Enhed 3', 30],
      ['Ane Prøve20', 'Enhed 21', 90],
    ]);
    expect(expiring(at, '30').rows.map((r) => r.personName)).toEqual(['Ane Prøve10', 'Ane Prøve50']);
  });

  it('can be narrowed to a unit with its sub-units and to a course, and is paged', () => {
    expect(expiring(at, '90', { unitId: unitId(at, '2') }).rows.map((r) => r.unitName)).toEqual([
      'Enhed 2',
      'Enhed 21',
    ]);
    expect(expiring(at, '90', { courseId: courseId(at, 'FØRST') }).total).toBe(0);
    const second = expiring(at, '90', { offset: 1, limit: 1 });
    expect([second.total, second.rows[0]?.personName]).toEqual([3, 'Ane Prøve50']);
  });

  it('agrees with the counts per unit', () => {
    const units = new Map(expiringByUnit(at.db, TODAY).map((u) => [u.code, u]));
    expect(units.get('1')).toMatchObject({ depth: 0, expired: 1, within30: 2, within90: 3, valid: 4 });
    expect(units.get('2')).toMatchObject({ depth: 1, expired: 1, within30: 1, within90: 2, valid: 2 });
    expect(units.get('3')).toMatchObject({ expired: 0, within30: 1, within90: 1, valid: 2 });
  });

  it('looks at the past with the past’s eyes', () => {
    const then = learningFigures(at.db, day('2026-01-31')).courses.find((c) => c.code === 'GDPR');
    // Of 10, 20, 40 and 50 on that day: 20 had not renewed yet and 40 was still there.
    expect(then?.certificates).toEqual({ holders: 4, valid: 2, expired: 2, expiring30: 0, expiring90: 0 });
  });
});

describe('courses', () => {
  const at = office([staffRow('10')], [done('10', 'GDPR', '2025-01-01'), done('10', 'GDPR', '2026-01-01')]);

  it('are listed with completions and holders by the day', () => {
    const [course] = listAllCourses(at.query, { asOf: TODAY });
    expect(course).toMatchObject({ code: 'GDPR', validMonths: 12, completions: 2, holders: 1, basis: 'practice' });
    expect(listAllCourses(at.query, { asOf: day('2025-06-01') })[0]).toMatchObject({ completions: 1, holders: 1 });
  });

  it('are edited field by field, with the log to show it; what is the same is not logged', () => {
    const [course] = listAllCourses(at.query, { asOf: TODAY });
    const id = course?.id as CourseId;
    const fields = { ...COURSE, code: 'GDPR', name: 'Øvet databeskyttelse', validMonths: 24, source: 'Byrådet' };
    const save = (more: object = {}): void => {
      at.command('learning.saveCourse', (ctx) => saveCourse(ctx, { courseId: id, fields: { ...fields, ...more } }));
    };
    save();
    save();
    const log = at.db.prepare('SELECT field, old_value, new_value FROM change WHERE tbl = ? ORDER BY n').all('course');
    expect(log).toHaveLength(4);
    expect(log).toContainEqual({ field: 'valid_months', old_value: '12', new_value: '24' });
    expect(learningFigures(at.db, TODAY).courses[0]).toMatchObject({
      name: 'Øvet databeskyttelse',
      certificates: { valid: 1 },
    });
    save({ validMonths: null });
    expect(listAllCourses(at.query, { asOf: TODAY })[0]?.validMonths).toBeNull();
  });

  it('must exist', () => {
    const courseId = 'x'.repeat(22) as CourseId;
    const save = () => at.command('learning.saveCourse', (ctx) => saveCourse(ctx, { courseId, fields: COURSE }));
    expect(failureOf(save)).toBe('not_found');
  });
});

describe('an import of completions', () => {
  it('leaves nothing when it is cancelled', () => {
    const at = office([staffRow('10')], []);
    const rows = [done('10', 'GDPR', '2026-01-01')];
    const run = () =>
      at.command(
        'staff.applyImport',
        (ctx) => applyPending(ctx, planCourses(ctx.db, ctx, readingOfRows(rows, 'k')), false),
        jobCancelledAfter(2),
      );
    expect(failureOf(run)).toBe('cancelled');
    expect(at.db.prepare('SELECT count(*) AS n FROM completion').get()).toEqual({ n: 0 });
    expect(at.db.prepare('SELECT count(*) AS n FROM course').get()).toEqual({ n: 0 });
  });

  it('previews what it would write, as the reader writes days and numbers', () => {
    const at = office([staffRow('10')], [done('10', 'GDPR', '2025-01-01')]);
    const rows = [
      done('10', 'GDPR', '2025-01-01', { line: 2 }),
      done('10', 'FØRST', '2026-05-04', { line: 3, hours: 6.5 }),
      done('77', 'FØRST', '2026-05-04', { line: 4 }),
    ];
    const pending = planCourses(at.db, at.query, readingOfRows(rows, 'kurser.csv'));
    expect(pending.summary).toMatchObject({ rows: 3, accepted: 2, rejected: 1, skipped: 0, firstImport: false });
    expect(pending.rows('new', 0, 10)).toEqual([
      {
        line: 3,
        key: '10',
        name: 'Ane Prøve10',
        changes: [
          { field: 'courseName', from: '', to: 'FØRST' },
          { field: 'completedOn', from: '', to: '04-05-2026' },
          { field: 'hours', from: '', to: '6,5' },
        ],
        fault: null,
      },
    ]);
    expect(pending.count('unchanged')).toBe(1);
    expect(pending.rows('rejected', 0, 10)[0]?.fault?.code).toBe('unknown_employee');
  });
});

describe('figures', () => {
  const people = 12;
  const staff = Array.from({ length: people }, (_, i) =>
    staffRow(String(10 + i), { unitCode: ['1', '2', '21', '3'][i % 4] ?? '1' }),
  );
  const completion = fc.record({
    person: fc.integer({ min: 0, max: people - 1 }),
    course: fc.constantFrom(...Object.keys(MONTHS)),
    ago: fc.integer({ min: 0, max: 2200 }),
  });

  /** Counted by hand, person by person. */
  function expected(rows: readonly CourseRow[], course: string, asOf: IsoDate, units: readonly string[]) {
    const count = { holders: 0, valid: 0, expired: 0, expiring30: 0, expiring90: 0 };
    for (const { key, unitCode } of staff) {
      if (!units.includes(unitCode)) continue;
      const days = rows
        .filter((r) => r.key === key && r.courseCode === course && r.completedOn <= asOf)
        .map((r) => r.completedOn);
      const newest = days.sort().at(-1);
      if (!newest) continue;
      const until = validUntil(newest, MONTHS[course] ?? null);
      const left = until === null ? 9999 : daysBetween(asOf, until);
      count.holders++;
      if (left < 0) count.expired++;
      else count.valid++;
      if (left >= 0 && left <= 30) count.expiring30++;
      if (left >= 0 && left <= 90) count.expiring90++;
    }
    return count;
  }

  it('are what counting by hand gives, for every unit and on any day', () => {
    fc.assert(
      fc.property(fc.array(completion, { maxLength: 60 }), fc.integer({ min: 0, max: 500 }), (list, back) => {
        const rows = list.map((c) => done(String(10 + c.person), c.course, addDays(TODAY, -c.ago)));
        const asOf = addDays(TODAY, -back);
        const { courses, units } = learningFigures(office(staff, rows).db, asOf);
        const trees = { '1': ['1', '2', '21', '3'], '2': ['2', '21'], '21': ['21'], '3': ['3'] };
        for (const { code, certificates } of courses) {
          expect(certificates).toEqual(expected(rows, code, asOf, trees['1']));
        }
        for (const unit of units) {
          for (const course of courses) {
            const found = unit.courses.find((c) => c.code === course.code);
            const wanted = expected(rows, course.code, asOf, trees[unit.code as keyof typeof trees]);
            if (found) expect(found.certificates).toEqual(wanted);
            else expect(wanted.holders).toBe(0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
