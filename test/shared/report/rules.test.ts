import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { RoundId } from '../../../shared/kernel/ids.ts';
import { boardAsOf, trendDays } from '../../../shared/report/as-of.ts';
import { coarseBandOf, degreeBand, fiveYearBand, fiveYearKeys } from '../../../shared/report/bands.ts';
import { countPeople } from '../../../shared/report/count-people.ts';
import { type TaskCounts, tasksFrom } from '../../../shared/report/tasks.ts';

const day = (text: string): IsoDate => text as IsoDate;

describe('the day a report is made for', () => {
  const today = day('2026-11-22');
  it('is the last day of the year', () =>
    expect(boardAsOf('2025', undefined, today)).toEqual({ ok: true, value: '2025-12-31' }));
  it('is today when the year is not over', () =>
    expect(boardAsOf('2026', undefined, today)).toEqual({ ok: true, value: '2026-11-22' }));
  it('is the day asked for', () =>
    expect(boardAsOf('2026', day('2026-11-30'), today)).toEqual({ ok: true, value: '2026-11-30' }));
  it('cannot be in a year that has not begun', () =>
    expect(boardAsOf('2027', undefined, today)).toMatchObject({ error: { code: 'period_in_future' } }));
  it('cannot be outside the period', () =>
    expect(boardAsOf('2025', day('2026-01-01'), today)).toMatchObject({ error: { code: 'bad_input' } }));
});

describe('the days of the trend', () => {
  it('are the ends of the twelve months before, and the day', () => {
    const days = trendDays(day('2026-03-31'));
    expect(days).toHaveLength(13);
    expect([days[0], days[10], days[11], days[12]]).toEqual(['2025-03-31', '2026-01-31', '2026-02-28', '2026-03-31']);
    expect(trendDays(day('2026-11-22')).slice(-2)).toEqual(['2026-10-31', '2026-11-22']);
  });
});

describe('bands', () => {
  it('begin at their lowest age', () => {
    expect([19, 20, 24, 25, 69, 70, 101].map(fiveYearBand)).toEqual([0, 1, 1, 2, 10, 11, 11]);
    expect(fiveYearKeys).toHaveLength(12);
    expect([29, 30, 44, 45, 59, 60].map((age) => coarseBandOf(fiveYearBand(age)))).toEqual([0, 1, 1, 2, 2, 3]);
  });
  it('take hours as payroll systems round them', () => {
    expect([1, 1.1, 0.9999, 0.8108, 0.81, 0.5, 0.4999, 0].map(degreeBand)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  });
});

describe('counting people', () => {
  const one = (personId: string, area: number, fte: number, birthDate: string | null) => ({
    personId,
    area,
    fte,
    birthDate: birthDate === null ? null : day(birthDate),
  });
  const count = countPeople(
    [
      one('a', 0, 0.5, '1990-11-22'),
      one('a', 1, 0.5, '1990-11-22'),
      one('b', 0, 0.3, '1990-11-23'),
      one('b', 0, 0.3, '1990-11-23'),
      one('c', -1, 1, null),
      one('d', 1, 0.25, '2027-01-01'),
    ],
    2,
    day('2026-11-22'),
  );

  it('counts a person once in the whole and once in each area', () => {
    expect(count.persons).toBe(4);
    expect(count.engagements).toBe(6);
    expect(count.areas.map((a) => a.persons)).toEqual([2, 2]);
  });
  it('adds årsværk engagement by engagement', () => {
    expect(count.fte).toBe(2.85);
    expect(count.areas.map((a) => a.fte)).toEqual([1.1, 0.75]);
  });
  it('takes age in completed years, and none that cannot be', () => {
    // a turned 36 today, b is 35; c has no birthday and d one in the future.
    expect(count.ages.reduce((sum, n) => sum + n, 0)).toBe(2);
    expect(count.ages[fiveYearBand(35)]).toBe(2);
    expect(count.areas[0]?.ages).toEqual([0, 2, 0, 0]);
    expect(count.ageSum / 2).toBeCloseTo(36, 1);
  });
  it('adds a person’s hours before sorting them', () => expect(count.degrees).toEqual([2, 0, 1, 1]));
});

describe('what must be done now', () => {
  const calm: TaskCounts = {
    units: 10,
    persons: 100,
    courses: 3,
    expired: 0,
    expiring30: 0,
    lastBackup: '2026-11-20T08:00:00Z',
    faults: 0,
    withoutLeader: 0,
    reports: { late: 0, soon: 0 },
    apv: { any: true, overdue: 0, due: 0, linesLate: 0 },
    learning: { requirements: 0, talks: 0, plans: 0 },
    closedWithPeople: 0,
    unknownValidity: 0,
    rounds: [],
  };
  const kinds = (more: Partial<TaskCounts>) => tasksFrom({ ...calm, ...more }, day('2026-11-22')).map((t) => t.kind);

  it('is nothing when all is well', () => expect(kinds({})).toEqual([]));
  it('guides an empty register step by step', () => {
    expect(kinds({ units: 0, persons: 0, courses: 0, lastBackup: null })).toEqual(['no_organisation']);
    expect(kinds({ persons: 0, courses: 0, lastBackup: null })).toEqual(['no_staff']);
    expect(kinds({ courses: 0 })).toEqual(['no_courses']);
  });
  it('puts what is urgent first', () =>
    expect(kinds({ expiring30: 4, expired: 2, withoutLeader: 1, faults: 9 })).toEqual([
      'certificates_expired',
      'import_faults',
      'certificates_30',
      'no_leader',
    ]));
  it('calls for APVs that are late, and only says so once where none is recorded at all', () => {
    const apv = { any: true, overdue: 3, due: 2, linesLate: 4 };
    expect(tasksFrom({ ...calm, apv }, day('2026-11-22'))).toEqual([
      { kind: 'apv_overdue', count: 3, urgency: 'now' },
      { kind: 'apv_lines_late', count: 4, urgency: 'soon' },
      { kind: 'apv_due', count: 2, urgency: 'info' },
    ]);
    const none = { any: false, overdue: 0, due: 0, linesLate: 0 };
    expect(tasksFrom({ ...calm, apv: none }, day('2026-11-22'))).toEqual([
      { kind: 'apv_none', count: 0, urgency: 'info' },
    ]);
  });
  it('tells of required courses, introductions and talks that are late', () =>
    expect(tasksFrom({ ...calm, learning: { requirements: 7, talks: 40, plans: 2 } }, day('2026-11-22'))).toEqual([
      { kind: 'requirements_overdue', count: 7, urgency: 'now' },
      { kind: 'onboarding_late', count: 2, urgency: 'soon' },
      { kind: 'talks_missing', count: 40, urgency: 'info' },
    ]));
  it('says when a survey ends, when it can be closed, and what comments wait', () => {
    const id = 'runde'.padEnd(22, '_') as RoundId;
    const orNull = (text: string | null) => (text === null ? null : day(text));
    const of = (closesOn: string | null, comments = 0, forgetOn: string | null = null) =>
      tasksFrom(
        {
          ...calm,
          rounds: [{ id, name: 'Trivsel', closesOn: orNull(closesOn), comments, forgetOn: orNull(forgetOn) }],
        },
        day('2026-11-22'),
      );
    const round = { id, name: 'Trivsel' };
    expect(of('2026-11-30')).toEqual([]);
    expect(of('2026-11-29')).toEqual([{ kind: 'survey_ends', count: 7, urgency: 'info', round }]);
    expect(of('2026-11-25')).toEqual([{ kind: 'survey_ends', count: 3, urgency: 'soon', round }]);
    expect(of('2026-11-22')).toEqual([{ kind: 'survey_ends', count: 0, urgency: 'soon', round }]);
    expect(of('2026-11-21')).toEqual([{ kind: 'survey_can_close', count: 1, urgency: 'now', round }]);
    expect(of(null, 4)).toEqual([{ kind: 'survey_comments', count: 4, urgency: 'soon', round }]);
    expect(of(null)).toEqual([]);
    expect(of(null, 0, '2026-11-23')).toEqual([]);
    expect(of(null, 4, '2026-11-20')).toEqual([{ kind: 'survey_forget', count: 2, urgency: 'soon', round }]);
  });
  it('reminds of a backup after two weeks, and calls it late after a month', () => {
    const of = (lastBackup: string | null) => tasksFrom({ ...calm, lastBackup }, day('2026-11-22'));
    expect(of('2026-11-08T12:00:00Z')).toEqual([]);
    expect(of('2026-11-07T12:00:00Z')).toEqual([{ kind: 'backup_old', count: 15, urgency: 'soon' }]);
    expect(of('2026-10-01T12:00:00Z')).toEqual([{ kind: 'backup_old', count: 52, urgency: 'now' }]);
    expect(of(null)).toEqual([{ kind: 'backup_old', count: 0, urgency: 'soon' }]);
  });
});
