/**
 * The part of the catalogue that is needed before a register is open, so that
 * the unlock page does not wait for the words of every room.
 */
import type { Locale } from '../kernel/numbers.ts';
import type { AppError, ErrorParams } from '../kernel/result.ts';
import { app as appDa } from './da/app.ts';
import { errors as errorsDa } from './da/errors.ts';
import { register as registerDa } from './da/register.ts';
import type { Messages } from './da.ts';
import { app as appEn } from './en/app.ts';
import { errors as errorsEn } from './en/errors.ts';
import { register as registerEn } from './en/register.ts';

export type FrontMessages = Pick<Messages, 'app' | 'errors' | 'register'>;

const fronts: Readonly<Record<Locale, FrontMessages>> = {
  da: { app: appDa, errors: errorsDa, register: registerDa },
  en: { app: appEn, errors: errorsEn, register: registerEn },
};

export const frontMessagesFor = (locale: Locale): FrontMessages => fronts[locale];

export type ErrorSentence = string | ((params: ErrorParams) => string);

/** Turns an error, which crossed as data, into a sentence. */
export function frontErrorText(error: AppError, locale: Locale): string {
  const sentence: ErrorSentence = fronts[locale].errors[error.code];
  return typeof sentence === 'string' ? sentence : sentence(error.params ?? {});
}
