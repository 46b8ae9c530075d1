/** Respondents per unit and band, for one background attribute: how many, and whether their answers are alike. */
import type { BandAttribute, MeasureInput } from './measure.ts';
import { joinKinds, MIXED, type numberValues } from './unit-tally.ts';

/** Groups side by side; see `UnitTally` for what kind and worst mean. */
export interface Groups {
  readonly count: Int32Array;
  readonly kind: Int32Array;
  readonly worst: Int32Array;
}

export interface BandTally {
  readonly bands: number;
  /** Groups per unit: `unit * width + band`, band 0 = not stated. */
  readonly width: number;
  readonly own: Groups;
  /** With all units below. */
  readonly total: Groups;
}

export const emptyGroups = (size: number): Groups => ({
  count: new Int32Array(size),
  kind: new Int32Array(size),
  worst: new Int32Array(size),
});

export const copyGroups = ({ count, kind, worst }: Groups): Groups => ({
  count: count.slice(),
  kind: kind.slice(),
  worst: worst.slice(),
});

export function addGroup(to: Groups, at: number, from: Groups, i: number): void {
  to.count[at] = (to.count[at] as number) + (from.count[i] as number);
  to.kind[at] = joinKinds(to.kind[at] as number, from.kind[i] as number);
  to.worst[at] = (to.worst[at] as number) + (from.worst[i] as number);
}

/** Nobody, or enough who do not all say the same. */
export const mayBeKnown = ({ count, kind, worst }: Groups, at: number, least: number): boolean =>
  count[at] === 0 || ((count[at] as number) >= least && kind[at] === MIXED && (worst[at] as number) < 0);

/** Adds each unit's groups to those of the unit above, where `passesOn` allows. */
export function sumUpwards(
  groups: Groups,
  parents: Int32Array,
  width: number,
  passesOn: (at: number) => boolean = () => true,
): Groups {
  for (let u = parents.length - 1; u >= 0; u--) {
    const parent = parents[u] as number;
    if (parent < 0) continue;
    for (let b = 0; b < width; b++) {
      if (passesOn(u * width + b)) addGroup(groups, parent * width + b, groups, u * width + b);
    }
  }
  return groups;
}

/** A band that does not exist counts as not stated. */
export const bandOf = ({ bands, of }: BandAttribute, respondent: number): number => {
  const band = of[respondent] as number;
  return band <= bands ? band : 0;
};

export function tallyBands(
  input: MeasureInput,
  attribute: BandAttribute,
  values: ReturnType<typeof numberValues>,
): BandTally {
  const width = attribute.bands + 1;
  const own = emptyGroups(input.parents.length * width);
  for (let i = 0; i < input.unit.length; i++) {
    const value = values.of[i] as number;
    const unit = input.unit[i] as number;
    if (value === 0 || unit < 0 || unit >= input.parents.length) continue;
    const at = unit * width + bandOf(attribute, i);
    own.count[at] = (own.count[at] as number) + 1;
    own.kind[at] = joinKinds(own.kind[at] as number, value);
    own.worst[at] = (own.worst[at] as number) + (value === values.worst ? 1 : -9);
  }
  return { bands: attribute.bands, width, own, total: sumUpwards(copyGroups(own), input.parents, width) };
}
