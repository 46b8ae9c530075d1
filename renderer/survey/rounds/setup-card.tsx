import { useMessages } from '../../bridge.ts';
import { Card } from '../../components/index.ts';
import type { RoundProps } from './open-round.tsx';
import { RoundFacts } from './round-facts.tsx';

/** What was decided before it opened. */
export function SetupCard({ round }: RoundProps) {
  const { t } = useMessages();
  const names = round.questionnaire?.instruments.map(({ body }) => body.name) ?? [];
  return (
    <Card title={t.rounds.page.setupTitle}>
      <RoundFacts settings={round.settings} instrumentNames={names} />
    </Card>
  );
}
