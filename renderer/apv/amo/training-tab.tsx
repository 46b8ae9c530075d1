/** Everyone in the AMO with each training due, and whether the offer can be shown. */
import { useState } from 'react';
import type { TrainingDuty } from '../../../shared/apv/contract-amo.ts';
import { trainingKind } from '../../../shared/apv/words.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useMessages } from '../../bridge.ts';
import { Button, Card, EmptyState, LinkButton, Loaded, Select } from '../../components/index.ts';
import { OfferDialog } from './offer-dialog.tsx';
import { TrainingRuleCard } from './rule-card.tsx';
import { TrainingDialog } from './training-dialog.tsx';
import { TrainingTable } from './training-table.tsx';
import { keyOf } from './training-words.ts';

const STATES = ['late', 'no_offer', 'offered', 'declined', 'taken'] as const;
type StateChoice = TrainingDuty['state'] | 'all';
type KindChoice = TrainingDuty['kind'] | 'all';

interface ShownProps {
  readonly duties: readonly TrainingDuty[];
}

function Duties({ duties }: ShownProps) {
  const { t } = useMessages();
  const [state, setState] = useState<StateChoice>('all');
  const [kind, setKind] = useState<KindChoice>('all');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<TrainingDuty | 'offer'>();
  const words = t.amo.training;
  const all = { value: 'all', label: words.all } as const;
  const shown = duties.filter(
    (one) => (state === 'all' || one.state === state) && (kind === 'all' || one.kind === kind),
  );
  const picked = duties.filter((one) => chosen.has(keyOf(one)));
  const choose = (duty: TrainingDuty, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(keyOf(duty));
    else next.delete(keyOf(duty));
    setChosen(next);
  };
  return (
    <Card title={t.amo.tabs.training} description={words.lead}>
      <div className="pj-stack">
        <div className="pj-amo-bar">
          <Select
            label={words.filterState}
            options={[all, ...STATES.map((value) => ({ value, label: words.states[value] }))]}
            value={state}
            onChange={setState}
          />
          <Select
            label={words.filterKind}
            options={[all, ...trainingKind.options.map((value) => ({ value, label: t.apv.training[value] }))]}
            value={kind}
            onChange={setKind}
          />
          {picked.length > 0 && (
            <div className="pj-actions">
              <Button variant="primary" onPress={() => setOpen('offer')}>
                {words.offerMany(picked.length)}
              </Button>
            </div>
          )}
        </div>
        <p className="pj-muted" role="status">
          {shown.length === 0 ? words.noneFit : words.count(shown.length, duties.length)}
        </p>
        {shown.length > 0 && (
          <TrainingTable duties={shown} isChosen={(one) => chosen.has(keyOf(one))} onChoose={choose} onOpen={setOpen} />
        )}
      </div>
      {open === 'offer' && (
        <OfferDialog duties={picked} onClose={() => setOpen(undefined)} onOffered={() => setChosen(new Set())} />
      )}
      {open && open !== 'offer' && <TrainingDialog duty={open} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}

export function TrainingTab() {
  const { t } = useMessages();
  const { asOf, unitId } = useScope();
  const call = useCall('apv', 'amoTraining', { asOf, unitId }, { keepPrevious: true });
  const words = t.amo.training;
  return (
    <div className="pj-stack">
      <Loaded call={call}>
        {(duties) =>
          duties.length === 0 ? (
            <EmptyState
              title={words.emptyTitle}
              icon="groups"
              action={<LinkButton to={paths.register}>{words.openRegister}</LinkButton>}
            >
              {words.emptyText}
            </EmptyState>
          ) : (
            <Duties duties={duties} />
          )
        }
      </Loaded>
      <TrainingRuleCard />
    </div>
  );
}
