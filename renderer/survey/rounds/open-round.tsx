/** An open round: what is to be done now, how many have answered, and closing it. */
import { useState } from 'react';
import { daysBetween } from '../../../shared/kernel/dates.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { type OutputOf, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, KeyFigure, KeyFigures, LinkButton } from '../../components/index.ts';
import { CloseDialog } from './close-dialog.tsx';
import { LimitsCard } from './limits-card.tsx';
import { RatesCard } from './rates-card.tsx';
import { RemindersCard } from './reminders-card.tsx';
import { SetupCard } from './setup-card.tsx';
import { SlipsCard } from './slips-card.tsx';

type Round = OutputOf<'survey', 'round'>;

export interface RoundProps {
  readonly round: Round;
}

function useDeadline({ settings }: Round): { readonly text: string; readonly isOver: boolean } {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.rounds.page;
  const until = daysBetween(today, settings.opensOn);
  if (until > 0) return { text: words.opensIn(until), isOver: false };
  const left = daysBetween(today, settings.closesOn);
  return left < 0 ? { text: words.daysOver(-left), isOver: true } : { text: words.daysLeft(left), isOver: false };
}

function Figures({ round }: RoundProps) {
  const { t } = useMessages();
  const { number, share, date } = useFormat();
  const words = t.rounds.page;
  const { data } = useCall('survey', 'responseRates', { roundId: round.id });
  const deadline = useDeadline(round);
  const hidden = t.report.hiddenWord;
  const total = data?.total;
  const codes = round.codesMade ?? 0;
  return (
    <KeyFigures>
      <KeyFigure
        label={words.rate}
        value={data ? (total && total.invited > 0 ? share(total.answered / total.invited) : hidden) : null}
        note={total ? undefined : data && t.rounds.rateSmall}
      />
      <KeyFigure
        label={words.answered}
        value={data ? (total ? number(total.answered) : hidden) : null}
        note={total ? words.ofInvited(total.invited) : undefined}
      />
      <KeyFigure label={words.daysLabel} value={deadline.text} note={words.lastDay(date(round.settings.closesOn))} />
      <KeyFigure label={words.codes} value={number(codes)} note={codes === 0 ? words.codesNone : words.codesNote} />
    </KeyFigures>
  );
}

function AnswerCard({ round }: RoundProps) {
  const { t } = useMessages();
  const words = t.rounds.page;
  return (
    <Card title={words.answerTitle} description={words.answerText}>
      <div className="pj-actions">
        <LinkButton variant="primary" to={paths.kiosk(round.id)} icon="show">
          {words.kiosk}
        </LinkButton>
        <LinkButton to={paths.paper(round.id)} icon="edit">
          {words.paper}
        </LinkButton>
      </div>
    </Card>
  );
}

export function OpenRound({ round }: RoundProps) {
  const { t } = useMessages();
  const words = t.rounds.page;
  const deadline = useDeadline(round);
  const [isClosing, setClosing] = useState(false);
  return (
    <>
      {deadline.isOver && <Alert tone="warning">{words.overText}</Alert>}
      <Figures round={round} />
      <div className="pj-round-cards">
        <div className="pj-stack">
          <RatesCard round={round} />
          <LimitsCard round={round} />
        </div>
        <div className="pj-stack">
          <AnswerCard round={round} />
          <SlipsCard round={round} />
          <RemindersCard round={round} />
        </div>
      </div>
      <SetupCard round={round} />
      <Card title={words.close} description={words.closeWhen}>
        <div className="pj-actions">
          <Button variant="danger" icon="lock" onPress={() => setClosing(true)}>
            {words.close}
          </Button>
        </div>
      </Card>
      <CloseDialog round={round} isOpen={isClosing} onClose={() => setClosing(false)} />
    </>
  );
}
