/** A unit goes out of the round; its findings stay with it or go to the unit that takes over. */
import { useState } from 'react';
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { Button, Choice, Dialog, ErrorAlert, Select, TextArea, useToast } from '../../components/index.ts';

interface LeaveDialogProps {
  readonly round: ApvRoundView;
  readonly unit: ApvRoundView['units'][number];
  readonly onClose: () => void;
}

/** Those that took over in the organisation first, then those of the round, then all others that are open. */
function useSuccessors({ round, unit }: LeaveDialogProps): { value: UnitId; label: string }[] {
  const { today } = useScope();
  const tree = useCall('staff', 'unitTree', { asOf: today });
  const rank = (id: UnitId): number => {
    if (unit.successors.some(({ unitId }) => unitId === id)) return 0;
    return round.units.some(({ unitId, leftOn }) => unitId === id && leftOn === null) ? 1 : 2;
  };
  return (tree.data ?? [])
    .filter(({ id }) => id !== unit.unitId)
    .toSorted((a, b) => rank(a.id) - rank(b.id))
    .map(({ id, name }) => ({ value: id, label: name }));
}

function useLeave({ round, unit, onClose }: LeaveDialogProps) {
  const words = useMessages().t.apvRounds.leave;
  const notify = useToast();
  const leave = useCommand('apv', 'leaveRound');
  const [reason, setReason] = useState('');
  const [gives, setGives] = useState(unit.successors.length > 0);
  const [successorId, setSuccessor] = useState<UnitId | null>(unit.successors[0]?.unitId ?? null);
  const [isTried, setTried] = useState(false);
  const isWhole = reason.trim() !== '' && (!gives || successorId !== null);
  const send = async () => {
    setTried(true);
    if (!isWhole) return;
    const answer = await leave.run({
      roundId: round.id,
      unitId: unit.unitId,
      reason,
      successorId: gives ? successorId : null,
    });
    if (!answer.ok) return;
    notify(words.done);
    onClose();
  };
  return { reason, setReason, gives, setGives, successorId, setSuccessor, isTried, send, leave };
}

export function LeaveDialog(props: LeaveDialogProps) {
  const { t } = useMessages();
  const words = t.apvRounds.leave;
  const form = useLeave(props);
  const successors = useSuccessors(props);
  return (
    <Dialog
      title={words.title(props.unit.name)}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" onPress={() => void form.send()} isPending={form.leave.isRunning}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <div className="pj-stack">
        <TextArea
          label={words.reason}
          description={words.reasonHelp}
          value={form.reason}
          onChange={form.setReason}
          rows={2}
          maxLength={500}
          error={form.isTried && form.reason.trim() === '' ? words.reasonMissing : undefined}
        />
        <Choice
          label={words.findings}
          options={[
            { value: 'keep', label: words.keep, description: words.keepHelp },
            { value: 'give', label: words.giveTo, description: words.giveHelp },
          ]}
          value={form.gives ? 'give' : 'keep'}
          onChange={(value) => form.setGives(value === 'give')}
        />
        {form.gives && (
          <Select
            label={words.successor}
            options={successors}
            value={form.successorId}
            onChange={form.setSuccessor}
            error={form.isTried && form.successorId === null ? words.successorMissing : undefined}
          />
        )}
        <ErrorAlert error={form.leave.error} />
      </div>
    </Dialog>
  );
}
