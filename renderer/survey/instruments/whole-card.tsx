/** What belongs to the module as a whole: its name and its languages. */
import type { ModuleFault } from '../../../shared/survey/check-module.ts';
import { locale, type SurveyLocale } from '../../../shared/survey/locale.ts';
import { useMessages } from '../../bridge.ts';
import { Card, Checkbox, TextField } from '../../components/index.ts';
import type { Editor } from './use-editor.ts';
import { faultOf, useFaultWords } from './use-fault-words.ts';

interface WholeCardProps {
  readonly editor: Editor;
  readonly faults: readonly ModuleFault[];
}

export function WholeCard({ editor: { body, edit }, faults }: WholeCardProps) {
  const { t } = useMessages();
  const { sentence } = useFaultWords();
  const words = t.instruments.editor;
  const whole = faults.filter(({ place }) => place.kind === 'module');
  const said = (reason: 'name_missing' | 'languages_missing') => {
    const fault = faultOf(whole, [reason]);
    return fault && sentence(fault);
  };
  const setLanguage = (language: SurveyLocale, isIn: boolean) =>
    edit((old) => ({
      ...old,
      languages: locale.options.filter((one) => (one === language ? isIn : old.languages.includes(one))),
    }));
  return (
    <Card title={words.wholeTitle}>
      <TextField
        label={words.name}
        value={body.name}
        onChange={(name) => edit((old) => ({ ...old, name }), 'name')}
        error={said('name_missing')}
        maxLength={120}
        isRequired
      />
      <fieldset className="pj-languages">
        <legend className="form-label">{words.languages}</legend>
        {locale.options.map((language) => (
          <Checkbox
            key={language}
            isSelected={body.languages.includes(language)}
            onChange={(isIn) => setLanguage(language, isIn)}
          >
            {t.survey.languages[language]}
          </Checkbox>
        ))}
      </fieldset>
      {said('languages_missing') && <p className="form-error-message">{said('languages_missing')}</p>}
    </Card>
  );
}
