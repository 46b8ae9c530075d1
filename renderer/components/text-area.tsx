import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { FieldFrame, type FieldProps, fieldState } from './field-frame.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
  /** Of the text, for the spelling and for those who hear it read. */
  readonly language?: string;
}

/** A text of several lines. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, onBlur, rows = 3, maxLength = 2000, language } = props;
  return (
    <AriaTextField
      className="pj-field pj-field-full"
      {...fieldState(props)}
      {...{ value, onChange, onBlur, maxLength }}
    >
      <FieldFrame {...props}>
        <AriaTextArea className="form-input pj-textarea" rows={rows} lang={language} />
      </FieldFrame>
    </AriaTextField>
  );
}
