/** Step 1: which file, which questionnaire it answers, and when. */
import type { InstrumentId, RoundId } from '../../../shared/kernel/ids.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { Alert, Button, Card, DateField, Select } from '../../components/index.ts';
import type { AnswersImport } from './use-answers-import.ts';

const NONE = 'none';

export function ChooseCard({ state }: { readonly state: AnswersImport }) {
  const { t, say } = useMessages();
  const words = t.answersImport;
  const { wishes, setWishes, fault } = state;
  const instruments = useCall('survey', 'instruments', {});
  const rounds = useCall('survey', 'rounds', {});
  const open = (rounds.data ?? []).filter((round) => round.state === 'open');
  return (
    <div className="pj-stack">
      {fault && (
        <Alert tone="error" title={words.refused.title}>
          <p>{say(fault)}</p>
          <p>{words.refused.nothing}</p>
        </Alert>
      )}
      <Card title={words.file.title} description={words.file.text}>
        <div className="pj-stack">
          <p>{words.file.help}</p>
          <div className="pj-period">
            <Select
              label={words.file.questions}
              width="medium"
              options={[
                { value: NONE, label: words.file.findOut },
                ...(instruments.data ?? []).map(({ id, name, version }) => ({
                  value: id as string,
                  label: `${name} (${version})`,
                })),
              ]}
              value={wishes.instrumentId ?? NONE}
              onChange={(value) =>
                setWishes({ ...wishes, instrumentId: value === NONE ? null : (value as InstrumentId) })
              }
            />
            {open.length > 0 && (
              <Select
                label={words.file.belongTo}
                width="medium"
                options={[
                  { value: NONE, label: words.file.newRound },
                  ...open.map(({ id, name }) => ({ value: id as string, label: name })),
                ]}
                value={wishes.roundId ?? NONE}
                onChange={(value) => setWishes({ ...wishes, roundId: value === NONE ? null : (value as RoundId) })}
              />
            )}
          </div>
          {wishes.roundId === null && (
            <div>
              <DateField
                label={words.file.asOf}
                value={wishes.asOf}
                onChange={(asOf) => setWishes({ ...wishes, asOf })}
                error={wishes.asOf === null ? words.file.needed : undefined}
              />
              <p className="pj-muted">{words.file.asOfHelp}</p>
            </div>
          )}
          <div className="pj-actions">
            <Button
              variant="primary"
              icon="upload"
              isDisabled={wishes.asOf === null}
              onPress={() => void state.chooseFile()}
            >
              {fault ? words.file.another : words.file.choose}
            </Button>
          </div>
        </div>
      </Card>
    </div>
  );
}
