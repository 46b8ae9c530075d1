/** The lines of a questionnaire file, in one or more languages, made into one questionnaire. */
import { fold } from '../kernel/text.ts';
import { buildDimensions } from './build-dimensions.ts';
import { checkInstrument } from './check-instrument.ts';
import {
  type InstrumentBody,
  type InstrumentItem,
  instrumentBody,
  type LocalText,
  type ResponseSet,
} from './instrument.ts';
import { badInstrument } from './instrument-fault.ts';
import type { InstrumentRow } from './instrument-rows.ts';
import type { SurveyLocale } from './locale.ts';
import { type ScoringKey, scoringKeyOf } from './scoring-keys.ts';

/** Names that others own: their texts, order and response sets stay as they are (domain §2.1). */
const PROTECTED = /^\s*(who-?\s?5|copsoq)\b/i;
const NO_DERIVATIVES = /\bND\b|no ?derivatives/i;

/** An item in all its languages; `rows` begins with the language that came first. */
export interface ItemRows {
  readonly key: string;
  readonly rows: readonly [InstrumentRow, ...InstrumentRow[]];
}

/** @throws bad_instrument with the line that is in the way */
export function buildInstrument(rows: readonly InstrumentRow[]): InstrumentBody {
  const [first] = rows;
  if (!first) throw badInstrument(1, 'no_items');
  for (const row of rows) {
    if (row.instrument !== first.instrument) throw badInstrument(row.line, 'two_instruments', row.instrument);
    if (row.version !== first.version) throw badInstrument(row.line, 'two_versions', row.version);
  }
  const items = gatherItems(rows);
  const languages = [...new Set(rows.map((row) => row.language))];
  const key = scoringKeyOf(first.instrument);
  if (key) compareWithKey(items, key);
  const sets = gatherSets(items, key);
  return checked({
    ...rightsOf(first, key),
    name: first.instrument,
    version: first.version,
    own: false,
    languages,
    responseSets: sets.all,
    items: items.map((item) => itemOf(item, sets.keyOf(item))),
    dimensions: buildDimensions(items, key),
    norms: [],
  });
}

/** Lengths and counts, which no single line can tell. */
function checked(body: InstrumentBody): InstrumentBody {
  const parsed = instrumentBody.safeParse(body);
  if (!parsed.success) throw badInstrument(0, 'json_field', parsed.error.issues[0]?.path.map(String).join('.'));
  const problem = checkInstrument(body);
  if (problem) throw badInstrument(0, problem.reason, problem.about);
  return parsed.data;
}

/** Every language has the same items in the same order, answered in the same way. */
function gatherItems(rows: readonly InstrumentRow[]): ItemRows[] {
  const byLanguage = new Map<SurveyLocale, Map<string, InstrumentRow>>();
  for (const row of rows) {
    const items = byLanguage.get(row.language) ?? new Map<string, InstrumentRow>();
    byLanguage.set(row.language, items);
    const before = items.get(row.item.toLowerCase());
    if (before) throw badInstrument(row.line, before.text === row.text ? 'duplicate_item' : 'two_texts', row.item);
    items.set(row.item.toLowerCase(), row);
  }
  const [leading, ...others] = [...byLanguage.values()];
  if (!leading) return [];
  for (const other of others) compareLanguages(leading, other);
  // As the shipped key writes it: its dimensions name the items so.
  const asShipped = new Map(scoringKeyOf(rows[0]?.instrument ?? '')?.items.map(({ key }) => [key.toLowerCase(), key]));
  return [...leading].map(([key, row]) => ({
    key: asShipped.get(key) ?? row.item,
    rows: [row, ...others.flatMap((other) => other.get(key) ?? [])],
  }));
}

function compareLanguages(
  leading: ReadonlyMap<string, InstrumentRow>,
  other: ReadonlyMap<string, InstrumentRow>,
): void {
  for (const [key, row] of other) {
    const same = leading.get(key);
    if (!same) throw badInstrument(row.line, 'extra_item', row.item);
    if (!answersAlike(same, row)) throw badInstrument(row.line, 'structure', row.item);
  }
  const lost = [...leading].find(([key]) => !other.has(key));
  if (lost) throw badInstrument(lost[1].line, 'missing_item', lost[1].item);
}

const shapeOf = ({ set, inline, notApplicable, reversed }: InstrumentRow): string =>
  JSON.stringify([
    inline ? set.options.map(({ code, score }) => [code, score]) : set.key,
    set.kind,
    notApplicable,
    reversed,
  ]);
const answersAlike = (a: InstrumentRow, b: InstrumentRow): boolean => shapeOf(a) === shapeOf(b);

/** A shortened, lengthened or otherwise altered questionnaire may not carry the name (domain §2.1). */
function compareWithKey(items: readonly ItemRows[], key: ScoringKey): void {
  const wanted = new Map(key.items.map((item) => [item.key.toLowerCase(), item]));
  for (const { rows } of items) {
    const [{ line, item, set, notApplicable, reversed }] = rows;
    const known = wanted.get(item.toLowerCase());
    if (!known) throw badInstrument(line, 'extra_item', item);
    const same = set.key === known.responseSet && notApplicable === known.notApplicable && reversed === known.reversed;
    if (!same) throw badInstrument(line, 'structure', item);
    wanted.delete(item.toLowerCase());
  }
  const [missing] = wanted.values();
  if (missing) throw badInstrument(items.at(-1)?.rows[0].line ?? 0, 'missing_item', missing.key);
}

interface GatheredSets {
  readonly all: ResponseSet[];
  readonly keyOf: (item: ItemRows) => string;
}

/** Sets that are written out get keys of their own, and their labels in all languages. */
function gatherSets(items: readonly ItemRows[], key: ScoringKey | null): GatheredSets {
  const all = new Map<string, ResponseSet>();
  const inline = new Map<string, ResponseSet>();
  const keyOf = ({ rows }: ItemRows): string => {
    const [{ set, inline: isInline }] = rows;
    if (!isInline) {
      all.set(set.key, key?.responseSets.find((one) => one.key === set.key) ?? set);
      return set.key;
    }
    const merged = mergeSets(rows.map((row) => row.set));
    const shape = JSON.stringify(merged);
    const known = inline.get(shape) ?? { ...merged, key: `eget-${inline.size + 1}` };
    inline.set(shape, known);
    all.set(known.key, known);
    return known.key;
  };
  for (const item of items) keyOf(item);
  return { all: [...all.values()], keyOf };
}

function mergeSets(sets: readonly ResponseSet[]): ResponseSet {
  const [first] = sets as [ResponseSet];
  const options = first.options.map((option, place) => ({
    ...option,
    label: Object.assign({}, ...sets.map((set) => set.options[place]?.label)) as LocalText,
  }));
  return { ...first, options };
}

function itemOf({ key, rows }: ItemRows, responseSet: string): InstrumentItem {
  const [first] = rows;
  const stems = rows.filter((row) => row.stem !== '');
  const texts = (of: readonly InstrumentRow[], which: 'stem' | 'text'): LocalText =>
    Object.fromEntries(of.map((row) => [row.language, row[which]]));
  return {
    key,
    stem: stems.length === 0 ? null : texts(stems, 'stem'),
    text: texts(rows, 'text'),
    responseSet,
    notApplicable: first.notApplicable,
    reversed: first.reversed,
    required: false,
    showIf: null,
  };
}

type Rights = Pick<InstrumentBody, 'attribution' | 'licence' | 'rightsNote' | 'modifiable'>;

/** The lines that go with the name stand; else what the file says. */
function rightsOf({ instrument, licence, attribution, modifiable }: InstrumentRow, key: ScoringKey | null): Rights {
  if (key) {
    return {
      attribution: key.attribution,
      licence: key.licence,
      rightsNote: key.rightsNote,
      modifiable: key.modifiable,
    };
  }
  const locked = PROTECTED.test(instrument) || NO_DERIVATIVES.test(licence);
  return {
    attribution: attribution || familyOf(instrument)?.attribution || '',
    licence: licence || familyOf(instrument)?.licence || '',
    rightsNote: familyOf(instrument)?.rightsNote ?? '',
    modifiable: !locked && (modifiable ?? true),
  };
}

/** The longer versions of COPSOQ III are under the same terms as the core. */
const familyOf = (name: string): ScoringKey | null =>
  fold(name).startsWith('copsoq iii') ? scoringKeyOf('COPSOQ III core') : null;
