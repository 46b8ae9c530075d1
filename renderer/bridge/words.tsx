/**
 * Which language the page speaks. Remembered by this computer, changed at once.
 * Apart from `language.tsx`, so that the unlock page need not wait for the code of the controls.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Locale } from '../../shared/kernel/numbers.ts';
import type { AppError } from '../../shared/kernel/result.ts';
import { type FrontMessages, frontErrorText, frontMessagesFor } from '../../shared/messages/front.ts';
import { callBridge } from './call.ts';

export interface Language {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
}

interface AnsweredLanguage extends Language {
  /** What the register answers in: the locale, as soon as the main process knows of it. */
  readonly answersIn: Locale;
}

const LanguageContext = createContext<AnsweredLanguage>({ locale: 'da', setLocale: () => undefined, answersIn: 'da' });

export interface WordsProviderProps {
  readonly initial?: Locale;
  readonly children: ReactNode;
}

export function WordsProvider({ initial = 'da', children }: WordsProviderProps) {
  const [locale, choose] = useState<Locale>(initial);
  const [answersIn, setAnswersIn] = useState<Locale>(initial);
  const setLocale = useCallback((next: Locale) => {
    choose(next);
    void callBridge('desktop', 'setPreferences', { language: next }).then(() => setAnswersIn(next));
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const value = useMemo(() => ({ locale, setLocale, answersIn }), [locale, setLocale, answersIn]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** For one person at a shared screen: the page speaks so, and the computer remembers nothing of it. */
export function SpokenIn({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  const around = useLanguage();
  useEffect(() => {
    document.documentElement.lang = locale;
    return () => {
      document.documentElement.lang = around.locale;
    };
  }, [locale, around.locale]);
  const { answersIn } = around;
  const value = useMemo(() => ({ locale, setLocale: () => undefined, answersIn }), [locale, answersIn]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export const useLanguage = (): AnsweredLanguage => useContext(LanguageContext);

export interface FrontSpoken extends Language {
  /** The words that stand before a register is open, in the current language. */
  readonly t: FrontMessages;
  /** The sentence for an error. */
  readonly say: (error: AppError) => string;
}

/** For the unlock page and the components it is made of; everything else takes `useMessages`. */
export function useFrontMessages(): FrontSpoken {
  const { locale, setLocale } = useLanguage();
  return useMemo(
    () => ({
      locale,
      setLocale,
      t: frontMessagesFor(locale),
      say: (error: AppError) => frontErrorText(error, locale),
    }),
    [locale, setLocale],
  );
}
