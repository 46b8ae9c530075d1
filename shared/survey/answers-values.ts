/** From what stands in a cell to the stored byte of an answer (see answer-pack.ts). */
import { fold, tidy } from '../kernel/text.ts';
import type { InstrumentItem, ResponseSet } from './instrument.ts';
import { type AnswerOption, notApplicableCode, optionsOf } from './options.ts';

/** The byte of a value; -1 when it is no answer to the question. */
export type ReadValue = (value: string) => number;

/** What systems write where nobody answered. */
const NOTHING = new Set(['', '-', '–', '.', 'null', '#null!', 'n/a', 'na', 'nan', 'missing', 'ubesvaret']);
const DECIMAL_ZERO = /^(\d+)[.,]0+$/;
const CODE_FIRST = /^([a-z0-9-]{1,10})\s*[.:)=–-]?\s+(.+)$/i;
const SEVERAL = /[,;|/+]/;

const plainLabel = (text: string): string => fold(tidy(text)).replace(/[^a-z0-9]/g, '');

/**
 * Codes or labels in any language; where nothing in the column is one, points of 0–100, if every value of the
 * column is exactly the points of an option. Points of a reversed item could be meant either way and are none.
 * @param values all that the column holds
 * @param naIsNothing the file writes NA wherever nothing was answered (`usesNaForNothing`)
 */
export function valueReader(
  item: Pick<InstrumentItem, 'notApplicable' | 'reversed'>,
  set: ResponseSet,
  values: readonly string[],
  naIsNothing = false,
): ReadValue {
  const read = readerOf(item, set, values);
  return naIsNothing ? (value) => (isNa(value) ? 0 : read(value)) : read;
}

const isNa = (value: string): boolean => value.trim().toUpperCase() === notApplicableCode;

/** R and others write NA for missing. Where it stands under a question without † or ‡, it means that in the whole file. */
export const usesNaForNothing = (item: Pick<InstrumentItem, 'notApplicable'>, values: readonly string[]): boolean =>
  item.notApplicable === null && values.some(isNa);

function readerOf(
  item: Pick<InstrumentItem, 'notApplicable' | 'reversed'>,
  set: ResponseSet,
  values: readonly string[],
): ReadValue {
  const options = optionsOf(item, set);
  if (set.kind === 'text') return () => 0;
  const byCode = codeReader(options);
  if (set.kind === 'several') return severalReader(byCode);
  if (item.reversed || values.every((value) => byCode(value) >= 0)) return byCode;
  const byScore = scoreReader(options);
  return values.every((value) => byScore(value) >= 0) ? byScore : byCode;
}

const isNothing = (value: string): boolean => NOTHING.has(value.trim().toLowerCase());

function codeReader(options: readonly AnswerOption[]): ReadValue {
  const codes = new Map(options.map(({ code, number }) => [code.toLowerCase(), number]));
  const labels = new Map<string, number>();
  for (const { label, number } of options) {
    for (const text of Object.values(label)) if (text) labels.set(plainLabel(text), number);
  }
  const byLabel = (text: string): number | undefined => {
    const words = plainLabel(text);
    return words === '' ? undefined : labels.get(words);
  };
  return (value) => {
    const cell = value.trim();
    const code = cell.toLowerCase();
    const found = codes.get(code) ?? codes.get(code.replace(DECIMAL_ZERO, '$1'));
    if (found !== undefined) return found;
    if (isNothing(cell)) return 0;
    const label = byLabel(cell);
    if (label !== undefined) return label;
    const [, first = '', rest = ''] = CODE_FIRST.exec(cell) ?? [];
    const number = codes.get(first.toLowerCase());
    // "1 - Helt enig": both must say the same.
    return number !== undefined && byLabel(rest) === number ? number : -1;
  };
}

function scoreReader(options: readonly AnswerOption[]): ReadValue {
  const scores = new Map<number, number>();
  for (const { score, number } of options) {
    // Two options with the same points cannot be told apart.
    if (score !== null) scores.set(score, scores.has(score) ? -1 : number);
  }
  const notApplicable = options.find((option) => option.notApplicable)?.number ?? 0;
  return (value) => {
    const cell = value.trim();
    if (isNa(cell)) return notApplicable;
    if (isNothing(cell)) return 0;
    const score = Number(cell.replace(',', '.'));
    return Number.isNaN(score) ? -1 : (scores.get(score) ?? -1);
  };
}

/** Several codes in one cell, as bits. */
function severalReader(read: ReadValue): ReadValue {
  return (value) => {
    const whole = read(value);
    if (whole >= 0) return whole === 0 ? 0 : 1 << (whole - 1);
    let mask = 0;
    for (const part of value.split(SEVERAL)) {
      const number = read(part);
      if (number < 0) return -1;
      if (number > 0) mask |= 1 << (number - 1);
    }
    return mask;
  };
}
