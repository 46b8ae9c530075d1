/** Where a figure that closes a sum of others (see `tied-measures.ts`) would tell of the few who left something out. */
import type { BandAttribute, MeasurePattern } from '../disclosure/measure.ts';
import { cancelsTheComplete } from './cancelling.ts';
import { bandsOf, type FigureWork, pattern } from './figure-work.ts';
import type { Limit } from './measures.ts';
import type { Tie } from './tied-measures.ts';
import { addUpwards } from './unit-sums.ts';

/** 1 = hide. */
const NOBODY: MeasurePattern = { units: new Uint8Array(0), bands: [] };

/** Who are meant: those who answered some of the questions and not all, or those who answered them all. */
type Part = 'incomplete' | 'complete';

interface Guarded {
  /** Those that the figure is told by. */
  readonly attributes: readonly BandAttribute[];
  readonly limit: Limit;
  readonly mostNegative: number;
}

/** Mean of the points that are there; NaN for everybody else. */
function valuesOf({ columns, measures }: FigureWork, asked: readonly number[], part: Part): Float64Array {
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
    const isMeant = part === 'complete' ? answered === asked.length : answered > 0 && answered < asked.length;
    if (isMeant) value[row] = sum / answered;
  }
  return value;
}

/** Where a figure about these alone could not be told though there is somebody: 1 = hide. */
function hiddenFor(work: FigureWork, value: Float64Array, guarded: Guarded, hidesAll = false): MeasurePattern {
  const { parents, columns } = work;
  const { attributes } = guarded;
  const may = pattern(work, { value, ...guarded });
  const hide = (shown: Uint8Array, width: number, of?: Uint8Array): Uint8Array => {
    const count = new Float64Array(parents.length * width);
    value.forEach((one, row) => {
      if (Number.isNaN(one)) return;
      const cell = (columns.unit[row] as number) * width + (of ? (of[row] as number) : 0);
      count[cell] = (count[cell] as number) + 1;
    });
    addUpwards(parents, count, width);
    return shown.map((one, cell) => (count[cell] === 0 || (one === 1 && !hidesAll) ? 0 : 1));
  };
  return {
    units: hide(may.units, 1),
    bands: may.bands.map((mask, at) => hide(mask, (attributes[at]?.bands ?? 0) + 1, attributes[at]?.of)),
  };
}

/** @returns 1 = hide: per unit, and per attribute and band as in `MeasurePattern` */
export function tellsTheIncomplete(work: FigureWork, tie: Tie, guarded: Guarded): MeasurePattern {
  if (tie.columns.length < 2) return NOBODY;
  const incomplete = valuesOf(work, tie.columns, 'incomplete');
  if (incomplete.every((one) => Number.isNaN(one))) return NOBODY;
  const attributes = bandsOf(work);
  const complete = attributes.length > 0 ? valuesOf(work, tie.columns, 'complete') : incomplete;
  const cancels = tie.scores.some(({ name }) => {
    const shown = attributes.length > 0 ? work.scores.get(name) : undefined;
    return shown !== undefined && cancelsTheComplete(work, attributes, shown, { complete, incomplete });
  });
  if (!cancels) return hiddenFor(work, incomplete, guarded, tie.isCrossed);
  const size = work.parents.length;
  const all = guarded.attributes.map(({ bands }) => new Uint8Array(size * (bands + 1)).fill(1));
  return { units: new Uint8Array(size).fill(1), bands: all };
}

/**
 * Where figures of the same questions, or by bands, are taken from each other, those who left something out can cancel
 * out alone, or those who did not. So such figures must be safe also for those who answered everything by themselves.
 * @param asked questions of the dimension and of all it is tied to
 */
export function leavesTheIncomplete(work: FigureWork, asked: readonly number[], guarded: Guarded): MeasurePattern {
  if (asked.length < 2) return NOBODY;
  if (valuesOf(work, asked, 'incomplete').every((one) => Number.isNaN(one))) return NOBODY;
  const value = valuesOf(work, asked, 'complete');
  return hiddenFor(work, value, { ...guarded, limit: { ...guarded.limit, n: 1 }, mostNegative: Number.NaN });
}
