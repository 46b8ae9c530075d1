/** A question answered with yes or no, and not answered until it is. */
import { FieldError, Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';

export interface YesNoProps {
  readonly label: string;
  readonly description?: string;
  readonly yes: string;
  readonly no: string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean) => void;
  readonly error?: string | undefined;
}

export function YesNo({ label, description, yes, no, value, onChange, error }: YesNoProps) {
  const chosen = value === null ? null : value ? 'yes' : 'no';
  return (
    <RadioGroup
      className="pj-yes-no"
      value={chosen}
      onChange={(key) => onChange(key === 'yes')}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="form-label">{label}</Label>
      {description && (
        <Text slot="description" className="form-hint">
          {description}
        </Text>
      )}
      <div className="pj-yes-no-options">
        {[
          { key: 'yes', text: yes },
          { key: 'no', text: no },
        ].map(({ key, text }) => (
          <RadioField key={key} value={key} className="pj-decision-option">
            <RadioButton className="pj-decision-button">
              <span className="pj-decision-mark" aria-hidden="true" />
              <span>{text}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldError className="form-error-message">{error}</FieldError>
    </RadioGroup>
  );
}
