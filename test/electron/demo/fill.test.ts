import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRows } from '../../../db/apv/rows.ts';
import type { WritableDB } from '../../../db/engine/handles.ts';
import { readMedia } from '../../../db/engine/media.ts';
import { createMediaSchema } from '../../../db/engine/media-schema.ts';
import { readRows as readLearningRows } from '../../../db/learning/rows.ts';
import { staffFigures } from '../../../db/staff/figures.ts';
import { readFigures } from '../../../db/survey/figures.ts';
import { hasUnpacked, listRounds } from '../../../db/survey/rounds.ts';
import { readRoundUnits } from '../../../db/survey/units.ts';
import { fillDemo } from '../../../electron/demo/fill.ts';
import { learningFigures } from '../../../electron/learning/figures.ts';
import { newcomers } from '../../../electron/learning/onboarding/newcomers.ts';
import { requirementRows } from '../../../electron/learning/requirements/rows.ts';
import { talkOverview } from '../../../electron/learning/talks/overview.ts';
import { reportHandlers } from '../../../electron/report/handlers.ts';
import type { Job } from '../../../electron/worker/context.ts';
import type { OpenRegister } from '../../../electron/worker/session.ts';
import { answeredPoints } from '../../../shared/apv/chemicals.ts';
import { addMonths } from '../../../shared/kernel/dates.ts';
import type { Progress } from '../../../shared/kernel/registry.ts';
import {
  day,
  dump,
  failureOf,
  findBrokenTimelines,
  jobCancelledAfter,
  makeRandom,
  type Office,
  openOffice,
  quietJob,
} from '../staff/office.ts';

const TODAY = day('2026-11-22');

const medias = new WeakMap<Office, WritableDB>();

/** As much of an open register as a command needs. */
function registerOf(office: Office): OpenRegister {
  const { db, query } = office;
  const media = new Database(':memory:') as unknown as WritableDB;
  createMediaSchema(media, true);
  medias.set(office, media);
  return { writer: db, reader: db, media, actor: query.actor, copyId: 'testcopy' } as unknown as OpenRegister;
}

const base = (job: Job) => ({
  now: new Date('2026-11-22T08:00:00Z'),
  today: TODAY,
  random: makeRandom(9),
  job,
  language: 'da' as const,
});

const fill = (job: Job, options = {}): Office => {
  const office = openOffice();
  fillDemo(registerOf(office), base(job), options);
  return office;
};

describe('the demo register', () => {
  let office: Office;
  const reports: Progress[] = [];

  beforeAll(() => {
    office = fill({ ...quietJob, report: (p) => reports.push(p) });
  });

  it('has three years of history behind today’s figures', () => {
    const heads = [0, 12, 24, 36].map((months) => staffFigures(office.db, addMonths(TODAY, -months)).persons);
    for (const persons of heads) {
      expect(persons).toBeGreaterThan(1800);
      expect(persons).toBeLessThan(2150);
    }
    expect(new Set(heads).size).toBeGreaterThan(2);
    const { units } = staffFigures(office.db, TODAY);
    expect(units).toHaveLength(1 + 6 + 80);
    expect(staffFigures(office.db, day('2025-01-01')).units).toHaveLength(1 + 6 + 79);
  });

  it('was made by imports that found nothing wrong, and its dated rows fit together', () => {
    const runs = office.db.prepare('SELECT kind, rejected, accepted FROM import_run').all() as {
      kind: string;
      rejected: number;
    }[];
    expect(runs.filter((r) => r.kind === 'staff')).toHaveLength(13);
    expect(runs.filter((r) => r.kind === 'courses')).toHaveLength(1);
    expect(runs.filter((r) => r.rejected > 0)).toEqual([]);
    expect(findBrokenTimelines(office.db)).toEqual([]);
  });

  it('has something to do in the learning room: valid, expiring and expired certificates', () => {
    const { courses } = learningFigures(office.db, TODAY);
    // 19 of its files, two that a rule asks for, and one of its own.
    expect(courses).toHaveLength(22);
    const sum = (field: 'valid' | 'expired' | 'expiring30' | 'expiring90') =>
      courses.reduce((n, c) => n + c.certificates[field], 0);
    expect(sum('valid')).toBeGreaterThan(5000);
    expect(sum('expired')).toBeGreaterThan(200);
    expect(sum('expiring30')).toBeGreaterThan(50);
    expect(sum('expiring90')).toBeGreaterThan(sum('expiring30'));
  });

  it('has rules, classes, skills, talks and introductions, so that no page of the room is empty', () => {
    const count = (table: string): number => office.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
    expect(count('course_rule')).toBeGreaterThan(10);
    expect(count('workplace_type')).toBeGreaterThan(40);
    expect(readLearningRows(office.db, 'course_package', "state = 'published'")).toMatchObject([{ standard: 'plain' }]);
    expect(count("class_seat WHERE state = 'waiting'")).toBeGreaterThan(0);
    expect(count('person_skill')).toBeGreaterThan(200);
    expect(count('talk WHERE held_on IS NULL')).toBeGreaterThan(50);
    expect(count('talk WHERE held_on IS NOT NULL')).toBeGreaterThan(500);
    expect(count('onboarding_plan')).toBeGreaterThan(5);
    const { courses } = learningFigures(office.db, TODAY);
    for (const { required, held, expired, share } of courses.filter((one) => one.required > 0)) {
      expect(held + expired).toBeLessThanOrEqual(required);
      expect(share).toBeCloseTo(held / required);
    }
  });

  it('tells on the start page as many late courses, talks and introductions as the pages behind it', () => {
    const { query } = office;
    const tasks = reportHandlers.outlook(query, { asOf: TODAY }).tasks;
    const count = (kind: string) => tasks.find((task) => task.kind === kind)?.count ?? 0;
    const where = { asOf: TODAY, unitId: null, offset: 0, limit: 1 };
    const rows = requirementRows(query, { ...where, courseId: null, states: ['overdue'] });
    const { lacking, late } = talkOverview(query, where).states;
    const plans = newcomers(query, { ...where, standing: null }).counts.late;
    expect([count('requirements_overdue'), count('talks_missing'), count('onboarding_late')]).toEqual([
      rows.total,
      lacking + late,
      plans,
    ]);
    expect(Math.min(rows.total, lacking + late, plans)).toBeGreaterThan(0);
  });

  it('has two closed surveys that about seven of ten answered, a small group hidden here and there', () => {
    const found = listRounds(office.db);
    expect(found.map(({ state, settings }) => [state, settings.name])).toEqual([
      ['closed', 'Trivselsmåling 2025'],
      ['closed', 'Trivselsmåling 2024'],
    ]);
    for (const { id } of found) {
      const units = readRoundUnits(office.db, id);
      const sum = (of: 'invited' | 'answered') => units.reduce((all, unit) => all + (unit[of] ?? 0), 0);
      expect(sum('answered') / sum('invited')).toBeCloseTo(0.7, 1);
      const hidden = readFigures(office.db, id, { kind: 'score' }).filter(({ shown }) => shown === null);
      expect(hidden.length).toBeGreaterThan(10);
    }
    expect(hasUnpacked(office.db)).toBe(false);
  });

  it('has APV rounds at every step, whose days fit together', () => {
    const rounds = readRows(office.db, 'apv_round', 'true');
    const states = new Set(rounds.map(({ state }) => state));
    expect([...states].sort()).toEqual(['absence', 'assessment', 'closed', 'draft', 'follow_up', 'plan', 'uncovering']);
    for (const { startsOn, stateSince } of rounds) expect(startsOn <= stateSince && stateSince <= TODAY).toBe(true);
    const lines = readRows(office.db, 'apv_line', 'true');
    for (const { doneOn, effectOn, closedOn, startsOn } of lines) {
      for (const on of [doneOn, effectOn, closedOn]) expect(on === null || on < TODAY, `${startsOn} ${on}`).toBe(true);
      expect((doneOn ?? '') <= (effectOn ?? '9') && (startsOn ?? '9') <= (doneOn ?? '9')).toBe(true);
    }
    expect(new Set(lines.map(({ state }) => state)).size).toBe(5);
    const [next] = lines.filter(({ reopenedFrom }) => reopenedFrom !== null);
    expect(lines.find(({ id }) => id === next?.reopenedFrom)).toMatchObject({ effect: 'not', state: 'closed' });
    expect(readRows(office.db, 'apv_problem', 'confidential = 1')).toHaveLength(1);
  });

  it('has checklists answered, mostly in order, and problems that stand by the answers that raised them', () => {
    const checks = readRows(office.db, 'apv_check', 'true');
    const inOrder = checks.filter(({ answer }) => answer === 'ok');
    expect(inOrder.length / checks.length).toBeGreaterThan(0.6);
    const ids = new Set<string>(checks.map(({ id }) => id));
    const raised = readRows(office.db, 'apv_problem', "origin = 'checklist'");
    expect(raised.length).toBeGreaterThan(20);
    expect(raised.filter(({ source }) => !ids.has(source))).toEqual([]);
  });

  it('has substances with all that is asked for, and some with something left to do', () => {
    const substances = readRows(office.db, 'substance', 'true');
    const media = medias.get(office);
    const sheets = substances.flatMap(({ sheetId }) => sheetId ?? []);
    expect(sheets.length).toBeGreaterThan(4);
    expect(sheets.length).toBeLessThan(substances.length);
    for (const id of sheets) expect(media && String(readMedia(media, id).data.subarray(0, 5))).toBe('%PDF-');
    const uses = readRows(office.db, 'substance_use', 'true');
    const answered = uses.map((use) => answeredPoints(use));
    expect(answered.filter((n) => n === 7).length / uses.length).toBeGreaterThan(0.5);
    expect(answered.some((n) => n < 7)).toBe(true);
  });

  it('tells how far it is, never running back', () => {
    const done = reports.filter((r) => r.total > 0);
    expect(done.map((r) => r.done)).toEqual([...done.map((r) => r.done)].sort((a, b) => a - b));
    expect(done.at(-1)).toMatchObject({ done: done.at(-1)?.total });
    expect(done.length).toBeGreaterThan(10);
  });
});

describe('filling', () => {
  const small = { people: 200, quarters: 3 };

  it('gives the same register for the same seed', () => {
    expect(dump(fill(quietJob, small).db)).toEqual(dump(fill(quietJob, small).db));
    expect(dump(fill(quietJob, small).db)).not.toEqual(dump(fill(quietJob, { ...small, seed: 5 }).db));
  });

  it('can be stopped', () => {
    const job = jobCancelledAfter(5);
    expect(failureOf(() => fill(job, small))).toBe('cancelled');
    expect(job.looks()).toBe(6);
  });
});
