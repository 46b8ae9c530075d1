/** The frame of every form on the person's page: fields, the refusal where there is one, and two buttons. */
import { type FormEvent, type ReactNode, useId } from 'react';
import type { AppError } from '../../../shared/kernel/result.ts';
import { useMessages } from '../../bridge.ts';
import { focusFirstField } from '../../components/focus-first-field.ts';
import { Button, Dialog, ErrorAlert } from '../../components/index.ts';

export interface EditDialogProps {
  readonly title: string;
  readonly lead?: string;
  readonly submitText: string;
  readonly size?: 'small' | 'medium' | 'large';
  readonly isPending: boolean;
  /** Why it was refused; what was typed stays. */
  readonly error: AppError | undefined;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Beside the buttons, to the left. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function EditDialog(props: EditDialogProps) {
  const { title, lead, submitText, size = 'medium', isPending, error, onSubmit, onClose, aside, children } = props;
  const { t } = useMessages();
  const id = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) onSubmit();
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
          <Button type="submit" form={id} variant="primary" isPending={isPending}>
            {submitText}
          </Button>
        </>
      }
    >
      {lead && <p className="pj-muted pj-edit-lead">{lead}</p>}
      <form ref={focusFirstField} id={id} className="pj-edit-form" onSubmit={send} noValidate>
        {children}
        <ErrorAlert error={error} />
      </form>
    </Dialog>
  );
}
