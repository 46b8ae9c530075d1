/**
 * Which bands of the background attributes may be printed per unit, when the
 * unit itself is (domain §3.3). Starts with all that the plain conditions allow
 * and hides one band at a time, in the smallest unit concerned, until
 * `potentials.ts` proves that no combination of printed figures, of all units
 * and attributes, gets at fewer than T persons. A heuristic: it hides more than
 * it must now and then, never less.
 */
import { type Cells, type Choice, chooseBand, tablesOf } from './band-choice.ts';
import { firstBands, settleBands } from './band-local.ts';
import { type BandTally, bandOf, tallyBands } from './band-tally.ts';
import type { MeasureInput } from './measure.ts';
import { exposedCombinations } from './potentials.ts';
import { numberValues } from './unit-tally.ts';

/** Rounds of hiding band by band; after them as many table by table, and then what is not proved safe is hidden altogether. */
const MAX_ROUNDS = 60;

/** Bands tried to be shown again, times the combinations gone through for each: keeps that within some 50 ms. */
const MOST_TRIED = 40_000;

interface Search {
  readonly input: MeasureInput;
  readonly tallies: readonly BandTally[];
  readonly units: Uint8Array;
  /** Respondents of each unit with all below. */
  readonly sizes: Int32Array;
  readonly cells: Cells;
}

/** Respondents with the same unit and bands, added up. `kinds` is filled for each pattern. */
function cellsOf(input: MeasureInput, values: ReturnType<typeof numberValues>): Cells {
  const known = new Map<number, number>();
  const first: number[] = [];
  const count: number[] = [];
  for (let i = 0; i < input.unit.length; i++) {
    const unit = input.unit[i] as number;
    if (values.of[i] === 0 || unit < 0 || unit >= input.parents.length) continue;
    let key = unit;
    for (const attribute of input.attributes) key = key * (attribute.bands + 1) + bandOf(attribute, i);
    const at = known.get(key);
    if (at === undefined) {
      known.set(key, first.length);
      first.push(i);
      count.push(1);
    } else count[at] = (count[at] as number) + 1;
  }
  const columns = [undefined, ...input.attributes];
  return {
    count: Int32Array.from(count),
    unit: Int32Array.from(first, (i) => input.unit[i] as number),
    band: input.attributes.map((a) => Int32Array.from(first, (i) => bandOf(a, i))),
    kinds: columns.map(() => new Int32Array(first.length)),
  };
}

/** The printed unit each unit's persons are taken up by, from 1; 0 = none. */
export function unitRemainders(parents: Int32Array, units: Uint8Array): Int32Array {
  const found = new Int32Array(parents.length);
  for (let u = 0; u < parents.length; u++) {
    found[u] = units[u] ? u + 1 : (parents[u] as number) < 0 ? 0 : (found[parents[u] as number] as number);
  }
  return found;
}

/** The same per unit and band: at `unit * width + band`. */
export function bandRemainders(parents: Int32Array, printed: Uint8Array, width: number): Int32Array {
  const found = new Int32Array(printed.length);
  for (let u = 0; u < parents.length; u++) {
    const parent = parents[u] as number;
    for (let b = 0; b < width; b++) {
      const at = u * width + b;
      found[at] = printed[at] ? at + 1 : parent < 0 ? 0 : (found[parent * width + b] as number);
    }
  }
  return found;
}

function fillKinds(input: MeasureInput, cells: Cells, units: Uint8Array, printed: readonly Uint8Array[]): void {
  const ofUnit = unitRemainders(input.parents, units);
  const [first, ...rest] = cells.kinds as [Int32Array, ...Int32Array[]];
  for (let c = 0; c < first.length; c++) first[c] = ofUnit[cells.unit[c] as number] as number;
  for (const [k, column] of rest.entries()) {
    const width = (input.attributes[k]?.bands ?? 0) + 1;
    const remainder = bandRemainders(input.parents, printed[k] as Uint8Array, width);
    const band = cells.band[k] as Int32Array;
    for (let c = 0; c < column.length; c++) {
      column[c] = remainder[(cells.unit[c] as number) * width + (band[c] as number)] as number;
    }
  }
}

/** One band per unit and round. @returns whether anything was hidden */
function hideExposed(
  input: MeasureInput,
  cells: Cells,
  exposed: Uint8Array,
  tallies: readonly BandTally[],
  sizes: Int32Array,
  printed: readonly Uint8Array[],
): boolean {
  const perUnit = new Map<number, Choice & { readonly count: number }>();
  const tables = tablesOf(tallies, printed);
  for (let c = 0; c < exposed.length; c++) {
    if (!exposed[c]) continue;
    const choice = chooseBand(input, cells, c, tallies, sizes, printed, tables);
    if (!choice) continue;
    const count = (tallies[choice.attribute] as BandTally).total.count[choice.at] as number;
    const held = perUnit.get(choice.unit);
    if (!held || count < held.count) perUnit.set(choice.unit, { ...choice, count });
  }
  for (const { attribute, at } of perUnit.values()) (printed[attribute] as Uint8Array)[at] = 0;
  return perUnit.size > 0;
}

/** All bands of the units with exposed persons and of those above them. @returns whether anything was hidden */
function hideTables(
  { parents }: MeasureInput,
  cells: Cells,
  exposed: Uint8Array,
  tallies: readonly BandTally[],
  printed: readonly Uint8Array[],
): boolean {
  let hid = false;
  for (let c = 0; c < exposed.length; c++) {
    if (!exposed[c]) continue;
    for (let u = cells.unit[c] as number; u >= 0; u = parents[u] as number) {
      for (const [k, { width }] of tallies.entries()) {
        const table = (printed[k] as Uint8Array).subarray(u * width, (u + 1) * width);
        hid ||= table.includes(1);
        table.fill(0);
      }
    }
  }
  return hid;
}

/** Largest first, one at a time; each is shown again only if all conditions still hold. */
function showNeedless(search: Search, first: readonly Uint8Array[], printed: readonly Uint8Array[]): void {
  const { tallies, cells } = search;
  const hidden = tallies.flatMap(({ total }, attribute) =>
    Array.from(first[attribute] as Uint8Array, (may, at) => ({ attribute, at, size: total.count[at] as number, may })),
  );
  const open = hidden.filter(({ attribute, at, may }) => may && !printed[attribute]?.[at]);
  open.sort((a, b) => b.size - a.size);
  for (const { attribute, at } of open.slice(0, Math.floor(MOST_TRIED / Math.max(1, cells.count.length)))) {
    const mask = printed[attribute] as Uint8Array;
    mask[at] = 1;
    if (!isSettled(search, attribute, mask) || isAnyExposed(search, printed)) mask[at] = 0;
  }
}

function isSettled({ input, tallies, units }: Search, attribute: number, mask: Uint8Array): boolean {
  const settled = mask.slice();
  settleBands(input, tallies[attribute] as BandTally, settled, units);
  return settled.every((value, at) => value === mask[at]);
}

function isAnyExposed({ input, cells, units }: Search, printed: readonly Uint8Array[]): boolean {
  fillKinds(input, cells, units, printed);
  return exposedCombinations(cells, leastOf(input)).includes(1);
}

const leastOf = ({ limit }: MeasureInput): number => Math.max(1, limit.t);

/** Hides until it is proved safe. False: could not be. */
function hideUntilSafe({ input, tallies, cells, units, sizes }: Search, printed: readonly Uint8Array[]): boolean {
  for (let round = 0; round < 2 * MAX_ROUNDS; round++) {
    for (const [k, tally] of tallies.entries()) settleBands(input, tally, printed[k] as Uint8Array, units);
    fillKinds(input, cells, units, printed);
    const exposed = exposedCombinations(cells, leastOf(input));
    if (!exposed.includes(1)) return true;
    const hid = round < MAX_ROUNDS && hideExposed(input, cells, exposed, tallies, sizes, printed);
    if (!hid && !hideTables(input, cells, exposed, tallies, printed)) return false;
  }
  return false;
}

/** @returns per attribute, at `unit * (bands + 1) + band`, 1 = may be printed */
export function bandPattern(input: MeasureInput, units: Uint8Array, sizes: Int32Array): readonly Uint8Array[] {
  if (input.attributes.length === 0) return [];
  const values = numberValues(input);
  const tallies = input.attributes.map((attribute) => tallyBands(input, attribute, values));
  const first = tallies.map((tally) => firstBands(input, tally, units));
  const printed = first.map((mask) => mask.slice());
  const search: Search = { input, tallies, units, sizes, cells: cellsOf(input, values) };
  if (!hideUntilSafe(search, printed)) return printed.map((mask) => mask.fill(0));
  showNeedless(search, first, printed);
  return printed;
}
