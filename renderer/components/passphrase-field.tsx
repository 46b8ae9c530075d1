import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react';
import { useFrontMessages } from '../bridge/words.tsx';
import type { FieldProps } from './field-frame.tsx';
import { Icon } from './icon.tsx';

export interface PassphraseFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly name?: string;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** The least length of a new passphrase: shows how far one is. */
  readonly minLength?: number;
  readonly autoComplete?: 'current-password' | 'new-password';
}

/** Can be shown, because long sentences are worth more than hidden ones; warns about Caps Lock. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { t } = useFrontMessages();
  const id = useId();
  const [isShown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const { label, description, error, value, onChange, autoComplete = 'current-password', minLength } = props;
  const noticeCaps = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const invalid = error === undefined ? {} : { 'data-invalid': true };
  const notes = [description && `${id}-help`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="pj-field" {...invalid}>
      <label className={props.hideLabel ? 'sr-only' : 'form-label'} htmlFor={id}>
        {label}
      </label>
      {description && (
        <span id={`${id}-help`} className="form-hint">
          {description}
        </span>
      )}
      <div className="pj-input-group">
        <input
          id={id}
          className="form-input"
          type={isShown ? 'text' : 'password'}
          name={props.name}
          ref={props.inputRef}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={props.onBlur}
          onKeyDown={noticeCaps}
          onKeyUp={noticeCaps}
          // biome-ignore lint/a11y/noAutofocus: the one field of a page or a dialog that was asked for
          autoFocus={props.autoFocus}
          autoComplete={autoComplete}
          spellCheck={false}
          required={props.isRequired}
          disabled={props.isDisabled}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={notes === '' ? undefined : notes}
          {...invalid}
        />
        <button
          type="button"
          className="pj-icon-button"
          aria-label={isShown ? t.app.field.hidePassphrase : t.app.field.showPassphrase}
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          <Icon name={isShown ? 'hide' : 'show'} />
        </button>
      </div>
      <div className="pj-field-notes">
        {minLength !== undefined && value !== '' && <Strength length={value.length} least={minLength} />}
        <span role="status" className="pj-caps">
          {capsLock && (
            <>
              <Icon name="warning" size={16} /> {t.app.field.capsLock}
            </>
          )}
        </span>
      </div>
      {error !== undefined && (
        <span id={`${id}-error`} className="form-error-message">
          {error}
        </span>
      )}
    </div>
  );
}

/** By length alone: rules about signs make passphrases worse, length makes them better. */
function Strength({ length, least }: { readonly length: number; readonly least: number }): ReactNode {
  const { t } = useFrontMessages();
  const level = length < least ? 0 : length < least + 6 ? 1 : length < least + 14 ? 2 : 3;
  const words = [
    t.app.field.strengthWeak(least - length),
    t.app.field.strengthOk,
    t.app.field.strengthGood,
    t.app.field.strengthBest,
  ];
  return (
    <span className="pj-strength" data-level={level}>
      <span className="pj-strength-bar" aria-hidden="true">
        <i style={{ width: `${Math.min(100, (length / (least + 14)) * 100)}%` }} />
      </span>
      <span>
        {t.app.field.strength}: {words[level]}
      </span>
    </span>
  );
}
