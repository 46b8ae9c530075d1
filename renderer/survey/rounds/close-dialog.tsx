/** Closing for good: said in full, and confirmed by the round's own name. */
import { useState } from 'react';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, Dialog, ErrorAlert, ProgressDialog, TextField, useToast } from '../../components/index.ts';
import type { RoundProps } from './open-round.tsx';

interface CloseDialogProps extends RoundProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Case and double spaces tell nothing of what one wants. */
const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('da');

export function CloseDialog({ round, isOpen, onClose }: CloseDialogProps) {
  const { t } = useMessages();
  const notify = useToast();
  const words = t.rounds.page;
  const { name } = round.settings;
  const [typed, setTyped] = useState('');
  const [isBlamed, setBlamed] = useState(false);
  const close = useCommand('survey', 'closeRound');
  const isRight = plain(typed) === plain(name);
  const leave = () => {
    setTyped('');
    setBlamed(false);
    close.reset();
    onClose();
  };
  const confirm = async () => {
    setBlamed(!isRight);
    if (!isRight) return;
    const answer = await close.run({ roundId: round.id });
    if (!answer.ok) return;
    notify(words.closed(answer.value.answers));
    leave();
  };
  return (
    <>
      <Dialog
        title={words.closeTitle}
        isOpen={isOpen && !close.isRunning}
        onClose={leave}
        role="alertdialog"
        actions={
          <>
            <Button onPress={leave}>{t.app.actions.cancel}</Button>
            <Button variant="danger" onPress={() => void confirm()}>
              {words.close}
            </Button>
          </>
        }
      >
        <div className="pj-stack">
          <div>
            <p>{words.closeLead}</p>
            <ul className="pj-points">
              {words.closePoints.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </div>
          <TextField
            label={words.closeConfirm(name)}
            value={typed}
            onChange={setTyped}
            error={isBlamed && !isRight ? words.closeWrong : undefined}
            autoFocus
          />
          <ErrorAlert error={close.error} />
        </div>
      </Dialog>
      <ProgressDialog title={words.closing} isOpen={close.isRunning} progress={close.progress} />
    </>
  );
}
