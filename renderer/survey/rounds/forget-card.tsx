/** How long the raw answers of a closed round are kept, and deleting them for good. */
import { useState } from 'react';
import { useCall, useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, ConfirmDialog, ErrorAlert, ProgressDialog, useToast } from '../../components/index.ts';
import type { RoundProps } from './open-round.tsx';

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <div>
      <p>
        <strong>{title}</strong>
      </p>
      <ul className="pj-points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}

function ForgetDialog({
  round,
  isOpen,
  onClose,
}: RoundProps & { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useMessages();
  const notify = useToast();
  const words = t.rounds.page;
  const forget = useCommand('survey', 'forgetAnswers');
  const close = () => {
    forget.reset();
    onClose();
  };
  const confirm = async () => {
    const answer = await forget.run({ roundId: round.id });
    if (!answer.ok) return;
    notify(words.forgot);
    close();
  };
  return (
    <>
      <ConfirmDialog
        title={words.forgetTitle}
        confirmText={words.forget}
        isDanger
        isOpen={isOpen && !forget.isRunning}
        onClose={close}
        onConfirm={() => void confirm()}
      >
        <div className="pj-stack">
          <Points title={words.forgetGoes} points={words.forgetGoesPoints} />
          <Points title={words.forgetStays} points={words.forgetStaysPoints} />
          <Alert tone="warning">{words.forgetBackups}</Alert>
          <ErrorAlert error={forget.error} />
        </div>
      </ConfirmDialog>
      <ProgressDialog title={words.forgetting} isOpen={forget.isRunning} progress={forget.progress} />
    </>
  );
}

export function ForgetCard({ round }: RoundProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.rounds.page;
  const { data } = useCall('survey', 'answerRetention', { roundId: round.id });
  const [isAsking, setAsking] = useState(false);
  if (!data) return null;
  const { kept, due, isDue, years, source } = data;
  if (!kept) return <Card title={words.keptTitle}>{words.forgotten}</Card>;
  return (
    <Card
      title={words.keptTitle}
      actions={
        <Button icon="remove" onPress={() => setAsking(true)}>
          {words.forget}
        </Button>
      }
    >
      {isDue ? <Alert tone="warning">{words.keptDue(date(due), years)}</Alert> : <p>{words.kept(date(due), years)}</p>}
      <p className="form-hint">{words.keptSource(source)}</p>
      <ForgetDialog round={round} isOpen={isAsking} onClose={() => setAsking(false)} />
    </Card>
  );
}
