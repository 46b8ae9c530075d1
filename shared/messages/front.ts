/**
 * The part of the catalogue that is needed before a register is open, so that
 * the unlock page does not wait for the words of every room.
 */
import type { Locale } from '../kernel/numbers.ts';
import type { AppError } from '../kernel/result.ts';
import { app as appDa } from './da/app.ts';
import { type ErrorSentence, frontErrors as errorsDa } from './da/front-errors.ts';
import { register as registerDa } from './da/register.ts';
import type { Messages } from './da.ts';
import { app as appEn } from './en/app.ts';
import { frontErrors as errorsEn } from './en/front-errors.ts';
import { register as registerEn } from './en/register.ts';

export type FrontMessages = Pick<Messages, 'app' | 'register'>;

const fronts: Readonly<Record<Locale, FrontMessages>> = {
  da: { app: appDa, register: registerDa },
  en: { app: appEn, register: registerEn },
};
const sentences = { da: errorsDa, en: errorsEn } as const;

export const frontMessagesFor = (locale: Locale): FrontMessages => fronts[locale];

/** Turns an error into a sentence; one that belongs inside is told as the program's own fault. */
export function frontErrorText({ code, params }: AppError, locale: Locale): string {
  const known: Readonly<Partial<Record<AppError['code'], ErrorSentence>>> = sentences[locale];
  return say(known[code] ?? sentences[locale].internal, params);
}

export const say = (sentence: ErrorSentence, params: AppError['params']): string =>
  typeof sentence === 'string' ? sentence : sentence(params ?? {});
