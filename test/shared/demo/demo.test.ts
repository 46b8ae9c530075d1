import { beforeAll, describe, expect, it } from 'vitest';
import { type DemoHistory, makeDemo, newestRows } from '../../../shared/demo/demo.ts';
import { addMonths, ageOn, daysBetween, type IsoDate, parseIsoDate } from '../../../shared/kernel/dates.ts';
import { findCourseDefault } from '../../../shared/learning/course-defaults.ts';
import { judgeCompletions } from '../../../shared/learning/validity.ts';
import type { OrganisationRow, StaffRow } from '../../../shared/staff/rows.ts';

const TODAY = '2026-11-22' as IsoDate;

const isActive = (row: StaffRow): boolean => row.status !== '8';
const staffFiles = (demo: DemoHistory) => demo.steps.flatMap((s) => (s.kind === 'staff' ? [s] : []));
const organisationFiles = (demo: DemoHistory) => demo.steps.flatMap((s) => (s.kind === 'organisation' ? [s] : []));
const persons = (rows: readonly StaffRow[]): number => new Set(rows.filter(isActive).map((r) => r.cpr)).size;

function birthOf(cpr: string): IsoDate | undefined {
  const century = Number(cpr[6]) < 4 ? '19' : '20';
  return parseIsoDate(
    `${century}${cpr.slice(4, 6)}-${cpr.slice(2, 4)}-${String(Number(cpr.slice(0, 2)) - 60).padStart(2, '0')}`,
  );
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

describe('the demo municipality', () => {
  let demo: DemoHistory;
  let staff: readonly StaffRow[];
  let active: readonly StaffRow[];
  let units: readonly OrganisationRow[];

  beforeAll(() => {
    demo = makeDemo(7, TODAY);
    ({ staff, organisation: units } = newestRows(demo));
    active = staff.filter(isActive);
  });

  it('is the same for the same seed and day, and another for another seed', () => {
    expect(JSON.stringify(makeDemo(7, TODAY)) === JSON.stringify(demo)).toBe(true);
    expect(newestRows(makeDemo(8, TODAY)).staff.map((r) => r.cpr)).not.toEqual(staff.map((r) => r.cpr));
  });

  it('has about 2,000 people today, and a file every quarter for three years', () => {
    const files = staffFiles(demo);
    expect(files).toHaveLength(13);
    expect(files[0]?.effective).toBe('2023-11-01');
    expect(files.at(-1)?.effective).toBe('2026-11-01');
    expect(persons(staff)).toBeGreaterThan(1900);
    expect(persons(staff)).toBeLessThan(2100);
    for (const { rows } of files) expect(persons(rows)).toBeGreaterThan(1800);
  });

  it('has 80 workplaces of 5 to 80 under six areas, each with a leader who works there', () => {
    const areas = units.filter((u) => u.type === 'forvaltning');
    expect(areas).toHaveLength(6);
    const workplaces = units.filter((u) => u.parentCode !== '' && u.type !== 'forvaltning');
    expect(workplaces).toHaveLength(80);
    const sizes = countBy(active, (r) => r.unitCode);
    const byKey = new Map(active.map((r) => [r.key, r]));
    for (const unit of workplaces) {
      const size = sizes.get(unit.code) ?? 0;
      expect(size).toBeGreaterThanOrEqual(5);
      expect(size).toBeLessThanOrEqual(90);
      expect(byKey.get(unit.leaderKey ?? '')).toMatchObject({ unitCode: unit.code, manager: true });
    }
    expect(units.filter((u) => u.remote).length).toBeGreaterThan(10);
    const known = new Set(units.map((u) => u.code));
    for (const unit of units) if (unit.parentCode !== '') expect(known.has(unit.parentCode)).toBe(true);
    expect(new Set(units.map((u) => u.name)).size).toBe(units.length);
  });

  it('holds only CPR numbers that belong to nobody, each for one person of a working age', () => {
    const names = new Map<string, string>();
    const wrong = staffFiles(demo).flatMap(({ effective, rows }) =>
      rows.filter((row) => {
        const born = birthOf(row.cpr);
        const known = names.get(row.cpr) ?? row.firstName;
        names.set(row.cpr, row.firstName);
        const right =
          /^[6-9]\d{9}$/.test(row.cpr) &&
          Number(row.cpr.slice(0, 2)) > 60 &&
          !row.cpr.endsWith('0000') &&
          born !== undefined &&
          ageOn(born, row.start) >= 17 &&
          ageOn(born, effective) <= 75 &&
          known === row.firstName;
        return !right;
      }),
    );
    expect(wrong).toEqual([]);
    expect(names.size).toBeGreaterThan(2500);
  });

  it('has no row twice, no engagement that changes hands, and dates in order', () => {
    const holder = new Map<string, string>();
    for (const { effective, rows } of staffFiles(demo)) {
      expect(new Set(rows.map((r) => r.key)).size).toBe(rows.length);
      const wrong = rows.filter((row) => {
        const known = holder.get(row.key) ?? row.cpr;
        holder.set(row.key, row.cpr);
        const dated = row.start <= row.end && row.start <= effective;
        return known !== row.cpr || !dated || row.end < effective !== (row.status === '8');
      });
      expect(wrong).toEqual([]);
    }
  });

  it('lives: people come, go, move, change hours, marry and take leave in most quarters', () => {
    const files = staffFiles(demo);
    const seen = { came: 0, went: 0, moved: 0, hours: 0, renamed: 0, leave: 0 };
    files.slice(1).forEach(({ rows }, i) => {
      const before = new Map(files[i]?.rows.map((r) => [r.key, r]));
      for (const row of rows) {
        const old = before.get(row.key);
        if (!old) seen.came++;
        else {
          if (row.unitCode !== old.unitCode) seen.moved++;
          if (row.weeklyHours !== old.weeklyHours) seen.hours++;
          if (row.lastName !== old.lastName) seen.renamed++;
        }
        if (row.status === '8') seen.went++;
        if (row.status === '3') seen.leave++;
      }
      // Nobody is lost without a last day: a full file would take them for ended.
      const now = new Set(rows.map((r) => r.key));
      expect([...before.values()].filter((old) => isActive(old) && !now.has(old.key))).toEqual([]);
    });
    expect(seen.came).toBeGreaterThan(600);
    expect(seen.went).toBeGreaterThan(600);
    expect(seen.moved).toBeGreaterThan(80);
    expect(seen.hours).toBeGreaterThan(80);
    expect(seen.renamed).toBeGreaterThan(15);
    expect(seen.leave).toBeGreaterThan(100);
  });

  it('opens a workplace on the way and has summer staff', () => {
    const sizes = organisationFiles(demo).map((s) => s.rows.length);
    expect(sizes[0]).toBe(86);
    expect(sizes.at(-1)).toBe(87);
    const summer = staffFiles(demo).flatMap((s) =>
      s.rows.filter((r) => r.start.endsWith('-04-01') && r.end.slice(5, 7) === '10'),
    );
    expect(new Set(summer.map((r) => r.key)).size).toBeGreaterThan(20);
  });

  it('looks like a municipality: part time, ages, tenure, second posts, names', () => {
    const share = (test: (row: StaffRow) => boolean): number => active.filter(test).length / active.length;
    expect(active.reduce((sum, r) => sum + r.fte, 0) / active.length).toBeCloseTo(0.86, 1);
    expect(share((r) => r.weeklyHours === 37)).toBeGreaterThan(0.35);
    expect(share((r) => r.employmentForm === 'Fastansat')).toBeGreaterThan(0.8);
    for (const form of ['Tidsbegrænset', 'Vikar', 'Timelønnet', 'Tjenestemand', 'Fleksjob', 'Elev']) {
      expect(share((r) => r.employmentForm === form)).toBeGreaterThan(0.003);
    }
    const tenure = (years: number) => share((r) => daysBetween(r.start, TODAY) < years * 365);
    expect(tenure(1)).toBeLessThan(0.2);
    expect(tenure(10)).toBeGreaterThan(0.5);
    expect(tenure(20)).toBeLessThan(0.97);
    const ages = active.map((r) => ageOn(birthOf(r.cpr) as IsoDate, TODAY));
    const within = (from: number, to: number) => ages.filter((a) => a >= from && a < to).length / ages.length;
    expect(within(16, 30)).toBeGreaterThan(0.05);
    expect(within(40, 55)).toBeGreaterThan(0.35);
    expect(within(60, 76)).toBeGreaterThan(0.06);
    expect(within(60, 76)).toBeLessThan(0.2);
    const posts = countBy(active, (r) => r.cpr);
    expect([...posts.values()].filter((n) => n > 1).length).toBeGreaterThan(30);
    expect(Math.max(...posts.values())).toBe(2);
    expect(Math.max(...countBy(active, (r) => `${r.firstName} ${r.lastName}`).values())).toBeLessThan(15);
    expect(active.some((r) => /[æøå]/i.test(r.lastName))).toBe(true);
  });

  it('has certificates in every state, and workplaces that differ', () => {
    const unitOf = new Map(active.map((r) => [r.key, r.unitCode]));
    const keys = new Map<string, { course: string; completedOn: IsoDate; months: number | null }[]>();
    for (const row of demo.courses) {
      if (!row.completed || !unitOf.has(row.key)) continue;
      const months = findCourseDefault(row.courseCode, row.courseName)?.months ?? null;
      const list = keys.get(row.key) ?? [];
      list.push({ course: row.courseCode, completedOn: row.completedOn, months });
      keys.set(row.key, list);
    }
    const judged = [...keys].flatMap(([key, list]) =>
      judgeCompletions(list, TODAY).map((c) => ({ ...c, unit: unitOf.get(key) })),
    );
    const states = countBy(judged, (c) => c.state);
    for (const state of ['valid', 'expiring', 'expired', 'superseded', 'no_expiry']) {
      expect(states.get(state)).toBeGreaterThan(100);
    }
    expect(
      countBy(
        judged.filter((c) => c.state === 'expired'),
        (c) => c.course,
      ).size,
    ).toBeGreaterThan(8);
    const expired = countBy(
      judged.filter((c) => c.state === 'expired'),
      (c) => c.unit ?? '',
    );
    expect(Math.max(...expired.values())).toBeGreaterThan(20);
    expect(demo.courses.filter((r) => !r.completed).length).toBeGreaterThan(300);
    expect(demo.courses.filter((r) => r.completedOn > TODAY)).toEqual([]);
    const oldest = demo.courses.map((r) => r.completedOn).sort()[0] ?? TODAY;
    expect(oldest < addMonths(TODAY, -36)).toBe(true);
  });

  it('knows every course it offers', () => {
    for (const [code, name] of new Map(demo.courses.map((r) => [r.courseCode, r.courseName]))) {
      expect(findCourseDefault(code, name)?.code).toBe(code);
    }
  });
});

describe('other sizes', () => {
  it('grows with people and workplaces, in one file without a past', () => {
    const demo = makeDemo(1, TODAY, { people: 20_000, quarters: 0, courses: false });
    const { staff, organisation } = newestRows(demo);
    expect(demo.steps).toHaveLength(2);
    expect(demo.courses).toEqual([]);
    expect(Math.abs(persons(staff) - 20_000)).toBeLessThan(600);
    expect(organisation).toHaveLength(1 + 6 + 800);
    expect(new Set(organisation.map((u) => u.code)).size).toBe(organisation.length);
    expect(new Set(staff.map((r) => r.key)).size).toBe(staff.length);
  });

  it('works on any day of the year', () => {
    for (const today of ['2024-02-29', '2027-01-01', '2025-12-31'] as IsoDate[]) {
      const demo = makeDemo(3, today, { people: 400, quarters: 6 });
      expect(staffFiles(demo).at(-1)?.effective.slice(0, 7)).toBe(today.slice(0, 7));
      expect(demo.courses.every((r) => r.completedOn <= today)).toBe(true);
    }
  });
});
