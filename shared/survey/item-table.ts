/**
 * Units × items in one pass over the answers: how often each answer was given,
 * and from that what may be shown (domain §3.3). What an item's distribution is
 * made of, and the cross-tab that a million answers are measured by.
 */

import { unitPattern } from '../disclosure/unit-pattern.ts';
import { tallyAnswers } from '../disclosure/unit-tally.ts';
import type { RoundColumns } from './figures-model.ts';
import type { Limit } from './measures.ts';
import type { CompiledInstrument } from './scoring.ts';

const BYTES = 256;

/** Per unit (itself only) and item the number of answers of each byte, side by side. */
export interface ByteCounts {
  readonly counts: Int32Array;
  /** Cells per unit. */
  readonly stride: number;
  /** Where an item's cells begin; byte 0 stands there. */
  readonly from: Int32Array;
  /** Cells per item: its highest byte and one. */
  readonly sizes: Int32Array;
}

const sizeOf = ({ kind, options }: CompiledInstrument['items'][number]): number =>
  kind === 'several' ? BYTES : options.length + 1;

export function countBytes({ items }: CompiledInstrument, units: number, columns: RoundColumns): ByteCounts {
  const sizes = Int32Array.from(items, sizeOf);
  const from = new Int32Array(items.length);
  for (let i = 1; i < items.length; i++) from[i] = (from[i - 1] as number) + (sizes[i - 1] as number);
  const stride = sizes.reduce((sum, size) => sum + size, 0);
  const counts = new Int32Array(units * stride);
  const width = items.length;
  const { answers, unit } = columns;
  for (let row = 0; row < columns.respondents; row++) {
    const first = (unit[row] as number) * stride;
    const at = row * width;
    for (let item = 0; item < width; item++) {
      const cell = first + (from[item] as number) + (answers[at + item] as number);
      counts[cell] = (counts[cell] as number) + 1;
    }
  }
  return { counts, stride, from, sizes };
}

/** Mean of the points 0–100 per unit with all below it; n 0 and mean NaN where it is hidden. At `unit * items + item`. */
export interface ItemTable {
  readonly items: number;
  readonly n: Int32Array;
  readonly mean: Float64Array;
}

/** @param worst per item the points that say most against the workplace, NaN = none */
export function itemTable(
  compiled: CompiledInstrument,
  parents: Int32Array,
  columns: RoundColumns,
  rules: { readonly limit: Limit; readonly worst: Float64Array },
): ItemTable {
  const bytes = countBytes(compiled, parents.length, columns);
  const { items } = compiled;
  const table = {
    items: items.length,
    n: new Int32Array(parents.length * items.length),
    mean: new Float64Array(parents.length * items.length).fill(Number.NaN),
  };
  const hiddenBefore = new Uint8Array(parents.length);
  items.forEach(({ worth }, item) => {
    const points = worth.subarray(0, bytes.sizes[item]);
    const tally = tallyAnswers({
      parents,
      counts: bytes.counts,
      stride: bytes.stride,
      from: bytes.from[item] as number,
      valid: Uint8Array.from(points, (value) => (Number.isNaN(value) ? 0 : 1)),
      worst: points.indexOf(rules.worst[item] as number),
    });
    const shown = unitPattern({ parents, limit: rules.limit, preferHidden: hiddenBefore }, tally);
    const sums = sumPoints(parents, bytes, item, points);
    for (let u = 0; u < parents.length; u++) {
      if (shown[u] === 0) {
        hiddenBefore[u] = 1;
        continue;
      }
      const cell = u * items.length + item;
      table.n[cell] = tally.total[u] as number;
      table.mean[cell] = (sums[u] as number) / (tally.total[u] as number);
    }
  });
  return table;
}

function sumPoints(parents: Int32Array, bytes: ByteCounts, item: number, points: Float64Array): Float64Array {
  const sums = new Float64Array(parents.length);
  for (let u = parents.length - 1; u >= 0; u--) {
    const first = u * bytes.stride + (bytes.from[item] as number);
    let sum = sums[u] as number;
    for (let byte = 0; byte < points.length; byte++) {
      const count = bytes.counts[first + byte] as number;
      if (count > 0 && !Number.isNaN(points[byte])) sum += count * (points[byte] as number);
    }
    sums[u] = sum;
    const parent = parents[u] as number;
    if (parent >= 0) sums[parent] = (sums[parent] as number) + sum;
  }
  return sums;
}
