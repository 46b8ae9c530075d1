/**
 * Figures of one dimension by units and by bands, taken from each other: whether the incomplete can be left over alone
 * because those who answered everything cancel out. They do where a remainder by one kind (see
 * `shared/disclosure/unit-pattern.ts`) and a remainder by another hold the same of them: then somebody incomplete
 * joins two groups that nobody complete joins.
 */
import { bandRemainders, unitRemainders } from '../disclosure/band-pattern.ts';
import type { BandAttribute, MeasurePattern } from '../disclosure/measure.ts';
import type { FigureWork } from './figure-work.ts';

type Kind = Int32Array;

/** Per kind, per respondent the remainder; 0 = in no printed figure. */
function kindsOf(
  { parents, columns }: FigureWork,
  attributes: readonly BandAttribute[],
  { units, bands }: MeasurePattern,
): Kind[] {
  const ofUnit = unitRemainders(parents, units);
  const byBand = attributes.map(({ bands: most, of }, at): Kind => {
    const remainders = bandRemainders(parents, bands[at] ?? new Uint8Array(0), most + 1);
    return columns.unit.map((unit, row) => remainders[unit * (most + 1) + (of[row] as number)] as number);
  });
  return [columns.unit.map((unit) => ofUnit[unit] as number), ...byBand];
}

const highest = (kind: Kind): number => kind.reduce((most, one) => Math.max(most, one), 0);

function joinsWhatNobodyJoins(a: Kind, b: Kind, complete: Float64Array, incomplete: Float64Array): boolean {
  const first = highest(a);
  const up = Int32Array.from({ length: first + highest(b) + 1 }, (_, node) => node);
  const rootOf = (node: number): number => {
    let at = node;
    while (up[at] !== at) {
      up[at] = up[up[at] as number] as number;
      at = up[at] as number;
    }
    return at;
  };
  // What is in no printed figure is one and the same for both.
  const ends = (row: number): [number, number] => {
    const other = b[row] as number;
    return [rootOf(a[row] as number), rootOf(other === 0 ? 0 : first + other)];
  };
  complete.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    const [one, other] = ends(row);
    up[Math.max(one, other)] = Math.min(one, other);
  });
  return incomplete.some((value, row) => {
    if (Number.isNaN(value)) return false;
    const [one, other] = ends(row);
    return one !== other;
  });
}

/** Looks at two kinds at a time, which is all there is with one attribute. @param shown figures of the dimension */
export function cancelsTheComplete(
  work: FigureWork,
  attributes: readonly BandAttribute[],
  shown: MeasurePattern,
  { complete, incomplete }: { readonly complete: Float64Array; readonly incomplete: Float64Array },
): boolean {
  const kinds = kindsOf(work, attributes, shown);
  return kinds.some((a, at) => kinds.slice(at + 1).some((b) => joinsWhatNobodyJoins(a, b, complete, incomplete)));
}
