import type { ReactNode } from 'react';
import { useMessages } from '../bridge.ts';
import { Button, Dialog } from '../components/index.ts';

export interface FormDialogProps {
  readonly title: string;
  readonly submitText: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Id of the form inside, which the button in the foot sends. */
  readonly formId: string;
  readonly children: ReactNode;
}

export function FormDialog({ title, submitText, isOpen, onClose, formId, children }: FormDialogProps) {
  const { t } = useMessages();
  return (
    <Dialog
      {...{ title, isOpen, onClose }}
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button type="submit" form={formId} variant="primary">
            {submitText}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
