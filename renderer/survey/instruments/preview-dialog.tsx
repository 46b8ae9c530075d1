/** The questions as a respondent meets them: the kiosk's own fields, with answers that go nowhere. */
import { useMemo, useState } from 'react';
import { itemsOf } from '../../../shared/survey/answer-pack.ts';
import { givenTo, itemsAsked } from '../../../shared/survey/answer-steps.ts';
import type { InstrumentBody } from '../../../shared/survey/instrument.ts';
import type { SurveyLocale } from '../../../shared/survey/locale.ts';
import { optionsOf } from '../../../shared/survey/options.ts';
import { OWN_MODULE_ID } from '../../../shared/survey/own-module-id.ts';
import type { Questionnaire } from '../../../shared/survey/round.ts';
import { keyedOptions } from '../../../shared/survey/typed-code.ts';
import { useMessages } from '../../bridge.ts';
import { Dialog, Select } from '../../components/index.ts';
import { QuestionField } from '../kiosk/question-field.tsx';
import { Reading, Said } from '../kiosk/said.tsx';
import { TextQuestion } from '../kiosk/text-question.tsx';
import '../kiosk/kiosk.css';

interface PreviewProps {
  readonly body: InstrumentBody;
  readonly onClose: () => void;
}

function Questions({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const { t } = useMessages();
  const [answers, setAnswers] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const asked = itemsAsked(questionnaire, answers);
  const waiting = itemsOf(questionnaire).length - asked.length;
  return (
    <div className="pj-kiosk-questions pj-module-preview">
      {asked.map(({ item, set }, at) => {
        const stem = item.stem;
        const isFirst = JSON.stringify(stem) !== JSON.stringify(asked[at - 1]?.item.stem ?? null);
        return (
          <div key={item.key}>
            {stem && isFirst && (
              <p className="pj-kiosk-stem">
                <Said text={stem} />
              </p>
            )}
            {set.kind === 'text' ? (
              <TextQuestion
                name={`preview-${item.key}`}
                text={item.text}
                value={texts[item.key] ?? ''}
                onChange={(text) => setTexts({ ...texts, [item.key]: text })}
              />
            ) : (
              <QuestionField
                name={`preview-${item.key}`}
                text={item.text}
                choices={keyedOptions(optionsOf(item, set))}
                chosen={givenTo(answers, item.key)}
                onChange={(codes) => setAnswers({ ...answers, [item.key]: codes })}
                isSeveral={set.kind === 'several'}
                isRequired={item.required}
              />
            )}
          </div>
        );
      })}
      {waiting > 0 && <p className="pj-muted">{t.instruments.editor.previewHidden(waiting)}</p>}
    </div>
  );
}

export function PreviewDialog({ body, onClose }: PreviewProps) {
  const { t, locale } = useMessages();
  const words = t.instruments.editor;
  const first = body.languages.find((one) => one === locale) ?? body.languages[0] ?? 'da';
  const [language, setLanguage] = useState<SurveyLocale>(first);
  const questionnaire = useMemo((): Questionnaire => {
    const sets = new Set(body.responseSets.map(({ key }) => key));
    const items = body.items.filter((item) => sets.has(item.responseSet));
    return { instruments: [{ id: OWN_MODULE_ID, body: { ...body, items } }], attributes: [] };
  }, [body]);
  return (
    <Dialog title={words.previewTitle} isOpen onClose={onClose} size="large">
      <div className="pj-stack">
        {body.languages.length > 1 && (
          <Select
            label={words.previewLanguage}
            options={body.languages.map((value) => ({ value, label: t.survey.languages[value] }))}
            value={language}
            onChange={setLanguage}
            width="short"
          />
        )}
        <Reading language={language}>
          <Questions questionnaire={questionnaire} />
        </Reading>
      </div>
    </Dialog>
  );
}
