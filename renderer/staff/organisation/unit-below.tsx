/** The units right below one, as a way further down. */
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { UnitNode } from '../../../shared/staff/contract.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Badge, SimpleTable } from '../../components/index.ts';

interface UnitBelowProps {
  readonly unit: UnitNode;
  readonly below: readonly UnitNode[];
  readonly onChoose: (id: UnitId) => void;
}

export function UnitBelow({ unit, below, onChoose }: UnitBelowProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.units.panel;
  if (below.length === 0) return <p className="pj-muted">{words.noBelow}</p>;
  return (
    <SimpleTable
      caption={words.belowTable(unit.name)}
      hideCaption
      rows={below}
      rowKey={(u) => u.id}
      columns={[
        {
          key: 'unit',
          label: words.unit,
          render: (u) => (
            <>
              <button type="button" className="pj-link pj-unit-go" onClick={() => onChoose(u.id)}>
                {u.name}
              </button>{' '}
              {u.remote && <Badge tone="info">{t.staff.organisation.remote}</Badge>}
            </>
          ),
          rowHeader: true,
        },
        { key: 'leader', label: words.leader, render: (u) => u.leader ?? t.units.picture.noLeader },
        { key: 'persons', label: words.persons, render: (u) => number(u.persons), align: 'end' },
        { key: 'fte', label: words.fte, render: (u) => number(u.fte, 1), align: 'end' },
      ]}
    />
  );
}
