import { type FormEvent, useId, useState } from 'react';
import type { SavedView } from '../../../shared/staff/contract-people.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Alert, Button, Dialog, ErrorAlert, TextField, useToast } from '../../components/index.ts';

export interface SaveViewDialogProps {
  readonly views: readonly SavedView[];
  readonly shown: Omit<SavedView, 'id' | 'name'>;
  readonly onClose: () => void;
}

const LONGEST_NAME = 60;

export function SaveViewDialog({ views, shown, onClose }: SaveViewDialogProps) {
  const { t } = useMessages();
  const words = t.people.views;
  const form = useId();
  const notify = useToast();
  const command = useCommand('staff', 'saveView');
  const [name, setName] = useState('');
  const [isSent, setSent] = useState(false);
  const trimmed = name.trim();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (trimmed === '') return;
    const result = await command.run({ name: trimmed, ...shown });
    if (!result.ok) return;
    notify(words.saved(trimmed));
    onClose();
  };
  return (
    <Dialog
      title={words.saveTitle}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" type="submit" form={form} isPending={command.isRunning}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={form} className="pj-stack" onSubmit={(event) => void save(event)} noValidate>
        <TextField
          label={words.name}
          description={words.saveText}
          value={name}
          onChange={setName}
          maxLength={LONGEST_NAME}
          error={isSent && trimmed === '' ? words.nameFault : undefined}
          autoFocus
        />
        {views.some((view) => view.name === trimmed) && <Alert tone="warning">{words.replaces}</Alert>}
        <ErrorAlert error={command.error} />
      </form>
    </Dialog>
  );
}
