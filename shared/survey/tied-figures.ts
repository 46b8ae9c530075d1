/** Where a figure that closes a sum of others (see `tied-measures.ts`) would tell of the few who left something out. */
import type { BandAttribute, MeasurePattern } from '../disclosure/measure.ts';
import { type FigureWork, pattern } from './figure-work.ts';
import type { Limit } from './measures.ts';
import type { Tie } from './tied-measures.ts';
import { addUpwards } from './unit-sums.ts';

/** 1 = hide. */
const NOBODY: MeasurePattern = { units: new Uint8Array(0), bands: [] };

/** Mean of the points that are there, for those who answered some of the questions and not all. */
function valuesOfIncomplete({ columns, measures }: FigureWork, asked: readonly number[]): Float64Array {
  const width = measures.compiled.items.length;
  const worth = asked.map((column) => measures.compiled.items[column]?.worth ?? new Float64Array(256));
  const value = new Float64Array(columns.respondents).fill(Number.NaN);
  for (let row = 0; row < value.length; row++) {
    let sum = 0;
    let answered = 0;
    asked.forEach((column, place) => {
      const points = worth[place]?.[columns.answers[row * width + column] as number] as number;
      if (Number.isNaN(points)) return;
      sum += points;
      answered++;
    });
    if (answered > 0 && answered < asked.length) value[row] = sum / answered;
  }
  return value;
}

/**
 * @param attributes those that the figure is told by
 * @returns 1 = hide: per unit, and per attribute and band as in `MeasurePattern`
 */
export function tellsTheIncomplete(
  work: FigureWork,
  tie: Tie,
  { attributes, limit, mostNegative }: { attributes: readonly BandAttribute[]; limit: Limit; mostNegative: number },
): MeasurePattern {
  const value = tie.columns.length < 2 ? new Float64Array(0) : valuesOfIncomplete(work, tie.columns);
  if (value.every((one) => Number.isNaN(one))) return NOBODY;
  const { parents, columns } = work;
  const may = pattern(work, { value, attributes, limit, mostNegative });
  /** Hidden though there is somebody. */
  const hide = (shown: Uint8Array, width: number, of?: Uint8Array): Uint8Array => {
    const count = new Float64Array(parents.length * width);
    value.forEach((one, row) => {
      if (Number.isNaN(one)) return;
      const cell = (columns.unit[row] as number) * width + (of ? (of[row] as number) : 0);
      count[cell] = (count[cell] as number) + 1;
    });
    addUpwards(parents, count, width);
    return shown.map((one, cell) => (count[cell] === 0 || (one === 1 && !tie.isCrossed) ? 0 : 1));
  };
  return {
    units: hide(may.units, 1),
    bands: may.bands.map((mask, at) => hide(mask, (attributes[at]?.bands ?? 0) + 1, attributes[at]?.of)),
  };
}
