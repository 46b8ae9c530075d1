/** The tests of domain §3.3 as such, with its worked cases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsTest, type Equation, type SumModel } from '../../../shared/disclosure/bounds-test.ts';
import { exactDifferences, leftOver, mayStandTogether } from '../../../shared/disclosure/exact-differences.ts';
import { isHomogeneous } from '../../../shared/disclosure/homogeneity.ts';
import { rankTest } from '../../../shared/disclosure/rank-test.ts';
import { WorkSpent } from '../../../shared/disclosure/simplex.ts';
import { corner } from './exact-simplex.ts';

/** Cells, then row totals, column totals and the total. */
function tableModel(cells: readonly (readonly number[])[]): SumModel {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const at = (r: number, c: number): number => r * (columns + 1) + c;
  const sum = (r: number, c: number): number => {
    const [rs, cs] = [r === rows ? cells : [cells[r] ?? []], c];
    return rs.reduce((all, line) => all + (cs === columns ? line.reduce((a, b) => a + b, 0) : (line[cs] ?? 0)), 0);
  };
  const values: number[] = [];
  for (let r = 0; r <= rows; r++) for (let c = 0; c <= columns; c++) values[at(r, c)] = sum(r, c);
  const equations: Equation[] = [];
  for (let r = 0; r <= rows; r++) {
    equations.push([[at(r, columns), 1], ...(cells[0] ?? []).map((_, c) => [at(r, c), -1] as const)]);
  }
  for (let c = 0; c <= columns; c++)
    equations.push([[at(rows, c), 1], ...cells.map((_, r) => [at(r, c), -1] as const)]);
  return { values, equations };
}

const told = (model: SumModel, places: readonly number[]): string[] => {
  const found = boundsTest(
    model,
    model.values.map((_, i) => places.includes(i)),
  );
  return places.map((i) => `${found.get(i)?.low}–${found.get(i)?.high}`);
};

describe('bounds test', () => {
  const list: SumModel = {
    values: [40, 22, 12, 4, 2],
    equations: [
      [
        [0, 1],
        [1, -1],
        [2, -1],
        [3, -1],
        [4, -1],
      ],
    ],
  };
  it.each([
    [[4], ['2–2']],
    [
      [3, 4],
      ['0–6', '0–6'],
    ],
    [
      [2, 3, 4],
      ['0–18', '0–18', '0–18'],
    ],
    [
      [0, 4],
      ['38–Infinity', '0–Infinity'],
    ],
  ])('a parent of 22, 12, 4 and 2 with %j hidden', (places, ranges) => expect(told(list, places)).toEqual(ranges));

  const table = tableModel([
    [3, 9, 14],
    [12, 20, 8],
    [7, 11, 16],
  ]);
  it.each([
    ['one cell', ['00'], ['3–3']],
    ['two in a row', ['00', '01'], ['3–3', '9–9']],
    ['a whole row', ['00', '01', '02'], ['3–3', '9–9', '14–14']],
    ['a block', ['00', '01', '10', '11'], ['0–12', '0–12', '3–15', '17–29']],
    ['an L', ['00', '01', '10'], ['3–3', '9–9', '12–12']],
    ['the corners', ['00', '02', '20', '22'], ['0–10', '7–17', '0–10', '13–23']],
    ['two rows', ['00', '01', '02', '10', '11', '12'], ['0–15', '0–26', '0–22', '0–15', '3–29', '0–22']],
  ])('the table of three by three with %s hidden', (_, cells, ranges) =>
    expect(
      told(
        table,
        cells.map((cell) => Number(cell[0]) * 4 + Number(cell[1])),
      ),
    ).toEqual(ranges),
  );

  it('is what exact fractions say, for any sums of any groups', () => {
    const problem = fc.tuple(
      fc.array(fc.nat(9), { minLength: 2, maxLength: 7 }),
      fc.array(fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 5 }),
    );
    fc.assert(
      fc.property(problem, ([values, masks]) => {
        const rows = masks.map((mask) => values.map((_, i) => (mask[i] ? 1 : 0)));
        const sums = rows.map((row) => row.reduce<number>((sum, k, i) => sum + k * (values[i] as number), 0));
        // Each sum is a printed figure of its own; the values are hidden.
        const model: SumModel = {
          values: [...values, ...sums],
          equations: rows.map(
            (row, r): Equation => [[values.length + r, 1], ...row.flatMap((k, i) => (k ? [[i, -1] as const] : []))],
          ),
        };
        const found = boundsTest(
          model,
          model.values.map((_, i) => i < values.length),
        );
        const { least } = corner(rows, sums, values.length);
        for (const i of values.keys()) {
          const weights = (k: number): number[] => values.map((_, j) => (j === i ? k : 0));
          expect(found.get(i)).toEqual({
            low: Math.ceil(least(weights(1)) - 1e-9) + 0,
            high: Math.floor(-least(weights(-1)) + 1e-9) + 0,
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stops when it has done as much as it may', () =>
    expect(() =>
      boundsTest(
        table,
        table.values.map((_, i) => i < 8),
        { left: 50 },
      ),
    ).toThrow(WorkSpent));
});

describe('rank test', () => {
  // A, B, C, D under one parent.
  const parent = [0, 1, 2, 3];
  it('finds the one part that is left', () =>
    expect(rankTest({ atoms: 4, published: [parent, [0], [1], [2]] })).toEqual([[0], [1], [2], [3]]));
  it('finds the two together, and neither alone', () =>
    expect(rankTest({ atoms: 4, published: [parent, [0], [1]], groups: [[2], [3], [2, 3]] })).toEqual([[2, 3]]));
  it('finds nothing in a block of two by two, all in an L', () => {
    const cells = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    const margins = [
      [0, 1, 2],
      [3, 4, 5],
      [6, 7, 8],
      [0, 3, 6],
      [1, 4, 7],
      [2, 5, 8],
    ];
    const asked = (hidden: readonly number[]) =>
      rankTest({
        atoms: 9,
        published: [...margins, ...cells.filter((c) => !hidden.includes(c)).map((c) => [c])],
        groups: hidden.map((c) => [c]),
      });
    expect(asked([0, 1, 3, 4])).toEqual([]);
    expect(asked([0, 1, 3])).toEqual([[0], [1], [3]]);
    expect(asked([0, 2, 6, 8])).toEqual([]);
  });
  it('also finds what takes more than adding and subtracting', () =>
    // (A+B) + (B+C) + (A+C) is twice all three.
    expect(
      rankTest({
        atoms: 3,
        published: [
          [0, 1],
          [1, 2],
          [0, 2],
        ],
      }),
    ).toEqual([[0], [1], [2]]));
});

describe('exact differences', () => {
  it('tell the mean of the one left out', () =>
    expect(leftOver({ n: 20, mean: 62 }, { n: 19, mean: 63.5 })).toEqual({ n: 1, mean: 33.5 }));
  it('tell the mean of the remaining three', () =>
    expect(leftOver({ n: 24, mean: 58 }, { n: 21, mean: 60 })).toEqual({ n: 3, mean: 44 }));
  it('must be nobody or enough, both ways', () => {
    const sizes = [21, 3, 5];
    expect(exactDifferences([0, 1], [0], sizes)).toEqual({ onlyA: 3, onlyB: 0 });
    expect(mayStandTogether([0, 1], [0], sizes, 5)).toBe(false);
    expect(mayStandTogether([0, 1], [0], sizes, 3)).toBe(true);
    expect(mayStandTogether([0, 2], [0], sizes, 5)).toBe(true);
    expect(mayStandTogether([0, 1], [0, 2], sizes, 5)).toBe(false);
    expect(mayStandTogether([0], [0], sizes, 5)).toBe(true);
  });
});

describe('homogeneity', () => {
  it.each([
    [[50, 50, 50, 50, 50], Number.NaN, true],
    [[50, 50, 50, 50, 75], Number.NaN, false],
    [[66.66666666666667, 66.66666666666666], Number.NaN, true],
    [[0, 0, 0, 0, 0, 0, 0, 0, 0, 75], 0, true],
    [[0, 0, 0, 0, 0, 0, 0, 0, 75, 75], 0, false],
    [[100, 100, 100, 100, 100, 100, 100, 100, 100, 0], 0, false],
    [[], 0, false],
  ])('%j', (values, worst, expected) => expect(isHomogeneous(values, worst)).toBe(expected));
});
