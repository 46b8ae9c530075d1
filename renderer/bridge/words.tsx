/**
 * Which language the page speaks. Remembered by this computer, changed at once.
 * Apart from `language.tsx`, so that the unlock page need not wait for the code of the controls.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Locale } from '../../shared/kernel/numbers.ts';
import type { AppError } from '../../shared/kernel/result.ts';
import { errorText, messagesFor } from '../../shared/messages/catalogue.ts';
import type { Messages } from '../../shared/messages/da.ts';
import { callBridge } from './call.ts';

interface Language {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => void;
}

const LanguageContext = createContext<Language>({ locale: 'da', setLocale: () => undefined });

export interface WordsProviderProps {
  readonly initial?: Locale;
  readonly children: ReactNode;
}

export function WordsProvider({ initial = 'da', children }: WordsProviderProps) {
  const [locale, choose] = useState<Locale>(initial);
  const setLocale = useCallback((next: Locale) => {
    choose(next);
    void callBridge('desktop', 'setPreferences', { language: next });
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const value = useMemo(() => ({ locale, setLocale }), [locale, setLocale]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export interface Spoken extends Language {
  /** The catalogue in the current language. */
  readonly t: Messages;
  /** The sentence for an error. */
  readonly say: (error: AppError) => string;
}

export function useMessages(): Spoken {
  const { locale, setLocale } = useContext(LanguageContext);
  return useMemo(
    () => ({
      locale,
      setLocale,
      t: messagesFor(locale),
      say: (error: AppError) => errorText(error, locale),
    }),
    [locale, setLocale],
  );
}
