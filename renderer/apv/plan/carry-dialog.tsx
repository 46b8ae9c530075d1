/** The problem and its line go on in another running round of the unit. */
import { useState } from 'react';
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import type { ApvRoundLine } from '../../../shared/apv/contract-rounds.ts';
import type { ApvRoundId } from '../../../shared/kernel/ids.ts';
import { paths } from '../../app/navigation.ts';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { Button, Dialog, ErrorAlert, LinkButton, Loaded, Select, useToast } from '../../components/index.ts';
import { hasEnded } from './has-ended.ts';

interface CarryDialogProps {
  readonly line: PlanLine;
  readonly onClose: () => void;
}

const takesOver =
  ({ roundId, unitId }: PlanLine) =>
  ({ id, state, units }: ApvRoundLine): boolean =>
    id !== roundId && !hasEnded(state) && units.some((unit) => unit.unitId === unitId);

function NoRound() {
  const { t } = useMessages();
  const words = t.apvPlan.carry;
  return (
    <div className="pj-stack">
      <p>
        <strong>{words.noneTitle}.</strong> {words.none}
      </p>
      <div className="pj-actions">
        <LinkButton to={paths.apvRounds}>{words.toRounds}</LinkButton>
      </div>
    </div>
  );
}

export function CarryDialog({ line, onClose }: CarryDialogProps) {
  const { t } = useMessages();
  const words = t.apvPlan.carry;
  const notify = useToast();
  const rounds = useCall('apv', 'rounds', {});
  const carry = useCommand('apv', 'carryLine');
  const [to, setTo] = useState<ApvRoundId | null>(null);
  const [isSent, setSent] = useState(false);
  const possible = (rounds.data ?? []).filter(takesOver(line));
  const send = async () => {
    setSent(true);
    if (to === null) return;
    const answer = await carry.run({ lineId: line.id, toRoundId: to });
    if (!answer.ok) return;
    notify(words.finished);
    onClose();
  };
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          {possible.length > 0 && (
            <Button variant="primary" onPress={() => void send()} isPending={carry.isRunning}>
              {words.confirm}
            </Button>
          )}
        </>
      }
    >
      <div className="pj-stack">
        <p className="pj-plan-measure">{line.measure || line.problem}</p>
        <p className="pj-muted">{words.text}</p>
        <Loaded call={rounds}>
          {() =>
            possible.length === 0 ? (
              <NoRound />
            ) : (
              <Select
                label={words.round}
                options={possible.map(({ id, name, state }) => ({
                  value: id,
                  label: `${name} (${t.apv.state[state].toLowerCase()})`,
                }))}
                value={to}
                onChange={setTo}
                width="full"
                error={isSent && to === null ? words.missing : undefined}
              />
            )
          }
        </Loaded>
        <ErrorAlert error={carry.error} />
      </div>
    </Dialog>
  );
}
