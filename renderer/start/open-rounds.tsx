/** Surveys that are open: how many have answered, and how long there is left. Asked for when the rest of the page stands. */
import { daysBetween } from '../../shared/kernel/dates.ts';
import type { RoundLine } from '../../shared/survey/contract-rounds.ts';
import { paths } from '../app/navigation.ts';
import { useScope } from '../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../bridge.ts';
import { Card, Loaded, TextLink } from '../components/index.ts';

/** As wide as the share of those invited who have answered; the sentence above says the same. */
function RateBar({ share }: { readonly share: number }) {
  return (
    <svg className="pj-open-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.min(1, share) * 100} height="8" />
    </svg>
  );
}

function Rate({ roundId }: { readonly roundId: RoundLine['id'] }) {
  const { t } = useMessages();
  const { number, share } = useFormat();
  const call = useCall('survey', 'responseRates', { roundId });
  return (
    <Loaded call={call}>
      {({ total }) =>
        total === null ? (
          <span className="pj-muted">{t.start.roundFew}</span>
        ) : (
          <span className="pj-open-rate">
            {t.start.roundAnswered(
              number(total.answered),
              number(total.invited),
              share(total.answered / Math.max(1, total.invited), 1),
            )}
            <RateBar share={total.answered / Math.max(1, total.invited)} />
          </span>
        )
      }
    </Loaded>
  );
}

function OpenRound({ round }: { readonly round: RoundLine }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { today } = useScope();
  return (
    <li>
      <TextLink to={paths.round(round.id)}>{round.name}</TextLink>
      <Rate roundId={round.id} />
      <span>{t.start.roundDays(daysBetween(today, round.closesOn), date(round.closesOn))}</span>
    </li>
  );
}

/** Nothing at all where no survey is open, or where the list cannot be had: the page of surveys says why. */
export function OpenRounds() {
  const { t } = useMessages();
  const call = useCall('survey', 'rounds', {}, { keepPrevious: true });
  const open = (call.data ?? []).filter(({ state }) => state === 'open');
  if (open.length === 0) return null;
  return (
    <Card title={t.start.rounds}>
      <ul className="pj-open-rounds">
        {open.map((round) => (
          <OpenRound key={round.id} round={round} />
        ))}
      </ul>
    </Card>
  );
}
