/** How the benches measure and print: both figures from the same run, in the order A B A B, medians compared. */
import { claim, say } from './report-lines.ts';

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

export interface Pair {
  readonly ours: readonly number[];
  readonly anchor: readonly number[];
}

/** Measures in turn, so that a slow minute of the machine meets both. */
export async function alternate(
  rounds: number,
  anchor: () => number | Promise<number>,
  ours: () => number | Promise<number>,
): Promise<Pair> {
  const pair = { ours: [] as number[], anchor: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    pair.anchor.push(await anchor());
    pair.ours.push(await ours());
  }
  return pair;
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const listed = (values: readonly number[]): string => values.map((value) => value.toFixed(0)).join(' ');

/** Prints both figures and their ratio. @returns the ratio */
export function compare(names: { readonly ours: string; readonly anchor: string }, pair: Pair, target: number): number {
  const [ours, anchor] = [median(pair.ours), median(pair.anchor)];
  say(`        ${names.anchor}: ${ms(anchor)}  (${listed(pair.anchor)})`);
  say(`        ${names.ours}: ${ms(ours)}  (${listed(pair.ours)})`);
  const ratio = ours / anchor;
  verdict(ratio <= target, `ratio ${ratio.toFixed(2)}, target at most ${target.toFixed(1)}`);
  return ratio;
}

/** A target kept or missed. */
export function verdict(kept: boolean, text: string): void {
  claim(kept, `${text}${kept ? '' : '  MISS'}`);
}
