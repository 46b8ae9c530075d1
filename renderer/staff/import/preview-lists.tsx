/** The rows behind the counts, one list per kind of change; rows are fetched as they are scrolled to. */

import type { Messages } from '../../../shared/messages/da.ts';
import {
  type ChangeKind,
  changeKinds,
  type PreviewRow,
  type PreviewSummary,
} from '../../../shared/staff/import-contract.ts';
import { useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import { type DataColumn, DataTable, Tabs } from '../../components/index.ts';
import { changesText } from './labels.ts';

function rowColumns(t: Messages, summary: PreviewSummary, list: ChangeKind): DataColumn<PreviewRow>[] {
  const words = t.imports.preview;
  const common: DataColumn<PreviewRow>[] = [
    {
      key: 'line',
      label: words.line,
      align: 'end',
      width: '110px',
      render: (r) => (r.line === null ? words.lineMissing : String(r.line)),
    },
    { key: 'key', label: words.key[summary.kind], width: '150px', render: (r) => r.key },
    { key: 'name', label: words.name, width: 'minmax(160px, 1fr)', render: (r) => r.name },
  ];
  if (list === 'unchanged') return common;
  return [
    ...common,
    { key: 'changes', label: words.change, width: 'minmax(300px, 3fr)', render: (r) => changesText(t, r.changes) },
  ];
}

/** Line, column, the reason in words, what stood there, and what to do. */
function faultColumns(t: Messages): DataColumn<PreviewRow>[] {
  const words = t.imports.preview;
  const reason = (r: PreviewRow) => (r.fault ? t.imports.rowFaults[r.fault.code] : undefined);
  return [
    {
      key: 'line',
      label: words.line,
      align: 'end',
      width: '80px',
      render: (r) => String(r.fault?.line ?? r.line ?? ''),
    },
    { key: 'column', label: words.column, width: '170px', render: (r) => r.fault?.column ?? '' },
    { key: 'value', label: words.value, width: '170px', render: (r) => r.fault?.value || words.emptyValue },
    { key: 'reason', label: words.reason, width: '220px', render: (r) => reason(r)?.title ?? '' },
    { key: 'help', label: words.help, width: 'minmax(320px, 1fr)', render: (r) => reason(r)?.help ?? '' },
  ];
}

interface ListProps {
  readonly summary: PreviewSummary;
  readonly list: ChangeKind;
}

function PreviewList({ summary, list }: ListProps) {
  const { t } = useMessages();
  const source = usePagedCall('staff', 'previewRows', { previewId: summary.previewId, kind: list });
  return (
    <DataTable
      label={listLabel(t, list)}
      columns={list === 'rejected' || list === 'skipped' ? faultColumns(t) : rowColumns(t, summary, list)}
      source={source}
      maxRows={10}
      empty={<p className="pj-muted">{t.imports.preview.emptyList}</p>}
    />
  );
}

const countOf = (summary: PreviewSummary, list: ChangeKind): number =>
  list === 'rejected' || list === 'skipped' ? summary[list] : summary.changes[list];

/** Courses that were not completed are counted only; people who left unknown are listed. */
const listLabel = (t: Messages, list: ChangeKind): string =>
  list === 'skipped' ? t.imports.counts.notTaken : t.imports.counts[list];
const listsOf = (summary: PreviewSummary): readonly ChangeKind[] =>
  changeKinds.filter((list) => list !== 'skipped' || (summary.kind === 'staff' && summary.skipped > 0));

export function PreviewLists({ summary }: { readonly summary: PreviewSummary }) {
  const { t } = useMessages();
  const format = useFormat();
  // The first list that holds anything.
  const first = listsOf(summary).find((list) => countOf(summary, list) > 0) ?? changeKinds[0];
  return (
    <Tabs
      label={t.imports.preview.lists}
      first={first}
      items={listsOf(summary).map((list) => ({
        id: list,
        label: listLabel(t, list),
        note: format.number(countOf(summary, list)),
        content: <PreviewList summary={summary} list={list} />,
      }))}
    />
  );
}
