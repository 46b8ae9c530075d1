import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CourseId, PersonId } from '../../../shared/kernel/ids.ts';
import {
  type CourseLookups,
  courseKey,
  type PersonRef,
  planCourseImport,
} from '../../../shared/learning/import-plan.ts';
import type { CourseRow } from '../../../shared/learning/rows.ts';

const TODAY = '2026-11-22' as IsoDate;
const ane: PersonRef = { personId: 'ane' as PersonId, name: 'Ane Prøve', birthDate: '1980-05-01' as IsoDate };
const bo: PersonRef = { personId: 'bo' as PersonId, name: 'Bo Prøve', birthDate: null };

const keys: Readonly<Record<string, readonly PersonRef[]>> = { '1': [ane], '11': [ane], '2': [bo], '3': [ane, bo] };
const cprs: Readonly<Record<string, PersonRef>> = { '6105800001': ane, '6105800002': bo };

function lookups(known: readonly string[] = [], courses: Readonly<Record<string, string>> = {}): CourseLookups {
  return {
    byKey: (key) => keys[key] ?? [],
    byCpr: (cpr) => cprs[cpr],
    courseId: (code) => courses[code] as CourseId | undefined,
    isKnown: (person, course, completedOn) => known.includes(`${person} ${course} ${completedOn}`),
  };
}

let line = 1;
const row = (more: Partial<CourseRow>): CourseRow => ({
  line: ++line,
  key: '1',
  cpr: '',
  courseCode: 'GDPR',
  courseName: 'Databeskyttelse og it-sikkerhed',
  form: 'e-læring',
  completedOn: '2026-03-01' as IsoDate,
  hours: 1,
  completed: true,
  ...more,
});
const faultsOf = (...rows: CourseRow[]) =>
  planCourseImport(rows, lookups(), TODAY, { key: 'Tjenestenummer', completedOn: 'Gennemført' }).faults;

describe('planCourseImport', () => {
  it('keeps a completion written twice once, also under the person’s other tjenestenummer', () => {
    const plan = planCourseImport([row({}), row({}), row({ key: '11' }), row({ key: '2' })], lookups(), TODAY);
    expect(plan.added.map((c) => c.person.personId)).toEqual(['ane', 'bo']);
    expect(plan.unchanged).toHaveLength(2);
  });

  it('adds nothing that the register has already, and a recertification as a new row', () => {
    const register = lookups(['ane c1 2026-03-01'], { [courseKey('GDPR')]: 'c1' });
    const plan = planCourseImport([row({}), row({ completedOn: '2026-10-01' as IsoDate })], register, TODAY);
    expect(plan.unchanged).toHaveLength(1);
    expect(plan.added.map((c) => c.completedOn)).toEqual(['2026-10-01']);
    expect(plan.newCourses.size).toBe(0);
  });

  it('counts what was not completed, whoever it names and whenever', () => {
    const plan = planCourseImport(
      [row({ completed: false, key: 'nobody' }), row({ completed: false, completedOn: '2027-01-01' as IsoDate })],
      lookups(),
      TODAY,
    );
    expect([plan.skipped, plan.faults.length, plan.added.length, plan.newCourses.size]).toEqual([2, 0, 0, 0]);
  });

  it('rejects the unknown, and a number that two persons share', () => {
    expect(faultsOf(row({ line: 7, key: '99' }))).toEqual([
      { line: 7, column: 'Tjenestenummer', code: 'unknown_employee', value: '99' },
    ]);
    expect(faultsOf(row({ key: '3' }))[0]?.code).toBe('unknown_employee');
  });

  it('finds people by CPR, never repeats a CPR number, and refuses two that disagree', () => {
    const byCpr = planCourseImport(
      [row({ key: '', cpr: '6105800002' }), row({ key: '3', cpr: '6105800001' })],
      lookups(),
      TODAY,
    );
    expect(byCpr.added.map((c) => c.person.personId)).toEqual(['bo', 'ane']);
    const faults = faultsOf(row({ key: '', cpr: '6105809999' }), row({ key: '1', cpr: '6105800002' }));
    expect(faults.map((f) => f.code)).toEqual(['unknown_employee', 'cpr_mismatch']);
    expect(JSON.stringify(faults)).not.toContain('610580');
  });

  it('rejects days that cannot be: in the future and before birth; today is fine', () => {
    const faults = faultsOf(
      row({ completedOn: '2026-11-23' as IsoDate }),
      row({ completedOn: '1980-04-30' as IsoDate }),
      row({ completedOn: TODAY }),
      row({ key: '2', completedOn: '1930-01-01' as IsoDate }),
    );
    expect(faults.map((f) => [f.code, f.column, f.value])).toEqual([
      ['bad_date', 'Gennemført', '2026-11-23'],
      ['bad_date', 'Gennemført', '1980-04-30'],
    ]);
  });

  it('makes a course once, with its usual validity, however the code is written', () => {
    const plan = planCourseImport(
      [
        row({ courseCode: 'Først', courseName: 'Førstehjælp' }),
        row({ courseCode: 'FØRST ', courseName: 'Førstehjælp', key: '2' }),
        row({ courseCode: 'XYZ', courseName: 'Fuglesang' }),
        row({ courseCode: '', courseName: 'Fuglesang II' }),
      ],
      lookups(),
      TODAY,
    );
    expect([...plan.newCourses.values()].map((c) => [c.code, c.validMonths, c.basis])).toEqual([
      ['Først', 24, 'practice'],
      ['XYZ', null, 'unknown'],
      ['Fuglesang II', null, 'unknown'],
    ]);
    expect(faultsOf(row({ courseCode: ' ', courseName: '' }))[0]?.code).toBe('missing_value');
  });
});
