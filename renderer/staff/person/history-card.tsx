/** Every change of every field: who, when, from what, to what, and what kind of act it was. */
import { useMemo, useState } from 'react';
import type { Messages } from '../../../shared/messages/da.ts';
import type { PersonDetail } from '../../../shared/staff/contract.ts';
import { type HistoryKind, historyKinds } from '../../../shared/staff/history-kind.ts';
import { type Format, useArraySource, useFormat, useMessages } from '../../bridge.ts';
import { Badge, Button, Card, ConfirmDialog, type DataColumn, DataTable, Select } from '../../components/index.ts';
import { type HistoryLine, historyFieldLabel, historyValue, recordLabel } from '../person-words.ts';
import type { RecentEdit } from './use-edits.ts';

const ALL = 'all';
const TONE = {
  import: 'neutral',
  change: 'info',
  correction: 'warning',
  merge: 'success',
  undo: 'neutral',
} as const satisfies Record<HistoryKind, string>;

interface NumberedLine extends HistoryLine {
  readonly place: number;
}

function historyColumns(t: Messages, { dateTime }: Format): DataColumn<NumberedLine>[] {
  const words = t.staff.person;
  const value = (line: HistoryLine, text: string | null) => historyValue(t, line.field, text ?? '');
  return [
    { key: 'at', label: words.at, width: '152px', render: (h) => dateTime(h.at) },
    {
      key: 'kind',
      label: t.edit.history.kind,
      width: '124px',
      render: (h) => <Badge tone={TONE[h.kind]}>{t.edit.history.kinds[h.kind]}</Badge>,
    },
    { key: 'actor', label: words.actor, width: 'minmax(80px, 1fr)', render: (h) => h.actor },
    { key: 'what', label: words.what, width: 'minmax(90px, 1.2fr)', render: (h) => recordLabel(t, h.what) },
    { key: 'field', label: words.field, width: 'minmax(100px, 1.2fr)', render: (h) => historyFieldLabel(t, h.field) },
    { key: 'from', label: words.from, width: 'minmax(70px, 1.5fr)', render: (h) => value(h, h.from) },
    {
      key: 'to',
      label: words.to,
      width: 'minmax(70px, 1.5fr)',
      render: (h) => (h.to === null && !h.field ? words.removed : value(h, h.to)),
    },
  ];
}

const editName = (t: Messages, { call }: RecentEdit): string => t.edit.calls[call] ?? t.edit.otherCall;

interface LatestProps {
  readonly edit: RecentEdit;
  readonly isRunning: boolean;
  readonly onUndo: (stamp: string) => Promise<boolean>;
}

/** The newest edit by hand that can still be taken back. */
function Latest({ edit, isRunning, onUndo }: LatestProps) {
  const { t } = useMessages();
  const { dateTime } = useFormat();
  const [isAsking, setAsking] = useState(false);
  const words = t.edit.history;
  const what = editName(t, edit);
  const confirm = async () => {
    await onUndo(edit.stamp);
    setAsking(false);
  };
  return (
    <div className="pj-actions">
      <span>{words.last(what, dateTime(edit.at), edit.actor)}</span>
      <Button icon="undo" onPress={() => setAsking(true)}>
        {t.edit.actions.undo}
      </Button>
      <ConfirmDialog
        title={words.undoTitle}
        confirmText={t.edit.actions.undo}
        isOpen={isAsking}
        isPending={isRunning}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
      >
        {words.undoText(what, dateTime(edit.at))}
      </ConfirmDialog>
    </div>
  );
}

function HistoryTable({ history }: { readonly history: PersonDetail['history'] }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.edit.history;
  const [kind, setKind] = useState<string>(ALL);
  const [field, setField] = useState<string>(ALL);
  const fields = useMemo(() => [...new Set(history.map((h) => historyFieldLabel(t, h.field)))].sort(), [history, t]);
  const kinds = useMemo(() => historyKinds.filter((k) => history.some((h) => h.kind === k)), [history]);
  const rows = useMemo(
    () =>
      history
        .map((line, place) => ({ ...line, place }))
        .filter((h) => kind === ALL || h.kind === kind)
        .filter((h) => field === ALL || historyFieldLabel(t, h.field) === field),
    [history, kind, field, t],
  );
  return (
    <>
      <div className="pj-row">
        <Select
          label={words.kindFilter}
          options={[{ value: ALL, label: words.allKinds }, ...kinds.map((k) => ({ value: k, label: words.kinds[k] }))]}
          value={kind}
          onChange={setKind}
          width="short"
        />
        <Select
          label={words.fieldFilter}
          options={[
            { value: ALL, label: words.allFields },
            ...fields.filter((f) => f !== '').map((f) => ({ value: f, label: f })),
          ]}
          value={field}
          onChange={setField}
          width="short"
        />
      </div>
      <DataTable
        label={t.staff.person.historyTable}
        columns={historyColumns(t, format)}
        source={useArraySource(rows)}
        empty={<p>{words.none}</p>}
        maxRows={12}
      />
    </>
  );
}

interface HistoryCardProps {
  readonly person: PersonDetail;
  readonly recent: readonly RecentEdit[] | undefined;
  readonly isRunning: boolean;
  readonly onUndo: (stamp: string) => Promise<boolean>;
}

export function HistoryCard({ person, recent, isRunning, onUndo }: HistoryCardProps) {
  const { t } = useMessages();
  const latest = recent?.[0];
  return (
    <Card title={t.edit.history.title}>
      {latest?.canUndo && <Latest edit={latest} isRunning={isRunning} onUndo={onUndo} />}
      {person.history.length === 0 ? <p>{t.staff.person.noHistory}</p> : <HistoryTable history={person.history} />}
    </Card>
  );
}
