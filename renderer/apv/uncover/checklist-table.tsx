/** Checklists, and what can be done with each. */
import type { Checklist } from '../../../shared/apv/contract-uncover.ts';
import { useMessages } from '../../bridge.ts';
import { Button, IconButton, type SimpleColumn, SimpleTable } from '../../components/index.ts';

interface ChecklistTableProps {
  readonly label: string;
  readonly lists: readonly Checklist[];
  readonly onShow: (list: Checklist) => void;
  readonly onCopy: (list: Checklist) => void;
  readonly onEdit: (list: Checklist) => void;
  readonly onRemove: (list: Checklist) => void;
}

function Ways({
  list,
  onShow,
  onCopy,
  onEdit,
  onRemove,
}: { readonly list: Checklist } & Omit<ChecklistTableProps, 'label' | 'lists'>) {
  const { t } = useMessages();
  const words = t.apvUncover.lists;
  const { id, name } = list;
  return (
    <span className="pj-row-ways">
      <IconButton label={words.of(words.show, name)} icon="show" onPress={() => onShow(list)} />
      {id === null ? (
        <Button icon="copy" onPress={() => onCopy(list)}>
          {words.copyAsOwn} <span className="sr-only">{name}</span>
        </Button>
      ) : (
        <>
          <IconButton label={words.of(words.edit, name)} icon="edit" onPress={() => onEdit(list)} />
          <IconButton label={words.of(words.copyAsOwn, name)} icon="copy" onPress={() => onCopy(list)} />
          <IconButton label={words.of(words.remove, name)} icon="remove" onPress={() => onRemove(list)} />
        </>
      )}
    </span>
  );
}

export function ChecklistTable({ label, lists, ...ways }: ChecklistTableProps) {
  const { t } = useMessages();
  const words = t.apvUncover.lists;
  const columns: SimpleColumn<Checklist>[] = [
    { key: 'name', label: t.apvUncover.editor.name, rowHeader: true, render: ({ name }) => name },
    {
      key: 'kinds',
      label: t.apvUncover.editor.kinds,
      render: ({ body }) =>
        body.kinds.length === 0 ? words.allKinds : body.kinds.map((kind) => t.apv.workplace[kind]).join(', '),
    },
    { key: 'lines', label: words.question, render: ({ body }) => words.lines(body.lines.length) },
    { key: 'ways', label: t.apvUncover.step.ways, render: (list) => <Ways list={list} {...ways} /> },
  ];
  return <SimpleTable caption={label} hideCaption columns={columns} rows={lists} rowKey={({ key }) => key} />;
}
