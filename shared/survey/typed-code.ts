/**
 * Answering by number keys, at the screen and when paper is typed in. What is
 * typed is what is printed: the option's own number where the set has numbers,
 * else its place. A number that begins a longer one (1 and 10) waits for the next key.
 */
import type { AnswerOption } from './options.ts';

export interface KeyedOption extends AnswerOption {
  /** What is typed for it, `0` … `60`. */
  readonly typed: string;
}

const NUMBER = /^\d{1,2}$/;

/** The options with what is typed for each; no two the same. */
export function keyedOptions(options: readonly AnswerOption[]): readonly KeyedOption[] {
  const own = options.filter((option) => !option.notApplicable);
  const byCode =
    own.every(({ code }) => NUMBER.test(code)) && new Set(own.map(({ code }) => Number(code))).size === own.length;
  if (!byCode) return options.map((option) => ({ ...option, typed: String(option.number) }));
  const next = Math.max(0, ...own.map(({ code }) => Number(code))) + 1;
  return options.map((option) => ({ ...option, typed: String(option.notApplicable ? next : Number(option.code)) }));
}

/** Whether `0` means an answer here; elsewhere it means "not answered". */
export const hasZero = (options: readonly KeyedOption[]): boolean => options.some(({ typed }) => typed === '0');

export interface Typed {
  /** What has been typed for the question, empty when the digit means nothing here. */
  readonly typed: string;
  readonly option: KeyedOption | undefined;
  /** No further digit can belong to it: go on to the next question. */
  readonly isDone: boolean;
}

/** @param before what was typed for this question just before, if the next digit may still belong to it */
export function typeDigit(options: readonly KeyedOption[], before: string, digit: string): Typed {
  const starts = (text: string): boolean => options.some(({ typed }) => typed.startsWith(text));
  const typed = before !== '' && starts(before + digit) ? before + digit : digit;
  if (!starts(typed)) return { typed: '', option: undefined, isDone: false };
  const option = options.find((one) => one.typed === typed);
  const isDone = option !== undefined && !options.some((one) => one !== option && one.typed.startsWith(typed));
  return { typed, option, isDone };
}
