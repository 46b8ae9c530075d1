/** A name: of an employee who is found by it, or of someone from outside as it is written. */
import { useRef, useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import { fold } from '../../../shared/kernel/text.ts';
import { useCall, useDebounced, useMessages } from '../../bridge.ts';
import { FieldFrame } from '../../components/field-frame.tsx';
import { Icon } from '../../components/index.ts';
import './parts.css';

export interface ChosenPerson {
  /** Null: the name stands for itself. */
  readonly id: PersonId | null;
  readonly name: string;
}

interface PersonFieldProps {
  readonly label: string;
  readonly description: string;
  readonly value: ChosenPerson;
  readonly onChange: (value: ChosenPerson) => void;
  /** Their people are proposed first. */
  readonly unitIds: readonly UnitId[];
  /** The proposals come as soon as the field has the focus; left out: when something is typed. */
  readonly opensOnFocus?: boolean;
  readonly error?: string | undefined;
}

const MOST_SIGNS = 60;

interface Found {
  readonly id: PersonId;
  readonly name: string;
  readonly unitName: string;
}

/** Until the answer is there, those of the last search who also fit what is typed by now: never somebody else. */
const fits = ({ name }: Found, typed: string): boolean =>
  fold(typed)
    .split(' ')
    .every((word) => fold(name).includes(word));

function useFound(text: string, unitIds: readonly UnitId[]): readonly Found[] {
  const call = useCall('apv', 'findPeople', { text, unitIds: [...unitIds] }, { keepPrevious: true });
  return (call.data ?? []).map(({ personId, ...rest }) => ({ ...rest, id: personId }));
}

export function PersonField(props: PersonFieldProps) {
  const { label, description, value, onChange, unitIds, opensOnFocus = false, error } = props;
  const words = useMessages().t.apv.person;
  const [text, setText] = useState(value.name);
  /** The one who is chosen; typing something else makes it a name from outside. */
  const chosen = useRef<string | undefined>(value.id === null ? undefined : value.name);
  const typed = useDebounced(text);
  // A chosen name in the field is no search.
  const isSearch = text !== chosen.current;
  const all = useFound(typed === chosen.current ? '' : typed.slice(0, MOST_SIGNS), unitIds);
  const found = isSearch ? all.filter((one) => fits(one, text.trim())) : all;
  const choose = (key: string | number | null) => {
    const one = found.find(({ id }) => id === key);
    if (!one) return;
    chosen.current = one.name;
    setText(one.name);
    onChange({ id: one.id, name: one.name });
  };
  const type = (next: string) => {
    setText(next);
    if (next === chosen.current) return;
    chosen.current = undefined;
    onChange({ id: null, name: next });
  };
  const note = value.id !== null ? words.fromRegister : value.name.trim() === '' ? '' : words.fromOutside;
  return (
    <div>
      <ComboBox<Found>
        className="pj-field pj-field-full"
        items={found}
        inputValue={text}
        onInputChange={type}
        value={value.id}
        onChange={choose}
        menuTrigger={opensOnFocus ? 'focus' : 'input'}
        allowsEmptyCollection
        allowsCustomValue
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        <FieldFrame {...{ label, description, error }}>
          <div className="pj-input-group">
            <Input className="form-input" spellCheck={false} maxLength={200} />
            <Button className="pj-icon-button" aria-label={words.show}>
              <Icon name="chevron-down" size={18} />
            </Button>
          </div>
          <Popover className="pj-popover pj-select-popover" offset={2}>
            <ListBox<Found>
              className="pj-listbox"
              renderEmptyState={() => <p className="pj-option pj-muted">{words.nobody}</p>}
            >
              {({ id, name, unitName }) => (
                <ListBoxItem id={id} className="pj-option" textValue={name}>
                  <span>{name}</span>
                  <span className="pj-option-note">{unitName}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </FieldFrame>
      </ComboBox>
      <p className="pj-person-note pj-muted" role="status">
        {note}
      </p>
    </div>
  );
}
