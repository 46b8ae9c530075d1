// The course file of Vesterhede on top of the October staff, as the answer key wants it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCoursesFile, readOrganisationFile, readStaffFile } from '../../../electron/formats/index.ts';
import { learningFigures } from '../../../electron/learning/figures.ts';
import { planCourses } from '../../../electron/learning/pending-courses.ts';
import { applyPending } from '../../../electron/staff/import/apply.ts';
import { planOrganisation } from '../../../electron/staff/import/pending-organisation.ts';
import { planStaff } from '../../../electron/staff/import/pending-staff.ts';
import { undoImport } from '../../../electron/staff/import/undo-import.ts';
import type { ApplyResult } from '../../../shared/staff/import-contract.ts';
import { day, dump, type Office, openOffice, quietJob } from '../staff/office.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/vesterhede');
const file = (name: string) => path.join(fixtures, name);
const options = (name: string) => ({ name, today: day('2026-11-22') });
const key = JSON.parse(readFileSync(file('answer-key.json'), 'utf8')) as {
  learning: { rows: number; completed: number; distinct_completed: number };
};
const count = (office: Office, table: string): number =>
  (office.db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

const COURSES = 'kurser-plan2learn.csv';
const importCourses = (office: Office): ApplyResult =>
  office.command('staff.applyImport', (ctx) =>
    applyPending(ctx, planCourses(ctx.db, ctx, readCoursesFile(file(COURSES), options(COURSES), quietJob)), false),
  );

describe('the course file of Vesterhede', () => {
  let office: Office;
  let result: ApplyResult;

  beforeAll(() => {
    office = openOffice();
    const organisation = readOrganisationFile(file('organisation.csv'), options('o'), quietJob);
    const staff = readStaffFile(file('ansaettelser-2026-10.csv'), options('s'), quietJob);
    const choices = { extent: 'full' } as const;
    office.command('staff.applyImport', (ctx) =>
      applyPending(ctx, planOrganisation(ctx.db, ctx, organisation, choices), true),
    );
    office.command('staff.applyImport', (ctx) => applyPending(ctx, planStaff(ctx.db, ctx, staff, choices), true));
    result = importCourses(office);
  });

  it('is counted as the answer key says, and every tjenestenummer is found', () => {
    expect(result.rows).toBe(key.learning.rows);
    expect(result.accepted).toBe(key.learning.completed);
    expect(result.changes.new).toBe(key.learning.distinct_completed);
    expect(result.changes.unchanged).toBe(key.learning.completed - key.learning.distinct_completed);
    expect(result.skipped).toBe(key.learning.rows - key.learning.completed);
    expect(result.faults).toEqual([]);
    expect(count(office, 'completion')).toBe(key.learning.distinct_completed);
  });

  it('gives its courses their usual validity, told apart by name', () => {
    const courses = office.db.prepare('SELECT code, valid_months AS months FROM course ORDER BY code').all();
    expect(courses).toContainEqual({ code: 'HYG', months: 24 });
    expect(courses).toContainEqual({ code: 'VEJ', months: 60 });
    expect(courses).toContainEqual({ code: 'GDPR', months: 12 });
    expect(courses).toHaveLength(8);
  });

  it('changes nothing when imported again', () => {
    const before = dump(office.db);
    const again = importCourses(office);
    expect([again.accepted, again.changes.new, again.changes.unchanged]).toEqual([
      key.learning.completed,
      0,
      key.learning.completed,
    ]);
    expect(dump(office.db)).toEqual(before);
  });

  it('has units whose certificates add up to the whole', () => {
    const { courses, units } = learningFigures(office.db, day('2026-10-31'));
    const top = units.find((u) => u.code === '1000');
    const areas = units.filter((u) => /^[2-7]000$/.test(u.code));
    for (const course of courses) {
      const { valid, expired, holders } = course.certificates;
      expect(valid + expired).toBe(holders);
      expect(top?.courses.find((c) => c.code === course.code)).toEqual(course);
      const inAreas = areas.flatMap((a) => a.courses.filter((c) => c.code === course.code));
      expect(inAreas.reduce((sum, c) => sum + c.certificates.valid, 0)).toBe(valid);
    }
    expect(courses.reduce((sum, c) => sum + c.certificates.holders, 0)).toBeGreaterThan(4000);
  });

  it('can be taken back whole', () => {
    const fresh = openOffice();
    fresh.db.exec('PRAGMA foreign_keys = OFF');
    for (const table of ['change_set', 'unit', 'unit_spell', 'person', 'engagement', 'engagement_spell']) {
      const rows = office.db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
      const columns = Object.keys(rows[0] ?? {});
      const insert = fresh.db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map((c) => `@${c}`)})`);
      for (const row of rows) insert.run(row);
    }
    const before = dump(fresh.db);
    const { importId } = importCourses(fresh);
    expect(count(fresh, 'completion')).toBe(key.learning.distinct_completed);
    fresh.command('staff.undoImport', (ctx) => undoImport(ctx, importId));
    expect(dump(fresh.db)).toEqual(before);
  });
});
