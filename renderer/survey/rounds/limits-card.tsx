/** The limits that were promised, and raising them. */
import { useState } from 'react';
import { type LimitNumbers, raiseFaults } from '../../../shared/survey/limit-choice.ts';
import { limitNames, type RoundLimits } from '../../../shared/survey/round.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, Card, Dialog, ErrorAlert, useToast } from '../../components/index.ts';
import { LimitFields } from '../parts/limit-fields.tsx';
import type { RoundProps } from './open-round.tsx';

interface RaiseFormProps extends RoundProps {
  readonly onDone: () => void;
}

const isSame = (a: LimitNumbers, b: LimitNumbers): boolean =>
  limitNames.every((name) => a[name].n === b[name].n && a[name].t === b[name].t);

function useFaultText(now: RoundLimits, next: RoundLimits) {
  const { t } = useMessages();
  const faults = raiseFaults(now, next);
  const faultAt = (field: string) => {
    const found = faults.find((fault) => fault.field === field);
    if (!found) return undefined;
    if (found.reason === 'lowered') return t.rounds.page.lowered(found.bound ?? 0);
    return found.reason === 'too_high' ? t.rounds.wizard.fault.too_high(found.bound ?? 0) : t.app.field.missing;
  };
  return { isGood: faults.length === 0, faultAt };
}

function RaiseDialog({ round, onDone }: RaiseFormProps) {
  const { t } = useMessages();
  const notify = useToast();
  const words = t.rounds.page;
  const now = round.settings.limits;
  const [next, setNext] = useState(now);
  const [isUnraised, setUnraised] = useState(false);
  const raise = useCommand('survey', 'raiseLimits');
  const { isGood, faultAt } = useFaultText(now, next);
  const send = async () => {
    setUnraised(isSame(now, next));
    if (!isGood || isSame(now, next)) return;
    const answer = await raise.run({ roundId: round.id, limits: next });
    if (!answer.ok) return;
    notify(words.raised);
    onDone();
  };
  return (
    <Dialog
      title={words.raiseTitle}
      isOpen
      onClose={onDone}
      size="large"
      actions={
        <>
          <Button onPress={onDone}>{t.app.actions.cancel}</Button>
          <Button variant="primary" onPress={() => void send()} isPending={raise.isRunning}>
            {words.raise}
          </Button>
        </>
      }
    >
      <div className="pj-stack">
        <p>{words.raiseText}</p>
        <LimitFields limits={next} onChange={(numbers) => setNext({ ...next, ...numbers })} faultAt={faultAt} />
        {isUnraised && isSame(now, next) && <p className="form-error-message">{words.nothingRaised}</p>}
        <ErrorAlert error={raise.error} />
      </div>
    </Dialog>
  );
}

export function LimitsCard({ round }: RoundProps) {
  const { t } = useMessages();
  const words = t.rounds.page;
  const [isRaising, setRaising] = useState(false);
  return (
    <Card title={words.limitsTitle} description={words.limitsText}>
      <LimitFields limits={round.settings.limits} />
      <div className="pj-actions">
        <Button icon="up" onPress={() => setRaising(true)}>
          {words.raise}
        </Button>
      </div>
      {isRaising && <RaiseDialog round={round} onDone={() => setRaising(false)} />}
    </Card>
  );
}
