/** One run of the log: its figures, its rejected rows, and undoing it while that is possible. */
import { useState } from 'react';
import type { Messages } from '../../../shared/messages/da.ts';
import type { ImportRun, RowFault } from '../../../shared/staff/import-contract.ts';
import { useCommand, useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import {
  Alert,
  Button,
  ConfirmDialog,
  type DataColumn,
  DataTable,
  Dialog,
  ErrorAlert,
  Facts,
  ProgressDialog,
  useToast,
} from '../../components/index.ts';

function faultColumns(t: Messages): DataColumn<RowFault>[] {
  const words = t.imports.preview;
  return [
    { key: 'line', label: words.line, align: 'end', width: '80px', render: (f) => String(f.line) },
    { key: 'column', label: words.column, width: '150px', render: (f) => f.column ?? '' },
    { key: 'value', label: words.value, width: '150px', render: (f) => f.value || words.emptyValue },
    {
      key: 'reason',
      label: words.reason,
      width: 'minmax(180px, 1fr)',
      render: (f) => t.imports.rowFaults[f.code].title,
    },
    { key: 'help', label: words.help, width: 'minmax(220px, 2fr)', render: (f) => t.imports.rowFaults[f.code].help },
  ];
}

function Faults({ run }: { readonly run: ImportRun }) {
  const { t } = useMessages();
  const source = usePagedCall('staff', 'importFaults', { importId: run.id }, { enabled: run.rejected > 0 });
  if (run.rejected === 0) return <p>{t.imports.log.noFaults}</p>;
  return (
    <DataTable
      label={t.imports.log.faults}
      columns={faultColumns(t)}
      source={source}
      maxRows={8}
      empty={<p>{t.imports.log.noFaults}</p>}
    />
  );
}

/** Why it cannot be undone, or the button that asks once more before it does. */
function Undo({ run, onUndone }: { readonly run: ImportRun; readonly onUndone: () => void }) {
  const { t } = useMessages();
  const { dateTime } = useFormat();
  const notify = useToast();
  const words = t.imports.log;
  const [asking, setAsking] = useState(false);
  const undo = useCommand('staff', 'undoImport');
  if (run.undoneAt) return <p>{words.undone(dateTime(run.undoneAt))}</p>;
  if (!run.canUndo) return <Alert tone="info">{words.undoBlocked}</Alert>;
  const confirm = async () => {
    setAsking(false);
    const answer = await undo.run({ importId: run.id });
    if (!answer.ok) return;
    notify(words.undoDone(answer.value.restored, answer.value.removed));
    onUndone();
  };
  return (
    <>
      <ErrorAlert error={undo.error} />
      <div className="pj-actions">
        <Button icon="undo" onPress={() => setAsking(true)}>
          {words.undo}
        </Button>
      </div>
      <ConfirmDialog
        title={words.undoTitle}
        confirmText={words.undoConfirm}
        isDanger
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
      >
        {words.undoText}
      </ConfirmDialog>
      <ProgressDialog
        title={t.imports.progress.undo}
        isOpen={undo.isRunning}
        progress={undo.progress}
        onCancel={undo.cancel}
      />
    </>
  );
}

export function RunDialog({ run, onClose }: { readonly run: ImportRun; readonly onClose: () => void }) {
  const { t } = useMessages();
  const { number, date, dateTime } = useFormat();
  const words = t.imports.log;
  const { changes } = run;
  return (
    <Dialog title={words.details(run.fileName)} isOpen onClose={onClose} size="large">
      <div className="pj-stack">
        <Facts
          items={[
            { term: words.at, value: dateTime(run.at) },
            { term: words.actor, value: run.actor },
            { term: words.kind, value: t.imports.kinds[run.kind] },
            { term: words.rows, value: number(run.rows) },
            { term: words.changes, value: words.changeText(changes.new, changes.changed, changes.ended) },
            { term: words.effective, value: run.effective ? date(run.effective) : words.noEffective },
          ]}
        />
        <h3 className="pj-subhead">{words.faults}</h3>
        <Faults run={run} />
        <Undo run={run} onUndone={onClose} />
      </div>
    </Dialog>
  );
}
