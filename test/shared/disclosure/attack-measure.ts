/** Random organisations with several reports of one round, and what the attacker finds in them. */
import type { MeasureInput, MeasurePattern } from '../../../shared/disclosure/measure.ts';
import { protectMeasure } from '../../../shared/disclosure/protect-measure.ts';
import type { Chance } from '../../support/chance.ts';
import { countRanges, exactGroups, exposedGroups } from './attacker.ts';
import { measure, type Named, type Person, randomTree, seenBy } from './trees.ts';

/** Few kinds of people in each unit, so that all groups of fewer than five can be gone through. */
export function randomMeasure(chance: Chance, attributes: number): MeasureInput {
  const size = 2 + chance.int(attributes === 0 ? 10 : 4);
  const bands = Array.from({ length: attributes }, () => 2 + chance.int(2));
  const parents = randomTree(chance, size);
  const people: Person[] = [];
  const kinds = attributes === 0 ? size : size + 3 + chance.int(8);
  for (let kind = 0; kind < kinds; kind++) {
    const [unit, at] = [chance.int(size), bands.map((b) => (chance.int(9) === 0 ? 0 : 1 + chance.int(b)))];
    const count = chance.pick([1, 1, 2, 2, 3, 4, 5, 6, 8, 13]);
    for (let i = 0; i < count; i++) people.push([unit, people.length % 3, ...at]);
  }
  return measure(parents, people, { bands });
}

/** Everything of at least five printed, as a program without protection of what is hidden would. */
export function unprotected(input: MeasureInput): MeasurePattern {
  const holds = (unit: number, k: number, band: number): boolean => {
    let count = 0;
    for (let i = 0; i < input.unit.length; i++) {
      if (k >= 0 && input.attributes[k]?.of[i] !== band) continue;
      for (let u = input.unit[i] as number; u >= 0; u = input.parents[u] as number) if (u === unit) count++;
    }
    return count >= input.limit.n;
  };
  const units = Uint8Array.from(input.parents, (_, u) => (holds(u, -1, 0) ? 1 : 0));
  const bands = input.attributes.map(({ bands: most }, k) =>
    Uint8Array.from({ length: units.length * (most + 1) }, (_, at) => {
      const [unit, band] = [Math.floor(at / (most + 1)), at % (most + 1)];
      return band > 0 && units[unit] && holds(unit, k, band) ? 1 : 0;
    }),
  );
  return { units, bands };
}

/** Two to four reports, each with some of what may be printed; the attacker keeps them all. */
export function reports(chance: Chance, pattern: MeasurePattern): MeasurePattern {
  const seen: MeasurePattern = {
    units: new Uint8Array(pattern.units.length),
    bands: pattern.bands.map((mask) => new Uint8Array(mask.length)),
  };
  const take = (from: Uint8Array, to: Uint8Array): void => {
    for (let at = 0; at < from.length; at++) if (from[at] && chance.int(3) > 0) to[at] = 1;
  };
  for (let report = 2 + chance.int(3); report > 0; report--) {
    take(pattern.units, seen.units);
    for (const [k, mask] of pattern.bands.entries()) take(mask, seen.bands[k] as Uint8Array);
  }
  return seen;
}

/** Units and bands that are not printed though few persons are in them, as lists of atoms. */
function hiddenCells(input: MeasureInput, pattern: MeasurePattern, seen: Named): (readonly number[])[] {
  const all = seenBy(input, {
    units: new Uint8Array(pattern.units.length).fill(1),
    bands: pattern.bands.map((mask) => new Uint8Array(mask.length).fill(1)),
  });
  return all.figures.filter((figure, i) => {
    const count = figure.reduce((sum, atom) => sum + (all.atoms[atom] as number), 0);
    return count > 0 && count < input.limit.t && !seen.names.includes(all.names[i] as string);
  });
}

export interface Found {
  /** Groups under the limit that some sum of printed figures depends on alone. */
  readonly groups: number;
  /** Of these, groups whose own total is told. */
  readonly exact: number;
  /** Hidden small counts that the printed counts narrow down to less than T. */
  readonly narrow: number;
  readonly told: string;
}

export function attackMeasure(input: MeasureInput, pattern: MeasurePattern): Found {
  const seen = seenBy(input, pattern);
  const groups = exposedGroups(seen, input.limit.t);
  const exact = exactGroups(seen, input.limit.t);
  const cells = hiddenCells(input, pattern, seen);
  const ranges = cells.length > 0 ? countRanges(seen, cells) : [];
  const narrow = ranges.filter(({ low, high }) => Math.floor(high) - Math.ceil(low) < input.limit.t);
  const told = JSON.stringify({ parents: [...input.parents], ...seen, groups, narrow });
  return { groups: groups.length, exact: exact.length, narrow: narrow.length, told };
}

export interface Rounds {
  readonly rounds: number;
  readonly figures: number;
  readonly hidden: number;
  readonly wrong: readonly string[];
  /** Rounds in which the attacker finds something when nothing is protected but what is small itself. */
  readonly leaksWithout: number;
}

/** Every round: one organisation, several reports, the attacker on them; and on the unprotected figures. */
export function attackRounds(chance: Chance, rounds: number): Rounds {
  const wrong: string[] = [];
  let [figures, hidden, leaksWithout] = [0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    const input = randomMeasure(chance, round % 4);
    const pattern = protectMeasure(input);
    const found = attackMeasure(input, round % 2 === 0 ? pattern : reports(chance, pattern));
    const without = unprotected(input);
    if (found.groups + found.exact + found.narrow > 0) wrong.push(found.told);
    const loose = attackMeasure(input, without);
    if (loose.groups + loose.exact + loose.narrow > 0) leaksWithout++;
    const size = (p: MeasurePattern): number =>
      [p.units, ...p.bands].flatMap((mask) => [...mask]).filter(Boolean).length;
    figures += size(without);
    hidden += size(without) - size(pattern);
  }
  return { rounds, figures, hidden, wrong, leaksWithout };
}
