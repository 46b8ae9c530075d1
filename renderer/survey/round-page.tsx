/** One round: collecting the answers while it is open, and the way to its results when it is closed. */
import type { RoundId } from '../../shared/kernel/ids.ts';
import { paths } from '../app/navigation.ts';
import { type OutputOf, useCall, useMessages } from '../bridge.ts';
import { Alert, Badge, LinkButton, Loaded, Page } from '../components/index.ts';
import { ClosedRound } from './rounds/closed-round.tsx';
import { OpenRound } from './rounds/open-round.tsx';
import './survey.css';

type Round = OutputOf<'survey', 'round'>;

function DraftNote({ roundId }: { readonly roundId: RoundId }) {
  const { t } = useMessages();
  const words = t.rounds.page;
  return (
    <Alert
      tone="info"
      title={words.draftTitle}
      actions={
        <LinkButton variant="primary" to={paths.roundDraft(roundId)}>
          {t.rounds.goOn}
        </LinkButton>
      }
    >
      {words.draftText}
    </Alert>
  );
}

const PARTS: Readonly<Record<Round['state'], (props: { readonly round: Round }) => React.ReactNode>> = {
  draft: ({ round }) => <DraftNote roundId={round.id} />,
  open: OpenRound,
  closed: ClosedRound,
};

export function RoundPage({ roundId }: { readonly roundId: RoundId }) {
  const { t } = useMessages();
  const round = useCall('survey', 'round', { roundId });
  const { data } = round;
  const Part = data && PARTS[data.state];
  return (
    <Page
      title={data?.settings.name ?? t.rounds.title}
      back={{ to: paths.rounds, text: t.survey.back }}
      actions={
        data && (
          <>
            <Badge tone={data.state === 'open' ? 'success' : 'info'}>{t.survey.states[data.state]}</Badge>
            {data.state !== 'draft' && (
              <LinkButton to={paths.respondents(roundId)} icon="info">
                {t.rounds.page.respondents}
              </LinkButton>
            )}
          </>
        )
      }
    >
      <Loaded call={round}>{(loaded) => Part && <Part round={loaded} />}</Loaded>
    </Page>
  );
}
