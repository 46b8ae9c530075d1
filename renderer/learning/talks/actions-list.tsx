/** Agreements of one person or one talk, with what can be done. */
import { useState } from 'react';
import type { Action } from '../../../shared/learning/contract-talks.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { type Format, useFormat, useMessages } from '../../bridge.ts';
import { Badge, Button, type SimpleColumn, SimpleTable } from '../../components/index.ts';
import { ActionDialog, type Whom } from './action-dialog.tsx';
import { ActionStateDialog } from './action-state-dialog.tsx';

const TONES = { open: 'neutral', started: 'info', done: 'success', dropped: 'neutral' } as const;

export function ActionState({ action }: { readonly action: Action }) {
  const words = useMessages().t.talks;
  return (
    <span className="pj-talk-state">
      <Badge tone={TONES[action.state]}>{words.actionState[action.state]}</Badge>
      {action.lateDays > 0 && <Badge tone="warning">{words.action.late(action.lateDays)}</Badge>}
    </span>
  );
}

/** Course, skill or colleague, behind how it is learnt. */
export function howOf({ how, courseName, skillName, buddyName }: Action, t: Messages): string {
  const by = [courseName, skillName, buddyName].filter(Boolean).join(', ');
  return by === '' ? t.talks.how[how] : `${t.talks.how[how]}: ${by}`;
}

type Opened = { readonly kind: 'edit' | 'state'; readonly action: Action };

function columnsOf(t: Messages, { date }: Format, onOpen: (opened: Opened) => void): SimpleColumn<Action>[] {
  const words = t.talks.action;
  return [
    {
      key: 'goal',
      label: words.goal,
      rowHeader: true,
      render: (one) => (
        <>
          {one.goal}
          {one.why !== '' && <div className="pj-muted">{one.why}</div>}
        </>
      ),
    },
    { key: 'how', label: words.how, render: (one) => howOf(one, t) },
    { key: 'owner', label: words.owner, render: (one) => t.talks.owner[one.owner] },
    {
      key: 'deadline',
      label: words.deadline,
      render: (one) => (
        <span className="pj-nowrap">{one.deadline === null ? words.noDeadline : date(one.deadline)}</span>
      ),
    },
    { key: 'state', label: words.state, render: (one) => <ActionState action={one} /> },
    {
      key: 'do',
      label: t.talks.talk.do,
      render: (action) => (
        <div className="pj-actions">
          <Button variant="tertiary" icon="check" onPress={() => onOpen({ kind: 'state', action })}>
            {words.move} <span className="sr-only">{action.goal}</span>
          </Button>
          <Button variant="tertiary" icon="edit" onPress={() => onOpen({ kind: 'edit', action })}>
            {words.edit} <span className="sr-only">{action.goal}</span>
          </Button>
        </div>
      ),
    },
  ];
}

export function ActionsList({ actions, whom }: { readonly actions: readonly Action[]; readonly whom: Whom }) {
  const { t } = useMessages();
  const format = useFormat();
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  return (
    <>
      <SimpleTable
        caption={t.talks.action.table}
        hideCaption
        columns={columnsOf(t, format, setOpened)}
        rows={actions}
        rowKey={({ id }) => id}
      />
      {opened?.kind === 'edit' && <ActionDialog whom={whom} action={opened.action} onClose={close} />}
      {opened?.kind === 'state' && <ActionStateDialog action={opened.action} onClose={close} />}
    </>
  );
}
