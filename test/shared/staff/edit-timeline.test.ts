import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import {
  alteredDays,
  changeFrom,
  correctRun,
  firstUncovered,
  refit,
  runFrom,
} from '../../../shared/staff/edit-timeline.ts';
import type { Spell } from '../../../shared/staff/plan-timeline.ts';

interface Facts {
  readonly unit: string;
  readonly fte: number;
}
type Line = Spell<Facts>;

const START = '2024-01-01' as IsoDate;
const nth = (n: number): IsoDate => addDays(START, n);
const spell = (from: number, to: number, unit: string, fte = 1): Line => ({
  from: nth(from),
  to: nth(to),
  facts: { unit, fte },
});
const on = (spells: readonly Line[], n: number): Facts | undefined =>
  spells.find((s) => s.from <= nth(n) && nth(n) <= s.to)?.facts;
const LAST = 40;

/** A timeline that tiles day 0 to `LAST`. */
const timeline = fc
  .array(
    fc.record({ days: fc.integer({ min: 1, max: 15 }), unit: fc.constantFrom('a', 'b'), fte: fc.constantFrom(1, 0.5) }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => {
    const made: Line[] = [];
    let from = 0;
    parts.forEach(({ days, unit, fte }, i) => {
      if (from > LAST) return;
      const to = i === parts.length - 1 ? LAST : Math.min(LAST, from + days - 1);
      made.push(spell(from, to, unit, fte));
      from = to + 1;
    });
    return made;
  });
const patch = fc.constantFrom<Partial<Facts>>({ unit: 'c' }, { fte: 0.25 }, { unit: 'a' }, {});

function expectTiled(spells: readonly Line[], first: number, last: number): void {
  expect(spells[0]?.from).toBe(nth(first));
  expect(spells.at(-1)?.to).toBe(nth(last));
  expect(spells.slice(1).map((s) => s.from)).toEqual(spells.slice(0, -1).map((s) => addDays(s.to, 1)));
}

describe('a change', () => {
  it('holds from its day on and alters no earlier day', () => {
    fc.assert(
      fc.property(timeline, fc.integer({ min: 0, max: LAST }), patch, (before, day, what) => {
        const after = changeFrom(before, nth(day), what);
        expectTiled(after, 0, LAST);
        for (let n = 0; n <= LAST; n++) {
          expect(on(after, n)).toEqual(n < day ? on(before, n) : { ...on(before, n), ...what });
        }
      }),
    );
  });
});

describe('a correction', () => {
  it('alters the spell as the reader sees it, and nothing else', () => {
    fc.assert(
      fc.property(timeline, fc.nat({ max: 5 }), patch, (before, pick, what) => {
        const start = before[pick % before.length] as Line;
        const run = runFrom(before, start.from);
        const after = correctRun(before, start.from, what);
        expectTiled(after, 0, LAST);
        const last = run.at(-1)?.to ?? start.to;
        for (let n = 0; n <= LAST; n++) {
          const corrected = nth(n) >= start.from && nth(n) <= last;
          expect(on(after, n)).toEqual(corrected ? { ...on(before, n), ...what } : on(before, n));
        }
      }),
    );
  });

  it('takes neighbours that say the same as one', () => {
    const before = [spell(0, 9, 'a'), spell(10, 19, 'a'), spell(20, 29, 'b')];
    expect(correctRun(before, nth(0), { fte: 0.5 }).map((s) => s.facts.fte)).toEqual([0.5, 0.5, 1]);
    expect(runFrom(before, nth(5))).toEqual([]);
  });
});

describe('start and end put right', () => {
  it('stretches or cuts the outermost spells, and keeps every day that stays', () => {
    const days = fc.tuple(fc.integer({ min: -20, max: 60 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(timeline, days, (before, [start, length]) => {
        const after = refit(before, nth(start), nth(start + length));
        expectTiled(after, start, start + length);
        for (let n = Math.max(0, start); n <= Math.min(LAST, start + length); n++) {
          expect(on(after, n)).toEqual(on(before, n));
        }
      }),
    );
  });

  it('moves the nearest spell where nothing of the old time is left', () => {
    const before = [spell(0, 9, 'a'), spell(10, 19, 'b')];
    expect(refit(before, nth(-9), nth(-5))).toEqual([spell(-9, -5, 'a')]);
    expect(refit(before, nth(30), nth(39))).toEqual([spell(30, 39, 'b')]);
  });
});

describe('the days that become different', () => {
  it('are told by their first and last', () => {
    fc.assert(
      fc.property(timeline, timeline, fc.integer({ min: -5, max: 10 }), (before, other, shift) => {
        const after = other.map((s) => ({ ...s, from: addDays(s.from, shift), to: addDays(s.to, shift) }));
        const differing: number[] = [];
        for (let n = -6; n <= LAST + 11; n++) {
          if (JSON.stringify(on(before, n)) !== JSON.stringify(on(after, n))) differing.push(n);
        }
        const [first, last] = [differing[0], differing.at(-1)];
        expect(alteredDays(before, after)).toEqual(
          first === undefined || last === undefined ? null : { from: nth(first), to: nth(last) },
        );
      }),
    );
  });
});

describe('a unit', () => {
  it('is open on the whole period or not, and the first closed day is told', () => {
    const open = [spell(0, 9, ''), spell(10, 19, ''), spell(25, 30, '')];
    expect(firstUncovered(open, { from: nth(0), to: nth(19) })).toBeUndefined();
    expect(firstUncovered(open, { from: nth(5), to: nth(26) })).toBe(nth(20));
    expect(firstUncovered(open, { from: nth(-1), to: nth(3) })).toBe(nth(-1));
    expect(firstUncovered(open, { from: nth(28), to: '9999-12-31' as IsoDate })).toBe(nth(31));
    expect(firstUncovered([], { from: nth(0), to: nth(0) })).toBe(nth(0));
  });
});
