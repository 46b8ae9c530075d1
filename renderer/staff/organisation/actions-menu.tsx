/** What can be done to the unit: each opens its own dialog. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { UnitChangeKind } from '../../../shared/staff/unit-change-schema.ts';
import { useMessages } from '../../bridge.ts';
import { Icon, type IconName } from '../../components/index.ts';

const ACTIONS: readonly (readonly [UnitChangeKind, IconName])[] = [
  ['open', 'plus'],
  ['edit', 'edit'],
  ['move', 'up'],
  ['merge', 'building'],
  ['split', 'copy'],
  ['close', 'close'],
];

interface ActionsMenuProps {
  readonly unitName: string;
  /** False: the unit is closed on the day, and can only be looked at. */
  readonly isOpen: boolean;
  readonly onChoose: (kind: UnitChangeKind) => void;
}

export function ActionsMenu({ unitName, isOpen, onChoose }: ActionsMenuProps) {
  const { t } = useMessages();
  const words = t.units.actions;
  return (
    <MenuTrigger>
      <Button className="button button-secondary pj-unit-menu" aria-label={words.of(unitName)} isDisabled={!isOpen}>
        <Icon name="edit" size={18} />
        <span>{words.label}</span>
        <Icon name="chevron-down" size={18} />
      </Button>
      <Popover className="pj-popover" offset={4} placement="bottom end">
        <Menu className="pj-listbox pj-unit-actions" aria-label={words.of(unitName)}>
          {ACTIONS.map(([kind, icon]) => (
            <MenuItem
              key={kind}
              id={kind}
              className="pj-option"
              textValue={words[kind]}
              onAction={() => onChoose(kind)}
            >
              <span className="pj-unit-action">
                <Icon name={icon} size={18} />
                {words[kind]}
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
