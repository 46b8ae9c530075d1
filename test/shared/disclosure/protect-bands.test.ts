import { describe, expect, it } from 'vitest';
import { protectMeasure } from '../../../shared/disclosure/protect-measure.ts';
import { makeChance } from '../../support/chance.ts';
import { attackMeasure, attackRounds, unprotected } from './attack-measure.ts';
import { measure, type Person, seenBy } from './trees.ts';
import { readRound } from './vesterhede.ts';

const crowd = (...groups: readonly (readonly [count: number, unit: number, ...bands: number[]])[]): Person[] => {
  const people: Person[] = [];
  for (const [count, unit, ...bands] of groups) {
    for (let i = 0; i < count; i++) people.push([unit, people.length % 2, ...bands]);
  }
  return people;
};

/** Names of the bands printed: `unit:attribute:band`. */
function bandsOf(people: readonly Person[], parents: readonly number[], bands: readonly number[]): string[] {
  const input = measure(parents, people, { bands });
  return seenBy(input, protectMeasure(input)).names.filter((name) => name.includes(':'));
}

describe('bands of a background attribute', () => {
  it('are printed where all are large', () =>
    expect(bandsOf(crowd([6, 0, 1], [7, 0, 2]), [-1], [2])).toEqual(['0:0:1', '0:0:2']));
  it('hide the small band and the smallest beside it', () =>
    expect(bandsOf(crowd([3, 0, 1], [7, 0, 2], [20, 0, 3]), [-1], [3])).toEqual(['0:0:3']));
  it('count those who gave no band among the hidden', () => {
    expect(bandsOf(crowd([2, 0, 0], [7, 0, 1], [20, 0, 2]), [-1], [2])).toEqual(['0:0:2']);
    expect(bandsOf(crowd([5, 0, 0], [7, 0, 1], [20, 0, 2]), [-1], [2])).toEqual(['0:0:1', '0:0:2']);
  });
  it('do not give a small band of a unit away through the units beside it', () => {
    const people = crowd([3, 1, 1], [9, 1, 2], [9, 1, 3], [9, 2, 1], [9, 2, 2], [9, 2, 3]);
    const printed = bandsOf(people, [-1, 0, 0], [3]);
    expect(printed).toContain('0:0:1');
    expect(printed).not.toContain('1:0:1');
    expect(printed).not.toContain('2:0:1');
  });
  it('are not printed where the unit is not', () => {
    const people = crowd([3, 1, 1], [9, 2, 1], [9, 2, 2], [20, 3, 1], [20, 3, 2]);
    const printed = bandsOf(people, [-1, 0, 0, 0], [2]);
    expect(printed.some((name) => name.startsWith('2:'))).toBe(false);
    expect(printed).toContain('3:0:1');
  });
  it('do not tell those of one attribute by another', () => {
    // 14 women of whom 2 are old; the old who are no women are 5: women less old would tell 12 and 5, old but for …
    const people = crowd([12, 0, 1, 1], [2, 0, 1, 2], [1, 0, 2, 1], [12, 0, 2, 2]);
    const input = measure([-1], people, { bands: [2, 2] });
    const all = unprotected(input);
    expect(attackMeasure(input, all).groups).toBeGreaterThan(0);
    const found = protectMeasure(input);
    expect(found.bands.some((mask) => mask.includes(1))).toBe(true);
    expect(attackMeasure(input, found).groups).toBe(0);
  });
  it('hold back a band where all say the same', () => {
    const people: Person[] = [...crowd([8, 0, 2], [9, 0, 3]), ...Array.from({ length: 6 }, (): Person => [0, 50, 1])];
    expect(bandsOf(people, [-1], [3])).toEqual(['0:0:3']);
  });
});

describe('the round of 2025 by age and by years in the municipality', () => {
  it('prints most of what is large enough, one attribute or both', () => {
    const round = readRound();
    const input = round.of('naermeste_leder', true);
    const most = unprotected(input).bands.map((mask) => mask.reduce((a, b) => a + b, 0));
    const both = protectMeasure(input).bands.map((mask) => mask.reduce((a, b) => a + b, 0));
    for (const [k, count] of both.entries()) expect(count).toBeGreaterThan(0.75 * (most[k] as number));
  });
});

describe('the attacker', () => {
  const found = attackRounds(makeChance(11), 500);
  it('finds nothing in 500 organisations with several reports each', () => expect(found.wrong).toEqual([]));
  it('finds groups in most of them when only what is small itself is hidden', () =>
    expect(found.leaksWithout).toBeGreaterThan(250));
  it('leaves something to be printed', () => expect(found.hidden).toBeLessThan(0.7 * found.figures));
});
