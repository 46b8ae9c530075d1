/** All units in the order of the tree, with the clock of each scope, what runs and how the plan goes. */
import type { UnitStatus } from '../../../shared/apv/contract-board.ts';
import { requiredScopes } from '../../../shared/apv/words.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { useMessages } from '../../bridge.ts';
import { type SimpleColumn, SimpleTable } from '../../components/index.ts';
import { LinesCell, OtherScopes, RoundCell, ScopeCell, UnitCell, WrittenCell } from './board-cells.tsx';

const isOther = (unit: UnitStatus): boolean => unit.scopes.some(({ scope }) => !requiredScopes.includes(scope));

function columnsOf(t: Messages, units: readonly UnitStatus[]): SimpleColumn<UnitStatus>[] {
  const words = t.apvBoard.table;
  const top = Math.min(...units.map(({ depth }) => depth));
  return [
    { key: 'unit', label: words.unit, rowHeader: true, render: (unit) => <UnitCell {...{ unit, top }} /> },
    ...requiredScopes.map((of) => ({
      key: of,
      label: t.apv.scope[of],
      render: (unit: UnitStatus) => <ScopeCell {...{ unit, of }} />,
    })),
    // Most municipalities assess chemicals in few places: no empty column for the rest.
    ...(units.some(isOther)
      ? [{ key: 'others', label: words.others, render: (unit: UnitStatus) => <OtherScopes unit={unit} /> }]
      : []),
    { key: 'round', label: words.round, render: (unit) => <RoundCell unit={unit} /> },
    { key: 'plan', label: words.plan, render: (unit) => <LinesCell unit={unit} /> },
    { key: 'written', label: words.written, render: (unit) => <WrittenCell unit={unit} /> },
  ];
}

export function BoardTable({ units }: { readonly units: readonly UnitStatus[] }) {
  const { t } = useMessages();
  return (
    <div className="pj-apv-board">
      <SimpleTable
        caption={t.apvBoard.table.caption}
        hideCaption
        columns={columnsOf(t, units)}
        rows={units}
        rowKey={({ unitId }) => unitId}
      />
    </div>
  );
}
