/** Which language one respondent reads, and the questionnaire's texts in it. */
import { createContext, type ReactNode, useContext } from 'react';
import type { Locale } from '../../../shared/kernel/numbers.ts';
import type { LocalText } from '../../../shared/survey/instrument.ts';
import type { SurveyLocale } from '../../../shared/survey/locale.ts';
import { isRightToLeft, sayText } from '../../../shared/survey/say-text.ts';
import { SpokenIn } from '../../bridge.ts';

const ReadIn = createContext<SurveyLocale>('da');

/** The program's own words stand in Danish or English; everyone else reads English. */
const wordsFor = (language: SurveyLocale): Locale => (language === 'da' ? 'da' : 'en');

export interface ReadingProps {
  readonly language: SurveyLocale;
  readonly children: ReactNode;
}

export function Reading({ language, children }: ReadingProps) {
  return (
    <ReadIn value={language}>
      <SpokenIn locale={wordsFor(language)}>{children}</SpokenIn>
    </ReadIn>
  );
}

export const useReading = (): SurveyLocale => useContext(ReadIn);

/** A text marked with the language it is in, so that it is read aloud rightly. */
export function Said({ text }: { readonly text: LocalText }) {
  const said = sayText(text, useReading());
  return (
    <span lang={said.language} dir={isRightToLeft(said.language) ? 'rtl' : 'ltr'}>
      {said.text}
    </span>
  );
}

/** The bare text, for names that only a screen reader gets. */
export function useSay(): (text: LocalText) => string {
  const language = useReading();
  return (text) => sayText(text, language).text;
}
