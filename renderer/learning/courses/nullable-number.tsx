/** A number that may be left out: the field is then empty. */
import { NumberField } from '../../components/index.ts';

interface NullableNumberProps {
  readonly label: string;
  readonly description?: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly max: number;
  readonly min?: number;
  readonly decimals?: number;
  readonly isDisabled?: boolean;
}

export function NullableNumber({ value, onChange, min = 0, ...rest }: NullableNumberProps) {
  return (
    <NumberField
      {...rest}
      min={min}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
    />
  );
}
