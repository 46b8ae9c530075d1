/** Step 3: what came in, and where one goes from here. */
import { paths } from '../../app/navigation.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, LinkButton } from '../../components/index.ts';
import type { Applied } from './use-answers-import.ts';

interface DoneCardProps {
  readonly applied: Applied;
  readonly onAgain: () => void;
}

export function DoneCard({ applied, onAgain }: DoneCardProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.answersImport.done;
  const { roundId, answers, closed, name } = applied;
  return (
    <Card title={words.title}>
      <div className="pj-stack">
        <Alert tone="success">{(closed ? words.text : words.textOpen)(number(answers), name)}</Alert>
        <div className="pj-actions">
          <LinkButton variant="primary" to={closed ? paths.results(roundId) : paths.round(roundId)}>
            {closed ? words.results : words.round}
          </LinkButton>
          <Button onPress={onAgain}>{words.again}</Button>
        </div>
      </div>
    </Card>
  );
}
