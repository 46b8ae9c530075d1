import { useMessages } from '../../bridge.ts';
import { Button, EmptyState } from '../../components/index.ts';
import { ImportFirst } from '../import/import-first.tsx';

export interface NoPeopleProps {
  readonly isFiltered: boolean;
  readonly onReset: () => void;
}

/** An empty register is told from a filter that nobody fits. */
export function NoPeople({ isFiltered, onReset }: NoPeopleProps) {
  const { t } = useMessages();
  if (isFiltered) {
    const words = t.people;
    return (
      <EmptyState title={words.noneTitle} icon="search" action={<Button onPress={onReset}>{words.noneAction}</Button>}>
        {words.noneText}
      </EmptyState>
    );
  }
  const words = t.staff.register;
  return <ImportFirst kind="staff" icon="persons" words={words} />;
}
