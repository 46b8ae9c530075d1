/**
 * From option codes to the bytes that are kept (see answer-pack.ts). What was
 * not asked is not kept: an item behind a branch counts only when the branch
 * was taken.
 */
import { AppFailure } from '../kernel/result.ts';
import { type AnswerCodes, itemsOf, type QuestionnaireItem } from './answer-pack.ts';
import { numbersByCode, optionsOf } from './options.ts';
import type { Questionnaire } from './round.ts';

export interface PackedAnswer {
  /** One byte per attribute: the band's number from 1; 0 = not stated. */
  readonly bands: Uint8Array;
  readonly answers: Uint8Array;
}

const unknown = (item: string, code: string): AppFailure => new AppFailure('option_unknown', { item, code });

/** In `several` each option is a bit of the one byte. */
const BITS = 8;

function byteOf({ item, set }: QuestionnaireItem, codes: readonly string[]): number {
  const numbers = numbersByCode(optionsOf(item, set));
  let byte = 0;
  for (const code of new Set(codes)) {
    const number = numbers.get(code);
    if (number === undefined) throw unknown(item.key, code);
    if (set.kind === 'several') {
      if (number > BITS) throw unknown(item.key, code);
      byte |= 1 << (number - 1);
    } else if (byte !== 0) throw unknown(item.key, code);
    else byte = number;
  }
  return byte;
}

/** The codes that count: those of items that were asked. Items stand after the ones they depend on. */
function askedOnly(
  items: readonly QuestionnaireItem[],
  codes: AnswerCodes,
  mayLack: boolean,
): Map<string, readonly string[]> {
  const kept = new Map<string, readonly string[]>();
  for (const { item } of items) {
    const { showIf, key, required } = item;
    const isAsked = showIf === null || (kept.get(showIf.item) ?? []).some((code) => showIf.codes.includes(code));
    if (!isAsked) continue;
    const given = Object.hasOwn(codes, key) ? (codes[key] ?? []) : [];
    if (given.length > 0) kept.set(key, given);
    else if (required && !mayLack) throw new AppFailure('bad_input', { field: key });
  }
  return kept;
}

/** @throws option_unknown {item, code} also for an attribute or band that is not in the round */
export function packBands({ attributes }: Questionnaire, given: Readonly<Record<string, string>>): Uint8Array {
  const known = new Set(attributes.map(({ key }) => key));
  for (const [key, code] of Object.entries(given)) if (!known.has(key)) throw unknown(key, code);
  return Uint8Array.from(attributes, ({ key, bands }) => {
    const code = Object.hasOwn(given, key) ? given[key] : undefined;
    if (code === undefined || code === '') return 0;
    const place = bands.findIndex((band) => band.code === code);
    if (place < 0) throw unknown(key, code);
    return place + 1;
  });
}

/**
 * @throws option_unknown {item, code} for an item, option or band that the round has not, and for two answers to a
 *   question that takes one; bad_input {field} when a required item was asked and not answered
 * @param mayLack a sheet of paper is taken as it came: nobody can be asked again
 */
export function packAnswer(
  questionnaire: Questionnaire,
  codes: AnswerCodes,
  bands: Readonly<Record<string, string>>,
  mayLack = false,
): PackedAnswer {
  const items = itemsOf(questionnaire);
  const byKey = new Map(items.map((one) => [one.item.key, one]));
  for (const [key, given] of Object.entries(codes)) {
    const one = byKey.get(key);
    if (!one) throw unknown(key, given[0] ?? '');
    byteOf(one, given);
  }
  const kept = askedOnly(
    items.filter(({ set }) => set.kind !== 'text'),
    codes,
    mayLack,
  );
  const answers = Uint8Array.from(items, (one) => byteOf(one, kept.get(one.item.key) ?? []));
  return { bands: packBands(questionnaire, bands), answers };
}
