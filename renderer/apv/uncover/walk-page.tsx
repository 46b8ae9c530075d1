/** Checklists answered where one stands, with one hand: place by place, line by line. */
import { useState } from 'react';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { Checklist } from '../../../shared/apv/contract-uncover.ts';
import type { ApvRoundId } from '../../../shared/kernel/ids.ts';
import { paths } from '../../app/navigation.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { Alert, EmptyState, LinkButton, Loaded, Page } from '../../components/index.ts';
import { PlacesCard } from './places-card.tsx';
import type { WalkPlace } from './use-walk.ts';
import { WalkPlaceView } from './walk-place.tsx';
import { WalkSetup } from './walk-setup.tsx';
import './uncover.css';

interface WalkProps {
  readonly round: ApvRoundView;
  readonly lists: readonly Checklist[];
}

function Walking({ round, lists }: WalkProps) {
  const [where, setWhere] = useState<WalkPlace>();
  const [isChoosing, setChoosing] = useState(true);
  const begin = (place: WalkPlace) => {
    setWhere(place);
    setChoosing(false);
  };
  if (isChoosing || !where) {
    return (
      <div className="pj-walk-start">
        <WalkSetup {...{ round, lists }} before={where} onBegin={begin} />
        <PlacesCard round={round} />
      </div>
    );
  }
  return (
    <WalkPlaceView
      key={`${where.unitId} ${where.place} ${where.checklist.key}`}
      roundId={round.id}
      where={where}
      unitName={round.units.find(({ unitId }) => unitId === where.unitId)?.name ?? ''}
      onNextRoom={() => setChoosing(true)}
    />
  );
}

/** What keeps the checklist from being answered is said, and what was answered can still be read. */
function WalkOrReason({ round, lists }: WalkProps) {
  const { t } = useMessages();
  const words = t.apvUncover.walk;
  if (round.state !== 'uncovering') {
    return (
      <>
        <Alert tone="info" title={words.notNow}>
          {words.notNowText(t.apv.state[round.state])}
        </Alert>
        <PlacesCard round={round} />
      </>
    );
  }
  if (round.units.every(({ leftOn }) => leftOn !== null)) {
    return (
      <EmptyState
        title={words.noUnits}
        icon="building"
        action={<LinkButton to={paths.apvRound(round.id)}>{words.back}</LinkButton>}
      >
        {words.noUnitsText}
      </EmptyState>
    );
  }
  return <Walking round={round} lists={lists} />;
}

export function ApvWalkPage({ roundId }: { readonly roundId: ApvRoundId }) {
  const { t } = useMessages();
  const words = t.apvUncover.walk;
  const round = useCall('apv', 'round', { roundId });
  const lists = useCall('apv', 'checklists', {});
  return (
    <Page
      title={words.title}
      description={round.data?.plan.name}
      back={{ to: paths.apvStep(roundId, 'uncovering'), text: words.back }}
    >
      <Loaded call={round}>
        {(view) => <Loaded call={lists}>{(all) => <WalkOrReason round={view} lists={all} />}</Loaded>}
      </Loaded>
    </Page>
  );
}
