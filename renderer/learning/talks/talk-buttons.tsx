/** What can be done with one talk, wherever it is shown. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { TalkId } from '../../../shared/kernel/ids.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, ConfirmDialog, ErrorAlert, RemoveButton, useToast } from '../../components/index.ts';
import { HoldDialog, MoveDialog } from './hold-dialog.tsx';
import { OpenNote, WriteNote } from './note-dialogs.tsx';

export interface ShownTalk {
  readonly id: TalkId;
  /** `MUS: Ane Jensen` */
  readonly title: string;
  readonly plannedOn: IsoDate;
  readonly heldOn: IsoDate | null;
  readonly cancelledOn: IsoDate | null;
  readonly hasNote: boolean;
  readonly hasMore: boolean;
}

type Open = 'hold' | 'move' | 'cancel' | 'write' | 'open';

function CancelDialog({ talk, onClose }: { readonly talk: ShownTalk; readonly onClose: () => void }) {
  const words = useMessages().t.talks.talk;
  const notify = useToast();
  const cancel = useCommand('learning', 'cancelTalk');
  const confirm = async () => {
    const answer = await cancel.run({ talkId: talk.id });
    if (!answer.ok) return;
    notify(words.wasCancelled);
    onClose();
  };
  return (
    <ConfirmDialog
      title={words.cancelTitle}
      confirmText={words.cancel}
      isDanger
      isOpen
      isPending={cancel.isRunning}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      <p>{words.cancelText}</p>
      <ErrorAlert error={cancel.error} />
    </ConfirmDialog>
  );
}

function Reopen({ talk }: { readonly talk: ShownTalk }) {
  const words = useMessages().t.talks.talk;
  const notify = useToast();
  const reopen = useCommand('learning', 'reopenTalk');
  const run = async () => {
    const answer = await reopen.run({ talkId: talk.id });
    if (answer.ok) notify(words.reopened);
  };
  return (
    <Button variant="tertiary" icon="refresh" isPending={reopen.isRunning} onPress={() => void run()}>
      {words.reopen} <span className="sr-only">{talk.title}</span>
    </Button>
  );
}

function Remove({ talk }: { readonly talk: ShownTalk }) {
  const words = useMessages().t.talks.talk;
  return (
    <RemoveButton
      text={words.remove}
      title={words.removeTitle}
      command={useCommand('learning', 'removeTalk')}
      input={{ talkId: talk.id }}
      news={words.removed}
      onRemoved={() => undefined}
    >
      {words.removeText}
    </RemoveButton>
  );
}

export function TalkButtons({ talk }: { readonly talk: ShownTalk }) {
  const { t } = useMessages();
  const words = t.talks;
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const isOver = talk.heldOn !== null || talk.cancelledOn !== null;
  const hidden = <span className="sr-only">{talk.title}</span>;
  return (
    <div className="pj-actions">
      {!isOver && (
        <>
          <Button icon="check" onPress={() => setOpen('hold')}>
            {words.talk.hold} {hidden}
          </Button>
          <Button variant="tertiary" icon="calendar" onPress={() => setOpen('move')}>
            {words.talk.move} {hidden}
          </Button>
          <Button variant="tertiary" onPress={() => setOpen('cancel')}>
            {words.talk.cancel} {hidden}
          </Button>
        </>
      )}
      {talk.heldOn !== null && (
        <Button icon="lock" onPress={() => setOpen(talk.hasNote ? 'open' : 'write')}>
          {talk.hasNote ? words.note.open : words.note.write} {hidden}
        </Button>
      )}
      {isOver && !talk.hasNote && <Reopen talk={talk} />}
      {!talk.hasNote && !talk.hasMore && <Remove talk={talk} />}
      {open === 'hold' && <HoldDialog {...talk} talkId={talk.id} onClose={close} />}
      {open === 'move' && <MoveDialog {...talk} talkId={talk.id} onClose={close} />}
      {open === 'cancel' && <CancelDialog talk={talk} onClose={close} />}
      {open === 'write' && <WriteNote talkId={talk.id} onClose={close} />}
      {open === 'open' && <OpenNote talkId={talk.id} onClose={close} />}
    </div>
  );
}
