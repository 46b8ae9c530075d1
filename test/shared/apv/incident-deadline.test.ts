import { describe, expect, it } from 'vitest';
import {
  defaultReportRule,
  needsReport,
  type ReportFacts,
  reportDuty,
  wrongOrder,
} from '../../../shared/apv/incident-deadline.ts';
import { addDays, daysBetween, type IsoDate } from '../../../shared/kernel/dates.ts';
import { makeChance } from '../../support/chance.ts';

const day = (text: string): IsoDate => text as IsoDate;
const rule = defaultReportRule;

const facts = (more: Partial<ReportFacts>): ReportFacts => ({
  kind: 'accident',
  happenedOn: day('2026-03-02'),
  firstAbsenceOn: null,
  beyondTheDay: null,
  compensation: false,
  reportedOn: null,
  ...more,
});

/** The counting rule: the first day of absence is day 0, weekends and holidays count, the last day is day 14. */
const LAST_DAYS: readonly [why: string, Partial<ReportFacts>, last: string | null][] = [
  ['absence from the next day', { beyondTheDay: true, firstAbsenceOn: day('2026-03-03') }, '2026-03-17'],
  ['absence a fortnight later', { beyondTheDay: true, firstAbsenceOn: day('2026-03-16') }, '2026-03-30'],
  ['went home the same day', { beyondTheDay: true, firstAbsenceOn: day('2026-03-02') }, '2026-03-16'],
  ['first day not written yet: from the accident', { beyondTheDay: true }, '2026-03-16'],
  ['only away the same day', { beyondTheDay: false, firstAbsenceOn: day('2026-03-02') }, null],
  ['no absence', { beyondTheDay: false }, null],
  ['no absence, compensation', { beyondTheDay: false, compensation: true }, '2026-03-16'],
  ['not known yet, compensation', { compensation: true }, '2026-03-16'],
  [
    'absence and compensation: from the absence',
    { beyondTheDay: true, firstAbsenceOn: day('2026-03-05'), compensation: true },
    '2026-03-19',
  ],
  ['violence without absence', { kind: 'violence', beyondTheDay: false }, null],
  ['violence with absence', { kind: 'violence', beyondTheDay: true, firstAbsenceOn: day('2026-03-03') }, '2026-03-17'],
  ['near miss', { kind: 'near_miss' }, null],
  [
    'over 29 February',
    { happenedOn: day('2028-02-19'), beyondTheDay: true, firstAbsenceOn: day('2028-02-20') },
    '2028-03-05',
  ],
  [
    'over 28 February',
    { happenedOn: day('2027-02-19'), beyondTheDay: true, firstAbsenceOn: day('2027-02-20') },
    '2027-03-06',
  ],
  [
    'over the new year',
    { happenedOn: day('2026-12-24'), beyondTheDay: true, firstAbsenceOn: day('2026-12-28') },
    '2027-01-11',
  ],
];

/** By the day, for an accident on the 2nd with absence from 3 March: day 10 is the 13th, day 14 the 17th. */
const STATES: readonly [today: string, Partial<ReportFacts>, state: string, needs: boolean][] = [
  ['2026-03-12', {}, 'waiting', false],
  ['2026-03-13', {}, 'soon', true],
  ['2026-03-17', {}, 'soon', true],
  ['2026-03-18', {}, 'late', true],
  ['2026-04-30', { reportedOn: day('2026-03-17') }, 'reported', false],
  ['2026-04-30', { reportedOn: day('2026-03-18') }, 'reported', false],
];

describe('the last day to report', () => {
  it.each(LAST_DAYS)('%s', (_, more, last) => {
    expect(reportDuty(facts(more), rule, day('2026-03-02')).reportBy).toBe(last);
  });

  it.each(STATES)('on %s it is %o: %s', (today, more, state, needs) => {
    const one = facts({ beyondTheDay: true, firstAbsenceOn: day('2026-03-03'), ...more });
    const duty = reportDuty(one, rule, day(today));
    expect(duty.state).toBe(state);
    expect(needsReport(duty, day(today))).toBe(needs);
  });

  it('remembers that it was reported too late', () => {
    const one = (reportedOn: string) =>
      reportDuty(facts({ beyondTheDay: true, reportedOn: day(reportedOn) }), rule, day('2026-05-01')).late;
    expect([one('2026-03-16'), one('2026-03-17')]).toEqual([false, true]);
  });

  it('asks again when nobody has said for ten days whether the injured could work', () => {
    const told = (today: string) => needsReport(reportDuty(facts({}), rule, day(today)), day(today));
    expect([told('2026-03-11'), told('2026-03-12')]).toEqual([false, true]);
    expect(reportDuty(facts({}), rule, day('2027-01-01')).state).toBe('not_known');
  });

  it('takes other numbers from the setting', () => {
    const other = { ...rule, days: 9, warnDays: 5 };
    const one = facts({ beyondTheDay: true, firstAbsenceOn: day('2026-03-03') });
    expect(reportDuty(one, other, day('2026-03-08'))).toMatchObject({ reportBy: '2026-03-12', state: 'soon' });
  });
});

describe('for any dates', () => {
  const chance = makeChance(7);
  const start = day('2023-11-01');
  const any = () => {
    const happenedOn = addDays(start, chance.int(2000));
    const firstAbsenceOn = addDays(happenedOn, chance.int(40));
    return { happenedOn, firstAbsenceOn, today: addDays(happenedOn, chance.int(90)) };
  };

  it('leaves exactly 14 days, is waiting, then soon, then late, and never turns back', () => {
    for (let i = 0; i < 2000; i++) {
      const { happenedOn, firstAbsenceOn } = any();
      const one = facts({ happenedOn, firstAbsenceOn, beyondTheDay: true });
      const states = Array.from({ length: 20 }, (_, n) => reportDuty(one, rule, addDays(firstAbsenceOn, n)));
      expect(states.map(({ state }) => state)).toEqual([
        ...Array<string>(10).fill('waiting'),
        ...Array<string>(5).fill('soon'),
        ...Array<string>(5).fill('late'),
      ]);
      expect(daysBetween(firstAbsenceOn, states[0]?.reportBy as IsoDate)).toBe(14);
    }
  });

  it('is never earlier than 14 days after the accident, and later absence never shortens it', () => {
    for (let i = 0; i < 2000; i++) {
      const { happenedOn, firstAbsenceOn, today } = any();
      const by = (more: Partial<ReportFacts>) =>
        reportDuty(facts({ happenedOn, beyondTheDay: true, ...more }), rule, today).reportBy as IsoDate;
      expect(by({}) <= by({ firstAbsenceOn })).toBe(true);
      expect(by({ firstAbsenceOn }) < by({ firstAbsenceOn: addDays(firstAbsenceOn, 1) })).toBe(true);
    }
  });

  it('finds the day that lies before the accident', () => {
    for (let i = 0; i < 500; i++) {
      const { happenedOn } = any();
      const before = addDays(happenedOn, -1 - chance.int(30));
      const none = { happenedOn, firstAbsenceOn: null, reportedOn: null, analysedOn: null };
      expect(wrongOrder({ ...none, firstAbsenceOn: before })).toBe('firstAbsenceOn');
      expect(wrongOrder({ ...none, reportedOn: before })).toBe('reportedOn');
      expect(wrongOrder({ ...none, analysedOn: before })).toBe('analysedOn');
      expect(wrongOrder({ ...none, firstAbsenceOn: happenedOn, reportedOn: happenedOn })).toBeUndefined();
    }
  });
});
