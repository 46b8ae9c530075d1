/** A text of several lines that saves itself: leaving it for anything saves what is still waiting. */
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { FieldFrame, type FieldProps, fieldState } from '../../components/field-frame.tsx';

interface NoteAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly rows?: number;
}

const MOST_LETTERS = 4000;

export function NoteArea(props: NoteAreaProps) {
  const { value, onChange, onBlur, rows = 3 } = props;
  return (
    <AriaTextField
      className="pj-field pj-field-full"
      {...fieldState(props)}
      {...{ value, onChange, onBlur }}
      maxLength={MOST_LETTERS}
    >
      <FieldFrame {...props}>
        <AriaTextArea className="form-input pj-note-area" rows={rows} />
      </FieldFrame>
    </AriaTextField>
  );
}
