import { type SyntheticEvent, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { UnitId } from '../../shared/kernel/ids.ts';
import { fold } from '../../shared/kernel/text.ts';
import { useCall, useMessages } from '../bridge.ts';
import { Icon } from '../components/icon.tsx';
import { useScope } from './scope.tsx';

const WHOLE = 'whole';

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly unitId: UnitId | null;
}

/** What is typed replaces the chosen unit's name, until one has begun to write. */
const selectName = ({ currentTarget: field }: SyntheticEvent<HTMLInputElement>, name: string): void => {
  if (field.value === name && field.selectionStart === field.selectionEnd) field.select();
};

/** Narrows every page to a unit and its sub-units. Type to find, or open the list. */
export function UnitSelector() {
  const { t } = useMessages();
  const { unit, setUnit, asOf } = useScope();
  // The tree is not needed for the first page: fetched when the list is first opened.
  const [wanted, setWanted] = useState(false);
  const tree = useCall('staff', 'unitTree', { asOf }, { enabled: wanted });

  const whole: Choice = { id: WHOLE, name: t.app.bar.wholeMunicipality, depth: 0, unitId: null };
  const units: readonly Choice[] =
    tree.data?.map(({ id, name, depth }) => ({ id, name, depth, unitId: id })) ??
    (unit ? [{ id: unit.id, name: unit.name, depth: 0, unitId: unit.id }] : []);
  const choices = [whole, ...units];

  const choose = (key: string | number | null) => {
    const found = choices.find(({ id }) => id === key);
    setUnit(found?.unitId ? { id: found.unitId, name: found.name } : null);
  };
  const select = (event: SyntheticEvent<HTMLInputElement>) => selectName(event, unit?.name ?? whole.name);
  return (
    <ComboBox
      className="pj-bar-field"
      defaultItems={choices}
      value={unit?.id ?? WHOLE}
      onChange={choose}
      defaultFilter={(text, typed) => fold(text).includes(fold(typed.trim()))}
      menuTrigger="focus"
      allowsEmptyCollection
      onFocus={() => setWanted(true)}
    >
      <Label className="pj-bar-label">{t.app.bar.unit}</Label>
      <div className="pj-input-group pj-bar-input">
        <Input className="form-input" spellCheck={false} onFocus={select} onClick={select} />
        <Button className="pj-icon-button" aria-label={t.app.bar.showUnits}>
          <Icon name="chevron-down" size={18} />
        </Button>
      </div>
      <Popover className="pj-popover pj-unit-popover" offset={4}>
        <ListBox<Choice>
          className="pj-listbox"
          renderEmptyState={() => <p className="pj-option pj-muted">{t.app.bar.noUnitFound}</p>}
        >
          {({ id, name, depth }) => (
            <ListBoxItem id={id} className="pj-option" textValue={name}>
              <span style={{ paddingLeft: `${depth * 1.4}rem` }}>{name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
