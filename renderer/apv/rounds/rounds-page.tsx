/** All APV rounds, and the way to a new one. */
import { useState } from 'react';
import type { ApvRoundLine } from '../../../shared/apv/contract-rounds.ts';
import { hasEnded } from '../../../shared/apv/states.ts';
import { roundState } from '../../../shared/apv/words.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useAsked } from '../../app/use-asked.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { Button, Card, EmptyState, Loaded, Page, Select, useToast } from '../../components/index.ts';
import { RoundDialog } from './round-dialog.tsx';
import { RoundTable } from './round-table.tsx';
import './rounds.css';

const filters = ['running', 'all', ...roundState.options] as const;
type Filter = (typeof filters)[number];

const fits = ({ state }: ApvRoundLine, filter: Filter): boolean =>
  filter === 'all' || (filter === 'running' ? !hasEnded(state) : state === filter);

function RoundsCard({ rounds }: { readonly rounds: readonly ApvRoundLine[] }) {
  const { t } = useMessages();
  const words = t.apvRounds;
  const [filter, setFilter] = useState<Filter>('running');
  const shown = rounds.filter((line) => fits(line, filter));
  const labelOf = (one: Filter): string => (one === 'running' || one === 'all' ? words.filters[one] : t.apv.state[one]);
  return (
    <Card>
      <div className="pj-stack">
        <Select
          label={words.filter}
          options={filters.map((value) => ({ value, label: labelOf(value) }))}
          value={filter}
          onChange={setFilter}
        />
        {shown.length === 0 ? <p role="status">{words.noneLike}</p> : <RoundTable rounds={shown} />}
      </div>
    </Card>
  );
}

function NewRound({ unitId, onClose }: { readonly unitId: UnitId | null; readonly onClose: () => void }) {
  const { t } = useMessages();
  const notify = useToast();
  return (
    <RoundDialog
      unitId={unitId}
      onClose={onClose}
      onSaved={(roundId) => {
        notify(t.apvRounds.dialog.created);
        navigate(paths.apvRound(roundId));
      }}
    />
  );
}

export function ApvRoundsPage() {
  const { t } = useMessages();
  const words = t.apvRounds;
  const scope = useScope();
  const rounds = useCall('apv', 'rounds', {});
  /** The unit that the dialog for a new round begins with; undefined while it is closed. */
  const [making, setMaking] = useState<UnitId | null>();
  useAsked('new', (asked) => setMaking(asked === '' ? scope.unitId : (asked as UnitId)));
  const make = (
    <Button variant="primary" icon="plus" onPress={() => setMaking(scope.unitId)}>
      {words.newRound}
    </Button>
  );
  return (
    <Page title={words.title} description={words.lead} actions={rounds.data?.length === 0 ? undefined : make}>
      <Loaded call={rounds}>
        {(lines) =>
          lines.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="check" action={make}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <RoundsCard rounds={lines} />
          )
        }
      </Loaded>
      {making !== undefined && <NewRound key={making} unitId={making} onClose={() => setMaking(undefined)} />}
    </Page>
  );
}
