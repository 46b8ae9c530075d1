import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { FieldFrame, type FieldProps, fieldState } from '../../components/field-frame.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
  /** Of the text, for the spelling and for those who hear it read. */
  readonly language?: string;
}

export function TextArea(props: TextAreaProps) {
  const { value, onChange, rows = 3, maxLength = 2000, language } = props;
  return (
    <AriaTextField className="pj-field pj-field-full" {...fieldState(props)} {...{ value, onChange, maxLength }}>
      <FieldFrame {...props}>
        <AriaTextArea className="form-input pj-textarea" rows={rows} lang={language} />
      </FieldFrame>
    </AriaTextField>
  );
}
