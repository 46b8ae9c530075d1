import { type ReactNode, useEffect } from 'react';
import type { SurveyLocale } from '../../../shared/survey/locale.ts';
import { languageNames } from '../../../shared/survey/say-text.ts';
import { useMessages } from '../../bridge.ts';
import { useReading } from './said.tsx';

export interface LanguageChoice {
  readonly languages: readonly SurveyLocale[];
  readonly onChange: (language: SurveyLocale) => void;
}

export interface KioskFrameProps {
  /** The survey's name. */
  readonly title: string;
  readonly language?: LanguageChoice | undefined;
  readonly tools?: ReactNode;
  /** Under the head, over the content: how far one is. */
  readonly progress?: ReactNode;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

/** The whole screen: whose survey it is, the content, and the moves at the foot where thumbs are. */
export function KioskFrame({ title, language, tools, progress, children, foot }: KioskFrameProps) {
  const { t } = useMessages();
  useEffect(() => {
    document.title = t.app.pageTitle(title);
  }, [t, title]);
  return (
    <div className="pj-kiosk">
      <header className="pj-kiosk-head">
        <p className="pj-kiosk-name">{title}</p>
        {language && language.languages.length > 1 && <LanguageSwitch {...language} />}
        {tools}
      </header>
      <main className="pj-kiosk-body">
        {progress}
        <div className="pj-kiosk-main">{children}</div>
      </main>
      {foot && <footer className="pj-kiosk-foot">{foot}</footer>}
    </div>
  );
}

function LanguageSwitch({ languages, onChange }: LanguageChoice) {
  const { t } = useMessages();
  const current = useReading();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form of its own
    <div role="group" aria-label={t.answering.frame.language} className="pj-kiosk-languages">
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          className="pj-kiosk-language"
          lang={language}
          aria-pressed={language === current}
          onClick={() => onChange(language)}
        >
          {languageNames[language]}
        </button>
      ))}
    </div>
  );
}
