/** Every import ever made, what it did, what it could not use, and the way back. */
import { useState } from 'react';
import type { ImportId } from '../../../shared/kernel/ids.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import type { ImportRun } from '../../../shared/staff/import-contract.ts';
import { navigate } from '../../app/navigation.ts';
import { type Format, useCall, useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import { Badge, type DataColumn, DataTable, EmptyState } from '../../components/index.ts';
import { importPath, runPath } from './import-paths.ts';
import { RunDialog } from './run-dialog.tsx';

function logColumns(t: Messages, format: Format): DataColumn<ImportRun>[] {
  const words = t.imports.log;
  const { number, date, dateTime } = format;
  return [
    { key: 'at', label: words.at, width: '150px', render: (r) => dateTime(r.at) },
    { key: 'kind', label: words.kind, width: '120px', render: (r) => t.imports.kinds[r.kind] },
    { key: 'file', label: words.file, width: 'minmax(200px, 3fr)', render: (r) => r.fileName },
    {
      key: 'changes',
      label: words.changes,
      width: 'minmax(230px, 3fr)',
      render: (r) => words.changeText(r.changes.new, r.changes.changed, r.changes.ended),
    },
    { key: 'rejected', label: words.rejected, width: '84px', align: 'end', render: (r) => number(r.rejected) },
    { key: 'effective', label: words.effective, width: '110px', render: (r) => (r.effective ? date(r.effective) : '') },
    { key: 'actor', label: words.actor, width: 'minmax(100px, 1fr)', render: (r) => r.actor },
    {
      key: 'state',
      label: words.state,
      width: '100px',
      render: (r) => (r.undoneAt ? <Badge>{words.undoneShort}</Badge> : <Badge tone="success">{words.applied}</Badge>),
    },
  ];
}

/** A run that another page pointed at; the newest are where it is looked for. */
function useRun(wanted: string | null): ImportRun | undefined {
  const newest = useCall('staff', 'imports', { offset: 0, limit: 100 }, { enabled: wanted !== null });
  return newest.data?.rows.find((run) => run.id === wanted);
}

export function ImportLog({ run }: { readonly run: string | null }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.imports.log;
  const source = usePagedCall('staff', 'imports', {});
  const pointed = useRun(run);
  const [chosen, setChosen] = useState<ImportRun>();
  const open = pointed ?? (run === null ? undefined : chosen);
  const show = (id: ImportId) => navigate(runPath(id));
  return (
    <>
      <DataTable
        label={words.tableLabel}
        columns={logColumns(t, format)}
        source={source}
        maxRows={14}
        onOpen={(r) => {
          setChosen(r);
          show(r.id);
        }}
        empty={
          <EmptyState title={words.emptyTitle} icon="list">
            {words.emptyText}
          </EmptyState>
        }
      />
      {open && <RunDialog key={open.id} run={open} onClose={() => navigate(importPath('log'))} />}
    </>
  );
}
