/** A name: of an employee who is found by it, or of someone from outside as it is written. */
import { useRef, useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { FieldFrame } from '../../components/field-frame.tsx';
import { Icon } from '../../components/index.ts';
import { useDebounced } from '../../staff/person/use-debounced.ts';

export interface ChosenPerson {
  /** Null: the name stands for itself. */
  readonly id: PersonId | null;
  readonly name: string;
}

interface PersonFieldProps {
  readonly value: ChosenPerson;
  readonly onChange: (value: ChosenPerson) => void;
  /** Their people are proposed first. */
  readonly unitIds: readonly UnitId[];
  readonly error?: string | undefined;
}

interface Found {
  readonly id: PersonId;
  readonly name: string;
  readonly unitName: string;
}

const MOST_SIGNS = 60;

function useFound(text: string, unitIds: readonly UnitId[]): readonly Found[] {
  const call = useCall('apv', 'findPeople', { text, unitIds: [...unitIds] }, { keepPrevious: true });
  return (call.data ?? []).map(({ personId, ...rest }) => ({ ...rest, id: personId }));
}

export function PersonField({ value, onChange, unitIds, error }: PersonFieldProps) {
  const words = useMessages().t.apvRounds.people;
  const [text, setText] = useState(value.name);
  /** The one who is chosen; typing something else makes it a name from outside. */
  const chosen = useRef<string>(undefined);
  const typed = useDebounced(text);
  const found = useFound(typed === chosen.current ? '' : typed.slice(0, MOST_SIGNS), unitIds);
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
        menuTrigger="input"
        allowsEmptyCollection
        allowsCustomValue
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        <FieldFrame label={words.name} description={words.nameHelp} error={error}>
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
      <p className="pj-muted" role="status">
        {note}
      </p>
    </div>
  );
}
