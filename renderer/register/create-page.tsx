import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { MIN_PASSPHRASE } from '../../shared/register/contract.ts';
import { useSession } from '../app/session.tsx';
import { type OutputOf, useCommand, useMessages } from '../bridge.ts';
import { FormPassphraseField, FormTextField } from '../components/form-fields.tsx';
import { Button, Card, ErrorAlert, Page, ProgressDialog, Stepper } from '../components/index.ts';
import { type CreateFields, createForm } from './create-schema.ts';
import { type ChosenFolder, FolderField } from './folder-field.tsx';
import { FrontFrame } from './front-frame.tsx';
import { RecoveryKeyCard } from './recovery-key-card.tsx';

type Made = OutputOf<'register', 'create'>;

/** Name and passphrase, then the recovery key, which must be kept before one is let in. */
export function CreatePage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useMessages();
  const { enter } = useSession();
  const [made, setMade] = useState<Made>();
  const words = t.register;
  return (
    <FrontFrame>
      {made ? (
        <Page key="key" title={words.recovery.title} description={words.recovery.intro}>
          <Stepper steps={words.create.steps} current={1} />
          <RecoveryKeyCard
            recoveryKey={made.recoveryKey}
            registerName={made.info.name}
            continueText={words.recovery.continue}
            onKept={() => enter(made.info)}
          />
        </Page>
      ) : (
        <Page key="name" title={words.create.title} description={words.create.intro}>
          <Stepper steps={words.create.steps} current={0} />
          <CreateForm onMade={setMade} onBack={onBack} />
        </Page>
      )}
    </FrontFrame>
  );
}

interface CreateFormProps {
  readonly onMade: (made: Made) => void;
  readonly onBack: () => void;
}

function CreateForm({ onMade, onBack }: CreateFormProps) {
  const { t } = useMessages();
  const words = t.register.create;
  const create = useCommand('register', 'create', { refresh: false });
  const [folder, setFolder] = useState<ChosenFolder | null>(null);
  const { control, handleSubmit, formState, trigger, getFieldState } = useForm<CreateFields>({
    resolver: zodResolver(createForm),
    mode: 'onTouched',
    defaultValues: { name: '', userName: '', passphrase: '', repeat: '' },
  });
  const submit = handleSubmit(async ({ name, userName, passphrase }) => {
    if (!folder) return;
    const answer = await create.run({ folder: folder.token, name, userName, passphrase });
    if (answer.ok) onMade(answer.value);
  });
  const repeatWasTouched = getFieldState('repeat', formState).isTouched;
  return (
    <Card>
      <form
        className="pj-form"
        noValidate
        onSubmit={(event) => void submit(event)}
        // The repeated passphrase is judged again when the first one is changed after it.
        onChange={() => repeatWasTouched && void trigger('repeat')}
      >
        <FormTextField
          {...{ control, name: 'name', label: words.name, description: words.nameHelp, maxLength: 60 }}
          fault={words.nameBad}
          isRequired
          autoFocus
        />
        <FolderField
          label={words.folder}
          help={words.folderHelp}
          purpose="create"
          value={folder}
          onChange={setFolder}
          error={formState.isSubmitted && !folder ? words.folderMissing : undefined}
        />
        <FormTextField
          {...{ control, name: 'userName', label: words.user, description: words.userHelp, maxLength: 60 }}
          fault={t.app.field.missing}
          isRequired
        />
        <FormPassphraseField
          {...{ control, name: 'passphrase', label: words.passphrase, description: words.passphraseHelp }}
          fault={words.passphraseShort}
          minLength={MIN_PASSPHRASE}
          autoComplete="new-password"
          isRequired
        />
        <FormPassphraseField
          {...{ control, name: 'repeat', label: words.repeat }}
          fault={words.repeatBad}
          autoComplete="new-password"
          isRequired
        />
        <ErrorAlert error={create.error} />
        <div className="pj-form-foot">
          <Button type="submit" variant="primary">
            {words.submit}
          </Button>
          <Button variant="tertiary" onPress={onBack}>
            {t.app.actions.back}
          </Button>
        </div>
      </form>
      <ProgressDialog title={words.progress} isOpen={create.isRunning} progress={create.progress} />
    </Card>
  );
}
