import { type FormEvent, useId, useState } from 'react';
import type { RegisterInfo } from '../../shared/register/contract.ts';
import { isRegisterName } from '../../shared/register/name.ts';
import { useCommand, useMessages } from '../bridge.ts';
import { Button, Dialog, ErrorAlert, PassphraseField, ProgressDialog, TextField } from '../components/index.ts';
import { type ChosenFolder, FolderField } from './folder-field.tsx';

export interface RestoreDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onRestored: (info: RegisterInfo) => void;
}

/** A backup becomes a new register beside the others; nothing is ever overwritten. */
export function RestoreDialog({ isOpen, onClose, onRestored }: RestoreDialogProps) {
  const { t } = useMessages();
  const formId = useId();
  return (
    <Dialog
      title={t.register.restore.title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button type="submit" form={formId} variant="primary">
            {t.register.restore.submit}
          </Button>
        </>
      }
    >
      <RestoreForm id={formId} onRestored={onRestored} />
    </Dialog>
  );
}

function RestoreForm({
  id,
  onRestored,
}: {
  readonly id: string;
  readonly onRestored: RestoreDialogProps['onRestored'];
}) {
  const { t } = useMessages();
  const words = t.register.restore;
  const restore = useCommand('register', 'restore', { refresh: false });
  const [backup, setBackup] = useState<ChosenFolder | null>(null);
  const [folder, setFolder] = useState<ChosenFolder | null>(null);
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [isTried, setTried] = useState(false);
  const goodName = isRegisterName(name.trim());

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!backup || !folder || !goodName || passphrase === '') return;
    const answer = await restore.run({ backup: backup.token, folder: folder.token, name: name.trim(), passphrase });
    if (answer.ok) onRestored(answer.value.info);
  };
  return (
    <form id={id} className="pj-form" onSubmit={(event) => void submit(event)} noValidate>
      <p>{words.intro}</p>
      <FolderField
        label={words.backup}
        help={words.backupHelp}
        purpose="restore"
        value={backup}
        onChange={setBackup}
        error={isTried && !backup ? words.backupMissing : undefined}
      />
      <FolderField
        label={words.folder}
        purpose="create"
        value={folder}
        onChange={setFolder}
        error={isTried && !folder ? words.folderMissing : undefined}
      />
      <TextField
        label={words.name}
        value={name}
        onChange={setName}
        maxLength={60}
        error={isTried && !goodName ? t.register.create.nameBad : undefined}
        isRequired
      />
      <PassphraseField
        label={words.passphrase}
        description={words.passphraseHelp}
        value={passphrase}
        onChange={setPassphrase}
        error={isTried && passphrase === '' ? t.app.field.missing : undefined}
        isRequired
      />
      <ErrorAlert error={restore.error} />
      <ProgressDialog
        title={words.progress}
        isOpen={restore.isRunning}
        progress={restore.progress}
        onCancel={restore.cancel}
      />
    </form>
  );
}
