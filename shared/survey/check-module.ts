/** What is wrong with an own module, each with its place and its reason, so that it can be told where it is mended. */

import { optionCodes, setOf } from './edit-module.ts';
import {
  type Dimension,
  type InstrumentBody,
  type InstrumentItem,
  itemKey,
  type LocalText,
  type ResponseSet,
} from './instrument.ts';
import type { SurveyLocale } from './locale.ts';

export type ModulePlace =
  | { readonly kind: 'module' }
  | { readonly kind: 'item'; readonly key: string }
  | { readonly kind: 'dimension'; readonly key: string };

export type ModuleFaultReason =
  | 'name_missing'
  | 'languages_missing'
  | 'no_items'
  | 'too_many_items'
  | 'key_bad'
  | 'key_twice'
  | 'text_missing'
  | 'stem_missing'
  | 'set_missing'
  | 'options_missing'
  | 'label_missing'
  | 'condition_gone'
  | 'condition_after'
  | 'condition_codes'
  | 'not_scored'
  | 'dimension_empty'
  | 'one_item_only'
  | 'needs_zero_to_ten';

export interface ModuleFault {
  readonly place: ModulePlace;
  readonly reason: ModuleFaultReason;
  /** The language that a text is missing in, or the item that it is about. */
  readonly about?: string;
}

type Faults = readonly Omit<ModuleFault, 'place'>[];

const MOST_ITEMS = 300;
const MOST_SEVERAL = 8;
const MOST_OPTIONS = 60;

const lacking = (text: LocalText, body: InstrumentBody): readonly string[] =>
  body.languages.filter((language) => (text[language]?.trim() ?? '') === '');

const missing = (text: LocalText, body: InstrumentBody, reason: ModuleFaultReason): Faults =>
  lacking(text, body).map((about) => ({ reason, about }));

const isStarted = (text: LocalText | null): text is LocalText =>
  text !== null && Object.values(text).some((one) => (one?.trim() ?? '') !== '');

/** A set that can be answered with: enough options, each with a text in every language and points of 0–100 or none. */
export function isGoodSet({ kind, options }: ResponseSet, languages: readonly SurveyLocale[]): boolean {
  const most = kind === 'several' ? MOST_SEVERAL : MOST_OPTIONS;
  return (
    options.length >= 2 &&
    options.length <= most &&
    options.every(
      ({ score, label }) =>
        (score === null || (score >= 0 && score <= 100)) &&
        languages.every((language) => (label[language]?.trim() ?? '') !== ''),
    )
  );
}

function setFaults(body: InstrumentBody, item: InstrumentItem): Faults {
  const set = setOf(body, item.key);
  if (!set) return [{ reason: 'set_missing' }];
  if (set.kind === 'text') return [];
  // "I have no superior" is an option more.
  const several = item.notApplicable === null ? MOST_SEVERAL : MOST_SEVERAL - 1;
  const most = set.kind === 'several' ? several : MOST_OPTIONS;
  if (set.options.length < 2 || set.options.length > most) return [{ reason: 'options_missing' }];
  const languages = body.languages.filter((one) => set.options.some(({ label }) => (label[one]?.trim() ?? '') === ''));
  return languages.map((about) => ({ reason: 'label_missing', about }));
}

function conditionFaults(body: InstrumentBody, item: InstrumentItem): Faults {
  const { showIf } = item;
  if (!showIf) return [];
  const places = body.items.map(({ key }) => key);
  const at = places.indexOf(showIf.item);
  if (at < 0) return [{ reason: 'condition_gone', about: showIf.item }];
  if (at >= places.indexOf(item.key)) return [{ reason: 'condition_after', about: showIf.item }];
  const codes = optionCodes(body, showIf.item);
  const isGood = showIf.codes.length > 0 && showIf.codes.every((code) => codes.includes(code));
  return isGood ? [] : [{ reason: 'condition_codes', about: showIf.item }];
}

function itemFaults(body: InstrumentBody, item: InstrumentItem): Faults {
  const isTwice = body.items.filter(({ key }) => key === item.key).length > 1;
  return [
    ...(itemKey.safeParse(item.key).success ? [] : [{ reason: 'key_bad' as const }]),
    ...(isTwice ? [{ reason: 'key_twice' as const }] : []),
    ...missing(item.text, body, 'text_missing'),
    ...(isStarted(item.stem) ? missing(item.stem, body, 'stem_missing') : []),
    ...setFaults(body, item),
    ...conditionFaults(body, item),
  ];
}

/** Every way of scoring reads the points of one chosen option; `any_yes` asks whether they are above 0. */
function isScored(body: InstrumentBody, key: string): boolean {
  const set = setOf(body, key);
  return set?.kind === 'one' && set.options.some(({ score }) => score !== null);
}

function dimensionFaults(body: InstrumentBody, one: Dimension): Faults {
  const faults: Omit<ModuleFault, 'place'>[] = [...missing(one.name, body, 'name_missing')];
  if (one.items.length === 0) faults.push({ reason: 'dimension_empty' });
  for (const about of one.items.filter((key) => !isScored(body, key))) faults.push({ reason: 'not_scored', about });
  if (one.scoring === 'recommendation') faults.push(...recommendationFaults(body, one));
  return faults;
}

/** The recommendation figure counts 0–6 and 9–10 of one question (domain §2.7). */
function recommendationFaults(body: InstrumentBody, one: Dimension): Faults {
  if (one.items.length > 1) return [{ reason: 'one_item_only' }];
  return one.items
    .filter((key) => setOf(body, key)?.options.length !== 11)
    .map((about) => ({ reason: 'needs_zero_to_ten', about }));
}

function wholeFaults(body: InstrumentBody): Faults {
  return [
    ...(body.name.trim() === '' ? [{ reason: 'name_missing' as const }] : []),
    ...(body.languages.length === 0 ? [{ reason: 'languages_missing' as const }] : []),
    ...(body.items.length === 0 ? [{ reason: 'no_items' as const }] : []),
    ...(body.items.length > MOST_ITEMS ? [{ reason: 'too_many_items' as const }] : []),
  ];
}

/** In the order of the page: the module itself, its questions, its dimensions. Empty: it can be saved. */
export function moduleFaults(body: InstrumentBody): ModuleFault[] {
  const at = (place: ModulePlace, faults: Faults): ModuleFault[] => faults.map((fault) => ({ place, ...fault }));
  return [
    ...at({ kind: 'module' }, wholeFaults(body)),
    ...body.items.flatMap((item) => at({ kind: 'item', key: item.key }, itemFaults(body, item))),
    ...body.dimensions.flatMap((one) => at({ kind: 'dimension', key: one.key }, dimensionFaults(body, one))),
  ];
}
