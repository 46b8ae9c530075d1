/** Type to find: a unit of the tree, or a text with those already in use as suggestions. */
import type { ReactNode } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { UnitId } from '../../shared/kernel/ids.ts';
import { fold } from '../../shared/kernel/text.ts';
import { useCall, useMessages } from '../bridge.ts';
import { FieldFrame, type FieldProps, fieldState } from './field-frame.tsx';
import { Icon } from './icon.tsx';

const found = (text: string, typed: string): boolean => fold(text).includes(fold(typed.trim()));

function Opener({ label }: { readonly label: string }) {
  return (
    <div className="pj-input-group">
      <Input className="form-input" spellCheck={false} />
      <Button className="pj-icon-button" aria-label={label}>
        <Icon name="chevron-down" size={18} />
      </Button>
    </div>
  );
}

interface ChoiceListProps<T extends object> {
  readonly none?: ReactNode;
  readonly children: (item: T) => ReactNode;
}

function ChoiceList<T extends object>({ none, children }: ChoiceListProps<T>) {
  return (
    <Popover className="pj-popover pj-select-popover" offset={2}>
      <ListBox<T>
        className="pj-listbox"
        renderEmptyState={() => (none ? <p className="pj-option pj-muted">{none}</p> : null)}
      >
        {children}
      </ListBox>
    </Popover>
  );
}

export interface UnitFieldProps extends FieldProps {
  readonly value: UnitId | null;
  readonly onChange: (unit: UnitId | null) => void;
  /** Units as they are on this day. */
  readonly asOf: IsoDate;
  /** The unit that is chosen at first, shown while the tree is fetched and when it is closed by now. */
  readonly current?: { readonly id: UnitId; readonly name: string } | undefined;
}

interface UnitChoice {
  readonly id: UnitId;
  readonly name: string;
  readonly code: string;
  readonly depth: number;
}

export function UnitField(props: UnitFieldProps) {
  const { value, onChange, asOf, current } = props;
  const { t } = useMessages();
  const words = t.edit.engagement;
  const tree = useCall('staff', 'unitTree', { asOf });
  const units: UnitChoice[] = (tree.data ?? []).map(({ id, name, code, depth }) => ({ id, name, code, depth }));
  if (current && !units.some(({ id }) => id === current.id)) units.unshift({ ...current, code: '', depth: 0 });
  const textOf = ({ name, code }: UnitChoice) => (code ? `${name} (${code})` : name);
  return (
    <ComboBox
      className="pj-field pj-field-full"
      {...fieldState(props)}
      defaultItems={units}
      value={value}
      onChange={(key) => onChange(units.find(({ id }) => id === key)?.id ?? null)}
      defaultFilter={found}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <FieldFrame {...props}>
        <Opener label={words.unitShow} />
        <ChoiceList<UnitChoice> none={words.unitNone}>
          {(unit) => (
            <ListBoxItem id={unit.id} className="pj-option" textValue={textOf(unit)}>
              <span style={{ paddingLeft: `${unit.depth * 1.4}rem` }}>{textOf(unit)}</span>
            </ListBoxItem>
          )}
        </ChoiceList>
      </FieldFrame>
    </ComboBox>
  );
}

export interface SuggestFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly suggestions: readonly string[];
}

/** Anything may be typed; what others are called is proposed, so that one thing is spelt one way. */
export function SuggestField(props: SuggestFieldProps) {
  const { value, onChange, onBlur, suggestions } = props;
  const { t } = useMessages();
  return (
    <ComboBox
      className="pj-field pj-field-full"
      {...fieldState(props)}
      allowsCustomValue
      items={suggestions
        .filter((text) => found(text, value))
        .slice(0, 50)
        .map((text) => ({ id: text }))}
      inputValue={value}
      onInputChange={onChange}
      {...(onBlur ? { onBlur } : {})}
    >
      <FieldFrame {...props}>
        <Opener label={t.edit.engagement.suggestions} />
        <ChoiceList<{ readonly id: string }>>
          {({ id }) => (
            <ListBoxItem id={id} className="pj-option" textValue={id}>
              {id}
            </ListBoxItem>
          )}
        </ChoiceList>
      </FieldFrame>
    </ComboBox>
  );
}
