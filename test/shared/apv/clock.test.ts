import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockHistory,
  type FullApv,
  type Handover,
  readClock,
  standingOf,
  unitState,
} from '../../../shared/apv/clock.ts';
import { type ClockSettings, defaultClock } from '../../../shared/apv/clock-settings.ts';
import type { Scope } from '../../../shared/apv/words.ts';
import { addDays, daysInMonth, type IsoDate, isLeapYear, makeDate, partsOf } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';

const day = (text: string): IsoDate => text as IsoDate;
const unit = (name: string): UnitId => name as UnitId;

interface Story {
  /** `unit scope? day` of whole APVs; the scope is physical when left out. */
  readonly full?: readonly string[];
  /** `kind from to day` */
  readonly handovers?: readonly string[];
  readonly months?: number;
}

const fullOf = (line: string): FullApv => {
  const [name = '', ...rest] = line.split(' ');
  const scope = (rest.length > 1 ? rest[0] : 'physical') as Scope;
  return { unitId: unit(name), scope, completedOn: day(rest.at(-1) ?? '') };
};
const handoverOf = (line: string): Handover => {
  const [kind, from = '', to = '', on = ''] = line.split(' ');
  return { kind: kind as Handover['kind'], from: unit(from), to: unit(to), day: day(on) };
};

function read(story: Story, of: string, asOf: string) {
  const [name = '', scope = 'physical'] = of.split(' ');
  const settings: ClockSettings = { ...defaultClock, intervalMonths: story.months ?? 36 };
  const history = clockHistory((story.full ?? []).map(fullOf), (story.handovers ?? []).map(handoverOf), day(asOf));
  return readClock(standingOf(history, unit(name), scope as Scope), day(asOf), settings);
}

/** The calendar rules: a whole APV on the day, months between, the day the next is due. */
const CALENDAR: readonly (readonly [string, number, string, string])[] = [
  ['2023-08-31', 36, '2026-08-31', 'the same day of the month three years on'],
  ['2021-03-01', 36, '2024-03-01', 'the day after a leap day'],
  ['2024-02-29', 36, '2027-02-28', 'a leap day, in a year without: the last of February'],
  ['2024-02-29', 48, '2028-02-29', 'a leap day, in a year with'],
  ['2025-02-28', 36, '2028-02-28', 'the last of February does not become a leap day'],
  ['2023-08-31', 6, '2024-02-29', '31 August and half a year: the last of February'],
  ['2022-08-31', 6, '2023-02-28', 'the same in a year without a leap day'],
  ['2025-08-31', 37, '2028-09-30', 'a month with 30 days'],
  ['2025-10-31', 13, '2026-11-30', 'a month with 30 days'],
  ['2023-12-31', 36, '2026-12-31', 'New Year’s Eve'],
  ['2096-02-29', 48, '2100-02-28', '2100 is no leap year'],
  ['1996-02-29', 48, '2000-02-29', '2000 is one'],
];

/** A whole APV on 31 August 2023, 36 months, warnings 180, 90 and 30 days before: the day, what it is then, the warning. */
const STATES: readonly (readonly [string, string, number | null])[] = [
  ['2023-08-30', 'missing', null],
  ['2023-08-31', 'on_time', null],
  ['2026-03-03', 'on_time', null],
  ['2026-03-04', 'due', 180],
  ['2026-06-01', 'due', 180],
  ['2026-06-02', 'due', 90],
  ['2026-07-31', 'due', 90],
  ['2026-08-01', 'due', 30],
  ['2026-08-31', 'due', 30],
  ['2026-09-01', 'overdue', null],
];

/** What the unit C stands on, as of 1 January 2026, with 36 months. */
const SUCCESSIONS: readonly (readonly [string, Story, string | null])[] = [
  ['nothing known', {}, null],
  ['its own', { full: ['C 2024-05-01'] }, '2027-05-01'],
  ['its own newest', { full: ['C 2021-05-01', 'C 2024-05-01', 'C 2022-05-01'] }, '2027-05-01'],
  ['not what comes later', { full: ['C 2021-05-01', 'C 2026-01-02'] }, '2024-05-01'],
  ['not that of another scope', { full: ['C psychosocial 2024-05-01'] }, null],
  [
    'made by a merger: the earliest of its parents',
    { full: ['A 2023-05-01', 'B 2024-05-01'], handovers: ['merge A C 2025-01-01', 'merge B C 2025-01-01'] },
    '2026-05-01',
  ],
  [
    'made by a merger: the newest APV of each parent',
    {
      full: ['A 2020-05-01', 'A 2024-09-01', 'B 2024-05-01'],
      handovers: ['merge A C 2025-01-01', 'merge B C 2025-01-01'],
    },
    '2027-05-01',
  ],
  [
    'a parent that was never assessed has no date to hand on',
    { full: ['A 2023-05-01'], handovers: ['merge A C 2025-01-01', 'merge B C 2025-01-01'] },
    '2026-05-01',
  ],
  [
    'what a parent does after the merger is its own',
    { full: ['A 2023-05-01', 'A 2025-06-01'], handovers: ['merge A C 2025-01-01'] },
    '2026-05-01',
  ],
  [
    'a whole APV of its own after the merger',
    { full: ['A 2023-05-01', 'C 2025-02-01'], handovers: ['merge A C 2025-01-01'] },
    '2028-02-01',
  ],
  [
    'one on the very day of the merger is its own',
    { full: ['A 2023-05-01', 'C 2025-01-01'], handovers: ['merge A C 2025-01-01'] },
    '2028-01-01',
  ],
  [
    'an existing unit that takes another in: the earlier of both',
    { full: ['A 2023-05-01', 'C 2024-06-01'], handovers: ['merge A C 2025-01-01'] },
    '2026-05-01',
  ],
  [
    'and when its own is the earlier',
    { full: ['A 2024-05-01', 'C 2023-06-01'], handovers: ['merge A C 2025-01-01'] },
    '2026-06-01',
  ],
  ['a part of a split', { full: ['A 2023-05-01'], handovers: ['split A C 2025-01-01'] }, '2026-05-01'],
  [
    'a chain: split, then merged',
    {
      full: ['A 2023-05-01', 'X 2024-01-01'],
      handovers: ['split A B 2024-02-01', 'merge B C 2025-01-01', 'merge X C 2025-01-01'],
    },
    '2026-05-01',
  ],
  [
    'a chain in which somebody had an APV of their own',
    { full: ['A 2023-05-01', 'B 2024-08-01'], handovers: ['split A B 2024-02-01', 'merge B C 2025-01-01'] },
    '2027-08-01',
  ],
  [
    'a chain on one day',
    { full: ['A 2023-05-01'], handovers: ['merge B C 2025-01-01', 'merge A B 2025-01-01'] },
    '2026-05-01',
  ],
  ['a merger that is not yet', { full: ['A 2023-05-01'], handovers: ['merge A C 2026-01-02'] }, null],
  [
    'people that came from a closed unit bring no date',
    { full: ['A 2023-05-01'], handovers: ['close A C 2025-01-01'] },
    null,
  ],
  [
    'units that took over from each other in turn',
    { full: ['A 2023-05-01'], handovers: ['split A C 2024-01-01', 'merge C A 2025-01-01', 'merge A C 2025-06-01'] },
    '2026-05-01',
  ],
];

describe('the clock of a unit and scope', () => {
  it.each(CALENDAR)('%s and %i months: %s (%s)', (completed, months, due) => {
    expect(read({ full: [`C ${completed}`], months }, 'C', completed).nextDue).toBe(due);
  });

  it.each(STATES)('on %s: %s, warning %s', (asOf, state, warning) => {
    expect(read({ full: ['C 2023-08-31'] }, 'C', asOf)).toMatchObject({ state, warning });
  });

  it.each(SUCCESSIONS)('%s', (_, story, due) => {
    expect(read(story, 'C', '2026-01-01').nextDue).toBe(due);
  });

  it('says whether the date was taken over', () => {
    const story = { full: ['A 2023-05-01'], handovers: ['merge A C 2025-01-01'] };
    expect(read(story, 'C', '2026-01-01')).toMatchObject({ lastFull: '2023-05-01', inherited: true });
    expect(read(story, 'A', '2026-01-01')).toMatchObject({ lastFull: '2023-05-01', inherited: false });
    expect(read({ ...story, full: [...story.full, 'C 2025-01-01'] }, 'C', '2026-01-01').inherited).toBe(false);
  });

  it('a changed interval moves every date at once', () => {
    const full = ['C 2024-02-29'];
    expect([24, 36, 48].map((months) => read({ full, months }, 'C', '2026-01-01').nextDue)).toEqual([
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('a unit stands as its worst scope; what need not be assessed is not missed', () => {
    const of = (scope: Scope, state: 'on_time' | 'due' | 'overdue' | 'missing') => ({ scope, state });
    expect(unitState([of('physical', 'on_time'), of('psychosocial', 'due')], true)).toBe('due');
    expect(unitState([of('physical', 'overdue'), of('psychosocial', 'missing')], true)).toBe('missing');
    expect(unitState([of('physical', 'on_time'), of('chemical', 'missing')], true)).toBe('on_time');
    expect(unitState([of('physical', 'on_time'), of('chemical', 'overdue')], true)).toBe('overdue');
    expect(unitState([of('physical', 'overdue')], false)).toBeUndefined();
  });
});

const days = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays(day('2000-01-01'), n));
const units = ['A', 'B', 'C', 'D', 'E'].map(unit);
const anyUnit = fc.constantFrom(...units);
const facts = fc.record({
  full: fc.array(
    fc.record({ unitId: anyUnit, scope: fc.constantFrom<Scope>('physical', 'psychosocial'), completedOn: days }),
    {
      maxLength: 12,
    },
  ),
  handovers: fc.array(
    fc.record({
      kind: fc.constantFrom<Handover['kind']>('merge', 'split', 'close'),
      from: anyUnit,
      to: anyUnit,
      day: days,
    }),
    { maxLength: 8 },
  ),
  asOf: days,
  months: fc.integer({ min: 6, max: 120 }),
});
const readAll = (known: {
  full: readonly FullApv[];
  handovers: readonly Handover[];
  asOf: IsoDate;
  months: number;
}) => {
  const history = clockHistory(known.full, known.handovers, known.asOf);
  const settings = { ...defaultClock, intervalMonths: known.months };
  return units.flatMap((one) =>
    (['physical', 'psychosocial'] as const).map((scope) =>
      readClock(standingOf(history, one, scope), known.asOf, settings),
    ),
  );
};

describe('whatever happened', () => {
  it('the day due is the same day so many months on, or the last of a shorter month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 6, max: 120 }), (completed, months) => {
        const due = read({ full: [`C ${completed}`], months }, 'C', completed).nextDue as IsoDate;
        const [from, to] = [partsOf(completed), partsOf(due)];
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
        expect(makeDate(to.year, to.month, to.day)).toBe(due);
        if (to.day === 29 && to.month === 2) expect(isLeapYear(to.year)).toBe(true);
      }),
    );
  });

  it('nothing after the day counts', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const then = {
          ...known,
          full: known.full.filter(({ completedOn }) => completedOn <= known.asOf),
          handovers: known.handovers.filter((one) => one.day <= known.asOf),
        };
        expect(readAll(known)).toEqual(readAll(then));
      }),
    );
  });

  it('the order in which things were noted does not matter', () => {
    fc.assert(
      fc.property(facts, (known) => {
        const turned = { ...known, full: known.full.toReversed(), handovers: known.handovers.toReversed() };
        expect(readAll(turned)).toEqual(readAll(known));
      }),
    );
  });

  it('what it counts from is somebody’s whole APV of that scope, and never newer than the unit’s own newest', () => {
    fc.assert(
      fc.property(facts, ({ full, handovers, asOf }) => {
        const history = clockHistory(full, handovers, asOf);
        for (const one of units) {
          const standing = standingOf(history, one, 'physical');
          const physical = full.filter(({ scope, completedOn }) => scope === 'physical' && completedOn <= asOf);
          const own = physical
            .filter(({ unitId }) => unitId === one)
            .map(({ completedOn }) => completedOn)
            .sort()
            .at(-1);
          if (standing) expect(physical.map(({ completedOn }) => completedOn)).toContain(standing.lastFull);
          if (own) expect((standing?.lastFull ?? '9') <= own).toBe(true);
          if (own && !standing?.inherited) expect(standing?.lastFull).toBe(own);
        }
      }),
    );
  });

  it('a whole APV today sets the unit right, and changes no other unit', () => {
    fc.assert(
      fc.property(facts, anyUnit, (known, one) => {
        const added = { unitId: one, scope: 'physical' as const, completedOn: known.asOf };
        const after = clockHistory([...known.full, added], known.handovers, known.asOf);
        expect(standingOf(after, one, 'physical')).toEqual({ lastFull: known.asOf, inherited: false });
        const before = clockHistory(known.full, known.handovers, known.asOf);
        for (const other of units.filter((name) => name !== one)) {
          expect(standingOf(after, other, 'physical')).toEqual(standingOf(before, other, 'physical'));
        }
      }),
    );
  });
});
