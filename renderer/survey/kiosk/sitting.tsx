/** One respondent, from the code to the last screen. Everything they gave lives in here and goes with it. */
import { useState } from 'react';
import type { DraftAnswer, RespondentForm } from '../../../shared/survey/contract-answering.ts';
import type { SurveyLocale } from '../../../shared/survey/locale.ts';
import { Answering } from './answering.tsx';
import { type Ending, EndScreen } from './end-screen.tsx';
import type { LanguageChoice } from './kiosk-frame.tsx';
import { Reading } from './said.tsx';
import { StartScreen } from './start-screen.tsx';

type Stage =
  | { readonly at: 'start' }
  | { readonly at: 'answering'; readonly code: string; readonly draft: DraftAnswer | null }
  | { readonly at: 'end'; readonly ending: Ending };

export interface SittingProps {
  readonly form: RespondentForm;
  /** Nothing may be left: the sitting is thrown away. */
  readonly onEnd: () => void;
}

const firstLanguage = ({ languages }: RespondentForm): SurveyLocale =>
  languages.includes('da') ? 'da' : (languages[0] ?? 'da');

export function Sitting({ form, onEnd }: SittingProps) {
  const [stage, setStage] = useState<Stage>({ at: 'start' });
  const [language, setLanguage] = useState(() => firstLanguage(form));
  const choice: LanguageChoice = { languages: form.languages, onChange: setLanguage };
  const begin = (code: string, draft: DraftAnswer | null) => {
    if (draft && form.languages.includes(draft.language)) setLanguage(draft.language);
    setStage({ at: 'answering', code, draft });
  };
  const finish = (ending: Ending) => setStage({ at: 'end', ending });
  return (
    <Reading language={language}>
      {stage.at === 'start' && <StartScreen form={form} language={choice} onBegin={begin} onIdle={onEnd} />}
      {stage.at === 'answering' && (
        <Answering form={form} code={stage.code} draft={stage.draft} language={choice} onFinish={finish} />
      )}
      {stage.at === 'end' && <EndScreen name={form.name} ending={stage.ending} onDone={onEnd} />}
    </Reading>
  );
}
