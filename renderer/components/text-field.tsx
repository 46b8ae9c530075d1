import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  NumberField as AriaNumberField,
  SearchField as AriaSearchField,
  TextField as AriaTextField,
  Group,
  Input,
} from 'react-aria-components';
import { useMessages } from '../bridge.ts';
import { FieldFrame, type FieldProps, fieldState } from './field-frame.tsx';
import { Icon } from './icon.tsx';

export type FieldWidth = 'full' | 'short' | 'medium';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly width?: FieldWidth;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, onBlur, name, maxLength, autoFocus, autoComplete = 'off', width = 'full' } = props;
  return (
    <AriaTextField
      className={`pj-field pj-field-${width}`}
      {...fieldState(props)}
      {...{ value, onChange, onBlur, name, maxLength, autoFocus, autoComplete }}
    >
      <FieldFrame {...props}>
        <Input className="form-input" ref={props.inputRef} placeholder={props.placeholder} spellCheck={false} />
      </FieldFrame>
    </AriaTextField>
  );
}

export interface NumberFieldProps extends FieldProps {
  /** NaN when empty. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly onBlur?: () => void;
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  /** Unit after the number, such as `minutter`. */
  readonly suffix?: ReactNode;
}

export function NumberField(props: NumberFieldProps) {
  const { t } = useMessages();
  const { value, onChange, onBlur, min, max, decimals = 0, suffix } = props;
  return (
    <AriaNumberField
      className="pj-field pj-field-short"
      {...fieldState(props)}
      {...{ value, onChange, onBlur }}
      minValue={min}
      maxValue={max}
      formatOptions={{ maximumFractionDigits: decimals }}
    >
      <FieldFrame {...props}>
        <Group className="pj-input-group">
          <Input className="form-input" />
          {suffix && <span className="pj-suffix">{suffix}</span>}
          <AriaButton slot="decrement" className="pj-icon-button" aria-label={t.app.field.decrease}>
            −
          </AriaButton>
          <AriaButton slot="increment" className="pj-icon-button" aria-label={t.app.field.increase}>
            +
          </AriaButton>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}

export interface SearchFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: (value: string) => void;
  readonly placeholder?: string;
  readonly width?: FieldWidth;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Escape and the cross clear it. */
export function SearchField(props: SearchFieldProps) {
  const { t } = useMessages();
  const { value, onChange, onSubmit, placeholder, width = 'medium', autoFocus } = props;
  return (
    <AriaSearchField
      className={`pj-field pj-field-${width}`}
      {...fieldState(props)}
      {...{ value, onChange, onSubmit, autoFocus }}
    >
      <FieldFrame {...props}>
        <Group className="pj-input-group">
          <span className="pj-prefix">
            <Icon name="search" size={18} />
          </span>
          <Input className="form-input" ref={props.inputRef} placeholder={placeholder} spellCheck={false} />
          {value !== '' && (
            <AriaButton className="pj-icon-button" aria-label={t.app.field.clear}>
              <Icon name="close" size={16} />
            </AriaButton>
          )}
        </Group>
      </FieldFrame>
    </AriaSearchField>
  );
}
