import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { Group } from 'react-aria-components';
import { type Locale, roundTo } from '../../../shared/kernel/numbers.ts';
import { useMessages, useSteady } from '../../bridge.ts';

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
  return (
    <Group className="pj-field" aria-labelledby={id}>
      <span id={id} className="form-label">
        {label}
      </span>
      <div className="pj-range">
        <EndField
          label={words.fromOf(label)}
          placeholder={words.from}
          value={from}
          onChange={(typed) => onChange(typed, to)}
          {...{ max, decimals }}
        />
        <span aria-hidden="true">–</span>
        <EndField
          label={words.toOf(label)}
          placeholder={words.to}
          value={to}
          onChange={(typed) => onChange(from, typed)}
          {...{ max, decimals }}
        />
      </div>
    </Group>
  );
}

interface EndFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: number | null;
  readonly max: number;
  readonly decimals: number;
  readonly onChange: (value: number | null) => void;
}

/**
 * What is typed holds from Enter on, or when one leaves the field. The browser alone keeps it till then, and nothing is
 * drawn anew at Enter: the list has the whole frame to itself.
 */
function EndField({ label, placeholder, value, max, decimals, onChange }: EndFieldProps) {
  const { locale } = useMessages();
  const field = useRef<HTMLInputElement>(null);
  const told = useRef(value);
  const write = useSteady((number: number | null) => {
    told.current = number;
    if (field.current) field.current.value = written(number, locale);
  });
  useEffect(() => write(value), [value, write]);

  const take = (): void => {
    const before = told.current;
    const typed = numberIn(field.current?.value ?? '', max, decimals);
    // What is no number is taken back.
    write(typed === undefined ? before : typed);
    if (told.current !== before) onChange(told.current);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') take();
  };
  return (
    <input
      type="text"
      inputMode={decimals > 0 ? 'decimal' : 'numeric'}
      className="form-input"
      aria-label={label}
      placeholder={placeholder}
      autoComplete="off"
      ref={field}
      defaultValue={written(value, locale)}
      onKeyDown={onKeyDown}
      onBlur={take}
    />
  );
}

const written = (value: number | null, locale: Locale): string =>
  value === null ? '' : String(value).replace('.', locale === 'da' ? ',' : '.');

/** Null for an empty field, undefined for what is no number; with comma or point, and kept within 0 and the maximum. */
function numberIn(text: string, max: number, decimals: number): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const value = /^\d+([.,]\d*)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
  return Number.isNaN(value) ? undefined : Math.min(max, roundTo(value, decimals));
}
