/** Which printed band to hide when `potentials.ts` finds a combination of persons that is not proved safe. */
import type { BandTally } from './band-tally.ts';
import type { MeasureInput } from './measure.ts';
import type { Combinations } from './potentials.ts';

/** Persons with the same unit and bands. */
export interface Cells extends Combinations {
  readonly unit: Int32Array;
  /** Per attribute. */
  readonly band: readonly Int32Array[];
}

export interface Choice {
  readonly attribute: number;
  readonly at: number;
  readonly unit: number;
}

/** The printed band to hide for an exposed combination: in the smallest unit, the smallest band. */
function choose(cells: Cells, c: number, tallies: readonly BandTally[], sizes: Int32Array): Choice | undefined {
  let best: (Choice & { readonly size: number; readonly count: number }) | undefined;
  for (const [attribute, tally] of tallies.entries()) {
    const at = ((cells.kinds[attribute + 1] as Int32Array)[c] as number) - 1;
    if (at < 0) continue;
    const unit = Math.floor(at / tally.width);
    const [size, count] = [sizes[unit] as number, tally.total.count[at] as number];
    if (!best || size < best.size || (size === best.size && count < best.count)) {
      best = { attribute, at, unit, size, count };
    }
  }
  return best;
}

/** Persons known in no band are exposed by the bands that the rest of their unit is known in, the unit's own last. */
function chooseBeside(cells: Cells, c: number, tallies: readonly BandTally[], sizes: Int32Array): Choice | undefined {
  const units = cells.kinds[0] as Int32Array;
  let own: Choice | undefined;
  let best: Choice | undefined;
  for (let other = 0; other < units.length; other++) {
    if (units[other] !== units[c]) continue;
    const choice = choose(cells, other, tallies, sizes);
    if (!choice) continue;
    if (choice.unit + 1 === units[c]) own ??= choice;
    else if (!best || (sizes[choice.unit] as number) < (sizes[best.unit] as number)) best = choice;
  }
  return best ?? own;
}

/** Per attribute and unit, a bit for each of its bands that is printed, and for each that is hidden and not empty. */
export interface Tables {
  readonly printed: readonly Int32Array[];
  readonly hidden: readonly Int32Array[];
}

/** With more bands than there are bits, every table may hold any: then nothing is passed over early. */
const MOST_BITS = 31;

export function tablesOf(tallies: readonly BandTally[], masks: readonly Uint8Array[]): Tables {
  const bitsOf = (holds: (attribute: number, at: number) => boolean): Int32Array[] =>
    tallies.map(({ width, total }, attribute) =>
      Int32Array.from({ length: total.count.length / width }, (_, unit) => {
        if (width > MOST_BITS) return -1;
        let bits = 0;
        for (let b = 1; b < width; b++) if (holds(attribute, unit * width + b)) bits |= 1 << b;
        return bits;
      }),
    );
  const isPrinted = (attribute: number, at: number): boolean => masks[attribute]?.[at] === 1;
  const isEmpty = (attribute: number, at: number): boolean => tallies[attribute]?.total.count[at] === 0;
  return {
    printed: bitsOf(isPrinted),
    hidden: bitsOf((attribute, at) => !isPrinted(attribute, at) && !isEmpty(attribute, at)),
  };
}

/**
 * A few of a unit who are hidden in a band together with other units are told apart where these hide nothing else that
 * the unit hides. The smallest such band of another unit: hidden, it makes a block of four that can vary.
 */
function chooseBlock(
  input: MeasureInput,
  cells: Cells,
  c: number,
  tallies: readonly BandTally[],
  printed: readonly Uint8Array[],
  tables: Tables,
): Choice | undefined {
  const unit = cells.unit[c] as number;
  let best: Choice | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [attribute, { width, total }] of tallies.entries()) {
    const whole = ((cells.kinds[attribute + 1] as Int32Array)[c] as number) - 1;
    const mask = printed[attribute] as Uint8Array;
    if (whole < 0 || Math.floor(whole / width) === unit) continue;
    const [above, band] = [Math.floor(whole / width), whole % width];
    const shown = tables.printed[attribute] as Int32Array;
    const mine = (tables.hidden[attribute] as Int32Array)[unit] as number;
    for (let u = above + 1; u < input.parents.length; u++) {
      if (((shown[u] as number) & mine) === 0) continue;
      const shares = u !== unit && !mask[u * width + band] && (total.count[u * width + band] as number) > 0;
      if (!shares || !isBelow(input.parents, u, above)) continue;
      for (let b = 1; b < width; b++) {
        const [at, own] = [u * width + b, unit * width + b];
        const size = total.count[at] as number;
        if (!mask[at] || mask[own] || total.count[own] === 0 || size >= least) continue;
        [best, least] = [{ attribute, at, unit: u }, size];
      }
    }
  }
  return best;
}

const isBelow = (parents: Int32Array, unit: number, above: number): boolean => {
  let u = unit;
  while (u > above) u = parents[u] as number;
  return u === above;
};

/** The cheapest known way to protect combination `c`; undefined when no printed band has to do with it. */
export const chooseBand = (
  input: MeasureInput,
  cells: Cells,
  c: number,
  tallies: readonly BandTally[],
  sizes: Int32Array,
  printed: readonly Uint8Array[],
  tables: Tables,
): Choice | undefined =>
  chooseBlock(input, cells, c, tallies, printed, tables) ??
  choose(cells, c, tallies, sizes) ??
  chooseBeside(cells, c, tallies, sizes);
