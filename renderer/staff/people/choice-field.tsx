/** One or more out of a list; long lists can be searched. Nothing chosen asks for nothing. */
import { memo } from 'react';
import {
  Autocomplete,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Select,
  SelectValue,
} from 'react-aria-components';
import { fold } from '../../../shared/kernel/text.ts';
import { useMessages } from '../../bridge.ts';
import { FieldFrame } from '../../components/field-frame.tsx';
import { Icon } from '../../components/index.ts';

export interface ChoiceFieldProps<F extends string, V extends string> {
  /** Which part of the filter it is. */
  readonly field: F;
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly chosen: readonly V[];
  /** Takes the part of the filter that is new. */
  readonly onChange: (part: { [Field in F]: V[] }) => void;
  /** What the closed field says when nothing is chosen. */
  readonly none: string;
}

/** From so many on one would rather type than look. */
const MANY = 10;

function Field<F extends string, V extends string>(props: ChoiceFieldProps<F, V>) {
  const { field, label, options, chosen, onChange, none } = props;
  const { t } = useMessages();
  const words = t.people.filter;
  // What a saved view asks for may not occur on the day: it stays in the list, so that it can be taken away.
  const unknown = chosen.filter((value) => !options.some((option) => option.value === value));
  const all = [...options, ...unknown.map((value) => ({ value, label: value }))];
  const labelOf = (value: V | undefined) => all.find((option) => option.value === value)?.label ?? '';
  const list = (
    <ListBox
      className="pj-listbox"
      items={all.map((option) => ({ ...option, id: option.value }))}
      renderEmptyState={() => <p className="pj-option pj-muted">{words.nothingFound}</p>}
    >
      {(option) => (
        <ListBoxItem className="pj-option pj-pick" textValue={option.label}>
          <span className="pj-pick-box">
            <Icon name="check" size={14} />
          </span>
          <span>{option.label}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
  return (
    <Select
      className="pj-field pj-field-full"
      selectionMode="multiple"
      value={chosen}
      onChange={(keys) => {
        const values = all.map(({ value }) => value).filter((value) => keys.includes(value));
        onChange({ [field]: values } as { [Field in F]: V[] });
      }}
    >
      <FieldFrame label={label}>
        <Button className="form-input pj-select-button">
          <SelectValue className="pj-select-value" data-placeholder={chosen.length === 0 || undefined}>
            {chosen.length === 0 ? none : chosen.length === 1 ? labelOf(chosen[0]) : words.chosen(chosen.length)}
          </SelectValue>
          <Icon name="chevron-down" size={18} />
        </Button>
        <Popover className="pj-popover pj-select-popover" offset={2}>
          {options.length < MANY ? (
            list
          ) : (
            <Autocomplete filter={(text, typed) => fold(text).includes(fold(typed.trim()))}>
              <SearchField className="pj-pick-search" aria-label={words.searchIn(label)} autoFocus>
                <Input className="form-input" placeholder={words.searchIn(label)} spellCheck={false} />
              </SearchField>
              {list}
            </Autocomplete>
          )}
        </Popover>
      </FieldFrame>
    </Select>
  );
}

/** Six lists of many options: only the one that changed is drawn again. */
export const ChoiceField = memo(Field) as typeof Field;
