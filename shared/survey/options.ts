/** The options an item is answered with, in the order they are shown, stored and typed in. */
import type { InstrumentItem, LocalText, ResponseOption, ResponseSet } from './instrument.ts';

/** An option with its place: what a stored answer is made of. */
export interface AnswerOption extends ResponseOption {
  /** 1 for the first. The stored byte of a set of kind `one`; in `several` the option is bit `number` − 1. */
  readonly number: number;
  /** "I have no superior" and the like: the item is missing, not zero. */
  readonly notApplicable: boolean;
}

export type NotApplicable = NonNullable<InstrumentItem['notApplicable']>;

/** In files and on paper; no set may use it for an option of its own on an item that has † or ‡. */
export const notApplicableCode = 'NA';

/** † and ‡ of the COPSOQ network's response sets (domain §2.5). */
export const notApplicableLabels: Readonly<Record<NotApplicable, LocalText>> = {
  no_superior: { da: 'Jeg har ikke en nærmeste leder', en: 'I have no superior' },
  no_colleagues: { da: 'Jeg har ikke kolleger', en: 'I have no colleagues' },
};

/** The set's own options, then † or ‡ when the item has it. Empty for a comment. */
export function optionsOf(item: Pick<InstrumentItem, 'notApplicable'>, set: ResponseSet): readonly AnswerOption[] {
  const own = set.options.map((option, index) => ({ ...option, number: index + 1, notApplicable: false }));
  if (item.notApplicable === null || set.kind === 'text') return own;
  const label = notApplicableLabels[item.notApplicable];
  return [...own, { code: notApplicableCode, score: null, label, number: own.length + 1, notApplicable: true }];
}

/** Code → number, for answers that come in as codes. */
export function numbersByCode(options: readonly AnswerOption[]): ReadonlyMap<string, number> {
  return new Map(options.map((option) => [option.code, option.number]));
}
