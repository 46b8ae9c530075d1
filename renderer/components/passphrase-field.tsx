import { type KeyboardEvent, type ReactNode, type Ref, useState } from 'react';
import { TextField as AriaTextField, Group, Input, ToggleButton } from 'react-aria-components';
import { useMessages } from '../bridge.ts';
import { FieldFrame, type FieldProps, fieldState } from './field-frame.tsx';
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
  const { t } = useMessages();
  const [isShown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const { value, onChange, onBlur, name, autoFocus, autoComplete = 'current-password', minLength } = props;
  const noticeCaps = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <AriaTextField
      className="pj-field"
      type={isShown ? 'text' : 'password'}
      {...fieldState(props)}
      {...{ value, onChange, onBlur, name, autoFocus, autoComplete }}
    >
      <FieldFrame {...props}>
        <Group className="pj-input-group">
          <Input
            className="form-input"
            ref={props.inputRef}
            spellCheck={false}
            onKeyDown={noticeCaps}
            onKeyUp={noticeCaps}
          />
          <ToggleButton
            className="pj-icon-button"
            aria-label={isShown ? t.app.field.hidePassphrase : t.app.field.showPassphrase}
            isSelected={isShown}
            onChange={setShown}
          >
            <Icon name={isShown ? 'hide' : 'show'} />
          </ToggleButton>
        </Group>
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
      </FieldFrame>
    </AriaTextField>
  );
}

/** By length alone: rules about signs make passphrases worse, length makes them better. */
function Strength({ length, least }: { readonly length: number; readonly least: number }): ReactNode {
  const { t } = useMessages();
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
