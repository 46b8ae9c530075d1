/** Small organisations for the tests of what may be printed of a survey. */
import type { BandAttribute, MeasureInput, MeasurePattern } from '../../../shared/disclosure/measure.ts';
import type { Chance } from '../../support/chance.ts';
import type { Seen } from './attacker.ts';

/** Respondents given as a list of `[unit, value, band of each attribute]`. */
export type Person = readonly [unit: number, value: number, ...bands: number[]];

export function measure(
  parents: readonly number[],
  people: readonly Person[],
  more: Partial<Pick<MeasureInput, 'limit' | 'mostNegative' | 'preferHidden' | 'mustHide'>> & {
    readonly bands?: readonly number[];
  } = {},
): MeasureInput {
  const { bands = [], ...rest } = more;
  return {
    parents: Int32Array.from(parents),
    unit: Int32Array.from(people, (p) => p[0]),
    value: Float64Array.from(people, (p) => p[1]),
    attributes: bands.map(
      (count, k): BandAttribute => ({ bands: count, of: Uint8Array.from(people, (p) => p[k + 2] ?? 0) }),
    ),
    limit: { n: 5, t: 5 },
    mostNegative: Number.NaN,
    ...rest,
  };
}

/** People with answers that are never all alike: 0, 1, 0, 1, … */
export const peopleOf = (counts: readonly number[]): Person[] => {
  let next = 0;
  return counts.flatMap((n, unit) => Array.from({ length: n }, (): Person => [unit, next++ % 2]));
};

/** Every tree (or forest) with this many units, a parent before its children. */
export function* forests(size: number, parents: readonly number[] = []): Generator<number[]> {
  if (parents.length === size) {
    yield [...parents];
    return;
  }
  for (let parent = -1; parent < parents.length; parent++) {
    // The order among siblings does not matter: parents never go down.
    if (parents.length > 0 && parent < (parents.at(-1) as number)) continue;
    yield* forests(size, [...parents, parent]);
  }
}

export const randomTree = (chance: Chance, size: number): number[] =>
  Array.from({ length: size }, (_, u) => (u === 0 || chance.int(20) === 0 ? -1 : chance.int(u)));

const isWithin = (parents: ArrayLike<number>, unit: number, above: number): boolean => {
  for (let u = unit; u >= 0; u = parents[u] as number) if (u === above) return true;
  return false;
};

export interface Named extends Seen {
  /** Which atoms each figure is about, by what it is called. */
  readonly names: readonly string[];
}

/** What is printed by a pattern: figures over atoms, where an atom is a unit and one band of each attribute. */
export function seenBy(input: MeasureInput, pattern: MeasurePattern): Named {
  // Also groups of nobody: the reader does not know that they are empty.
  const keys = input.attributes.reduce<string[]>(
    (all, { bands }) => all.flatMap((key) => Array.from({ length: bands + 1 }, (_, b) => `${key},${b}`)),
    Array.from(input.parents, (_, u) => `${u}`),
  );
  const atoms = keys.map(() => 0);
  const numbers = new Map(keys.map((key, i) => [key, i]));
  for (let i = 0; i < input.unit.length; i++) {
    if (Number.isNaN(input.value[i])) continue;
    const key = [input.unit[i], ...input.attributes.map((a) => a.of[i])].join(',');
    const at = numbers.get(key) as number;
    atoms[at] = (atoms[at] as number) + 1;
  }
  const parts = keys.map((key) => key.split(',').map(Number));
  const figures: number[][] = [];
  const names: string[] = [];
  const print = (name: string, holds: (part: readonly number[]) => boolean): void => {
    const figure = parts.flatMap((part, i) => (holds(part) ? [i] : []));
    figures.push(figure);
    names.push(name);
  };
  for (let u = 0; u < input.parents.length; u++) {
    const inside = (part: readonly number[]): boolean => isWithin(input.parents, part[0] as number, u);
    if (pattern.units[u]) print(`${u}`, inside);
    for (const [k, { bands }] of input.attributes.entries()) {
      for (let b = 0; b <= bands; b++) {
        if (pattern.bands[k]?.[u * (bands + 1) + b])
          print(`${u}:${k}:${b}`, (part) => inside(part) && part[k + 1] === b);
      }
    }
  }
  return { atoms, figures, names };
}
