/** Takes away what stands in the dialog, after a question. */
import { useState } from 'react';
import { Button, ConfirmDialog } from '../../components/index.ts';

interface RemoveButtonProps {
  readonly what: { readonly remove: string; readonly removeTitle: string; readonly removeText: string };
  readonly onRemove: () => void;
}

export function RemoveButton({ what, onRemove }: RemoveButtonProps) {
  const [isAsking, setAsking] = useState(false);
  const confirm = () => {
    setAsking(false);
    onRemove();
  };
  return (
    <>
      <Button variant="tertiary" icon="remove" onPress={() => setAsking(true)}>
        {what.remove}
      </Button>
      <ConfirmDialog
        title={what.removeTitle}
        confirmText={what.remove}
        isDanger
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={confirm}
      >
        {what.removeText}
      </ConfirmDialog>
    </>
  );
}
