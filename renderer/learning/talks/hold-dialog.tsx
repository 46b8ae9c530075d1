/** When a talk was held and when the next one is to be; or another day for one to come. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { TalkId } from '../../../shared/kernel/ids.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { DateField, EditDialog, useToast } from '../../components/index.ts';

interface HoldDialogProps {
  readonly talkId: TalkId;
  readonly title: string;
  readonly plannedOn: IsoDate;
  readonly heldOn: IsoDate | null;
  readonly onClose: () => void;
}

export function HoldDialog({ talkId, title, plannedOn, heldOn, onClose }: HoldDialogProps) {
  const words = useMessages().t.talks.talk;
  const { today } = useScope();
  const notify = useToast();
  const save = useCommand('learning', 'holdTalk');
  const [on, setOn] = useState<IsoDate | null>(heldOn ?? (plannedOn <= today ? plannedOn : today));
  const [next, setNext] = useState<IsoDate | null>(null);
  const isFuture = on === null || on > today;
  const isBefore = next !== null && on !== null && next < on;
  const send = async () => {
    if (on === null || isFuture || isBefore) return;
    const answer = await save.run({ talkId, heldOn: on, nextOn: next });
    if (!answer.ok) return;
    notify(words.saved);
    onClose();
  };
  return (
    <EditDialog title={title} submitText={words.holdSubmit} save={save} onSubmit={() => void send()} onClose={onClose}>
      <DateField
        label={words.heldOn}
        max={today}
        value={on}
        onChange={setOn}
        error={isFuture ? words.future : undefined}
      />
      <DateField
        label={words.nextOn}
        description={words.nextHelp}
        value={next}
        onChange={setNext}
        error={isBefore ? words.order : undefined}
      />
    </EditDialog>
  );
}

export function MoveDialog({ talkId, title, plannedOn, onClose }: Omit<HoldDialogProps, 'heldOn'>) {
  const words = useMessages().t.talks;
  const notify = useToast();
  const save = useCommand('learning', 'moveTalk');
  const [on, setOn] = useState<IsoDate | null>(plannedOn);
  const send = async () => {
    if (on === null) return;
    const answer = await save.run({ talkId, plannedOn: on });
    if (!answer.ok) return;
    notify(words.talk.saved);
    onClose();
  };
  return (
    <EditDialog
      title={title}
      submitText={words.talk.moveSubmit}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <DateField
        label={words.talk.planned}
        value={on}
        onChange={setOn}
        error={on === null ? words.plan.missing : undefined}
      />
    </EditDialog>
  );
}
