/** Answers in an order of their own making, so that a round's figures never hang on how its rows happened to lie. */
import type { RoundColumns } from './figures-model.ts';

/** By unit, bands and answers; rows that are alike in all of it cannot be told apart anyway. */
export function sortColumns(columns: RoundColumns): RoundColumns {
  const { respondents, unit, answers, bands } = columns;
  const width = respondents === 0 ? 0 : answers.length / respondents;
  const compare = (a: number, b: number): number => {
    for (const band of bands) {
      const bandsDiffer = (band[a] as number) - (band[b] as number);
      if (bandsDiffer !== 0) return bandsDiffer;
    }
    for (let item = 0; item < width; item++) {
      const answersDiffer = (answers[a * width + item] as number) - (answers[b * width + item] as number);
      if (answersDiffer !== 0) return answersDiffer;
    }
    return 0;
  };
  const order = rowsByUnit(unit);
  for (let from = 0; from < respondents; ) {
    let to = from + 1;
    while (to < respondents && unit[order[to] as number] === unit[order[from] as number]) to++;
    order.subarray(from, to).sort(compare);
    from = to;
  }
  const sorted = new Uint8Array(answers.length);
  order.forEach((row, place) => {
    sorted.set(answers.subarray(row * width, (row + 1) * width), place * width);
  });
  return {
    respondents,
    unit: order.map((row) => unit[row] as number),
    answers: sorted,
    bands: bands.map((band) => Uint8Array.from(order, (row) => band[row] as number)),
  };
}

/** Rows of the same unit side by side: units are few, so they are counted rather than compared. */
function rowsByUnit(unit: Int32Array): Int32Array {
  let last = 0;
  for (const place of unit) last = Math.max(last, place);
  // One place more for those without a unit (-1).
  const next = new Int32Array(last + 3);
  for (const place of unit) next[place + 2] = (next[place + 2] as number) + 1;
  for (let place = 1; place < next.length; place++) next[place] = (next[place] as number) + (next[place - 1] as number);
  const rows = new Int32Array(unit.length);
  unit.forEach((place, row) => {
    const at = next[place + 1] as number;
    rows[at] = row;
    next[place + 1] = at + 1;
  });
  return rows;
}
