/** All wellbeing surveys: planned, running and closed. */
import { paths } from '../app/navigation.ts';
import { useCall, useMessages } from '../bridge.ts';
import { Card, EmptyState, LinkButton, Loaded, Page } from '../components/index.ts';
import { RoundList } from './rounds/round-list.tsx';
import './survey.css';

export function RoundsPage() {
  const { t } = useMessages();
  const words = t.rounds;
  const rounds = useCall('survey', 'rounds', {});
  const ways = (
    <>
      <LinkButton variant="primary" to={paths.newRound} icon="plus">
        {words.newRound}
      </LinkButton>
      <LinkButton to={paths.answersImport} icon="upload">
        {words.importAnswers}
      </LinkButton>
    </>
  );
  const isEmpty = rounds.data?.length === 0;
  return (
    <Page title={words.title} description={words.lead} actions={isEmpty ? undefined : ways}>
      <Loaded call={rounds}>
        {(lines) =>
          lines.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="check" action={ways}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <Card>
              <RoundList rounds={lines} />
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
}
