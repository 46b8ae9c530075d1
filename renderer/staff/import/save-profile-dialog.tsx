/** Gives the mapping a name, so that the next file with the same columns needs none of it. */
import { type FormEvent, useState } from 'react';
import type { SavedProfile } from '../../../shared/staff/contract-sources.ts';
import type { ImportKind, MappingProfile } from '../../../shared/staff/import-contract.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, ConfirmDialog, Dialog, ErrorAlert, TextField, useToast } from '../../components/index.ts';

interface SaveProfileProps {
  readonly kind: ImportKind;
  readonly profile: MappingProfile;
  readonly suggestion: string;
  readonly onClose: () => void;
  readonly onSaved: (saved: SavedProfile) => void;
}

const FORM = 'save-profile';
const MOST_LETTERS = 80;

export function SaveProfileDialog({ kind, profile, suggestion, onClose, onSaved }: SaveProfileProps) {
  const { t } = useMessages();
  const notify = useToast();
  const words = t.sources.profile;
  const [name, setName] = useState(suggestion);
  const [isTried, setTried] = useState(false);
  const save = useCommand('staff', 'saveProfile');
  const given = name.trim().slice(0, MOST_LETTERS);
  const isTaken = save.error?.code === 'profile_exists';
  const send = async (replace: boolean) => {
    const answer = await save.run({ kind, name: given, profile, replace });
    if (!answer.ok) return;
    notify(words.saved(given));
    onSaved(answer.value);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (given !== '') void send(false);
  };
  return (
    <>
      <Dialog
        title={words.saveTitle}
        isOpen
        onClose={onClose}
        size="small"
        actions={
          <>
            <Button onPress={onClose}>{t.app.actions.cancel}</Button>
            <Button variant="primary" type="submit" form={FORM} isPending={save.isRunning}>
              {t.app.actions.save}
            </Button>
          </>
        }
      >
        <form id={FORM} className="pj-stack" onSubmit={submit} noValidate>
          <p>{words.saveText}</p>
          <TextField
            label={words.name}
            value={name}
            onChange={setName}
            autoFocus
            error={isTried && given === '' ? t.app.field.missing : undefined}
          />
          {!isTaken && <ErrorAlert error={save.error} />}
        </form>
      </Dialog>
      <ConfirmDialog
        title={words.replaceTitle(given)}
        confirmText={words.replace}
        isOpen={isTaken}
        onClose={save.reset}
        onConfirm={() => void send(true)}
      >
        {words.replaceText}
      </ConfirmDialog>
    </>
  );
}
