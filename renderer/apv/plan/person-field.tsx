/** Who answers for a measure: an employee found by name, or someone from outside as it is written. */
import { useRef, useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { FieldFrame } from '../../components/field-frame.tsx';
import { Icon } from '../../components/index.ts';
import { useDebounced } from '../../staff/person/use-debounced.ts';

export interface Responsible {
  /** Null: the name stands for itself. */
  readonly id: PersonId | null;
  readonly name: string;
}

interface PersonFieldProps {
  readonly value: Responsible;
  readonly onChange: (value: Responsible) => void;
  /** Its people are proposed first. */
  readonly unitId: UnitId;
  readonly error?: string | undefined;
}

interface Choice {
  readonly id: PersonId;
  readonly name: string;
  readonly unitName: string;
}

function useChoices(text: string, unitId: UnitId): readonly Choice[] {
  const call = useCall('apv', 'findPeople', { text, unitIds: [unitId] }, { keepPrevious: true });
  return (call.data ?? []).map(({ personId, ...rest }) => ({ ...rest, id: personId }));
}

export function PersonField({ value, onChange, unitId, error }: PersonFieldProps) {
  const { t } = useMessages();
  const words = t.apvPlan.dialog;
  const [text, setText] = useState(value.name);
  /** The one who is chosen; typing something else makes it a name from outside. */
  const chosen = useRef<string | undefined>(value.id === null ? undefined : value.name);
  const typed = useDebounced(text);
  // A chosen name in the field is no search.
  const found = useChoices(typed === chosen.current ? '' : typed.slice(0, 60), unitId);
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
      <ComboBox<Choice>
        className="pj-field pj-field-full"
        items={found}
        inputValue={text}
        onInputChange={type}
        value={value.id}
        onChange={choose}
        menuTrigger="focus"
        allowsEmptyCollection
        allowsCustomValue
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        <FieldFrame label={words.responsible} description={words.responsibleHelp} error={error}>
          <div className="pj-input-group">
            <Input className="form-input" spellCheck={false} maxLength={200} />
            <Button className="pj-icon-button" aria-label={words.responsibleShow}>
              <Icon name="chevron-down" size={18} />
            </Button>
          </div>
          <Popover className="pj-popover pj-select-popover" offset={2}>
            <ListBox<Choice>
              className="pj-listbox"
              renderEmptyState={() => <p className="pj-option pj-muted">{words.responsibleNone}</p>}
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
      <p className="pj-plan-note pj-muted" role="status">
        {note}
      </p>
    </div>
  );
}
