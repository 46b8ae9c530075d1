/** Comments of a closed round: the red pen before anybody else reads them. */
import { useState } from 'react';
import type { RoundId, UnitId } from '../../shared/kernel/ids.ts';
import { paths } from '../app/navigation.ts';
import { type OutputOf, useCall, useMessages } from '../bridge.ts';
import { Button, EmptyState, Loaded, Page, Select } from '../components/index.ts';
import { CommentCard } from './results/comment-card.tsx';
import './results/results.css';

type State = 'new' | 'released' | 'withheld';
const STATES = ['all', 'new', 'released', 'withheld'] as const;
const EVERYWHERE = 'all';
const STEP = 25;
/** The contract's highest. */
const MOST = 500;

export function CommentsPage({ roundId }: { readonly roundId: RoundId }) {
  const { t } = useMessages();
  const words = t.results.review;
  const [unit, setUnit] = useState<string>(EVERYWHERE);
  const [state, setState] = useState<(typeof STATES)[number]>('all');
  const [limit, setLimit] = useState(STEP);
  const call = useCall(
    'survey',
    'comments',
    {
      roundId,
      unitId: unit === EVERYWHERE ? null : (unit as UnitId),
      state: state === 'all' ? null : (state satisfies State),
      offset: 0,
      limit,
    },
    { keepPrevious: true },
  );
  const units = call.data?.units ?? [];
  return (
    <Page
      title={words.title}
      description={words.lead}
      back={{ to: paths.results(roundId), text: t.results.backToResults }}
    >
      {units.length > 0 && (
        <div className="pj-row">
          <Select
            label={words.unit}
            value={unit}
            onChange={setUnit}
            options={[
              { value: EVERYWHERE, label: words.allUnits },
              ...units.map(({ unitId, name, released, total }) => ({
                value: unitId as string,
                label: name,
                description: words.counts(released, total),
              })),
            ]}
          />
          <Select
            label={words.state}
            value={state}
            onChange={setState}
            options={STATES.map((value) => ({
              value,
              label: value === 'all' ? words.everyState : words.states[value],
            }))}
          />
          <p className="pj-note">{words.about}</p>
        </div>
      )}
      <Loaded call={call}>
        {(found) => (
          <CommentList
            roundId={roundId}
            found={found}
            onMore={
              found.rows.length < Math.min(found.total, MOST) ? () => setLimit(Math.min(MOST, limit + STEP)) : undefined
            }
          />
        )}
      </Loaded>
    </Page>
  );
}

interface CommentListProps {
  readonly roundId: RoundId;
  readonly found: OutputOf<'survey', 'comments'>;
  readonly onMore: (() => void) | undefined;
}

function CommentList({ roundId, found, onMore }: CommentListProps) {
  const { t } = useMessages();
  const words = t.results.review;
  if (found.units.length === 0) {
    return (
      <EmptyState title={words.emptyTitle} icon="info">
        {words.emptyText}
      </EmptyState>
    );
  }
  if (found.rows.length === 0) return <p className="pj-muted">{words.noneLeft}</p>;
  return (
    <>
      {found.rows.map((comment, place) => (
        <CommentCard key={comment.id} roundId={roundId} comment={comment} number={place + 1} />
      ))}
      {onMore && (
        <div className="pj-actions">
          <Button onPress={onMore}>{words.more}</Button>
        </div>
      )}
    </>
  );
}
