/** Everyone at work under the unit: who has had a talk, who lacks one. */
import { useState } from 'react';
import type { TalkPerson } from '../../../shared/learning/contract-talks.ts';
import { talkStates } from '../../../shared/learning/talk-states.ts';
import { talkKind } from '../../../shared/learning/words.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { type Format, type OutputOf, useCall, useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import {
  Badge,
  Button,
  type DataColumn,
  DataTable,
  EmptyState,
  KeyFigure,
  KeyFigures,
  Select,
} from '../../components/index.ts';
import { PlanDialog } from './plan-dialog.tsx';

/** Planned at a time: what one question of the page can bring. */
const MOST = 500;
const TONES = { lacking: 'error', late: 'warning', planned: 'info', not_due: 'neutral', held: 'success' } as const;

type StateChoice = (typeof talkStates)[number] | 'all';
type KindChoice = 'mus' | 'lus' | 'all';

function columnsOf(t: Messages, { date }: Format): DataColumn<TalkPerson>[] {
  const words = t.talks.persons;
  return [
    { key: 'name', label: words.name, width: 'minmax(130px, 3fr)', render: (one) => one.name },
    { key: 'unit', label: words.unit, width: 'minmax(110px, 3fr)', render: (one) => one.unitName },
    { key: 'kind', label: words.kind, width: '80px', render: (one) => t.talks.kind[one.kind] },
    {
      key: 'state',
      label: words.state,
      width: '130px',
      render: (one) => <Badge tone={TONES[one.state]}>{t.talks.state[one.state]}</Badge>,
    },
    {
      key: 'last',
      label: words.lastHeld,
      width: '100px',
      render: (one) => (one.lastHeld === null ? words.never : date(one.lastHeld)),
    },
    { key: 'due', label: words.due, width: '100px', render: (one) => date(one.due) },
    {
      key: 'planned',
      label: words.planned,
      width: '100px',
      render: (one) => (one.plannedOn === null ? '' : date(one.plannedOn)),
    },
  ];
}

function Figures({ overview }: { readonly overview: OutputOf<'learning', 'talkOverview'> }) {
  const { t } = useMessages();
  const { number } = useFormat();
  return (
    <div className="pj-talk-figures">
      <KeyFigures>
        {talkStates.map((state) => (
          <KeyFigure key={state} label={t.talks.state[state]} value={number(overview.states[state] ?? 0)} />
        ))}
      </KeyFigures>
    </div>
  );
}

interface ManyProps {
  readonly state: StateChoice;
  readonly kind: KindChoice;
  readonly total: number;
}

/** All on the list, when they are few enough to be planned at once. */
function PlanMany({ state, kind, total }: ManyProps) {
  const words = useMessages().t.talks.plan;
  const { asOf, unitId } = useScope();
  const [isOpen, setOpen] = useState(false);
  const filter = { state: state === 'all' ? null : state, kind: kind === 'all' ? null : kind };
  const list = useCall(
    'learning',
    'talkPersons',
    { asOf, unitId, ...filter, offset: 0, limit: MOST },
    { enabled: isOpen },
  );
  if (total === 0) return null;
  return (
    <div className="pj-actions">
      <Button variant="primary" icon="calendar" isDisabled={total > MOST} onPress={() => setOpen(true)}>
        {words.many(total)}
      </Button>
      {total > MOST && <span className="pj-muted">{words.tooMany(MOST)}</span>}
      {isOpen && list.data && (
        <PlanDialog
          kind="mus"
          personIds={list.data.rows.map(({ personId }) => personId)}
          unitId={null}
          lead={words.lead(list.data.rows.length)}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

export function PersonsTab({ overview }: { readonly overview: OutputOf<'learning', 'talkOverview'> }) {
  const { t } = useMessages();
  const format = useFormat();
  const { asOf, unitId } = useScope();
  const words = t.talks.persons;
  const [state, setState] = useState<StateChoice>('lacking');
  const [kind, setKind] = useState<KindChoice>('all');
  const input = { asOf, unitId, state: state === 'all' ? null : state, kind: kind === 'all' ? null : kind };
  const source = usePagedCall('learning', 'talkPersons', input);
  const all = { value: 'all', label: t.talks.all } as const;
  const kinds = talkKind.options.filter((value) => value !== 'grus');
  return (
    <div className="pj-stack">
      <Figures overview={overview} />
      <div className="pj-talk-bar">
        <Select
          label={words.state}
          options={[all, ...talkStates.map((value) => ({ value, label: t.talks.state[value] }))]}
          value={state}
          onChange={setState}
        />
        <Select
          label={words.kind}
          options={[all, ...kinds.map((value) => ({ value, label: t.talks.kindLong[value] }))]}
          value={kind}
          onChange={setKind}
        />
        <PlanMany state={state} kind={kind} total={source.total} />
      </div>
      <p className="pj-muted" role="status">
        {words.count(source.total)}
        {overview.onLeave > 0 && `. ${words.onLeave(overview.onLeave)}`}
      </p>
      <DataTable
        label={words.table}
        columns={columnsOf(t, format)}
        source={source}
        listKey={JSON.stringify(input)}
        maxRows={12}
        onOpen={({ personId }) => navigate(paths.personLearning(personId, 'talks'))}
        empty={
          <EmptyState title={words.noneTitle} icon="persons">
            {words.noneText}
          </EmptyState>
        }
      />
    </div>
  );
}
