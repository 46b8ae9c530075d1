import { Button } from 'react-aria-components';
import { useMessages } from '../../bridge.ts';
import { Icon } from '../../components/index.ts';

export interface Chip {
  readonly key: string;
  readonly text: string;
  readonly onRemove: () => void;
}

export interface FilterChipsProps {
  readonly chips: readonly Chip[];
  readonly onReset: () => void;
}

/** What the list is narrowed by, also while the panel is closed. */
export function FilterChips({ chips, onReset }: FilterChipsProps) {
  const { t } = useMessages();
  const words = t.people.filter;
  if (chips.length === 0) return null;
  return (
    <div className="pj-chips">
      <ul className="pj-chip-list" aria-label={words.active}>
        {chips.map(({ key, text, onRemove }) => (
          <li key={key} className="pj-chip">
            <span>{text}</span>
            <Button className="pj-chip-cross" aria-label={words.remove(text)} onPress={onRemove}>
              <Icon name="close" size={14} />
            </Button>
          </li>
        ))}
      </ul>
      <Button className="pj-link pj-chip-reset" onPress={onReset}>
        {words.reset}
      </Button>
    </div>
  );
}
