/** The units of the board: filters above, the table below. */
import { useState } from 'react';
import { type BoardState, countBoard } from '../../../shared/apv/board.ts';
import { boardRows } from '../../../shared/apv/board-rows.ts';
import type { UnitStatus } from '../../../shared/apv/contract-board.ts';
import { type Scope, scope as scopes } from '../../../shared/apv/words.ts';
import { navigate } from '../../app/navigation.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Button, EmptyState, SearchField, Select } from '../../components/index.ts';
import { boardAt, STATES } from './board-address.ts';
import { BoardTable } from './board-table.tsx';

const ALL = 'all';

interface BoardUnitsProps {
  readonly units: readonly UnitStatus[];
  readonly state: BoardState | null;
}

export function BoardUnits({ units, state }: BoardUnitsProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.apvBoard;
  const [scope, setScope] = useState<Scope | null>(null);
  const [text, setText] = useState('');
  const rows = boardRows(units, { state, scope, text });
  const clear = () => {
    setScope(null);
    setText('');
    navigate(boardAt('units'));
  };
  const isFiltered = state !== null || scope !== null || text !== '';
  return (
    <div className="pj-stack">
      <div className="pj-row pj-apv-filters">
        <Select
          label={words.filters.state}
          options={[
            { value: ALL, label: words.filters.all },
            ...STATES.map((one) => ({
              value: one as string,
              label: `${words.state[one]} (${number(countBoard(units, one))})`,
            })),
          ]}
          value={state ?? ALL}
          onChange={(value) => navigate(boardAt('units', STATES.find((one) => one === value) ?? null))}
        />
        <Select
          label={words.filters.scope}
          options={[
            { value: ALL, label: words.filters.allScopes },
            ...scopes.options.map((one) => ({ value: one as string, label: t.apv.scope[one] })),
          ]}
          value={scope ?? ALL}
          onChange={(value) => setScope(scopes.options.find((one) => one === value) ?? null)}
        />
        <SearchField label={words.filters.search} value={text} onChange={setText} />
        {isFiltered && (
          <Button variant="tertiary" icon="close" onPress={clear}>
            {words.filters.clear}
          </Button>
        )}
      </div>
      <p role="status" className="pj-muted pj-apv-shown">
        {words.filters.shown(rows.length)}
      </p>
      {rows.length === 0 ? (
        <EmptyState
          title={words.table.noneTitle}
          icon="search"
          action={<Button onPress={clear}>{words.filters.clear}</Button>}
        >
          {words.table.noneText}
        </EmptyState>
      ) : (
        <BoardTable units={rows} />
      )}
    </div>
  );
}
