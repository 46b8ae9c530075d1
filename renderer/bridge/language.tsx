/** Tells the controls (dates, numbers, sorting) which language the page speaks. */
import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Locale } from '../../shared/kernel/numbers.ts';
import { useFrontMessages } from './words.tsx';

const TAG: Record<Locale, string> = { da: 'da-DK', en: 'en-GB' };

/** Must stand inside a `WordsProvider`. */
export function ControlLanguage({ children }: { readonly children: ReactNode }) {
  const { locale } = useFrontMessages();
  return <I18nProvider locale={TAG[locale]}>{children}</I18nProvider>;
}
