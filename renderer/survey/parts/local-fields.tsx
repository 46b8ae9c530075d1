/** The same text in each language, side by side. */
import type { LocalText } from '../../../shared/survey/instrument.ts';
import type { SurveyLocale } from '../../../shared/survey/locale.ts';
import { useMessages } from '../../bridge.ts';
import { TextArea, TextField } from '../../components/index.ts';

export interface LocalFieldsProps {
  readonly label: string;
  readonly description?: string;
  readonly value: LocalText;
  readonly onChange: (value: LocalText, language: SurveyLocale) => void;
  readonly languages: readonly SurveyLocale[];
  /** What is wrong with the text in a language. */
  readonly errorIn?: (language: SurveyLocale) => string | undefined;
  /** More than a line. */
  readonly isLong?: boolean;
  readonly maxLength?: number;
}

export function LocalFields(props: LocalFieldsProps) {
  const { label, description, value, onChange, languages, errorIn, isLong = false, maxLength = 500 } = props;
  const { t } = useMessages();
  const Field = isLong ? TextArea : TextField;
  return (
    <div className="pj-local-fields">
      {languages.map((language) => (
        <Field
          key={language}
          label={languages.length === 1 ? label : t.survey.inLanguage(label, t.survey.languages[language])}
          description={description}
          value={value[language] ?? ''}
          onChange={(text: string) => onChange({ ...value, [language]: text }, language)}
          error={errorIn?.(language)}
          maxLength={maxLength}
        />
      ))}
    </div>
  );
}
