import { useId } from 'react';
import { Group, Input, NumberField } from 'react-aria-components';
import { useMessages } from '../../bridge.ts';

export interface RangeFieldProps {
  readonly label: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly max: number;
  readonly decimals?: number;
  readonly onChange: (from: number | null, to: number | null) => void;
}

/** Two numbers, both ends included, each of which may be left open. */
export function RangeField({ label, from, to, max, decimals = 0, onChange }: RangeFieldProps) {
  const { t } = useMessages();
  const words = t.people.filter;
  const id = useId();
  const numberOf = (typed: number): number | null => (Number.isNaN(typed) ? null : typed);
  const bounds = { minValue: 0, maxValue: max, formatOptions: { maximumFractionDigits: decimals } };
  return (
    <Group className="pj-field" aria-labelledby={id}>
      <span id={id} className="form-label">
        {label}
      </span>
      <div className="pj-range">
        <NumberField
          {...bounds}
          aria-label={words.fromOf(label)}
          value={from ?? Number.NaN}
          onChange={(typed) => onChange(numberOf(typed), to)}
        >
          <Input className="form-input" placeholder={words.from} />
        </NumberField>
        <span aria-hidden="true">–</span>
        <NumberField
          {...bounds}
          aria-label={words.toOf(label)}
          value={to ?? Number.NaN}
          onChange={(typed) => onChange(from, numberOf(typed))}
        >
          <Input className="form-input" placeholder={words.to} />
        </NumberField>
      </div>
    </Group>
  );
}
