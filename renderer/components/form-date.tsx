/** A `DateField` of a react-hook-form form. A day half typed is no day: the fault says so when the form is sent. */
import { type Control, Controller, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { useMessages } from '../bridge.ts';
import { DateField } from './date-field.tsx';

interface FormDateProps<F extends FieldValues> {
  readonly control: Control<F>;
  readonly name: FieldPathByValue<F, IsoDate | null>;
  readonly label: string;
  readonly description?: string;
  /** The sentence for each kind of fault, by the schema's message; any other is that it is no day. */
  readonly faults?: Readonly<Record<string, string>>;
  readonly isRequired?: boolean;
}

export function FormDate<F extends FieldValues>({ control, name, faults = {}, ...rest }: FormDateProps<F>) {
  const { t } = useMessages();
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange }, fieldState: { error } }) => (
        <DateField
          {...rest}
          value={value as IsoDate | null}
          onChange={onChange}
          error={error && (faults[error.message ?? ''] ?? t.app.field.badDate)}
        />
      )}
    />
  );
}
