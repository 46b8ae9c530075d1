/** A questionnaire file beside the version of it that is known already. */
import type { InstrumentBody, InstrumentItem, LocalText, ResponseSet } from './instrument.ts';
import { badInstrument } from './instrument-fault.ts';
import type { SurveyLocale } from './locale.ts';

export interface Merged {
  readonly outcome: 'language' | 'same';
  readonly body: InstrumentBody;
}

/** Items and points, without any words. */
const structureOf = ({ items, responseSets }: InstrumentBody): Map<string, string> => {
  const sets = new Map(responseSets.map((set) => [set.key, set]));
  return new Map(
    items.map((item) => [
      item.key.toLowerCase(),
      JSON.stringify([
        sets.get(item.responseSet)?.kind,
        sets.get(item.responseSet)?.options.map(({ code, score }) => [code, score]),
        item.notApplicable,
        item.reversed,
        item.showIf,
      ]),
    ]),
  );
};

/** @throws bad_instrument when the file has other items, other answers or other words than are known */
export function mergeInstrument(known: InstrumentBody, fresh: InstrumentBody): Merged {
  const before = structureOf(known);
  const after = structureOf(fresh);
  for (const { key } of fresh.items) {
    const same = before.get(key.toLowerCase());
    if (same === undefined) throw badInstrument(0, 'extra_item', key);
    if (same !== after.get(key.toLowerCase())) throw badInstrument(0, 'structure', key);
  }
  const missing = known.items.find(({ key }) => !after.has(key.toLowerCase()));
  if (missing) throw badInstrument(0, 'missing_item', missing.key);
  const added = fresh.languages.filter((language) => !known.languages.includes(language));
  refuseOtherWords(known, fresh);
  if (added.length === 0) return { outcome: 'same', body: known };
  return { outcome: 'language', body: withLanguages(known, fresh, added) };
}

const itemsByKey = (body: InstrumentBody): Map<string, InstrumentItem> =>
  new Map(body.items.map((item) => [item.key.toLowerCase(), item]));

function refuseOtherWords(known: InstrumentBody, fresh: InstrumentBody): void {
  const items = itemsByKey(known);
  for (const item of fresh.items) {
    const before = items.get(item.key.toLowerCase())?.text ?? {};
    for (const language of fresh.languages) {
      const [a, b] = [before[language], item.text[language]];
      if (a !== undefined && b !== undefined && a !== b) throw badInstrument(0, 'known_texts', item.key);
    }
  }
}

function withLanguages(known: InstrumentBody, fresh: InstrumentBody, added: readonly SurveyLocale[]): InstrumentBody {
  const items = itemsByKey(fresh);
  const sets = new Map(fresh.items.map((item) => [item.key.toLowerCase(), item.responseSet]));
  const freshSets = new Map(fresh.responseSets.map((set) => [set.key, set]));
  /** The set that the file answers the same item with. */
  const twinOf = (key: string): ResponseSet | undefined => {
    const item = known.items.find((one) => one.responseSet === key);
    return freshSets.get(sets.get(item?.key.toLowerCase() ?? '') ?? '');
  };
  return {
    ...known,
    languages: [...known.languages, ...added],
    items: known.items.map((item) => {
      const twin = items.get(item.key.toLowerCase());
      const stem = item.stem || twin?.stem ? joined(item.stem ?? {}, twin?.stem ?? {}, added) : null;
      return { ...item, stem, text: joined(item.text, twin?.text ?? {}, added) };
    }),
    responseSets: known.responseSets.map((set) => ({
      ...set,
      options: set.options.map((option, place) => ({
        ...option,
        label: joined(option.label, twinOf(set.key)?.options[place]?.label ?? {}, added),
      })),
    })),
    dimensions: known.dimensions.map((dimension) => {
      const twin = fresh.dimensions.find((one) => one.items.join() === dimension.items.join());
      return { ...dimension, name: joined(dimension.name, twin?.name ?? {}, added) };
    }),
  };
}

/** Words that are known stand. */
function joined(known: LocalText, fresh: LocalText, added: readonly SurveyLocale[]): LocalText {
  const more = added.flatMap((language) => {
    const text = fresh[language];
    return known[language] === undefined && text !== undefined ? [[language, text] as const] : [];
  });
  return { ...known, ...Object.fromEntries(more) };
}
