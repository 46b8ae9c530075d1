/** The frame of a form in a dialog: fields, the refusal where there is one, and two buttons. */
import { type FormEvent, type ReactNode, useId } from 'react';
import { type Command, useMessages } from '../bridge.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorAlert } from './error-alert.tsx';
import { focusFirstField } from './focus-first-field.ts';

export interface EditDialogProps {
  readonly title: string;
  readonly lead?: string;
  readonly submitText: string;
  readonly size?: 'small' | 'medium' | 'large';
  /** The command that the form sends: under way, or refused with a reason; what was typed stays. */
  readonly save: Pick<Command<never, unknown>, 'isRunning' | 'error'>;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Beside the buttons, to the left. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function EditDialog(props: EditDialogProps) {
  const { title, lead, submitText, size = 'medium', save, onSubmit, onClose, aside, children } = props;
  const { t } = useMessages();
  const id = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isRunning) onSubmit();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size={size}
      actions={
        <>
          {aside && <div className="pj-grow">{aside}</div>}
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button type="submit" form={id} variant="primary" isPending={save.isRunning}>
            {submitText}
          </Button>
        </>
      }
    >
      {lead && <p className="pj-muted pj-edit-lead">{lead}</p>}
      <form ref={focusFirstField} id={id} className="pj-edit-form" onSubmit={send} noValidate>
        {children}
        <ErrorAlert error={save.error} />
      </form>
    </Dialog>
  );
}
