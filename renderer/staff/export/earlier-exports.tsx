/** Which lists have left the house: who, when, what and why. Also for those who see the log and no people. */
import type { MadeExport } from '../../../shared/staff/contract-export.ts';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Loaded, type SimpleColumn, SimpleTable } from '../../components/index.ts';

interface EarlierExportsProps {
  /** Newest first, at most so many. */
  readonly limit?: number;
  readonly hideCaption?: boolean;
}

export function EarlierExports({ limit = 10, hideCaption = false }: EarlierExportsProps) {
  const { t } = useMessages();
  const { dateTime, number } = useFormat();
  const call = useCall('staff', 'listExports', { offset: 0, limit });
  const words = t.exports;
  const labels = words.earlierColumns;
  const columns: readonly SimpleColumn<MadeExport>[] = [
    { key: 'at', label: labels.at, render: (row) => dateTime(row.at), rowHeader: true },
    { key: 'actor', label: labels.actor, render: (row) => row.actor },
    { key: 'format', label: labels.format, render: (row) => words.formats[row.format].name },
    { key: 'rows', label: labels.rows, render: (row) => number(row.rows), align: 'end' },
    { key: 'cpr', label: labels.cpr, render: (row) => (row.withCpr ? words.yes : words.no) },
    { key: 'purpose', label: labels.purpose, render: (row) => row.purpose },
  ];
  return (
    <Loaded call={call}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="pj-muted">{words.earlierNone}</p>
        ) : (
          <SimpleTable
            caption={words.earlier}
            hideCaption={hideCaption}
            columns={columns}
            rows={rows}
            rowKey={(row) => `${row.at} ${row.purpose}`}
          />
        )
      }
    </Loaded>
  );
}
