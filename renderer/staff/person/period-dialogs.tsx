/** Which and when: the number of an engagement, correcting its days, ending it, taking an end back. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { useCommand, useFormat, useMessages } from '../../bridge.ts';
import { FormDate } from '../../components/form-date.tsx';
import { Button, DateField, Dialog, EditDialog, ErrorAlert, TextField } from '../../components/index.ts';
import { knownEnd, type PeriodValues, periodForm } from './edit-forms.ts';
import type { EngagementDialogProps } from './engagement-dialogs.tsx';

export function DatesDialog({ engagement, onClose, onSaved }: EngagementDialogProps) {
  const { t } = useMessages();
  const words = t.edit.engagement;
  const save = useCommand('staff', 'correctDates');
  const { control, handleSubmit } = useForm<PeriodValues>({
    resolver: zodResolver(periodForm),
    mode: 'onTouched',
    defaultValues: { key: engagement.key, start: engagement.start, end: knownEnd(engagement.end) },
  });
  const send = handleSubmit(async ({ start, end }) => {
    if (start === null) return;
    const answer = await save.run({ engagementId: engagement.id, start, end });
    if (answer.ok) onSaved(t.edit.dates.saved);
  });
  return (
    <EditDialog
      title={t.edit.dates.title}
      lead={t.edit.dates.lead}
      submitText={t.edit.dates.submit}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <FormDate
        {...{ control, name: 'start' as const, label: words.start, isRequired: true }}
        faults={{ missing: words.startMissing }}
      />
      <FormDate
        {...{ control, name: 'end' as const, label: words.end, description: words.endHelp }}
        faults={{ order: words.endBeforeStart }}
      />
    </EditDialog>
  );
}

export function EndDialog({ engagement, onClose, onSaved }: EngagementDialogProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.edit.end;
  const save = useCommand('staff', 'endEngagement');
  const [lastDay, setLastDay] = useState<IsoDate | null>(knownEnd(engagement.end));
  const [isSent, setSent] = useState(false);
  const fault =
    lastDay === null
      ? words.missing
      : lastDay < engagement.start
        ? words.beforeStart(date(engagement.start))
        : undefined;
  const send = async () => {
    setSent(true);
    if (fault !== undefined || lastDay === null) return;
    const answer = await save.run({ engagementId: engagement.id, lastDay });
    if (answer.ok) onSaved(words.saved(date(lastDay)));
  };
  return (
    <EditDialog
      title={words.title}
      lead={words.lead}
      submitText={words.submit}
      size="small"
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <DateField
        label={words.lastDay}
        value={lastDay}
        onChange={setLastDay}
        isRequired
        error={isSent ? fault : undefined}
      />
    </EditDialog>
  );
}

export function ReopenDialog({ engagement, onClose, onSaved }: EngagementDialogProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.edit.end;
  const save = useCommand('staff', 'endEngagement');
  const send = async () => {
    const answer = await save.run({ engagementId: engagement.id, lastDay: null });
    if (answer.ok) onSaved(words.reopened);
  };
  return (
    <Dialog
      title={words.reopenTitle}
      isOpen
      onClose={onClose}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t.app.actions.cancel}
          </Button>
          <Button variant="primary" onPress={() => void send()} isPending={save.isRunning}>
            {words.reopenSubmit}
          </Button>
        </>
      }
    >
      <p>{words.reopenText(date(engagement.end))}</p>
      <ErrorAlert error={save.error} />
    </Dialog>
  );
}

/** A tjenestenummer for an engagement that was made before the payroll system knew it. */
export function KeyDialog({ engagement, onClose, onSaved }: EngagementDialogProps) {
  const { t } = useMessages();
  const words = t.edit.key;
  const save = useCommand('staff', 'setEngagementKey');
  const [key, setKey] = useState(engagement.key);
  const [isSent, setSent] = useState(false);
  const send = async () => {
    setSent(true);
    if (key.trim() === '') return;
    const answer = await save.run({ engagementId: engagement.id, key });
    if (answer.ok) onSaved(words.saved);
  };
  return (
    <EditDialog
      title={words.title}
      lead={words.lead}
      submitText={words.submit}
      size="small"
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <TextField
        label={t.edit.engagement.key}
        value={key}
        onChange={setKey}
        maxLength={40}
        width="medium"
        isRequired
        autoFocus
        error={isSent && key.trim() === '' ? t.app.field.missing : undefined}
      />
    </EditDialog>
  );
}
