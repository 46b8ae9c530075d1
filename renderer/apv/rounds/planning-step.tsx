/** What the round is planned as, where, with whom and by which methods. */
import { useState } from 'react';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { hasEnded } from '../../../shared/apv/states.ts';
import { paths } from '../../app/navigation.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, type Fact, Facts, TextLink, useToast } from '../../components/index.ts';
import { ParticipantsCard } from './participants-card.tsx';
import { RoundDialog } from './round-dialog.tsx';
import { UnitsCard } from './units-card.tsx';

interface RoundProps {
  readonly round: ApvRoundView;
}

function useFacts({ plan, completedOn }: ApvRoundView): Fact[] {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.apvRounds.planning;
  const { trigger, scopes, full, about, startsOn, endsOn, matrix } = plan;
  return [
    { term: words.trigger, value: t.apv.trigger[trigger] },
    { term: words.scopes, value: scopes.map((one) => t.apv.scope[one]).join(', ') },
    { term: words.extent, value: full ? t.apvRounds.full : t.apvRounds.partial },
    ...(about === '' ? [] : [{ term: words.about, value: about }]),
    { term: words.period, value: t.apvRounds.period(date(startsOn), date(endsOn)) },
    { term: words.matrix, value: t.apv.matrix[matrix] },
    ...(completedOn === null ? [] : [{ term: words.completed, value: date(completedOn) }]),
  ];
}

function PlanCard({ round }: RoundProps) {
  const { t } = useMessages();
  const notify = useToast();
  const [isOpen, setOpen] = useState(false);
  const words = t.apvRounds.planning;
  const saved = () => {
    setOpen(false);
    notify(t.apvRounds.dialog.saved);
  };
  return (
    <Card
      title={words.factsTitle}
      actions={
        !hasEnded(round.state) && (
          <Button icon="edit" onPress={() => setOpen(true)}>
            {words.edit}
          </Button>
        )
      }
    >
      <Facts items={useFacts(round)} />
      {isOpen && <RoundDialog round={round} unitId={null} onClose={() => setOpen(false)} onSaved={saved} />}
    </Card>
  );
}

function MethodsCard({ round }: RoundProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.apvRounds.planning;
  const unitOf = (id: string | null) => round.units.find(({ unitId }) => unitId === id)?.name ?? words.allUnits;
  return (
    <Card
      title={words.methodsTitle}
      description={words.methodsText}
      footer={<TextLink to={paths.apvStep(round.id, 'uncovering')}>{words.methodsLink}</TextLink>}
    >
      {round.methods.length === 0 ? (
        <p className="pj-muted">{words.noMethods}</p>
      ) : (
        <ul>
          {round.methods.map(({ id, kind, heldOn, unitId }) => (
            <li key={id}>
              {date(heldOn)}: {t.apv.method[kind]} ({unitOf(unitId)})
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function PlanningStep({ round }: RoundProps) {
  return (
    <div className="pj-round-planning">
      <PlanCard round={round} />
      <UnitsCard round={round} />
      <ParticipantsCard round={round} />
      <MethodsCard round={round} />
    </div>
  );
}
