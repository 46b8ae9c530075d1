/** A questionnaire's texts in the language that is asked for, or the nearest there is. */
import type { LocalText } from './instrument.ts';
import type { SurveyLocale } from './locale.ts';

export interface SaidText {
  readonly text: string;
  /** What it is written in, for whoever reads it aloud. */
  readonly language: SurveyLocale;
}

/** English stands in before Danish, since who chose another language is more likely to read it. */
export function sayText(texts: LocalText, language: SurveyLocale): SaidText {
  const order: SurveyLocale[] = [language, ...(language === 'da' ? [] : (['en'] as const)), 'da', 'en'];
  for (const one of [...order, ...(Object.keys(texts) as SurveyLocale[])]) {
    const text = texts[one];
    if (text !== undefined && text.trim() !== '') return { text, language: one };
  }
  return { text: '', language };
}

/** Each language by its own name, for whoever cannot read the present one. */
export const languageNames: Readonly<Record<SurveyLocale, string>> = {
  da: 'Dansk',
  en: 'English',
  de: 'Deutsch',
  pl: 'Polski',
  uk: 'Українська',
  ro: 'Română',
  ar: 'العربية',
  fo: 'Føroyskt',
  kl: 'Kalaallisut',
};

export const isRightToLeft = (language: SurveyLocale): boolean => language === 'ar';
