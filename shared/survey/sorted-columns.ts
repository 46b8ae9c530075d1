/** Answers in an order of their own making, so that a round's figures never hang on how its rows happened to lie. */
import type { RoundColumns } from './figures-model.ts';

/** By unit, bands and answers; rows that are alike in all of it cannot be told apart anyway. */
export function sortColumns(columns: RoundColumns): RoundColumns {
  const { respondents, unit, answers, bands } = columns;
  const width = respondents === 0 ? 0 : answers.length / respondents;
  const compare = (a: number, b: number): number => {
    const units = (unit[a] as number) - (unit[b] as number);
    if (units !== 0) return units;
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
  const order = Int32Array.from({ length: respondents }, (_, row) => row).sort(compare);
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
