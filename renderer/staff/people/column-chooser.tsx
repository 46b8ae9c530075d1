import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { type PeopleColumn, peopleColumns } from '../../../shared/staff/contract-people.ts';
import { useMessages } from '../../bridge.ts';
import { Button, Checkbox, Icon } from '../../components/index.ts';
import { USUAL_COLUMNS } from './people-columns.tsx';

export interface ColumnChooserProps {
  readonly chosen: readonly PeopleColumn[];
  readonly onChange: (chosen: readonly PeopleColumn[]) => void;
}

/** The name always stays: a row without it is nobody's. */
export function ColumnChooser({ chosen, onChange }: ColumnChooserProps) {
  const { t } = useMessages();
  const words = t.people.columns;
  const toggle = (column: PeopleColumn, isShown: boolean) =>
    onChange(peopleColumns.filter((one) => (one === column ? isShown : chosen.includes(one))));
  return (
    <DialogTrigger>
      <AriaButton className="button button-secondary">
        <Icon name="settings" size={18} />
        <span>{words.button}</span>
      </AriaButton>
      <Popover className="pj-popover" placement="bottom end" offset={4}>
        <Dialog className="pj-choosing" aria-label={words.title}>
          <div className="pj-choosing-list">
            {peopleColumns.map((column) => (
              <Checkbox
                key={column}
                isSelected={chosen.includes(column)}
                isDisabled={column === 'name'}
                onChange={(isShown) => toggle(column, isShown)}
              >
                {words.names[column]}
              </Checkbox>
            ))}
          </div>
          <Button variant="tertiary" onPress={() => onChange(USUAL_COLUMNS)}>
            {words.reset}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
