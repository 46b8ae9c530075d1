/** Several of a list: what is chosen stands as tags, more are found by typing. */
import { useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { fold } from '../../../shared/kernel/text.ts';
import { useMessages } from '../../bridge.ts';
import { FieldFrame } from '../../components/field-frame.tsx';
import { Icon, IconButton } from '../../components/index.ts';
import './parts.css';

export interface ManyOption {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

export interface ManyFieldProps {
  readonly label: string;
  readonly options: readonly ManyOption[];
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Proposals at a time; typing finds the others. */
const MOST = 60;

const fits = ({ label, note = '' }: ManyOption, typed: string): boolean =>
  fold(typed)
    .split(' ')
    .every((word) => fold(`${label} ${note}`).includes(word));

function Tags({ label, options, value, onChange }: ManyFieldProps) {
  const words = useMessages().t.skills.audience;
  if (value.length === 0) return <p className="pj-muted pj-many-any">{words.any}</p>;
  const labelOf = (one: string): string => options.find((option) => option.value === one)?.label ?? one;
  return (
    <ul className="pj-many-tags" aria-label={label}>
      {value.map((one) => (
        <li key={one} className="pj-many-tag">
          <span>{labelOf(one)}</span>
          <IconButton
            icon="close"
            label={words.remove(labelOf(one))}
            onPress={() => onChange(value.filter((other) => other !== one))}
          />
        </li>
      ))}
    </ul>
  );
}

export function ManyField(props: ManyFieldProps) {
  const { label, options, value, onChange } = props;
  const words = useMessages().t.skills.audience;
  const [typed, setTyped] = useState('');
  const left = options.filter((option) => !value.includes(option.value) && fits(option, typed.trim())).slice(0, MOST);
  const choose = (key: string | number | null) => {
    if (key === null) return;
    onChange([...value, String(key)]);
    setTyped('');
  };
  return (
    <div className="pj-many">
      <ComboBox<ManyOption & { readonly id: string }>
        className="pj-field pj-field-full"
        items={left.map((option) => ({ ...option, id: option.value }))}
        inputValue={typed}
        onInputChange={setTyped}
        value={null}
        onChange={choose}
        menuTrigger="focus"
        allowsEmptyCollection
      >
        <FieldFrame label={label}>
          <div className="pj-input-group">
            <Input className="form-input" spellCheck={false} maxLength={100} />
            <Button className="pj-icon-button" aria-label={words.show}>
              <Icon name="chevron-down" size={18} />
            </Button>
          </div>
          <Popover className="pj-popover pj-select-popover" offset={2}>
            <ListBox<ManyOption & { readonly id: string }>
              className="pj-listbox"
              renderEmptyState={() => <p className="pj-option pj-muted">{words.nothing}</p>}
            >
              {({ id, label: text, note }) => (
                <ListBoxItem id={id} className="pj-option" textValue={text}>
                  <span>{text}</span>
                  {note && <span className="pj-option-note">{note}</span>}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </FieldFrame>
      </ComboBox>
      <Tags {...props} />
    </div>
  );
}
