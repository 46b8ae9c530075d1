/** Going away from changes that are not saved. */
import { useMessages } from '../../bridge.ts';
import { Button, Dialog } from '../../components/index.ts';
import type { useUnsaved } from '../paper/use-unsaved.ts';

interface LeaveDialogProps {
  readonly leaving: ReturnType<typeof useUnsaved>;
  /** False: it could not be saved, and one stays. */
  readonly onSave: () => Promise<boolean>;
}

export function LeaveDialog({ leaving: { go, stay }, onSave }: LeaveDialogProps) {
  const { t } = useMessages();
  const words = t.instruments.editor;
  const saveAndGo = async () => {
    if (await onSave()) go?.();
    stay();
  };
  return (
    <Dialog
      title={words.leaveTitle}
      isOpen={go !== undefined}
      onClose={stay}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button onPress={stay}>{words.leaveStay}</Button>
          <Button onPress={() => go?.()}>{words.leaveDrop}</Button>
          <Button variant="primary" onPress={() => void saveAndGo()} autoFocus>
            {words.leaveSave}
          </Button>
        </>
      }
    >
      {words.leaveText}
    </Dialog>
  );
}
