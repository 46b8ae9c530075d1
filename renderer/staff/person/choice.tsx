/** One of a few, all in sight: radio buttons with a line of help each. */
import type { ReactNode } from 'react';
import { useId } from 'react';

export interface ChoiceOption<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly description?: string;
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly options: readonly ChoiceOption<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

export function Choice<V extends string>({ label, options, value, onChange }: ChoiceProps<V>) {
  const name = useId();
  return (
    <fieldset className="pj-choice">
      <legend className="form-label">{label}</legend>
      {options.map((option) => (
        <div key={option.value} className="pj-choice-option">
          <input
            type="radio"
            id={`${name}-${option.value}`}
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            {...(option.description ? { 'aria-describedby': `${name}-${option.value}-help` } : {})}
          />
          <label htmlFor={`${name}-${option.value}`}>{option.label}</label>
          {option.description && (
            <span id={`${name}-${option.value}-help`} className="form-hint">
              {option.description}
            </span>
          )}
        </div>
      ))}
    </fieldset>
  );
}
