import { useState } from 'react';
import type { AuditRow } from '../../shared/privacy/contract.ts';
import { paths } from '../app/navigation.ts';
import { useFormat, useMessages, usePagedCall } from '../bridge.ts';
import {
  Alert,
  Badge,
  Button,
  type DataColumn,
  DataTable,
  EmptyState,
  Page,
  Select,
  TextLink,
} from '../components/index.ts';
import { EventDialog } from './event-dialog.tsx';
import { useEventWords } from './use-event-words.ts';

const ALL = '';

export function LogPage() {
  const { t } = useMessages();
  const words = t.privacy.log;
  const [call, setCall] = useState(ALL);
  const [shown, setShown] = useState<AuditRow>();
  const source = usePagedCall('privacy', 'audit', { call });
  const choices = Object.entries(t.privacy.calls).map(([value, label]) => ({ value, label }));
  return (
    <Page title={words.title} description={words.description} fill>
      <Alert tone="info" title={words.chainTitle}>
        {words.chainText} <TextLink to={paths.settings}>{words.toCheck}</TextLink>
      </Alert>
      <Select
        label={words.filter}
        options={[{ value: ALL, label: words.all }, ...choices]}
        value={call}
        onChange={setCall}
      />
      <DataTable
        label={words.tableLabel}
        columns={useColumns()}
        source={source}
        onOpen={setShown}
        empty={
          <EmptyState
            title={words.emptyTitle}
            icon="list"
            action={<Button onPress={() => setCall(ALL)}>{words.showAll}</Button>}
          >
            {words.empty}
          </EmptyState>
        }
      />
      <EventDialog row={shown} onClose={() => setShown(undefined)} />
    </Page>
  );
}

function useColumns(): readonly DataColumn<AuditRow>[] {
  const { t } = useMessages();
  const format = useFormat();
  const { nameOf, outcomeOf, lineOf } = useEventWords();
  const words = t.privacy.log;
  return [
    { key: 'seq', label: words.number, render: (row) => format.number(row.seq), align: 'end', width: '90px' },
    { key: 'at', label: words.at, render: (row) => format.dateTime(row.at), width: '160px' },
    { key: 'actor', label: words.actor, render: (row) => row.actor, width: 'minmax(120px, 1fr)' },
    { key: 'call', label: words.call, render: (row) => nameOf(row), width: 'minmax(180px, 1.5fr)' },
    {
      key: 'outcome',
      label: words.outcome,
      render: (row) => <Badge tone={row.outcome === 'ok' ? 'success' : 'warning'}>{outcomeOf(row)}</Badge>,
      width: 'minmax(130px, 1fr)',
    },
    { key: 'detail', label: words.detail, render: (row) => lineOf(row), width: 'minmax(160px, 2fr)' },
  ];
}
