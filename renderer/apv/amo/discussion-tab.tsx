/** The yearly discussions of the whole and of units, and whether the next is late. */
import { useState } from 'react';
import { useScope } from '../../app/scope.tsx';
import { type OutputOf, useCall, useFormat, useMessages } from '../../bridge.ts';
import {
  Alert,
  Button,
  Card,
  EmptyState,
  IconButton,
  Loaded,
  type SimpleColumn,
  SimpleTable,
} from '../../components/index.ts';
import { DiscussionDialog } from './discussion-dialog.tsx';
import { DiscussionSaved, useDiscussionPdf } from './discussion-pdf.tsx';

export type Discussions = OutputOf<'apv', 'discussions'>;
export type Discussion = Discussions['discussions'][number];

function useUnitWord(): (unitName: string) => string {
  const { t } = useMessages();
  return (unitName) => (unitName === '' ? t.amo.whole : unitName);
}

function Overdue({ found }: { readonly found: Discussions }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const unitWord = useUnitWord();
  const words = t.amo.discussion;
  const next = found.groups.flatMap(({ due }) => due ?? []).sort()[0];
  if (!found.overdue) return next ? <Alert tone="success" live={false} title={words.onTime(date(next))} /> : null;
  const late = found.groups.filter(({ overdue }) => overdue);
  return (
    <Alert tone="warning" live={false} title={words.overdueTitle}>
      {late.length === 0 && <p>{words.neverHeld}</p>}
      {late.map(({ unitId, unitName, lastHeld, due }) => (
        <p key={unitId ?? ''}>
          {lastHeld && due
            ? words.overdueOne(unitWord(unitName), date(lastHeld), date(due))
            : words.neverOne(unitWord(unitName))}
        </p>
      ))}
    </Alert>
  );
}

interface TableProps {
  readonly discussions: readonly Discussion[];
  readonly onOpen: (discussion: Discussion) => void;
  readonly onPdf: (discussion: Discussion) => void;
}

function DiscussionTable({ discussions, onOpen, onPdf }: TableProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const unitWord = useUnitWord();
  const words = t.amo.discussion;
  const nameOf = ({ year, unitName }: Discussion) => `${year}, ${unitWord(unitName)}`;
  const columns: SimpleColumn<Discussion>[] = [
    { key: 'year', label: words.year, rowHeader: true, render: ({ year }) => <span className="pj-num">{year}</span> },
    { key: 'unit', label: words.unit, render: ({ unitName }) => unitWord(unitName) },
    { key: 'held', label: words.heldOn, render: ({ heldOn }) => (heldOn ? date(heldOn) : words.notHeld) },
    { key: 'goals', label: words.goals, render: ({ goals }) => <span className="pj-amo-text">{goals}</span> },
    {
      key: 'actions',
      label: words.actions,
      render: (one) => (
        <span className="pj-row-ways">
          <IconButton icon="edit" label={`${words.edit}: ${nameOf(one)}`} onPress={() => onOpen(one)} />
          <IconButton icon="download" label={`${words.pdf}: ${nameOf(one)}`} onPress={() => onPdf(one)} />
        </span>
      ),
    },
  ];
  return <SimpleTable caption={words.table} hideCaption columns={columns} rows={discussions} rowKey={({ id }) => id} />;
}

export function DiscussionTab() {
  const { t } = useMessages();
  const { asOf } = useScope();
  const call = useCall('apv', 'discussions', { asOf }, { keepPrevious: true });
  const [open, setOpen] = useState<Discussion | 'new'>();
  const pdf = useDiscussionPdf();
  const words = t.amo.discussion;
  const add = (
    <Button variant="primary" icon="plus" onPress={() => setOpen('new')}>
      {words.new}
    </Button>
  );
  return (
    <Loaded call={call}>
      {(found) => (
        <div className="pj-stack">
          {found.discussions.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="document" action={add}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <>
              <Overdue found={found} />
              <Card title={t.amo.tabs.discussion} description={words.source} actions={add}>
                <DiscussionTable discussions={found.discussions} onOpen={setOpen} onPdf={pdf.start} />
                <DiscussionSaved save={pdf.save} />
              </Card>
            </>
          )}
          {open && (
            <DiscussionDialog
              discussion={open === 'new' ? undefined : open}
              all={found.discussions}
              onClose={() => setOpen(undefined)}
            />
          )}
        </div>
      )}
    </Loaded>
  );
}
