import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';

export interface ChoiceOption<V extends string> {
  readonly value: V;
  readonly label: string;
  /** Help that stays on screen. */
  readonly description?: ReactNode;
}

export interface ChoiceProps<V extends string> {
  readonly label: string;
  /** The heading above says the same. */
  readonly hideLabel?: boolean;
  /** Plain lines, without a frame around each: for small choices among other fields. */
  readonly isDense?: boolean;
  readonly options: readonly ChoiceOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

/** One of a few, with what each means beside it: for decisions that are worth reading. */
export function Choice<V extends string>({
  label,
  hideLabel = false,
  isDense = false,
  options,
  value,
  onChange,
}: ChoiceProps<V>) {
  const choose = (chosen: string) => {
    const option = options.find((one) => one.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <RadioGroup className="pj-decision" data-dense={isDense || undefined} value={value} onChange={choose}>
      <Label className={hideLabel ? 'sr-only' : 'form-label'}>{label}</Label>
      {options.map((option) => (
        <RadioField key={option.value} value={option.value} className="pj-decision-option">
          <RadioButton className="pj-decision-button">
            <span className="pj-decision-mark" aria-hidden="true" />
            <span>{option.label}</span>
          </RadioButton>
          {option.description && (
            <Text slot="description" className="pj-decision-text">
              {option.description}
            </Text>
          )}
        </RadioField>
      ))}
    </RadioGroup>
  );
}
