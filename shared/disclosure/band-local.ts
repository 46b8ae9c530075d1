/**
 * The plain conditions on one attribute's bands, before the question of what
 * combinations tell: a printed band of a unit holds n and is not homogeneous;
 * the bands of a unit that are not printed are nobody or at least T together;
 * and of each printed band, what is left when the same band of the units below
 * is taken out is nobody or at least T.
 */
import { addGroup, type BandTally, copyGroups, emptyGroups, mayBeKnown, sumUpwards } from './band-tally.ts';
import type { MeasureInput } from './measure.ts';

/** All that may be printed as far as each band goes. Changes nothing that is not 0 or 1 per unit and band. */
export function firstBands(input: MeasureInput, tally: BandTally, units: Uint8Array): Uint8Array {
  const { limit, parents } = input;
  const printed = new Uint8Array(parents.length * tally.width);
  for (let u = 0; u < parents.length; u++) {
    if (!units[u]) continue;
    for (let b = 1; b <= tally.bands; b++) {
      const at = u * tally.width + b;
      const count = tally.total.count[at] as number;
      if (count >= Math.max(1, limit.n) && mayBeKnown(tally.total, at, 1)) printed[at] = 1;
    }
  }
  return printed;
}

/**
 * The printed band of a unit to hide first, −1 when none is printed: one that no unit above prints, for then the
 * persons are known nowhere; then one that units beside it hide too; then the smallest.
 */
function firstToHide({ parents }: MeasureInput, tally: BandTally, printed: Uint8Array, unit: number): number {
  const { width, total } = tally;
  const [above, beside] = [new Uint8Array(width), new Uint8Array(width)];
  const parent = parents[unit] as number;
  for (let u = parent; u >= 0; u = parents[u] as number) {
    for (let b = 1; b < width; b++) if (printed[u * width + b]) above[b] = 1;
  }
  for (let u = 0; u < parents.length; u++) {
    if (parents[u] !== parent || u === unit) continue;
    for (let b = 1; b < width; b++) {
      if (!printed[u * width + b] && (total.count[u * width + b] as number) > 0) beside[b] = 1;
    }
  }
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let b = 1; b < width; b++) {
    const at = unit * width + b;
    const tier = above[b] ? (beside[b] ? 1 : 2) : 0;
    const price = tier * 1e9 + (total.count[at] as number);
    if (!printed[at] || price >= least) continue;
    [best, least] = [at, price];
  }
  return best;
}

/** Hides bands until those not printed are no small group. @returns whether any was hidden */
function settleUnit(input: MeasureInput, tally: BandTally, printed: Uint8Array, unit: number): boolean {
  const least = Math.max(1, input.limit.t);
  let changed = false;
  for (;;) {
    const rest = emptyGroups(1);
    for (let b = 0; b < tally.width; b++) {
      const at = unit * tally.width + b;
      if (!printed[at]) addGroup(rest, 0, tally.total, at);
    }
    const next = mayBeKnown(rest, 0, least) ? -1 : firstToHide(input, tally, printed, unit);
    if (next < 0) return changed;
    printed[next] = 0;
    changed = true;
  }
}

/** What each printed band leaves when printed bands below are taken out; groups not printed have been passed on upwards. */
const bandRemainders = (input: MeasureInput, tally: BandTally, printed: Uint8Array) =>
  sumUpwards(copyGroups(tally.own), input.parents, tally.width, (at) => !printed[at]);

/** For each printed band, the smallest printed one right below it; −1: none. */
function smallestBelow({ parents }: MeasureInput, { width, total }: BandTally, printed: Uint8Array): Int32Array {
  const above = new Int32Array(printed.length).fill(-1);
  const found = new Int32Array(printed.length).fill(-1);
  for (let u = 0; u < parents.length; u++) {
    const parent = parents[u] as number;
    if (parent < 0) continue;
    for (let b = 1; b < width; b++) {
      const [at, up] = [u * width + b, parent * width + b];
      const whole = printed[up] ? up : (above[up] as number);
      above[at] = whole;
      if (!printed[at] || whole < 0) continue;
      const held = found[whole] as number;
      if (held < 0 || (total.count[at] as number) < (total.count[held] as number)) found[whole] = at;
    }
  }
  return found;
}

/** Hides until the plain conditions hold; only ever hides, so it ends. */
export function settleBands(input: MeasureInput, tally: BandTally, printed: Uint8Array, units: Uint8Array): void {
  const least = Math.max(1, input.limit.t);
  for (let changed = true; changed; ) {
    changed = false;
    for (let u = 0; u < units.length; u++) {
      if (units[u] && settleUnit(input, tally, printed, u)) changed = true;
    }
    const left = bandRemainders(input, tally, printed);
    const below = smallestBelow(input, tally, printed);
    for (let at = 0; at < printed.length; at++) {
      if (!printed[at] || mayBeKnown(left, at, least)) continue;
      // With none below, the remainder is the band itself.
      const next = (below[at] as number) >= 0 ? (below[at] as number) : at;
      printed[next] = 0;
      changed = true;
    }
  }
}
