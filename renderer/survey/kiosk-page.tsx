/** Where HR makes a computer ready for respondents. The answering itself is in `kiosk/`. */
import { useState } from 'react';
import type { RoundId } from '../../shared/kernel/ids.ts';
import type { AppError } from '../../shared/kernel/result.ts';
import { useKiosk } from '../app/kiosk-mode.tsx';
import { paths } from '../app/navigation.ts';
import { useCall, useMessages } from '../bridge.ts';
import { Button, Card, ErrorAlert, LinkButton, Loaded, Page } from '../components/index.ts';
import './survey.css';

export function KioskPage({ roundId }: { readonly roundId: RoundId }) {
  const { t } = useMessages();
  const form = useCall('survey', 'respondentForm', { roundId });
  const words = t.answering.kiosk;
  return (
    <Page title={words.title} description={words.description} back={{ to: paths.round(roundId), text: words.back }}>
      <Loaded call={form}>
        {({ name }) => (
          <>
            <StartCard roundId={roundId} name={name} />
            <Card title={words.slipsTitle} description={words.slips}>
              <div className="pj-actions">
                <LinkButton to={paths.round(roundId)}>{words.toRound}</LinkButton>
              </div>
            </Card>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function StartCard({ roundId, name }: { readonly roundId: RoundId; readonly name: string }) {
  const { t } = useMessages();
  const { enter } = useKiosk();
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<AppError>();
  const words = t.answering.kiosk;
  const start = async () => {
    setRunning(true);
    const answer = await enter(roundId);
    // When it went well this page is gone.
    if (answer.ok) return;
    setRunning(false);
    setError(answer.error);
  };
  return (
    <Card title={name} description={words.whatTitle}>
      <ul className="pj-points">
        {words.what.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ErrorAlert error={error} />
      <div className="pj-actions">
        <Button variant="primary" icon="lock" onPress={() => void start()} isPending={isRunning}>
          {isRunning ? words.starting : words.start}
        </Button>
      </div>
    </Card>
  );
}
