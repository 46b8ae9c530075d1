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
  return (
    <Card title={words.comments} description={words.commentsNote}>
      {data.rows.map(({ id, redacted }) => (
        <blockquote key={id} className="pj-quote">
          {asReleased(redacted ?? '')}
        </blockquote>
      ))}
    </Card>
  );
}
