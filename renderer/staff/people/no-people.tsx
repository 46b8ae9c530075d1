import { useMessages } from '../../bridge.ts';
import { Button, EmptyState, LinkButton } from '../../components/index.ts';
import { importPath } from '../import/import-paths.ts';

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
  return (
    <EmptyState
      title={words.emptyTitle}
      icon="persons"
      action={
        <LinkButton variant="primary" icon="upload" to={importPath('staff')}>
          {words.emptyAction}
        </LinkButton>
      }
    >
      {words.emptyText}
    </EmptyState>
  );
}
