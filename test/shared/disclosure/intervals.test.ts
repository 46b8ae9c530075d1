import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack, gridIntervals, listIntervals } from './oracle.ts';

/** The table of cases in domain §3.3. */
const parent = [22, 12, 4, 2];
const grid = [
  [3, 9, 14],
  [12, 20, 8],
  [7, 11, 16],
];

const hide = (...places: readonly (readonly [number, number])[]): boolean[][] =>
  grid.map((line, r) => line.map((_, c) => places.some(([pr, pc]) => pr === r && pc === c)));

function hiddenIntervals(...places: readonly (readonly [number, number])[]): string[] {
  const found = gridIntervals(grid, hide(...places));
  return places.map(([r, c]) => `${found[r]?.[c]?.low}–${found[r]?.[c]?.high}`);
}

describe('what a list with its total tells', () => {
  const of = (...names: readonly string[]): string[] => {
    const hidden = ['A', 'B', 'C', 'D'].map((name) => names.includes(name));
    return listIntervals(parent, hidden)
      .filter((_, i) => hidden[i])
      .map(({ low, high }) => `${low}–${high}`);
  };
  it('gives one hidden part away exactly', () => expect(of('D')).toEqual(['2–2']));
  it('leaves two their sum', () => expect(of('C', 'D')).toEqual(['0–6', '0–6']));
  it('leaves three their sum', () => expect(of('B', 'C', 'D')).toEqual(['0–18', '0–18', '0–18']));
});

describe('what a cross-table with both margins tells', () => {
  it('gives one hidden cell away', () => expect(hiddenIntervals([0, 0])).toEqual(['3–3']));
  it('gives two in a row away', () => expect(hiddenIntervals([0, 0], [0, 1])).toEqual(['3–3', '9–9']));
  it('gives a whole row away', () => expect(hiddenIntervals([0, 0], [0, 1], [0, 2])).toEqual(['3–3', '9–9', '14–14']));
  it('cannot tell a block of two by two', () =>
    expect(hiddenIntervals([0, 0], [0, 1], [1, 0], [1, 1])).toEqual(['0–12', '0–12', '3–15', '17–29']));
  it('gives an L away', () => expect(hiddenIntervals([0, 0], [0, 1], [1, 0])).toEqual(['3–3', '9–9', '12–12']));
  it('cannot tell the four corners', () =>
    expect(hiddenIntervals([0, 0], [0, 2], [2, 0], [2, 2])).toEqual(['0–10', '7–17', '0–10', '13–23']));
  it('cannot tell two whole rows', () =>
    expect(hiddenIntervals([0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2])).toEqual([
      '0–15',
      '0–26',
      '0–22',
      '0–15',
      '3–29',
      '0–22',
    ]));

  it('is what trying every table finds', () => {
    const small = fc
      .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
      .chain(([r, c]) =>
        fc.tuple(
          fc.array(fc.array(fc.nat(4), { minLength: c, maxLength: c }), { minLength: r, maxLength: r }),
          fc.array(fc.array(fc.boolean(), { minLength: c, maxLength: c }), { minLength: r, maxLength: r }),
        ),
      );
    fc.assert(
      fc.property(small, ([cells, hidden]) => {
        const rows = cells.map((line) => line.reduce((a, b) => a + b, 0));
        const columns = (cells[0] ?? []).map((_, c) => cells.reduce((sum, line) => sum + (line[c] ?? 0), 0));
        const printed = cells.map((line, r) => line.map((v, c) => (hidden[r]?.[c] ? null : v)));
        const ranges = attack({ cells: printed, rows, columns, total: null }, Math.max(...rows));
        const found = gridIntervals(cells, hidden);
        for (const [place, range] of ranges) {
          const [r, c] = place.split(',').map(Number) as [number, number];
          expect(found[r]?.[c]).toEqual(range);
        }
      }),
      { numRuns: 150 },
    );
  });
});
