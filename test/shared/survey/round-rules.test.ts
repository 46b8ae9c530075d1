// The rules of a round as properties: codes, coarsening of bands, places of comments, rates, plans.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { formatCode, parseCode } from '../../../shared/survey/codes.ts';
import { generaliseBands } from '../../../shared/survey/generalise.ts';
import { NOWHERE, placeComments } from '../../../shared/survey/place-comments.ts';
import { planUnits, unitsOfRound } from '../../../shared/survey/plan.ts';
import { ratesOf, sumsWithBelow, toldUnits } from '../../../shared/survey/rates.ts';
import { shuffled } from '../../../shared/survey/shuffle.ts';
import { makeChance } from '../../support/chance.ts';

/** Parents before children; −1 is a top. */
const tree = fc.array(fc.tuple(fc.nat(), fc.nat(14)), { minLength: 1, maxLength: 14 }).map((units) => ({
  parents: units.map(([seed], at) => (at === 0 ? -1 : (seed % (at + 1)) - 1)),
  own: units.map(([, people]) => people),
}));

describe('a code', () => {
  it('comes back as it was, however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const code = formatCode(bytes);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}$/);
        for (const typed of [
          code,
          code.toLowerCase(),
          code.replaceAll('-', ' '),
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
        ]) {
          expect(parseCode(typed)).toEqual(bytes);
        }
      }),
    );
  });

  it('is none when it is too short, too long, too large or has a letter that is not used', () => {
    for (const typed of ['', 'ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZZ', '0'.repeat(25), '0'.repeat(27), `${'0'.repeat(25)}U`]) {
      expect(parseCode(typed)).toBeUndefined();
    }
  });
});

it('a shuffle keeps everything and favours no place', () => {
  const chance = makeChance(5);
  const random = (length: number) => Uint8Array.from({ length }, () => chance.int(256));
  const counts = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
  for (let i = 0; i < 4000; i++) {
    shuffled([0, 1, 2, 3], random).forEach((item, place) => {
      const row = counts[item];
      if (row) row[place] = (row[place] ?? 0) + 1;
    });
  }
  for (const count of counts.flat()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

describe('coarsening of bands', () => {
  const answers = fc
    .tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(2), fc.nat(2)), { maxLength: 60 }),
    )
    .map(([attributes, rows]) => ({
      unit: rows.map(([unit]) => unit),
      bands: Array.from({ length: attributes }, (_, a) => rows.map((row) => row[a + 1] ?? 0)),
    }));
  type Answers = { unit: number[]; bands: readonly ArrayLike<number>[] };
  const cellsOf = ({ unit, bands }: Answers): Map<string, number> => {
    const cells = new Map<string, number>();
    unit.forEach((one, i) => {
      const name = `${one}:${bands.map((attribute) => attribute[i]).join(',')}`;
      cells.set(name, (cells.get(name) ?? 0) + 1);
    });
    return cells;
  };
  const isBare = (name: string): boolean => /:[0,]*$/.test(name);
  const changes = (before: Answers, after: readonly Uint8Array[]): number =>
    before.bands.reduce(
      (sum, attribute, a) => sum + Array.from(attribute).filter((band, i) => band !== after[a]?.[i]).length,
      0,
    );

  it('leaves groups that are large enough, or say nothing but the unit, and makes nothing up', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 2, max: 8 }), (before, least) => {
        const after = generaliseBands(before, least);
        for (const [name, count] of cellsOf({ unit: before.unit, bands: after })) {
          expect(count >= least || isBare(name)).toBe(true);
        }
        after.forEach((attribute, a) => {
          attribute.forEach((band, i) => void expect([0, before.bands[a]?.[i]]).toContain(band));
        });
        // Never more than taking all bands from every small group; with one attribute exactly that, the fewest.
        const small = [...cellsOf(before)].filter(([name, count]) => count < least && !isBare(name));
        const naive = small.reduce(
          (sum, [name, n]) => sum + n * (name.split(':')[1] ?? '').split(',').filter((b) => b !== '0').length,
          0,
        );
        expect(changes(before, after)).toBeLessThanOrEqual(naive);
        if (before.bands.length === 1) expect(changes(before, after)).toBe(naive);
        expect(generaliseBands(before, least)).toEqual(after);
        expect(generaliseBands({ unit: before.unit, bands: after }, least)).toEqual(after);
      }),
      { numRuns: 300 },
    );
  });

  it('takes one attribute away where that is enough', () => {
    // Five of one age, of two genders: the gender goes, the age stays.
    const unit = [0, 0, 0, 0, 0];
    expect(
      generaliseBands(
        {
          unit,
          bands: [
            [1, 1, 1, 1, 1],
            [1, 1, 2, 2, 2],
          ],
        },
        5,
      ),
    ).toEqual([Uint8Array.of(1, 1, 1, 1, 1), Uint8Array.of(0, 0, 0, 0, 0)]);
  });
});

it('comments stand where enough answers are behind them, never below their unit’s own branch, or nowhere', () => {
  fc.assert(
    fc.property(tree, fc.integer({ min: 5, max: 12 }), ({ parents, own }, least) => {
      const places = placeComments(parents, own, least);
      const behind = new Map<number, number>();
      places.forEach((place, at) => void behind.set(place, (behind.get(place) ?? 0) + (own[at] ?? 0)));
      const sums = sumsWithBelow(parents, own);
      places.forEach((place, at) => {
        let up = at;
        while (up !== place && up >= 0) up = parents[up] ?? -1;
        expect(up).toBe(place);
        if (place !== NOWHERE) expect(behind.get(place)).toBeGreaterThanOrEqual(least);
        let top = at;
        while ((parents[top] ?? -1) >= 0) top = parents[top] ?? 0;
        // Only a branch that is too small as a whole has no place for its comments.
        if (place === NOWHERE && (own[at] ?? 0) > 0) expect(sums[top]).toBeLessThan(least);
      });
    }),
    { numRuns: 500 },
  );
});

describe('told units', () => {
  /** Every number that can be worked out is a union of these: told units less the told ones right inside them. */
  const remainders = (
    parents: readonly number[],
    own: readonly number[],
    told: readonly boolean[],
  ): Map<number, number> => {
    const rest = new Map<number, number>();
    own.forEach((people, at) => {
      let up = at;
      while (up >= 0 && !told[up]) up = parents[up] ?? -1;
      if (up >= 0) rest.set(up, (rest.get(up) ?? 0) + people);
    });
    return rest;
  };

  it('leave nobody or enough over, and all are told where all are large', () => {
    fc.assert(
      fc.property(tree, fc.integer({ min: 2, max: 8 }), ({ parents, own }, least) => {
        const told = toldUnits(parents, own, least);
        for (const rest of remainders(parents, own, told).values()) expect(rest === 0 || rest >= least).toBe(true);
        const large = own.map((people) => people + least);
        expect(toldUnits(parents, large, least)).toEqual(own.map(() => true));
      }),
      { numRuns: 500 },
    );
  });

  it('and the total of a round do not tell of a small one between them', () => {
    fc.assert(
      fc.property(tree, ({ parents, own }) => {
        const units = parents.map((parent, at) => ({ parent, invited: own[at] ?? 0, answered: 0 }));
        const { total, units: rates } = ratesOf(units);
        if (!total) return;
        const tops = units.reduce((sum, { parent }, at) => sum + (parent < 0 ? (rates[at]?.invited ?? 0) : 0), 0);
        expect(total.invited).toBe(own.reduce((sum, people) => sum + people, 0));
        expect(total.invited - tops === 0 || total.invited - tops >= 5).toBe(true);
      }),
    );
  });

  it('are none where nobody knows how many were invited', () => {
    const units = [{ parent: -1, invited: null, answered: 9 }];
    expect(ratesOf(units)).toEqual({ total: null, units: [null] });
  });
});

it('a plan says of each unit whether it is shown, and a proposed merger would be enough', () => {
  fc.assert(
    fc.property(tree, fc.integer({ min: 1, max: 10 }), ({ parents, own }, tenths) => {
      const staffed = parents.map((parent, at) => {
        const id = `u${at}` as UnitId;
        return { id, code: String(at), name: String(at), parent, people: own[at] ?? 0 };
      });
      const tops = new Set(staffed.filter(({ parent }) => parent < 0).map(({ id }) => id));
      const units = unitsOfRound(staffed, tops, new Set());
      const all = new Map(units.map((unit) => [unit.id, unit.all]));
      const limit = { n: 5, t: 5 };
      const planned = planUnits(units, limit, tenths / 10);
      planned.forEach(({ unitId, reportable, mergeWith, own: people, all: together }, at) => {
        expect(people).toBeLessThanOrEqual(together);
        if (reportable === 'shown') expect(mergeWith).toEqual([]);
        if (reportable === 'above') expect(units[at]?.parent).toBeGreaterThanOrEqual(0);
        if (mergeWith.length === 0) return;
        const merged = mergeWith.reduce((sum, id) => sum + (all.get(id) ?? 0), all.get(unitId) ?? 0);
        expect(Math.floor((merged * tenths) / 10 + 1e-6)).toBeGreaterThanOrEqual(limit.n);
      });
    }),
    { numRuns: 300 },
  );
});
