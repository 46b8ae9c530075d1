/** Changes to an own module, one press each. Pure: every function answers with a new body. */

import { agreeSet, setsToChoose } from './edit-sets.ts';
import type { Dimension, InstrumentBody, InstrumentItem, LocalText, ResponseSet } from './instrument.ts';
import { measureKeyOf } from './measure-key.ts';
import { optionsOf } from './options.ts';

const next = (number: string): string => String(Number(number) + 1).padStart(number.length, '0');

/** As the last item's, counted on: T26 → T27. */
export function newItemKey(items: readonly Pick<InstrumentItem, 'key'>[]): string {
  const taken = new Set(items.map(({ key }) => key));
  const [, stem = 'S', number = '00'] = /^(.*?)(\d+)$/.exec(items.at(-1)?.key ?? '') ?? [];
  let at = next(number);
  while (taken.has(`${stem}${at}`)) at = next(at);
  return `${stem}${at}`;
}

const withSet = (body: InstrumentBody, key: string): InstrumentBody => {
  const set = setsToChoose(body).find((one) => one.key === key);
  if (!set || body.responseSets.some((one) => one.key === key)) return body;
  return { ...body, responseSets: [...body.responseSets, set] };
};

/** A new question after `after` (at the end when null), answered as the one before it. */
export function addItem(body: InstrumentBody, after: string | null): { body: InstrumentBody; key: string } {
  const found = body.items.findIndex((item) => item.key === after);
  const at = found < 0 ? body.items.length : found + 1;
  const before = body.items[at - 1];
  const key = newItemKey(body.items);
  const item: InstrumentItem = {
    key,
    stem: null,
    text: {},
    responseSet: before?.responseSet ?? agreeSet.key,
    notApplicable: null,
    reversed: false,
    required: false,
    showIf: null,
  };
  const items = [...body.items.slice(0, at), item, ...body.items.slice(at)];
  return { body: { ...withSet(body, item.responseSet), items }, key };
}

/** One place up (−1) or down (1); at the ends it stays. */
export function moveItem(body: InstrumentBody, key: string, by: -1 | 1): InstrumentBody {
  const at = body.items.findIndex((item) => item.key === key);
  const other = body.items[at + by];
  const item = body.items[at];
  if (!item || !other) return body;
  const items = [...body.items];
  items[at] = other;
  items[at + by] = item;
  return { ...body, items };
}

/** Gone from its dimensions and from the conditions of others too. */
export function removeItem(body: InstrumentBody, key: string): InstrumentBody {
  return {
    ...body,
    items: body.items
      .filter((item) => item.key !== key)
      .map((item) => (item.showIf?.item === key ? { ...item, showIf: null } : item)),
    dimensions: body.dimensions.map((one) => ({ ...one, items: one.items.filter((item) => item !== key) })),
  };
}

export type ItemChange = Partial<Omit<InstrumentItem, 'key'>>;

/**
 * Changes a question. With another response set goes what no longer fits: reversal and "not applicable" of what has
 * no points, and the answers that others wait for.
 */
export function changeItem(body: InstrumentBody, key: string, change: ItemChange): InstrumentBody {
  const grown = change.responseSet === undefined ? body : withSet(body, change.responseSet);
  const items = grown.items.map((item) => (item.key === key ? { ...item, ...change } : item));
  const changed = { ...grown, items };
  return change.responseSet === undefined && change.notApplicable === undefined ? changed : withFitting(changed, key);
}

function withFitting(body: InstrumentBody, key: string): InstrumentBody {
  const codes = new Set(optionCodes(body, key));
  const kind = setOf(body, key)?.kind;
  const items = body.items.map((item) => {
    if (item.key === key && kind !== 'one') {
      return { ...item, reversed: false, notApplicable: null, required: item.required && kind !== 'text' };
    }
    if (item.showIf?.item !== key) return item;
    const kept = item.showIf.codes.filter((code) => codes.has(code));
    return { ...item, showIf: kept.length > 0 ? { item: key, codes: kept } : null };
  });
  return { ...body, items };
}

export function setOf(body: InstrumentBody, itemKey: string): ResponseSet | undefined {
  const item = body.items.find((one) => one.key === itemKey);
  return body.responseSets.find((set) => set.key === item?.responseSet);
}

/** Codes that the item can be answered with. */
export function optionCodes(body: InstrumentBody, itemKey: string): string[] {
  const item = body.items.find((one) => one.key === itemKey);
  const set = setOf(body, itemKey);
  return item && set ? optionsOf(item, set).map(({ code }) => code) : [];
}

/** Items that another may wait for: they stand before it and have options. */
export function conditionItems(body: InstrumentBody, key: string): readonly InstrumentItem[] {
  const at = body.items.findIndex((item) => item.key === key);
  return body.items.slice(0, Math.max(0, at)).filter((item) => optionCodes(body, item.key).length > 0);
}

/** Puts the item into one dimension and out of the others; null: into none. */
export function placeItem(body: InstrumentBody, itemKey: string, dimension: string | null): InstrumentBody {
  const order = body.items.map(({ key }) => key);
  const dimensions = body.dimensions.map((one) => {
    const without = one.items.filter((key) => key !== itemKey);
    if (one.key !== dimension) return { ...one, items: without };
    return { ...one, items: [...without, itemKey].sort((a, b) => order.indexOf(a) - order.indexOf(b)) };
  });
  return { ...body, dimensions };
}

/** Figures are named by the key, which stays when the name is changed. */
export function addDimension(body: InstrumentBody, name: LocalText): { body: InstrumentBody; key: string } {
  const taken = new Set(body.dimensions.map(({ key }) => key));
  const stem = measureKeyOf(name.da ?? Object.values(name)[0] ?? '')?.slice(0, 56) ?? 'dimension';
  let key = stem;
  for (let n = 2; taken.has(key); n++) key = `${stem}_${n}`;
  const dimension: Dimension = { key, name, direction: 'resource', scoring: 'mean', limit: 'mean', items: [] };
  return { body: { ...body, dimensions: [...body.dimensions, dimension] }, key };
}

export type DimensionChange = Partial<Omit<Dimension, 'key' | 'items'>>;

/** The limit follows the way of scoring, for it is the figure that must be protected. */
export function changeDimension(body: InstrumentBody, key: string, change: DimensionChange): InstrumentBody {
  const limit = change.scoring === undefined ? {} : { limit: limitOf(change.scoring) };
  return {
    ...body,
    dimensions: body.dimensions.map((one) => (one.key === key ? { ...one, ...limit, ...change } : one)),
  };
}

function limitOf(scoring: Dimension['scoring']): Dimension['limit'] {
  if (scoring === 'any_yes') return 'offensive';
  return scoring === 'recommendation' ? 'distribution' : 'mean';
}

export const removeDimension = (body: InstrumentBody, key: string): InstrumentBody => ({
  ...body,
  dimensions: body.dimensions.filter((one) => one.key !== key),
  norms: body.norms.filter((norm) => norm.dimension !== key),
});

/** Adds a response set, or changes one of the module's own. */
export function putSet(body: InstrumentBody, set: ResponseSet): InstrumentBody {
  const known = body.responseSets.some(({ key }) => key === set.key);
  const responseSets = known
    ? body.responseSets.map((one) => (one.key === set.key ? set : one))
    : [...body.responseSets, set];
  return body.items
    .filter((item) => item.responseSet === set.key)
    .reduce((fitting, item) => withFitting(fitting, item.key), { ...body, responseSets });
}

const written = (text: LocalText): LocalText =>
  Object.fromEntries(Object.entries(text).filter(([, one]) => one !== undefined && one.trim() !== ''));

/** As it is saved: without response sets that nothing is answered with, and without empty texts. */
export function tidyModule(body: InstrumentBody): InstrumentBody {
  const used = new Set(body.items.map((item) => item.responseSet));
  const items = body.items.map((item) => {
    const stem = item.stem && written(item.stem);
    return { ...item, text: written(item.text), stem: stem && Object.keys(stem).length > 0 ? stem : null };
  });
  return { ...body, items, responseSets: body.responseSets.filter(({ key }) => used.has(key)) };
}

/** What a new module begins as: one empty question. */
export function emptyModule(name: string, attribution: string, licence: string): InstrumentBody {
  const body: InstrumentBody = {
    name,
    version: '1',
    attribution,
    licence,
    rightsNote: '',
    modifiable: true,
    own: true,
    languages: ['da'],
    responseSets: [],
    items: [],
    dimensions: [],
    norms: [],
  };
  return addItem(body, null).body;
}
