import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Select as AriaSelect,
  CheckboxButton,
  CheckboxField,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import { useMessages } from '../bridge.ts';
import { FieldFrame, type FieldProps, fieldState } from './field-frame.tsx';
import { Icon } from './icon.tsx';
import type { FieldWidth } from './text-field.tsx';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly description?: string;
}

export interface SelectProps<V extends string> extends FieldProps {
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly width?: FieldWidth;
}

export function Select<V extends string>(props: SelectProps<V>) {
  const { t } = useMessages();
  const { options, value, onChange, width = 'medium' } = props;
  return (
    <AriaSelect
      className={`pj-field pj-field-${width}`}
      {...fieldState(props)}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      placeholder={t.app.field.chooseOne}
    >
      <FieldFrame {...props}>
        <AriaButton className="form-input pj-select-button">
          <SelectValue className="pj-select-value" />
          <Icon name="chevron-down" size={18} />
        </AriaButton>
        <Popover className="pj-popover pj-select-popover" offset={2}>
          <ListBox className="pj-listbox" items={options.map((option) => ({ ...option, id: option.value }))}>
            {(option) => (
              <ListBoxItem className="pj-option" textValue={option.label}>
                <span>{option.label}</span>
                {/* Left out by the stylesheet where the closed field repeats the option. */}
                {option.description && <span className="pj-option-note">{option.description}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </FieldFrame>
    </AriaSelect>
  );
}

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
  readonly name?: string;
}

export function Checkbox({ children, isSelected, onChange, error, isDisabled, name }: CheckboxProps) {
  return (
    <CheckboxField
      className="pj-checkbox"
      {...{ isSelected, onChange, isDisabled, name }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <CheckboxButton className="pj-checkbox-button">
        <span className="pj-checkbox-box">
          <Icon name="check" size={16} />
        </span>
        <span>{children}</span>
      </CheckboxButton>
      {error && (
        <Text slot="errorMessage" className="form-error-message">
          {error}
        </Text>
      )}
    </CheckboxField>
  );
}
