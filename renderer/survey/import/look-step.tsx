/** What was found in the file; then its faults, or the round that it becomes. */
import type { AnswersPreview } from '../../../shared/survey/contract-import.ts';
import { strictRoundLimits } from '../../../shared/survey/round.ts';
import { useCall, useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, ErrorAlert } from '../../components/index.ts';
import { ColumnsCard } from './columns-card.tsx';
import { FaultsCard } from './faults-card.tsx';
import { FoundCard } from './found-card.tsx';
import { RoundCard } from './round-card.tsx';
import type { AnswersImport } from './use-answers-import.ts';

interface StepProps {
  readonly state: AnswersImport;
  readonly preview: AnswersPreview;
}

/** Into a round that is open: its name, days and limits stand already. */
function OpenRoundCard({ state, preview }: StepProps) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.answersImport;
  const rounds = useCall('survey', 'rounds', {});
  const round = rounds.data?.find(({ id }) => id === state.wishes.roundId);
  if (!round) return null;
  const { name, opensOn, closesOn } = round;
  const limits = { ...strictRoundLimits, owner: '', decidedOn: null, reason: '' };
  return (
    <Card title={words.open.title(name)} description={words.open.text}>
      <div className="pj-stack">
        <div className="pj-actions">
          <Button
            variant="primary"
            icon="upload"
            onPress={() => void state.takeIn({ name, opensOn, closesOn, limits })}
          >
            {words.round.apply(number(preview.rows))}
          </Button>
          <Button onPress={state.startOver}>{words.file.another}</Button>
        </div>
        <ErrorAlert error={state.apply.error} />
      </div>
    </Card>
  );
}

export function LookStep({ state, preview }: StepProps) {
  const { t } = useMessages();
  const { asOf, roundId } = state.wishes;
  const isFaulty = preview.faultCount > 0;
  return (
    <div className="pj-stack">
      {isFaulty && (
        <>
          <FaultsCard preview={preview} />
          <div className="pj-actions">
            <Button variant="primary" icon="upload" onPress={state.startOver}>
              {t.answersImport.file.another}
            </Button>
          </div>
        </>
      )}
      <FoundCard preview={preview} />
      <ColumnsCard preview={preview} onRead={state.readAgain} />
      {isFaulty ? null : roundId === null && asOf !== null ? (
        <RoundCard state={state} preview={preview} asOf={asOf} />
      ) : (
        <OpenRoundCard state={state} preview={preview} />
      )}
    </div>
  );
}
