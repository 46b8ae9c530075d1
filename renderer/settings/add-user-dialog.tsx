import { zodResolver } from '@hookform/resolvers/zod';
import { useId } from 'react';
import { Controller, useForm } from 'react-hook-form';
import * as z from 'zod';
import { MIN_PASSPHRASE, registerCalls } from '../../shared/register/contract.ts';
import { useCommand, useMessages } from '../bridge.ts';
import { FormPassphraseField, FormTextField } from '../components/form-fields.tsx';
import { ErrorAlert, Select, useToast } from '../components/index.ts';
import { FormDialog } from './form-dialog.tsx';
import { useOwnLabel } from './own-secret-field.tsx';

const form = registerCalls.addSlot.input.extend({ own: z.string().min(1).max(1024) });
type AddUser = z.output<typeof form>;

export interface DialogState {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function AddUserDialog({ isOpen, onClose }: DialogState) {
  const { t } = useMessages();
  const formId = useId();
  const words = t.register.settings;
  return (
    <FormDialog title={words.addTitle} submitText={words.addUser} {...{ isOpen, onClose, formId }}>
      <AddUserForm id={formId} onDone={onClose} />
    </FormDialog>
  );
}

function AddUserForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { t } = useMessages();
  const notify = useToast();
  const words = t.register.settings;
  const add = useCommand('register', 'addSlot');
  const ownLabel = useOwnLabel();
  const { control, handleSubmit } = useForm<AddUser>({
    resolver: zodResolver(form),
    mode: 'onTouched',
    defaultValues: { name: '', role: 'hr', passphrase: '', own: '' },
  });
  const submit = handleSubmit(async (values) => {
    const answer = await add.run(values);
    if (!answer.ok) return;
    notify(words.added(values.name));
    onDone();
  });
  const roles = (['hr', 'dpo'] as const).map((role) => ({
    value: role,
    label: words.roles[role],
    description: words.roleHelp[role],
  }));
  return (
    <form id={id} className="pj-form" onSubmit={(event) => void submit(event)} noValidate>
      <FormTextField
        {...{ control, name: 'name', label: words.userName, maxLength: 60 }}
        fault={t.app.field.missing}
        isRequired
        autoFocus
      />
      <Controller
        control={control}
        name="role"
        render={({ field: { value, onChange } }) => (
          <Select label={words.userRole} options={roles} value={value} onChange={onChange} width="full" />
        )}
      />
      <FormPassphraseField
        {...{ control, name: 'passphrase', label: words.addPassphrase, description: words.addPassphraseHelp }}
        fault={t.register.create.passphraseShort}
        minLength={MIN_PASSPHRASE}
        autoComplete="new-password"
        isRequired
      />
      <FormPassphraseField
        {...{ control, name: 'own', label: ownLabel, description: words.ownHelp }}
        fault={t.app.field.missing}
        isRequired
      />
      <ErrorAlert error={add.error} />
    </form>
  );
}
