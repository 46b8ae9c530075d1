/** All agreements under the unit, by deadline. */
import { useState } from 'react';
import type { Action } from '../../../shared/learning/contract-talks.ts';
import { actionState, taskOwner } from '../../../shared/learning/words.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { useScope } from '../../app/scope.tsx';
import { type Format, useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import { Checkbox, type DataColumn, DataTable, EmptyState, Select } from '../../components/index.ts';
import { ActionStateDialog } from './action-state-dialog.tsx';
import { ActionState, howOf } from './actions-list.tsx';

type StateChoice = (typeof actionState.options)[number] | 'all';
type OwnerChoice = (typeof taskOwner.options)[number] | 'all';

function columnsOf(t: Messages, { date }: Format): DataColumn<Action>[] {
  const words = t.talks.action;
  return [
    { key: 'name', label: words.name, width: 'minmax(120px, 2fr)', render: (one) => one.name },
    { key: 'unit', label: t.talks.persons.unit, width: 'minmax(100px, 2fr)', render: (one) => one.unitName },
    { key: 'goal', label: words.goal, width: 'minmax(140px, 4fr)', render: (one) => one.goal },
    { key: 'how', label: words.how, width: 'minmax(100px, 2fr)', render: (one) => howOf(one, t) },
    {
      key: 'deadline',
      label: words.deadline,
      width: '100px',
      render: (one) => (one.deadline === null ? words.noDeadline : date(one.deadline)),
    },
    { key: 'state', label: words.state, width: '190px', render: (one) => <ActionState action={one} /> },
  ];
}

export function ActionsTab() {
  const { t } = useMessages();
  const format = useFormat();
  const { asOf, unitId } = useScope();
  const words = t.talks.action;
  const [late, setLate] = useState(false);
  const [state, setState] = useState<StateChoice>('all');
  const [owner, setOwner] = useState<OwnerChoice>('all');
  const [opened, setOpened] = useState<Action>();
  const input = {
    ...{ asOf, unitId, personId: null, talkId: null, late },
    states: state === 'all' ? [] : [state],
    owner: owner === 'all' ? null : owner,
  };
  const source = usePagedCall('learning', 'actions', input);
  const all = { value: 'all', label: t.talks.all } as const;
  return (
    <div className="pj-stack">
      <div className="pj-talk-bar">
        <Select
          label={words.state}
          options={[all, ...actionState.options.map((value) => ({ value, label: t.talks.actionState[value] }))]}
          value={state}
          onChange={setState}
        />
        <Select
          label={words.owner}
          options={[all, ...taskOwner.options.map((value) => ({ value, label: t.talks.owner[value] }))]}
          value={owner}
          onChange={setOwner}
        />
        <Checkbox isSelected={late} onChange={setLate}>
          {words.onlyLate}
        </Checkbox>
      </div>
      <DataTable
        label={words.table}
        columns={columnsOf(t, format)}
        source={source}
        listKey={JSON.stringify(input)}
        maxRows={14}
        onOpen={setOpened}
        empty={
          <EmptyState title={words.noneTitle} icon="list">
            {words.noneText}
          </EmptyState>
        }
      />
      {opened && <ActionStateDialog key={opened.id} action={opened} onClose={() => setOpened(undefined)} />}
    </div>
  );
}
