import { zodResolver } from '@hookform/resolvers/zod';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod';
import { MIN_PASSPHRASE, registerCalls } from '../../shared/register/contract.ts';
import { useCommand, useMessages } from '../bridge.ts';
import { FormPassphraseField } from '../components/form-fields.tsx';
import { ErrorAlert, useToast } from '../components/index.ts';
import type { DialogState } from './add-user-dialog.tsx';
import { FormDialog } from './form-dialog.tsx';

const form = z
  .object({ ...registerCalls.changePassphrase.input.shape, old: z.string().min(1), repeat: z.string() })
  .refine((values) => values.next === values.repeat, { path: ['repeat'] });
type ChangePassphrase = z.output<typeof form>;

export function ChangePassphraseDialog({ isOpen, onClose }: DialogState) {
  const { t } = useMessages();
  const formId = useId();
  return (
    <FormDialog
      title={t.register.settings.changeTitle}
      submitText={t.register.settings.changePassphrase}
      {...{ isOpen, onClose, formId }}
    >
      <ChangeForm id={formId} onDone={onClose} />
    </FormDialog>
  );
}

function ChangeForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { t } = useMessages();
  const notify = useToast();
  const words = t.register;
  const change = useCommand('register', 'changePassphrase');
  const { control, handleSubmit } = useForm<ChangePassphrase>({
    resolver: zodResolver(form),
    mode: 'onTouched',
    defaultValues: { old: '', next: '', repeat: '' },
  });
  const submit = handleSubmit(async ({ old, next }) => {
    const answer = await change.run({ old, next });
    if (!answer.ok) return;
    notify(words.settings.changed);
    onDone();
  });
  return (
    <form id={id} className="pj-form" onSubmit={(event) => void submit(event)} noValidate>
      <FormPassphraseField
        {...{ control, name: 'old', label: words.settings.oldPassphrase }}
        fault={t.app.field.missing}
        isRequired
        autoFocus
      />
      <FormPassphraseField
        {...{ control, name: 'next', label: words.settings.newPassphrase, description: words.create.passphraseHelp }}
        fault={words.create.passphraseShort}
        minLength={MIN_PASSPHRASE}
        autoComplete="new-password"
        isRequired
      />
      <FormPassphraseField
        {...{ control, name: 'repeat', label: words.create.repeat }}
        fault={words.create.repeatBad}
        autoComplete="new-password"
        isRequired
      />
      <ErrorAlert error={change.error} />
    </form>
  );
}
