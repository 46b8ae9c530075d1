/** Picks the catalogue and turns an error, which crossed as data, into a sentence. */
import type { Locale } from '../kernel/numbers.ts';
import type { AppError } from '../kernel/result.ts';
import { da, type Messages } from './da.ts';
import { en } from './en.ts';
import { say } from './front.ts';

const catalogues: Readonly<Record<Locale, Messages>> = { da, en };

export const messagesFor = (locale: Locale): Messages => catalogues[locale];

/** The forms of a sentence about a number: `plural(1, 'person', 'personer')`. */
export const plural = (n: number, one: string, other: string): string => (n === 1 ? one : other);

/** Turns an error, which crossed as data, into a sentence. */
export const errorText = ({ code, params }: AppError, locale: Locale): string =>
  say(catalogues[locale].errors[code], params);

export type { ErrorSentence } from './da/front-errors.ts';
