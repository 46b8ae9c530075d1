/** Part of the person's own page in the learning room: talks, and what was agreed. */
import { useState } from 'react';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { Talk } from '../../../shared/learning/contract-talks.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { useScope } from '../../app/scope.tsx';
import { type Format, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Badge, Button, Card, EmptyState, Loaded, type SimpleColumn, SimpleTable } from '../../components/index.ts';
import { ActionDialog } from './action-dialog.tsx';
import { ActionsList } from './actions-list.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { TalkButtons } from './talk-buttons.tsx';
import './talks.css';

const MOST = 200;

function whenOf({ plannedOn, heldOn, cancelledOn }: Talk, t: Messages, { date }: Format) {
  const words = t.talks.talk;
  if (heldOn !== null) return <Badge tone="success">{words.held(date(heldOn))}</Badge>;
  if (cancelledOn !== null) return <Badge tone="neutral">{words.cancelled(date(cancelledOn))}</Badge>;
  return <Badge tone="info">{words.waits(date(plannedOn))}</Badge>;
}

function talkColumns(t: Messages, format: Format, name: string): SimpleColumn<Talk>[] {
  const words = t.talks.talk;
  return [
    { key: 'kind', label: t.talks.persons.kind, rowHeader: true, render: (talk) => t.talks.kind[talk.kind] },
    { key: 'when', label: words.when, render: (talk) => whenOf(talk, t, format) },
    { key: 'leader', label: words.leader, render: (talk) => talk.leaderName },
    { key: 'agreed', label: words.agreed, render: (talk) => words.actions(talk.actions) },
    {
      key: 'note',
      label: words.note,
      render: (talk) => (talk.hasNote ? t.talks.note.has : t.talks.note.none),
    },
    {
      key: 'do',
      label: words.do,
      render: (talk) => (
        <TalkButtons talk={{ ...talk, title: words.title(t.talks.kind[talk.kind], name), hasMore: talk.actions > 0 }} />
      ),
    },
  ];
}

function Talks({ personId, name }: { readonly personId: PersonId; readonly name: string }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.talks;
  const call = useCall('learning', 'talksOf', { personId }, { keepPrevious: true });
  const [isPlanning, setPlanning] = useState(false);
  return (
    <Card
      title={words.person.heading}
      actions={
        <Button icon="plus" onPress={() => setPlanning(true)}>
          {words.plan.one}
        </Button>
      }
    >
      <Loaded call={call}>
        {(talks) =>
          talks.length === 0 ? (
            <p className="pj-muted">{words.person.none}</p>
          ) : (
            <SimpleTable
              caption={words.talk.table}
              hideCaption
              columns={talkColumns(t, format, name)}
              rows={talks}
              rowKey={({ id }) => id}
            />
          )
        }
      </Loaded>
      {isPlanning && (
        <PlanDialog
          kind="mus"
          personIds={[personId]}
          unitId={null}
          lead={words.plan.leadOne(name)}
          onClose={() => setPlanning(false)}
        />
      )}
    </Card>
  );
}

function Agreements({ personId }: { readonly personId: PersonId }) {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.talks.action;
  const [isAdding, setAdding] = useState(false);
  const input = { asOf, unitId: null, personId, talkId: null, late: false, states: [], owner: null };
  const call = useCall('learning', 'actions', { ...input, offset: 0, limit: MOST }, { keepPrevious: true });
  const whom = { personId, unitId: null, talkId: null };
  return (
    <Card
      title={words.heading}
      description={words.lead}
      actions={
        <Button icon="plus" onPress={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      <Loaded call={call}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={words.noneHere} icon="list">
              {words.noneText}
            </EmptyState>
          ) : (
            <ActionsList actions={rows} whom={whom} />
          )
        }
      </Loaded>
      {isAdding && <ActionDialog whom={whom} onClose={() => setAdding(false)} />}
    </Card>
  );
}

export function PersonTalks({ personId }: { readonly personId: PersonId }) {
  const { asOf } = useScope();
  const person = useCall('staff', 'person', { personId, asOf }, { keepPrevious: true });
  const name = person.data ? `${person.data.firstName} ${person.data.lastName}` : '';
  return (
    <div className="pj-stack">
      <Talks personId={personId} name={name} />
      <Agreements personId={personId} />
    </div>
  );
}
