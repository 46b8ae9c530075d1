import { type KeyboardEvent, type RefObject, useId } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useMessages } from '../bridge.ts';
import { Icon } from './icon.tsx';

export interface LiveSearchFieldProps {
  readonly label: string;
  /** What stands in it at first; with another `key` it starts anew. */
  readonly start: string;
  readonly onChange: (text: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/**
 * A `SearchField` for a long list that is searched while one types. The browser alone keeps the text: nothing is drawn
 * anew at a key, so that the list has the whole frame to itself.
 */
export function LiveSearchField({ label, start, onChange, inputRef }: LiveSearchFieldProps) {
  const { t } = useMessages();
  const id = useId();
  const clear = () => {
    if (!inputRef.current) return;
    inputRef.current.value = '';
    onChange('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape' || event.currentTarget.value === '') return;
    event.preventDefault();
    clear();
  };
  return (
    <div className="pj-field pj-field-full">
      <label htmlFor={id} className="form-label">
        {label}
      </label>
      <div className="pj-input-group">
        <span className="pj-prefix">
          <Icon name="search" size={18} />
        </span>
        {/* The placeholder of one blank lets the style sheet see whether the field is empty. */}
        <input
          id={id}
          type="search"
          className="form-input"
          ref={inputRef}
          defaultValue={start}
          placeholder=" "
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <AriaButton
          className="pj-icon-button pj-live-clear"
          aria-label={t.app.field.clear}
          onPress={clear}
          excludeFromTabOrder
          preventFocusOnPress
        >
          <Icon name="close" size={16} />
        </AriaButton>
      </div>
    </div>
  );
}
