/** The last word before the promise: what can no longer be changed. */
import { navigate, paths } from '../../app/navigation.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { ConfirmDialog, ErrorAlert, useToast } from '../../components/index.ts';
import type { Wizard } from './use-wizard.ts';

interface OpenDialogProps {
  readonly wizard: Wizard;
  /** How many; undefined: the dialog is closed. */
  readonly invited: number | undefined;
  readonly onClose: () => void;
}

export function OpenDialog({ wizard, invited, onClose }: OpenDialogProps) {
  const { t } = useMessages();
  const notify = useToast();
  const open = useCommand('survey', 'openRound');
  const words = t.rounds.wizard.overview;
  const confirm = async () => {
    const roundId = await wizard.saveForOpening();
    if (!roundId) return;
    const answer = await open.run({ roundId });
    if (!answer.ok) return;
    notify(words.opened(answer.value.invited));
    navigate(paths.round(roundId));
  };
  const close = () => {
    open.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      title={words.openTitle}
      confirmText={words.open}
      isOpen={invited !== undefined}
      isPending={open.isRunning || wizard.isSaving}
      onClose={close}
      onConfirm={() => void confirm()}
    >
      <p>{words.openLead(invited ?? 0)}</p>
      <ul className="pj-points">
        {words.openPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p>{words.openLimits}</p>
      <ErrorAlert error={open.error ?? wizard.error} />
    </ConfirmDialog>
  );
}
