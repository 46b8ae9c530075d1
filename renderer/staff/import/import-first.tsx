/** A list that is empty until a file has been read in: says so, and leads there. */
import type { ImportKind } from '../../../shared/staff/import-contract.ts';
import { EmptyState, type IconName, LinkButton } from '../../components/index.ts';
import { importPath } from './import-paths.ts';

export interface ImportFirstProps {
  readonly kind: ImportKind;
  readonly icon: IconName;
  readonly words: { readonly emptyTitle: string; readonly emptyText: string; readonly emptyAction: string };
}

export function ImportFirst({ kind, icon, words }: ImportFirstProps) {
  return (
    <EmptyState
      title={words.emptyTitle}
      icon={icon}
      action={
        <LinkButton variant="primary" icon="upload" to={importPath(kind)}>
          {words.emptyAction}
        </LinkButton>
      }
    >
      {words.emptyText}
    </EmptyState>
  );
}
