import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate, OPEN_END } from '../../../shared/kernel/dates.ts';
import {
  compareTimelines,
  fitTimeline,
  holdFrom,
  isNoEdit,
  nearestSpell,
  type Spell,
  spellOn,
} from '../../../shared/staff/plan-timeline.ts';

interface Facts {
  readonly a: number;
  readonly b: number;
}

const FIRST = '2020-01-01' as IsoDate;
const dayAt = (n: number): IsoDate => addDays(FIRST, n);
const someDay = fc.integer({ min: 0, max: 60 }).map(dayAt);
const facts = fc.record({ a: fc.integer({ min: 0, max: 2 }), b: fc.integer({ min: 0, max: 2 }) });
const patch = fc.record(
  { a: fc.integer({ min: 0, max: 2 }), b: fc.integer({ min: 0, max: 2 }) },
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Facts>>;

/** Spells that tile a stretch of time; sometimes with an open end. */
const timeline: fc.Arbitrary<Spell<Facts>[]> = fc
  .tuple(fc.array(fc.tuple(fc.integer({ min: 1, max: 15 }), facts), { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([parts, open]) => {
    let from = dayAt(5);
    return parts.map(([days, held], i) => {
      const last = open && i === parts.length - 1;
      const spell = { from, to: last ? OPEN_END : addDays(from, days - 1), facts: held };
      if (!last) from = addDays(spell.to, 1);
      return spell;
    });
  });

const days = Array.from({ length: 120 }, (_, i) => dayAt(i));
const answers = (spells: readonly Spell<Facts>[]): (Facts | undefined)[] => days.map((d) => spellOn(spells, d)?.facts);

function expectTiled(spells: readonly Spell<Facts>[]): void {
  spells.forEach((spell, i) => {
    expect(spell.from <= spell.to).toBe(true);
    const before = spells[i - 1];
    if (before) expect(addDays(before.to, 1)).toBe(spell.from);
  });
}

describe('holdFrom', () => {
  it('never changes an earlier day, and lets the patch hold on every later one', () => {
    fc.assert(
      fc.property(timeline, someDay, patch, (spells, day, change) => {
        const before = answers(spells);
        const after = holdFrom(spells, day, change);
        expectTiled(after);
        answers(after).forEach((held, i) => {
          const was = before[i];
          expect(held).toEqual(was && (days[i] as IsoDate) >= day ? { ...was, ...change } : was);
        });
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(timeline, someDay, patch, (spells, day, change) => {
        const once = holdFrom(spells, day, change);
        expect(isNoEdit(compareTimelines(once, holdFrom(once, day, change)))).toBe(true);
      }),
    );
  });
});

describe('fitTimeline', () => {
  it('tiles exactly the given days and keeps what was known of those it had', () => {
    fc.assert(
      fc.property(timeline, someDay, someDay, (spells, a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        const fitted = fitTimeline(spells, start, end);
        if (fitted.length === 0) return;
        expectTiled(fitted);
        expect(fitted[0]?.from).toBe(start);
        expect(fitted.at(-1)?.to).toBe(end);
        for (const day of days) {
          const was = spellOn(spells, day)?.facts;
          if (was && start <= day && day <= end) expect(spellOn(fitted, day)?.facts).toEqual(was);
        }
      }),
    );
  });
});

describe('compareTimelines', () => {
  it('leads from the one to the other when carried out', () => {
    fc.assert(
      fc.property(timeline, timeline, (before, after) => {
        const edit = compareTimelines(before, after);
        const rows = new Map(before.map((s) => [s.from, s]));
        for (const spell of edit.removed) rows.delete(spell.from);
        for (const { before: was, after: is } of edit.updated) {
          expect(rows.get(was.from)).toBe(was);
          rows.set(is.from, is);
        }
        for (const spell of edit.inserted) {
          expect(rows.has(spell.from)).toBe(false);
          rows.set(spell.from, spell);
        }
        expect([...rows.values()].sort((x, y) => (x.from < y.from ? -1 : 1))).toEqual(after);
      }),
    );
  });
});

describe('nearestSpell', () => {
  const spells = [
    { from: dayAt(1), to: dayAt(2) },
    { from: dayAt(5), to: dayAt(6) },
  ];
  it.each([
    [0, 1],
    [2, 1],
    [3, 5],
    [6, 5],
    [9, 5],
  ])('on day %i it is the one from day %i', (on, from) => {
    expect(nearestSpell(spells, dayAt(on))?.from).toBe(dayAt(from));
  });
});
