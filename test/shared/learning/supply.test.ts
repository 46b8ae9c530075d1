import { describe, expect, it } from 'vitest';
import type { RoleProfileId } from '../../../shared/kernel/ids.ts';
import type { JudgedNeed } from '../../../shared/learning/gap.ts';
import { isNear, nearestFirst } from '../../../shared/learning/skill-futures.ts';
import { crossOf, shownPart, shownTotals } from '../../../shared/learning/supply.ts';

const LIMIT = { n: 5, t: 5 };
const order = { limit: LIMIT, others: 'Små grupper samlet', compare: (a: string, b: string) => (a < b ? -1 : 1) };
const persons = (group: string, columns: readonly number[]) =>
  columns.flatMap((n, column) => Array.from({ length: n }, () => ({ group, column })));

describe('counts by staff group', () => {
  it('shows large cells as they are, with a total', () => {
    const cross = crossOf([...persons('A', [10, 20]), ...persons('B', [30, 40])], 2, order);
    expect(cross.rows).toEqual([
      { name: 'A', n: 30, cells: [10, 20] },
      { name: 'B', n: 70, cells: [30, 40] },
    ]);
    expect(cross.total).toEqual({ name: '', n: 100, cells: [40, 60] });
  });

  it('hides a small cell with another in its row and column, so that it cannot be worked out', () => {
    const cross = crossOf([...persons('A', [2, 20]), ...persons('B', [30, 40]), ...persons('C', [30, 40])], 2, order);
    const hidden = cross.rows.map(({ cells }) => cells.map((cell) => cell === null));
    expect(hidden[0]).toEqual([true, true]);
    expect(hidden.slice(1).flat().filter(Boolean).length).toBeGreaterThanOrEqual(2);
    expect(cross.total.cells).toEqual([62, 100]);
  });

  it('puts small groups together', () => {
    const people = [...persons('A', [10, 20]), ...persons('B', [3, 0]), ...persons('C', [0, 4])];
    expect(crossOf(people, 2, order).rows.map(({ name }) => name)).toEqual(['A', 'Små grupper samlet']);
  });

  it('tells the totals of a skill as its own table does', () => {
    for (const counts of [
      [10, 20, 30, 40],
      [2, 20, 30, 40],
      [3, 0, 0, 4],
      [0, 0, 0, 3],
    ]) {
      expect(crossOf(persons('A', counts), 4, order).total.cells).toEqual(shownTotals(counts, LIMIT));
    }
  });

  it('tells a part only when neither it nor the rest is small', () => {
    expect(shownPart(7, 20, LIMIT)).toBe(7);
    expect(shownPart(0, 20, LIMIT)).toBe(0);
    expect(shownPart(3, 20, LIMIT)).toBeNull();
    expect(shownPart(17, 20, LIMIT)).toBeNull();
    expect(shownPart(7, null, LIMIT)).toBeNull();
  });
});

const needs = (held: number, all: number): JudgedNeed[] =>
  Array.from({ length: all }, (_, i) => ({ isHeld: i < held }) as JudgedNeed);

describe('jobs to come', () => {
  it('are near at two steps at most, and only for who holds something of them', () => {
    expect([isNear(needs(5, 7)), isNear(needs(4, 7)), isNear(needs(0, 2)), isNear(needs(1, 3))]).toEqual([
      ...[true, false, false, true],
    ]);
  });

  it('stand nearest first', () => {
    const job = (name: string, held: number, all: number) => ({
      ...{ profileId: name as unknown as RoleProfileId, name, needs: needs(held, all) },
    });
    const list = [job('b', 1, 5), job('a', 4, 5), job('tom', 0, 0), job('c', 6, 7)];
    expect(nearestFirst(list).map(({ name }) => name)).toEqual(['c', 'a', 'b']);
  });
});
