/** A closed round: the ways to what it says. */
import { paths } from '../../app/navigation.ts';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Alert, LinkButton } from '../../components/index.ts';
import { ForgetCard } from './forget-card.tsx';
import type { RoundProps } from './open-round.tsx';
import { SetupCard } from './setup-card.tsx';

function useAnswers({ round }: RoundProps): string {
  const { t } = useMessages();
  const words = t.rounds.page;
  const { data } = useCall('survey', 'rounds', {});
  const line = data?.find(({ id }) => id === round.id);
  if (!line) return '';
  return line.answered === null ? words.closedUnknown : words.closedAnswers(line.answered);
}

export function ClosedRound({ round }: RoundProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.rounds.page;
  const answers = useAnswers({ round });
  return (
    <>
      <Alert
        tone="info"
        title={words.closedTitle}
        actions={
          <>
            <LinkButton variant="primary" to={paths.results(round.id)} icon="report">
              {words.results}
            </LinkButton>
            <LinkButton to={paths.comments(round.id)} icon="document">
              {words.comments}
            </LinkButton>
            <LinkButton to={paths.surveyReport(round.id)} icon="print">
              {words.report}
            </LinkButton>
          </>
        }
      >
        <p>{round.closedOn ? words.closedText(date(round.closedOn), answers) : answers}</p>
        {round.origin === 'import' && <p>{words.importedText}</p>}
      </Alert>
      <ForgetCard round={round} />
      <SetupCard round={round} />
    </>
  );
}
