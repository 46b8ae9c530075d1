/** What the list of substances counts and shows: one way for the page, its key figures and its filters. */
import { fold } from '../kernel/text.ts';
import type { Substance, SubstanceUse } from './contract-chemicals.ts';

export const substanceFilters = ['all', 'carcinogens', 'sheet', 'assessment', 'ended'] as const;
export type SubstanceFilter = (typeof substanceFilters)[number];

export const isEnded = ({ endedOn }: Pick<Substance, 'endedOn'>, asOf: string): boolean =>
  endedOn !== null && endedOn <= asOf;

const lacks: ReadonlySet<SubstanceUse['assessment']> = new Set(['missing', 'incomplete', 'overdue']);
/** The assessment is to be made, finished or made anew. */
export const lacksAssessment = ({ assessment }: SubstanceUse): boolean => lacks.has(assessment);

const current = ({ uses }: Substance): SubstanceUse[] => uses.filter(({ assessment }) => assessment !== 'ended');

/** A substance that stands nowhere has never been assessed either. */
const wantsAssessment = (one: Substance): boolean => {
  const uses = current(one);
  return uses.length === 0 || uses.some(lacksAssessment);
};

const fits: Readonly<Record<SubstanceFilter, (one: Substance) => boolean>> = {
  all: () => true,
  carcinogens: ({ carcinogen }) => carcinogen,
  sheet: ({ sheet }) => sheet !== 'current',
  assessment: wantsAssessment,
  ended: () => true,
};

export function listSubstances(
  all: readonly Substance[],
  { show, text, asOf }: { readonly show: SubstanceFilter; readonly text: string; readonly asOf: string },
): Substance[] {
  const wanted = fold(text.trim());
  return all.filter((one) => {
    if (isEnded(one, asOf) !== (show === 'ended') || !fits[show](one)) return false;
    const { name, supplier, number, purpose, hazards, uses } = one;
    const said = [name, supplier, number, purpose, hazards, ...uses.flatMap((use) => [use.unitName, use.place])];
    return said.some((part) => fold(part).includes(wanted));
  });
}

export interface SubstanceCounts {
  readonly used: number;
  readonly carcinogens: number;
  readonly sheetMissing: number;
  readonly sheetOld: number;
  /** Uses, not substances: each place has its own assessment. */
  readonly notAssessed: number;
  readonly overdue: number;
}

export function countSubstances(all: readonly Substance[], asOf: string): SubstanceCounts {
  const used = all.filter((one) => !isEnded(one, asOf));
  const uses = used.flatMap(current);
  const count = (state: SubstanceUse['assessment']): number => uses.filter((use) => use.assessment === state).length;
  return {
    used: used.length,
    carcinogens: used.filter(({ carcinogen }) => carcinogen).length,
    sheetMissing: used.filter(({ sheet }) => sheet === 'missing').length,
    sheetOld: used.filter(({ sheet }) => sheet === 'old').length,
    notAssessed: count('missing') + count('incomplete'),
    overdue: count('overdue'),
  };
}

export interface CarcinogenRow {
  readonly substance: Substance;
  /** Null: stands nowhere yet. */
  readonly use: SubstanceUse | null;
}

/** Every place where a carcinogen is used, by substance and place. */
export const carcinogenRows = (all: readonly Substance[], asOf: string): CarcinogenRow[] =>
  all
    .filter((one) => one.carcinogen && !isEnded(one, asOf))
    .flatMap((substance): CarcinogenRow[] => {
      const uses = current(substance);
      return uses.length === 0 ? [{ substance, use: null }] : uses.map((use) => ({ substance, use }));
    });
