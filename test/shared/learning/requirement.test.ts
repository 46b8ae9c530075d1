import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  type IsoDate,
  OPEN_END,
  partsOf,
} from '../../../shared/kernel/dates.ts';
import type { CourseId, RuleId, UnitId } from '../../../shared/kernel/ids.ts';
import { EVERYONE } from '../../../shared/learning/audience.ts';
import { makeJudge, type NewestCompletion } from '../../../shared/learning/requirement.ts';
import { dueOf, type Job, makeRuleBook, requirementsOf } from '../../../shared/learning/requirement-book.ts';
import type { CourseRuleRow } from '../../../shared/learning/stored.ts';
import { type Chance, makeChance } from '../../support/chance.ts';

const day = (text: string): IsoDate => text as IsoDate;
const COURSE = 'course' as CourseId;
const START = day('2020-01-01');

let ruleNumber = 0;
const rule = (more: Partial<CourseRuleRow> = {}): CourseRuleRow => ({
  id: `rule${ruleNumber++}` as RuleId,
  courseId: COURSE,
  audience: EVERYONE,
  withinDays: 30,
  validMonths: null,
  basis: 'practice',
  source: '',
  validFrom: START,
  validTo: OPEN_END,
  ...more,
});
const job = (more: Partial<Job> = {}): Job => ({
  staffGroup: 'BUPL',
  jobCode: '1',
  workplace: 'daycare',
  roles: [],
  unitPath: ['u1' as UnitId],
  unitId: 'u1' as UnitId,
  start: START,
  isOnLeave: false,
  ...more,
});

interface World {
  readonly rules: readonly CourseRuleRow[];
  readonly jobs: readonly Job[];
  readonly completions?: readonly NewestCompletion[];
  readonly months?: number | null;
  readonly exemption?: string;
}

/** As the program does it: the newest completion by the day decides. Undefined: not asked. */
function stands({ rules, jobs, completions = [], months = 12, exemption }: World, asOf: IsoDate) {
  const known = rules.filter((one) => one.validFrom <= asOf);
  const book = makeRuleBook(known, [{ id: COURSE, validMonths: months }], asOf);
  const [requirement] = requirementsOf(book, jobs);
  if (!requirement) return undefined;
  const [completion] = completions
    .filter((one) => one.completedOn <= asOf)
    .sort((a, b) => (a.completedOn < b.completedOn ? 1 : -1));
  return { ...makeJudge(book, asOf)(requirement, { completion, exemption }), due: dueOf(requirement) };
}
const stateOn = (world: World, asOf: string) => stands(world, day(asOf))?.state;
const took = (completedOn: string, expiresOn: string | null = null): NewestCompletion => ({
  completedOn: day(completedOn),
  expiresOn: expiresOn as IsoDate | null,
});

const ROUNDS = 400;
function forMany(
  seed: number,
  test: (chance: Chance, anyDay: (from?: string, days?: number) => IsoDate) => void,
): void {
  const chance = makeChance(seed);
  const anyDay = (from = '2019-01-01', days = 3000): IsoDate => addDays(day(from), chance.int(days));
  for (let round = 0; round < ROUNDS; round++) test(chance, anyDay);
}

describe('a required course', () => {
  it('is due from the start or from the rule, whichever is later, and overdue the day after', () => {
    const world = { rules: [rule()], jobs: [job({ start: day('2026-03-01') })] };
    expect(stands(world, day('2026-03-01'))?.due).toBe('2026-03-31');
    expect(stateOn(world, '2026-03-31')).toBe('due');
    expect(stateOn(world, '2026-04-01')).toBe('overdue');
    const old = { rules: [rule({ validFrom: day('2026-01-01') })], jobs: [job({ start: day('2001-01-01') })] };
    expect(stands(old, day('2026-01-10'))?.due).toBe('2026-01-31');
  });

  it('is held to its last day, warned of from 90 days before, and runs out the day after', () => {
    const world = { rules: [rule()], jobs: [job()], completions: [took('2025-11-22')] };
    expect(stateOn(world, '2026-08-23')).toBe('held');
    expect(stateOn(world, '2026-08-24')).toBe('expiring');
    expect(stands(world, day('2026-10-23'))?.isUrgent).toBe(true);
    expect(stands(world, day('2026-10-22'))?.isUrgent).toBe(false);
    expect(stateOn(world, '2026-11-22')).toBe('expiring');
    expect(stands(world, day('2026-11-23'))).toMatchObject({ state: 'overdue', isExpired: true });
  });

  it('takes the strictest of rules and course, and what stands on the certificate before all of them', () => {
    const jobs = [job()];
    const until = (validMonths: number | null, months: number | null, expiresOn: string | null = null) =>
      stands(
        { rules: [rule({ validMonths }), rule()], jobs, months, completions: [took('2024-02-29', expiresOn)] },
        day('2024-03-01'),
      )?.validUntil;
    expect(until(12, 24)).toBe('2025-02-28');
    expect(until(24, 12)).toBe('2025-02-28');
    expect(until(48, null)).toBe('2028-02-29');
    expect(until(null, null)).toBeNull();
    expect(until(12, 24, '2030-01-01')).toBe('2030-01-01');
    expect(until(null, null, '2024-04-01')).toBe('2024-04-01');
  });

  it('clamps months to the end of the month, leap days too', () => {
    forMany(1, (chance, anyDay) => {
      const completedOn = anyDay();
      const months = 1 + chance.int(60);
      const world = { rules: [rule({ validMonths: months })], jobs: [job()], months: null };
      const until = stands(
        { ...world, completions: [{ completedOn, expiresOn: null }] },
        completedOn < START ? START : completedOn,
      )?.validUntil as IsoDate;
      expect(until).toBe(addMonths(completedOn, months));
      const [from, to] = [partsOf(completedOn), partsOf(until)];
      expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
    });
  });

  it('is judged the same whatever the order of completions, and never by later ones', () => {
    forMany(2, (chance, anyDay) => {
      const completions = Array.from({ length: chance.int(6) }, () => ({
        completedOn: anyDay(),
        expiresOn: chance.int(4) === 0 ? anyDay() : null,
      }));
      const world = { rules: [rule({ validMonths: 6 + chance.int(30) })], jobs: [job({ start: anyDay() })] };
      const asOf = anyDay('2020-01-01');
      const plain = stands({ ...world, completions }, asOf);
      const turned = [...completions].reverse();
      const known = completions.filter((one) => one.completedOn <= asOf);
      const later = { completedOn: addDays(asOf, 1 + chance.int(500)), expiresOn: null };
      // Two of one day cannot be: the register holds one.
      if (new Set(completions.map((one) => one.completedOn)).size < completions.length) return;
      expect(stands({ ...world, completions: turned }, asOf)).toEqual(plain);
      expect(stands({ ...world, completions: known }, asOf)).toEqual(plain);
      expect(stands({ ...world, completions: [later, ...completions] }, asOf)).toEqual(plain);
    });
  });
});

describe('rules that change', () => {
  it('never change a day before they do', () => {
    forMany(3, (chance, anyDay) => {
      const first = rule({ withinDays: chance.int(200), validMonths: chance.pick([null, 12, 24]) });
      const change = anyDay('2021-01-01');
      const world = {
        jobs: [job({ start: anyDay() })],
        completions: [took(anyDay())],
        months: chance.pick([null, 12, 36]),
      };
      const next = rule({ withinDays: chance.int(200), validMonths: chance.pick([null, 6]), validFrom: change });
      const before = addDays(change, -1 - chance.int(400));
      const asOf = before < START ? START : before;
      const now = stands({ ...world, rules: [first] }, asOf);
      expect(stands({ ...world, rules: [{ ...first, validTo: addDays(change, -1) }, next] }, asOf)).toEqual(now);
      expect(stands({ ...world, rules: [{ ...first, validTo: addDays(change, -1) }] }, asOf)).toEqual(now);
    });
  });

  it('let nobody off by the change, and make nobody late at once', () => {
    forMany(4, (chance, anyDay) => {
      const within = [chance.int(200), chance.int(200)] as const;
      const change = anyDay('2021-01-01', 1000);
      const first = rule({ withinDays: within[0], validTo: addDays(change, -1) });
      const next = rule({ withinDays: within[1], validFrom: change });
      const jobs = [job({ start: anyDay('2019-01-01', 1200) })];
      const before = stands({ rules: [first], jobs }, addDays(change, -1));
      const after = stands({ rules: [first, next], jobs }, change);
      const began = jobs[0]?.start ?? START;
      if (!before || !after || began >= change) return;
      if (within[1] <= within[0] && before.state === 'overdue') expect(after.state).toBe('overdue');
      if (before.state === 'due' && before.due >= change) expect(after.state).toBe('due');
      // More time is more time, counted from the same day.
      if (within[1] > within[0]) expect(daysBetween(before.due, after.due)).toBe(within[1] - within[0]);
    });
  });

  it('begin anew where there was a gap', () => {
    const first = rule({ validTo: day('2024-12-31') });
    const next = rule({ validFrom: day('2025-02-01') });
    const jobs = [job()];
    expect(stands({ rules: [first, next], jobs }, day('2025-02-01'))?.due).toBe('2025-03-03');
    expect(stands({ rules: [first, { ...next, validFrom: day('2025-01-01') }], jobs }, day('2025-02-01'))?.due).toBe(
      '2020-01-31',
    );
    expect(stands({ rules: [first, next], jobs }, day('2025-01-15'))).toBeUndefined();
  });
});

describe('several engagements', () => {
  const rules = [rule({ audience: { ...EVERYONE, workplaces: ['care'] }, withinDays: 10 }), rule({ withinDays: 90 })];
  const care = job({ workplace: 'care', unitId: 'u2' as UnitId, start: day('2026-06-01') });
  const office = job({ workplace: 'office', start: day('2026-05-01') });

  it('are judged by the strictest', () => {
    expect(stands({ rules, jobs: [office, care] }, day('2026-06-02'))?.due).toBe('2026-06-11');
    expect(stands({ rules, jobs: [office] }, day('2026-06-02'))?.due).toBe('2026-07-30');
  });

  it('leave those on leave out, with the reason, only as far as the leave goes', () => {
    const away = { ...care, isOnLeave: true };
    expect(stands({ rules, jobs: [away] }, day('2026-07-01'))).toMatchObject({ state: 'exempt', exemptBy: 'leave' });
    // At work in the office: what the office asks for is asked, what only care asks for is not.
    expect(stands({ rules, jobs: [office, away] }, day('2026-07-01'))).toMatchObject({
      state: 'due',
      due: '2026-07-30',
    });
    const onlyCare = rules.slice(0, 1);
    expect(stateOn({ rules: onlyCare, jobs: [office, away] }, '2026-07-01')).toBe('exempt');
    expect(stateOn({ rules: onlyCare, jobs: [office, care] }, '2026-07-01')).toBe('overdue');
  });

  it('are out of the denominator while an exemption holds, certificate or not', () => {
    const world = { rules, jobs: [office], exemption: 'Underviser selv' };
    expect(stands(world, day('2026-09-01'))).toMatchObject({ state: 'exempt', exemptBy: 'exemption' });
    expect(stands({ ...world, completions: [took('2026-05-01')] }, day('2026-09-01'))).toMatchObject({
      state: 'exempt',
      validUntil: '2027-05-01',
    });
  });
});
