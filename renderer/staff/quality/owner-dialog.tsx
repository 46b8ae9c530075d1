/** Chooses the owner among the program's users, or by a name of one's own. */
import { type FormEvent, useState } from 'react';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { Button, Dialog, ErrorAlert, Select, TextField, useToast } from '../../components/index.ts';
import type { OwnerProps } from './owner-card.tsx';

const NOBODY = 'nobody';
const OTHER = 'other';

/** What the select shows at first. */
const choiceOf = (owner: OwnerProps['owner']): string => (owner ? (owner.userId ?? OTHER) : OTHER);

function useUsers() {
  const slots = useCall('register', 'slots', {});
  return (slots.data ?? []).filter((slot) => slot.kind === 'passphrase');
}

export function OwnerDialog({ kind, owner, onClose }: OwnerProps & { readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.quality.owners;
  const notify = useToast();
  const save = useCommand('staff', 'setQualityOwner');
  const users = useUsers();
  const [choice, setChoice] = useState(choiceOf(owner));
  const [name, setName] = useState(owner && owner.userId === null ? owner.name : '');
  const [source, setSource] = useState(owner?.source ?? '');
  const [isSent, setSent] = useState(false);
  const user = users.find((u) => u.id === choice);
  const isNameMissing = choice === OTHER && name.trim() === '';
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    setSent(true);
    if (isNameMissing) return;
    const ownName = choice === OTHER ? name : '';
    const answer = await save.run({ kind, userId: user?.id ?? null, name: ownName, source });
    if (!answer.ok) return;
    notify(words.saved);
    onClose();
  };
  return (
    <Dialog
      title={words.dialog(t.quality.names[kind])}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" onPress={() => void submit()} isPending={save.isRunning}>
            {t.app.actions.save}
          </Button>
        </>
      }
    >
      <form className="pj-stack" onSubmit={(event) => void submit(event)} noValidate>
        <ErrorAlert error={save.error} />
        <Select
          label={words.who}
          options={[
            ...users.map((u) => ({ value: u.id as string, label: u.name })),
            { value: OTHER, label: words.other },
            { value: NOBODY, label: words.nobody },
          ]}
          value={choice}
          onChange={setChoice}
        />
        {choice === OTHER && (
          <TextField
            label={words.name}
            description={words.nameHelp}
            value={name}
            onChange={setName}
            maxLength={80}
            error={isSent && isNameMissing ? words.nameMissing : undefined}
          />
        )}
        <TextField
          label={words.source}
          description={words.sourceHelp}
          value={source}
          onChange={setSource}
          maxLength={200}
        />
        <p className="pj-muted">{words.fromToday}</p>
      </form>
    </Dialog>
  );
}
