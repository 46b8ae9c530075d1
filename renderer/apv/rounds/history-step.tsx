/** Every field of everything in the round, newest first. */
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { type OutputOf, useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import { Card, type DataColumn, DataTable, EmptyState } from '../../components/index.ts';
import { useFieldWords } from './use-field-words.ts';

type Line = OutputOf<'apv', 'roundHistory'>['rows'][number];

const ROWS_SHOWN = 14;

function useColumns(): DataColumn<Line>[] {
  const { t } = useMessages();
  const { dateTime } = useFormat();
  const { named, value } = useFieldWords();
  const words = t.apvRounds.history;
  const tables: Readonly<Record<string, string>> = words.tables;
  const subject = ({ table, what }: Line): string =>
    table === 'apv_method' ? ((t.apv.method as Readonly<Record<string, string>>)[what] ?? what) : what;
  const fieldOf = ({ field }: Line): string =>
    field === '' ? words.made : field === '*' ? words.removed : named(field);
  const isValue = ({ field }: Line): boolean => field !== '' && field !== '*';
  return [
    { key: 'at', label: words.at, width: 'minmax(154px, 1fr)', render: ({ at }) => dateTime(at) },
    { key: 'actor', label: words.actor, width: 'minmax(84px, 1fr)', render: ({ actor }) => actor },
    {
      key: 'what',
      label: words.what,
      width: 'minmax(140px, 2fr)',
      render: (line) => {
        const about = subject(line);
        return `${tables[line.table] ?? line.table}${about === '' ? '' : `: ${about}`}`;
      },
    },
    { key: 'field', label: words.field, width: 'minmax(106px, 1.2fr)', render: fieldOf },
    {
      key: 'from',
      label: words.from,
      width: 'minmax(94px, 1.5fr)',
      render: (line) => (isValue(line) ? value(line.table, line.field, line.from) : ''),
    },
    {
      key: 'to',
      label: words.to,
      width: 'minmax(94px, 1.5fr)',
      render: (line) => (isValue(line) ? value(line.table, line.field, line.to) : ''),
    },
  ];
}

export function HistoryStep({ round }: { readonly round: ApvRoundView }) {
  const { t } = useMessages();
  const words = t.apvRounds.history;
  const source = usePagedCall('apv', 'roundHistory', { roundId: round.id, rowId: null });
  return (
    <Card title={words.title} description={words.text}>
      <DataTable
        label={words.table}
        columns={useColumns()}
        source={source}
        maxRows={ROWS_SHOWN}
        empty={<EmptyState title={words.empty}>{words.text}</EmptyState>}
      />
    </Card>
  );
}
