/** Who leads a unit: found among those employed on the day, by name or tjenestenummer. */
import { useRef, useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useCall, useDebounced, useMessages } from '../../bridge.ts';
import { FieldFrame } from '../../components/field-frame.tsx';
import { Icon } from '../../components/index.ts';

interface LeaderFieldProps {
  readonly value: string;
  readonly onChange: (key: string) => void;
  readonly asOf: IsoDate;
  /** Its people are proposed first. */
  readonly unitId: UnitId | null;
  /** What the chosen one is called, before anything is fetched. */
  readonly currentName: string;
}

export function LeaderField({ value, onChange, asOf, unitId, currentName }: LeaderFieldProps) {
  const { t } = useMessages();
  const words = t.units.dialog;
  const [text, setText] = useState(currentName);
  /** What the one who is chosen is called; typing something else takes the choice back. */
  const chosenName = useRef<string | undefined>(currentName);
  const typed = useDebounced(text);
  // A chosen name in the field is no search.
  const search = typed === chosenName.current ? '' : typed;
  const call = useCall('staff', 'leaderCandidates', { asOf, unitId, text: search }, { keepPrevious: true });
  const found = call.data ?? [];
  const choose = (key: string | number | null) => {
    const one = found.find((candidate) => candidate.key === key);
    if (!one) return;
    chosenName.current = one.name;
    setText(one.name);
    onChange(one.key);
  };
  const type = (next: string) => {
    setText(next);
    if (next === chosenName.current) return;
    chosenName.current = undefined;
    onChange('');
  };
  return (
    <ComboBox
      className="pj-field pj-field-full"
      items={found.map((candidate) => ({ ...candidate, id: candidate.key }))}
      inputValue={text}
      onInputChange={type}
      value={value === '' ? null : value}
      onChange={choose}
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue
    >
      <FieldFrame label={words.leader} description={words.leaderHelp}>
        <div className="pj-input-group">
          <Input className="form-input" spellCheck={false} />
          <Button className="pj-icon-button" aria-label={words.leaderShow}>
            <Icon name="chevron-down" size={18} />
          </Button>
        </div>
        <Popover className="pj-popover pj-select-popover" offset={2}>
          <ListBox<(typeof found)[number] & { readonly id: string }>
            className="pj-listbox"
            renderEmptyState={() => <p className="pj-option pj-muted">{words.leaderNone}</p>}
          >
            {({ id, name, jobTitle, unitName }) => (
              <ListBoxItem id={id} className="pj-option" textValue={name}>
                <span>{name}</span>
                <span className="pj-option-note">
                  {jobTitle}, {unitName} ({id})
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </FieldFrame>
    </ComboBox>
  );
}
