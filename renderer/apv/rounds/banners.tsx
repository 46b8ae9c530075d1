/** What whoever opens the round must know first. */
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { paths } from '../../app/navigation.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Alert, TextLink } from '../../components/index.ts';
import { useFieldWords } from './use-field-words.ts';

interface BannerProps {
  readonly round: ApvRoundView;
}

function DroppedBanner({ round }: BannerProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { changeName } = useFieldWords();
  const words = t.apvRounds.page;
  const dropped = round.signatures.find(({ droppedOn }) => droppedOn !== null);
  if (!dropped || dropped.droppedOn === null) return null;
  const day = date(dropped.droppedOn);
  const wentBack = dropped.droppedBy === 'apv_round.state';
  return (
    <Alert
      tone="warning"
      title={wentBack ? words.backTitle(day) : words.droppedTitle(day, changeName(dropped.droppedBy))}
      actions={<TextLink to={paths.apvStep(round.id, 'sign')}>{words.droppedLink}</TextLink>}
    >
      {words.droppedText(dropped.droppedWho)}
    </Alert>
  );
}

function ClosedUnits({ round }: BannerProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.apvRounds.page;
  return round.units
    .filter(({ leftOn, closedOn }) => leftOn === null && closedOn !== null)
    .map(({ unitId, name, closedOn }) => (
      <Alert
        key={unitId}
        tone="warning"
        title={words.unitClosed(name, closedOn ? date(closedOn) : '')}
        actions={<TextLink to={paths.apvStep(round.id, 'planning')}>{words.unitClosedLink}</TextLink>}
      >
        {words.unitClosedText}
      </Alert>
    ));
}

export function Banners({ round }: BannerProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.apvRounds.page;
  if (round.state === 'cancelled') {
    return (
      <Alert tone="info" title={words.cancelledTitle}>
        {round.cancelReason}
      </Alert>
    );
  }
  if (round.state === 'closed') {
    return (
      <Alert tone="info" title={words.closedTitle(date(round.stateSince))}>
        {words.closedText}
      </Alert>
    );
  }
  return (
    <>
      <DroppedBanner round={round} />
      <ClosedUnits round={round} />
    </>
  );
}
