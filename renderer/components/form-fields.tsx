import type { ReactNode } from 'react';
import { type Control, Controller, type FieldPath, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import { useMessages } from '../bridge.ts';
import { PassphraseField, type PassphraseFieldProps } from './passphrase-field.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

interface Bound<F extends FieldValues> {
  readonly control: Control<F>;
  readonly name: FieldPathByValue<F, string>;
  /** The sentence for a fault in this field; the schema only says that there is one. */
  readonly fault: string;
}

type Own = 'value' | 'onChange' | 'onBlur' | 'name' | 'error' | 'inputRef';

/**
 * A field that is only passed through is not blamed: the sentence would push the buttons away from under the
 * mouse just as "Tilbage" is pressed. What is missing is told when the form is sent.
 */
const isBlamed = (value: string, isSubmitted: boolean): boolean => isSubmitted || value !== '';

/** A `TextField` of a react-hook-form form; its fault is shown when the field is left and while it is mended. */
export function FormTextField<F extends FieldValues>(props: Bound<F> & Omit<TextFieldProps, Own>): ReactNode {
  const { control, name, fault, ...rest } = props;
  const { t } = useMessages();
  const sentence = (value: string) => (value.trim() === '' ? t.app.field.missing : fault);
  return (
    <Controller
      control={control}
      name={name as FieldPath<F>}
      render={({ field: { ref, ...field }, fieldState, formState }) => (
        <TextField
          {...rest}
          {...field}
          inputRef={ref}
          error={fieldState.error && isBlamed(field.value, formState.isSubmitted) ? sentence(field.value) : undefined}
        />
      )}
    />
  );
}

export function FormPassphraseField<F extends FieldValues>(
  props: Bound<F> & Omit<PassphraseFieldProps, Own>,
): ReactNode {
  const { control, name, fault, ...rest } = props;
  return (
    <Controller
      control={control}
      name={name as FieldPath<F>}
      render={({ field: { ref, ...field }, fieldState, formState }) => (
        <PassphraseField
          {...rest}
          {...field}
          inputRef={ref}
          error={fieldState.error && isBlamed(field.value, formState.isSubmitted) ? fault : undefined}
        />
      )}
    />
  );
}
