/** A checklist to look at, and the question before one is deleted. */
import type { Checklist, ChecklistLine } from '../../../shared/apv/contract-uncover.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Dialog, RemoveDialog, type SimpleColumn, SimpleTable } from '../../components/index.ts';

interface OfList {
  readonly list: Checklist;
  readonly onClose: () => void;
}

export function ShowChecklist({ list, onClose }: OfList) {
  const { t } = useMessages();
  const words = t.apvUncover.lists;
  const columns: SimpleColumn<ChecklistLine>[] = [
    { key: 'code', label: words.code, render: ({ code }) => code },
    { key: 'theme', label: words.theme, render: ({ theme }) => t.apv.theme[theme] },
    { key: 'question', label: words.question, rowHeader: true, render: ({ question }) => question },
  ];
  return (
    <Dialog title={list.name} size="large" isOpen onClose={onClose}>
      <SimpleTable
        caption={words.table(list.name)}
        hideCaption
        columns={columns}
        rows={list.body.lines}
        rowKey={({ code }) => code}
      />
    </Dialog>
  );
}

export function RemoveChecklist({ list, onClose }: OfList) {
  const { t } = useMessages();
  const words = t.apvUncover.lists;
  const remove = useCommand('apv', 'removeChecklist');
  // One of the program's own cannot be deleted, and has no way here.
  if (list.id === null) return null;
  return (
    <RemoveDialog
      title={words.removeTitle}
      confirmText={words.removeYes}
      command={remove}
      input={{ checklistId: list.id }}
      news={words.removed(list.name)}
      onRemoved={onClose}
      onClose={onClose}
    >
      {words.removeText(list.name)}
    </RemoveDialog>
  );
}
