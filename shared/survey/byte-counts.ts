/** How often each answer was given, per unit and item: one pass over the answers serves all items of a round. */
import type { RoundColumns } from './figures-model.ts';
import type { CompiledInstrument, CompiledItem } from './scoring.ts';

const BYTES = 256;

/** Per unit (itself only) and item the number of answers of each byte, side by side. */
export interface ByteCounts {
  /** At `unit * stride + from[item] + byte`. */
  readonly counts: Int32Array;
  readonly stride: number;
  readonly from: Int32Array;
  /** Cells per item: its highest byte and one. */
  readonly sizes: Int32Array;
}

const sizeOf = ({ kind, options }: CompiledItem): number => (kind === 'several' ? BYTES : options.length + 1);

/** A byte that stands for no option counts as not answered. */
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
      const byte = answers[at + item] as number;
      const cell = first + (from[item] as number) + (byte < (sizes[item] as number) ? byte : 0);
      counts[cell] = (counts[cell] as number) + 1;
    }
  }
  return { counts, stride, from, sizes };
}
