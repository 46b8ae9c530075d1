import type { RoundId, UnitId } from '../../../shared/kernel/ids.ts';
import { asReleased } from '../../../shared/survey/red-pen.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { Card } from '../../components/index.ts';

const MOST = 200;

/** Released comments of the level they belong to; no other state is asked for. */
export function UnitComments({ roundId, unitId }: { readonly roundId: RoundId; readonly unitId: UnitId }) {
  const { t } = useMessages();
  const words = t.results.one;
  const { data } = useCall('survey', 'comments', { roundId, unitId, state: 'released', offset: 0, limit: MOST });
  if (!data || data.rows.length === 0) return null;
  const questions = [...new Set(data.rows.map(({ item }) => item))];
  return (
    <Card title={words.comments} description={words.commentsNote}>
      {questions.map((question) => (
        <section key={question} aria-label={question || words.comments}>
          {question !== '' && <h3 className="pj-comments-question">{question}</h3>}
          {data.rows
            .filter(({ item }) => item === question)
            .map(({ id, redacted }) => (
              <blockquote key={id} className="pj-quote">
                {asReleased(redacted ?? '')}
              </blockquote>
            ))}
        </section>
      ))}
    </Card>
  );
}
