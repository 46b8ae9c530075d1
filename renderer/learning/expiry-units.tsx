/** What expires per unit, for all courses; sub-units are counted in. */
import { useMemo } from 'react';
import { rowsUnder } from '../../shared/staff/rows-under.ts';
import { useScope } from '../app/scope.tsx';
import { type OutputOf, useArraySource, useCall, useFormat, useMessages } from '../bridge.ts';
import { Card, DataTable, Loaded } from '../components/index.ts';

type UnitRow = OutputOf<'learning', 'expiringByUnit'>[number];

function UnitTable({ rows }: { readonly rows: readonly UnitRow[] }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.learning.expiry;
  const source = useArraySource(rows);
  const top = rows[0]?.depth ?? 0;
  return (
    <DataTable
      label={words.unitTable}
      source={source}
      maxRows={14}
      empty={<p className="pj-muted">{words.noneText}</p>}
      columns={[
        {
          key: 'unit',
          label: words.unit,
          width: 'minmax(200px, 3fr)',
          render: (r) => <span data-depth={Math.min(r.depth - top, 6)}>{r.name}</span>,
        },
        {
          key: 'expired',
          label: words.expired,
          width: 'minmax(90px, 1fr)',
          align: 'end',
          render: (r) => number(r.expired),
        },
        {
          key: '30',
          label: words.within30,
          width: 'minmax(150px, 1fr)',
          align: 'end',
          render: (r) => number(r.within30),
        },
        {
          key: '90',
          label: words.within90,
          width: 'minmax(150px, 1fr)',
          align: 'end',
          render: (r) => number(r.within90),
        },
        { key: 'valid', label: words.valid, width: 'minmax(90px, 1fr)', align: 'end', render: (r) => number(r.valid) },
      ]}
    />
  );
}

export function ExpiryUnits() {
  const { t } = useMessages();
  const { asOf, unitId } = useScope();
  const words = t.learning.expiry;
  const call = useCall('learning', 'expiringByUnit', { asOf }, { keepPrevious: true });
  const rows = useMemo(() => rowsUnder(call.data ?? [], unitId), [call.data, unitId]);
  return (
    <Card title={words.perUnit} description={words.unitNote}>
      <Loaded call={call}>{() => <UnitTable rows={rows} />}</Loaded>
    </Card>
  );
}
