import { useMemo } from 'react';
import type { AppError } from '../../shared/kernel/result.ts';
import { errorText, messagesFor } from '../../shared/messages/catalogue.ts';
import type { Messages } from '../../shared/messages/da.ts';
import { type Language, useLanguage } from './words.tsx';

export interface Spoken extends Language {
  /** The catalogue in the current language. */
  readonly t: Messages;
  /** The sentence for an error. */
  readonly say: (error: AppError) => string;
}

export function useMessages(): Spoken {
  const { locale, setLocale } = useLanguage();
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
