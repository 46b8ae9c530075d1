/** The rule for following up, and the two who stand by the plan. */
import { useState } from 'react';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import { hasEnded } from '../../../shared/apv/states.ts';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, ErrorAlert, TextArea, useToast } from '../../components/index.ts';
import { SignCard } from './sign-card.tsx';

interface RoundProps {
  readonly round: ApvRoundView;
}

function RuleCard({ round }: RoundProps) {
  const words = useMessages().t.apvRounds.sign;
  const notify = useToast();
  const save = useCommand('apv', 'setFollowUp');
  const [by, setBy] = useState(round.followUpBy);
  const [how, setHow] = useState(round.followUpHow);
  const isSame = by.trim() === round.followUpBy && how.trim() === round.followUpHow;
  const send = async () => {
    const answer = await save.run({ roundId: round.id, followUpBy: by, followUpHow: how });
    if (answer.ok) notify(words.ruleSaved);
  };
  return (
    <Card
      title={words.ruleTitle}
      description={words.ruleText}
      footer={
        !hasEnded(round.state) && (
          <Button variant="primary" onPress={() => void send()} isPending={save.isRunning} isDisabled={isSame}>
            {words.saveRule}
          </Button>
        )
      }
    >
      <div className="pj-stack">
        <TextArea label={words.by} description={words.byHelp} value={by} onChange={setBy} rows={2} maxLength={4000} />
        <TextArea
          label={words.how}
          description={words.howHelp}
          value={how}
          onChange={setHow}
          rows={3}
          maxLength={4000}
        />
        <ErrorAlert error={save.error} />
      </div>
    </Card>
  );
}

export function SignStep({ round }: RoundProps) {
  const { date } = useFormat();
  const words = useMessages().t.apvRounds.sign;
  return (
    <div className="pj-round-planning">
      <RuleCard round={round} />
      <Card title={words.title} description={words.text}>
        <div className="pj-round-signers">
          <SignCard round={round} as="leader" />
          <SignCard round={round} as="amr" />
        </div>
        {round.completedOn !== null && <p className="pj-muted">{words.completed(date(round.completedOn))}</p>}
      </Card>
    </div>
  );
}
