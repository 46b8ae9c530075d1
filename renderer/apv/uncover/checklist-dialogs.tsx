/** A checklist to look at, and the question before one is deleted. */
import type { Checklist, ChecklistLine } from '../../../shared/apv/contract-uncover.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { ConfirmDialog, Dialog, ErrorAlert, type SimpleColumn, SimpleTable, useToast } from '../../components/index.ts';

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
  const notify = useToast();
  const remove = useCommand('apv', 'removeChecklist');
  const confirm = async () => {
    if (list.id === null) return;
    const answer = await remove.run({ checklistId: list.id });
    if (!answer.ok) return;
    notify(words.removed(list.name));
    onClose();
  };
  return (
    <ConfirmDialog
      title={words.removeTitle}
      confirmText={words.removeYes}
      isDanger
      isOpen
      isPending={remove.isRunning}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{words.removeText(list.name)}</p>
      <ErrorAlert error={remove.error} />
    </ConfirmDialog>
  );
}
