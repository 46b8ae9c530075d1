/** The APVs from before the program, with the way to take one away. */
import { type ReactNode, useState } from 'react';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { type OutputOf, useCall, useCommand, useFormat, useMessages } from '../../bridge.ts';
import { EmptyState, IconButton, Loaded, RemoveDialog, SimpleTable } from '../../components/index.ts';

type Earlier = OutputOf<'apv', 'earlierApvs'>[number];

function RemoveEarlier({ row, onClose }: { readonly row: Earlier; readonly onClose: () => void }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.apvBoard.earlier;
  return (
    <RemoveDialog
      title={words.removeTitle}
      confirmText={words.remove}
      command={useCommand('apv', 'removeEarlierApv')}
      input={{ earlierId: row.id }}
      news={words.removed}
      onRemoved={onClose}
      onClose={onClose}
    >
      {words.removeText({ unit: row.unitName, date: date(row.completedOn) })}
    </RemoveDialog>
  );
}

function EarlierTable({ rows }: { readonly rows: readonly Earlier[] }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.apvBoard.earlier;
  const [leaving, setLeaving] = useState<Earlier>();
  return (
    <>
      <SimpleTable
        caption={words.caption}
        hideCaption
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'unit', label: words.unit, rowHeader: true, render: (r) => r.unitName },
          { key: 'date', label: words.date, render: (r) => date(r.completedOn) },
          { key: 'scopes', label: words.scopes, render: (r) => r.scopes.map((one) => t.apv.scope[one]).join(', ') },
          { key: 'note', label: words.note, render: (r) => r.note },
          {
            key: 'remove',
            label: words.remove,
            align: 'end',
            render: (r) => (
              <IconButton
                icon="remove"
                label={words.removeOf({ unit: r.unitName, date: date(r.completedOn) })}
                onPress={() => setLeaving(r)}
              />
            ),
          },
        ]}
      />
      {leaving && <RemoveEarlier row={leaving} onClose={() => setLeaving(undefined)} />}
    </>
  );
}

interface EarlierListProps {
  /** Undefined: of all units. */
  readonly units: ReadonlySet<UnitId> | undefined;
  readonly action: ReactNode;
}

export function EarlierList({ units, action }: EarlierListProps) {
  const { t } = useMessages();
  const words = t.apvBoard.earlier;
  const call = useCall('apv', 'earlierApvs', { unitId: null });
  return (
    <Loaded call={call}>
      {(all) => {
        const rows = units ? all.filter(({ unitId }) => units.has(unitId)) : all;
        return rows.length === 0 ? (
          <EmptyState title={words.emptyTitle} icon="document" action={action}>
            {words.emptyText}
          </EmptyState>
        ) : (
          <EarlierTable rows={rows} />
        );
      }}
    </Loaded>
  );
}
