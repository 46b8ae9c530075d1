/** Takes a line out of a plan that was never signed with it; a signed one is refused with the reason. */
import { useState } from 'react';
import type { PlanLineId } from '../../../shared/kernel/ids.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, ConfirmDialog, ErrorAlert, useToast } from '../../components/index.ts';

interface RemoveLineProps {
  readonly lineId: PlanLineId;
  readonly onRemoved: () => void;
}

export function RemoveLine({ lineId, onRemoved }: RemoveLineProps) {
  const { t } = useMessages();
  const words = t.apvPlan.dialog;
  const notify = useToast();
  const [isAsking, setAsking] = useState(false);
  const remove = useCommand('apv', 'removeLine');
  const confirm = async () => {
    const answer = await remove.run({ lineId });
    if (!answer.ok) return;
    notify(words.removed);
    onRemoved();
  };
  return (
    <>
      <Button variant="tertiary" icon="remove" onPress={() => setAsking(true)}>
        {words.remove}
      </Button>
      <ConfirmDialog
        title={words.removeTitle}
        isOpen={isAsking}
        confirmText={words.remove}
        isDanger
        isPending={remove.isRunning}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      >
        <p>{words.removeText}</p>
        <ErrorAlert error={remove.error} />
      </ConfirmDialog>
    </>
  );
}
