// Rules, kinds of workplace, exemptions, the matrix and the lists, on a small register.
import { describe, expect, it } from 'vitest';
import { countCertificates, listCertificates } from '../../../db/learning/certificates.ts';
import { listCourses } from '../../../db/learning/courses.ts';
import { learningFigures } from '../../../electron/learning/figures.ts';
import { importCourseRows } from '../../../electron/learning/import-rows.ts';
import { requirementsHandlers as calls } from '../../../electron/learning/requirements/handlers.ts';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import { addDays, daysBetween } from '../../../shared/kernel/dates.ts';
import type { CourseId, PersonId, RuleId, UnitId } from '../../../shared/kernel/ids.ts';
import { EVERYONE } from '../../../shared/learning/audience.ts';
import { judgeCompletions } from '../../../shared/learning/validity.ts';
import type { StaffRow } from '../../../shared/staff/rows.ts';
import { makeChance } from '../../support/chance.ts';
import { day, failureOf, type Office, openOffice, staffRow, unitRow } from '../staff/office.ts';

const TODAY = day('2026-11-22');
const full = { extent: 'full', fileName: 'prøve', approveEnded: true } as const;
type Taken = readonly [key: string, course: string, on: string];

/** Unit 1 above 2 (a nursing home) and 3 (an office); 21 below 2. */
function office(staff: readonly StaffRow[], taken: readonly Taken[]): Office {
  const made = openOffice();
  const units = [
    unitRow('1'),
    unitRow('2', { name: 'Plejecenter Vest' }),
    unitRow('3', { name: 'Rådhuset' }),
    unitRow('21', { parentCode: '2', name: 'Afdeling A' }),
  ];
  const rows = taken.map(([key, courseCode, on]) => ({
    ...{ line: 2, key, cpr: '', courseCode, courseName: '', form: 'kursus', completedOn: day(on), hours: 2 },
    completed: true,
  }));
  made.command('staff.applyImport', (ctx) => importOrganisationRows(ctx, units, full));
  made.command('staff.applyImport', (ctx) => importStaffRows(ctx, staff, { ...full, effective: day('2020-01-01') }));
  made.command('staff.applyImport', (ctx) => importCourseRows(ctx, rows, { fileName: 'kurser.csv' }));
  return made;
}

const idOf = (at: Office, table: string, code: string) =>
  (at.db.prepare(`SELECT id FROM ${table} WHERE code = ?`).get(code) as { id: string }).id;
const unit = (at: Office, code: string) => idOf(at, 'unit', code) as UnitId;
const course = (at: Office, code: string) => idOf(at, 'course', code) as CourseId;
const person = (at: Office, key: string) =>
  (at.db.prepare('SELECT person_id AS id FROM engagement WHERE key = ?').get(key) as { id: PersonId }).id;

const fields = {
  audience: EVERYONE,
  withinDays: 30,
  validMonths: null,
  basis: 'practice',
  source: 'Beslutning',
} as const;
const newRule = (at: Office, code: string, more: Partial<typeof fields> | object = {}, from = '2024-01-01'): RuleId =>
  at.command('learning.saveRule', (ctx) =>
    calls.saveRule(ctx, {
      ruleId: null,
      courseId: course(at, code),
      fields: { ...fields, ...more },
      change: { kind: 'new', validFrom: day(from), validTo: null },
    }),
  ).ruleId;
const matrix = (at: Office, asOf = TODAY, unitId: UnitId | null = null) => calls.matrix(at.query, { asOf, unitId });
const rowsOf = (at: Office, more: object = {}) =>
  calls.requirementRows(at.query, {
    asOf: TODAY,
    unitId: null,
    courseId: null,
    states: [],
    offset: 0,
    limit: 50,
    ...more,
  });

const STAFF = [
  staffRow('10', { unitCode: '2', start: day('2020-01-01') }),
  staffRow('20', { unitCode: '21', start: day('2020-01-01') }),
  staffRow('30', { unitCode: '3', start: day('2026-11-10') }),
  staffRow('40', { unitCode: '2', start: day('2020-01-01'), status: '3' }),
  // One person with two jobs.
  staffRow('50', { unitCode: '2', start: day('2020-01-01'), fte: 0.5, cpr: '6110800050' }),
  staffRow('51', { unitCode: '3', start: day('2020-01-01'), fte: 0.4, cpr: '6110800050', lastName: 'Prøve50' }),
];
const TAKEN: readonly Taken[] = [
  ['10', 'GDPR', '2026-05-01'],
  ['20', 'GDPR', '2024-05-01'],
  ['50', 'GDPR', '2025-12-01'],
];

describe('the matrix', () => {
  const at = office(STAFF, TAKEN);
  newRule(at, 'GDPR');

  it('counts each person once in every unit, leave and exemptions out of the denominator', () => {
    const { courses, units, whole } = matrix(at);
    expect(courses.map(({ code }) => code)).toEqual(['GDPR']);
    const cell = (code: string) => units.find((one) => one.code === code)?.cells[0];
    expect(whole[0]).toEqual({
      required: 4,
      held: 2,
      expiring: 1,
      due: 1,
      overdue: 1,
      expired: 1,
      exempt: 1,
      share: 0.5,
    });
    expect(cell('1')).toEqual(whole[0]);
    expect(cell('2')).toMatchObject({ required: 3, held: 2, overdue: 1, exempt: 1 });
    expect(cell('21')).toMatchObject({ required: 1, held: 0, expired: 1, share: 0 });
    // The person with two jobs is asked in both, and stands once in the whole.
    expect(cell('3')).toMatchObject({ required: 2, held: 1, due: 1 });
  });

  it('can be had under a unit', () => {
    const { units, whole } = matrix(at, TODAY, unit(at, '2'));
    expect(units.map(({ code }) => code)).toEqual(['2', '21']);
    expect(whole[0]).toEqual(units[0]?.cells[0]);
  });

  it('agrees with the lists and with the figures of the terminal', () => {
    const { whole } = matrix(at);
    for (const state of ['due', 'overdue', 'exempt'] as const) {
      expect(rowsOf(at, { states: [state] }).total).toBe(whole[0]?.[state]);
    }
    expect(rowsOf(at, { states: ['held', 'expiring'] }).total).toBe(whole[0]?.held);
    const figure = learningFigures(at.db, TODAY).courses.find((one) => one.code === 'GDPR');
    expect(figure).toMatchObject({ required: 4, held: 2, expired: 1, exempt: 1, share: 0.5 });
    expect(figure?.certificates).toMatchObject({ holders: 3, valid: 2, expired: 1 });
    expect(rowsOf(at).rows[0]).toMatchObject({ state: 'overdue', unitName: 'Afdeling A', isExpired: true });
    expect(rowsOf(at, { unitId: unit(at, '3') }).total).toBe(2);
  });

  it('does not change for an earlier day by what is written later', () => {
    const then = addDays(TODAY, -200);
    const before = matrix(at, then);
    const rule = calls.rules(at.query, { asOf: TODAY })[0]?.id as RuleId;
    at.command('learning.saveRule', (ctx) =>
      calls.saveRule(ctx, {
        ruleId: rule,
        courseId: course(at, 'GDPR'),
        fields: { ...fields, withinDays: 0, validMonths: 3 },
        change: { kind: 'from', day: TODAY },
      }),
    );
    expect(matrix(at, then)).toEqual(before);
    expect(matrix(at).whole[0]).toMatchObject({ held: 0, expired: 3 });
    expect(calls.rules(at.query, { asOf: TODAY }).map(({ standing }) => standing)).toEqual(['now', 'ended']);
  });
});

describe('rules', () => {
  const at = office(STAFF, TAKEN);

  it('are told apart: changed from a day, corrected, ended, removed', () => {
    const first = newRule(at, 'GDPR');
    expect(failureOf(() => newRule(at, 'GDPR', {}, '2025-01-01'))).toBe('rule_known');
    const save = (change: Parameters<typeof calls.saveRule>[1]['change'], within: number) =>
      at.command('learning.saveRule', (ctx) =>
        calls.saveRule(ctx, {
          ruleId: first,
          courseId: course(at, 'GDPR'),
          fields: { ...fields, withinDays: within },
          change,
        }),
      );
    expect(failureOf(() => save({ kind: 'from', day: day('2024-01-01') }, 10))).toBe('dates_reversed');
    save({ kind: 'correct', validFrom: day('2023-01-01'), validTo: null }, 60);
    expect(calls.rules(at.query, { asOf: TODAY })).toMatchObject([
      { withinDays: 60, validFrom: '2023-01-01', persons: 5 },
    ]);
    const { ruleId: second } = save({ kind: 'from', day: TODAY }, 10);
    const [now, old] = calls.rules(at.query, { asOf: TODAY });
    expect([now?.validFrom, old?.validTo]).toEqual([TODAY, addDays(TODAY, -1)]);
    const remove = (ruleId: RuleId) => at.command('learning.removeRule', (ctx) => calls.removeRule(ctx, { ruleId }));
    expect(failureOf(() => remove(first))).toBe('rule_has_held');
    remove(second);
    expect(calls.rules(at.query, { asOf: TODAY })).toHaveLength(1);
    const fieldsLogged = at.db.prepare(`SELECT DISTINCT field FROM change WHERE tbl = 'course_rule'`).pluck().all();
    expect(fieldsLogged).toEqual(expect.arrayContaining(['valid_from', 'within_days', 'valid_to']));
  });

  it('are proposed, taken over where ticked only, and never twice', () => {
    const before = calls.proposeRules(at.query, { asOf: TODAY });
    expect(before.find(({ code }) => code === 'BRAND')).toMatchObject({ courseId: null, isKnown: false, persons: 5 });
    const adopt = () =>
      at.command('learning.adoptRules', (ctx) => calls.adoptRules(ctx, { codes: ['BRAND', 'GDPR'], validFrom: TODAY }));
    expect(adopt()).toEqual({ rules: 2, courses: 1 });
    expect(adopt()).toEqual({ rules: 0, courses: 0 });
    const after = calls.proposeRules(at.query, { asOf: TODAY });
    expect(after.filter(({ isKnown }) => isKnown).map(({ code }) => code)).toEqual(['BRAND', 'GDPR']);
    expect(listCourses(at.db).find(({ code }) => code === 'BRAND')).toMatchObject({ validMonths: 12 });
  });
});

describe('kinds of workplace', () => {
  it('are proposed from names, set by hand, and hold for the units below', () => {
    const at = office(STAFF, TAKEN);
    newRule(at, 'GDPR', { audience: { ...EVERYONE, workplaces: ['care'] } });
    const list = () => calls.workplaceTypes(at.query, { asOf: TODAY });
    expect(list().map(({ code, proposed }) => [code, proposed])).toEqual([
      ['1', null],
      ['2', 'care'],
      ['21', null],
      ['3', 'office'],
    ]);
    expect(matrix(at)).toMatchObject({ whole: [null], unplaced: 3 });
    const set = (type: 'care' | null) =>
      at.command('learning.setWorkplaceTypes', (ctx) =>
        calls.setWorkplaceTypes(ctx, { types: [{ unitId: unit(at, '2'), type }] }),
      );
    expect([set('care'), set('care')]).toEqual([{ changed: 1 }, { changed: 0 }]);
    expect(list().map(({ code, effective }) => [code, effective])).toEqual([
      ['1', null],
      ['2', 'care'],
      ['21', 'care'],
      ['3', null],
    ]);
    expect(matrix(at)).toMatchObject({ whole: [{ required: 3, exempt: 1 }], unplaced: 1 });
    set(null);
    expect(matrix(at).whole).toEqual([null]);
  });
});

describe('exemptions', () => {
  it('hold while they last, with the reason on the person’s page', () => {
    const at = office(STAFF, TAKEN);
    newRule(at, 'GDPR');
    const personId = person(at, '20');
    const save = (reason: string, from = '2026-01-01') =>
      at.command('learning.saveExemption', (ctx) =>
        calls.saveExemption(ctx, {
          ...{ exemptionId: null, personId, courseId: course(at, 'GDPR'), reason },
          ...{ validFrom: day(from), validTo: day('2026-12-31') },
        }),
      );
    expect(failureOf(() => save('Se 220361-1234'))).toBe('looks_like_cpr');
    const { exemptionId } = save('Underviser selv');
    expect(failureOf(() => save('Igen', '2026-06-01'))).toBe('exemption_known');
    const [mine] = calls.personRequirements(at.query, { asOf: TODAY, personId });
    expect(mine).toMatchObject({
      state: 'exempt',
      exemptBy: 'exemption',
      reason: 'Underviser selv',
      validUntil: '2025-05-01',
    });
    expect(matrix(at).whole[0]).toMatchObject({ required: 3, exempt: 2 });
    expect(matrix(at, day('2027-01-01')).whole[0]).toMatchObject({ exempt: 1 });
    at.command('learning.endExemption', (ctx) => calls.endExemption(ctx, { exemptionId, lastDay: addDays(TODAY, -1) }));
    expect(calls.personRequirements(at.query, { asOf: TODAY, personId })[0]?.state).toBe('overdue');
    expect(calls.exemptions(at.query, { asOf: TODAY, personId })).toMatchObject([{ standing: 'ended' }]);
  });
});

describe('one person', () => {
  it('is told why, by when, and every completion', () => {
    const at = office(STAFF, [...TAKEN, ['10', 'GDPR', '2024-04-30']]);
    const ruleId = newRule(at, 'GDPR');
    const [one] = calls.personRequirements(at.query, { asOf: TODAY, personId: person(at, '10') });
    expect(one).toMatchObject({ state: 'held', months: 12, validUntil: '2027-05-01', due: '2024-01-31' });
    expect(one?.because).toMatchObject([{ ruleId, unitName: 'Plejecenter Vest', source: 'Beslutning' }]);
    expect(one?.history.map(({ completedOn }) => completedOn)).toEqual(['2026-05-01', '2024-04-30']);
  });
});

describe('certificates with a last day of their own', () => {
  it('are counted and listed as the pure rule judges them, on random data', () => {
    const chance = makeChance(7);
    for (let round = 0; round < 12; round++) {
      const people = STAFF.filter(({ status }) => status !== '3');
      const taken = Array.from(
        { length: 25 },
        (): Taken => [
          chance.pick(people).key,
          chance.pick(['GDPR', 'FØRST', 'TRUCK']),
          addDays(TODAY, -chance.int(1200)),
        ],
      );
      const at = office(STAFF, taken);
      for (const id of at.db.prepare('SELECT id FROM completion').pluck().all()) {
        if (chance.int(3) > 0) continue;
        at.db
          .prepare('UPDATE completion SET expires_on = ? WHERE id = ?')
          .run(addDays(TODAY, chance.int(400) - 150), id);
      }
      const courses = listCourses(at.db);
      const rows = at.db
        .prepare(
          `SELECT k.person_id AS person, k.course_id AS course, k.completed_on AS completedOn, k.expires_on AS expiresOn,
             c.valid_months AS months FROM completion k JOIN course c ON c.id = k.course_id`,
        )
        .all() as {
        person: string;
        course: string;
        completedOn: typeof TODAY;
        expiresOn: typeof TODAY | null;
        months: number | null;
      }[];
      const judged = [...new Set(rows.map(({ person: one }) => one))].flatMap((one) =>
        judgeCompletions(
          rows.filter((row) => row.person === one),
          TODAY,
        ),
      );
      const deciding = judged.filter(({ state }) => state !== 'superseded');
      const left = deciding.map(({ validUntil }) => (validUntil === null ? 9999 : daysBetween(TODAY, validUntil)));
      const counts = countCertificates(at.db, courses, TODAY);
      const sum = (of: 'holders' | 'valid' | 'expired' | 'expiring30' | 'expiring90') =>
        counts.reduce((total, one) => total + one[of], 0);
      expect(sum('holders')).toBe(deciding.length);
      expect(sum('expired')).toBe(left.filter((days) => days < 0).length);
      expect(sum('expiring30')).toBe(left.filter((days) => days >= 0 && days <= 30).length);
      expect(sum('expiring90')).toBe(left.filter((days) => days >= 0 && days <= 90).length);
      const listed = listCertificates(at.db, courses, { asOf: TODAY, window: 'expired', units: null });
      expect(listed).toHaveLength(sum('expired'));
    }
  });
});
