/** How a course is opened: beside the register, or with the computer handed over. Stays while the course is open. */
import { useState } from 'react';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, Choice, Dialog, ErrorAlert, useToast } from '../../components/index.ts';
import { statusOf } from './attempt-words.ts';
import type { PlayButtonProps } from './play-button.tsx';

export function PlayDialog({
  packageId,
  courseName,
  personId,
  personName,
  openAttempt,
  onClose,
}: PlayButtonProps & { readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.attempts.dialog;
  const play = useCommand('desktop', 'playCourse');
  const notify = useToast();
  const [way, setWay] = useState<'beside' | 'handOver'>('beside');
  const [from, setFrom] = useState<'resume' | 'again'>('resume');
  const open = async () => {
    const again = openAttempt !== null && from === 'again';
    const result = await play.run({ packageId, personId, again, handOver: way === 'handOver' });
    if (!result.ok) return;
    notify(t.attempts.closed(t.attempts.status[statusOf(result.value)]));
    onClose();
  };
  return (
    <Dialog
      title={words.title(courseName)}
      isOpen
      onClose={onClose}
      isDismissable={!play.isRunning}
      actions={
        <>
          <Button onPress={onClose} isDisabled={play.isRunning}>
            {t.app.actions.cancel}
          </Button>
          <Button variant="primary" onPress={() => void open()} isPending={play.isRunning}>
            {words.submit}
          </Button>
        </>
      }
    >
      <p>{words.for(personName)}</p>
      {play.isRunning ? (
        <p role="status">{words.running}</p>
      ) : (
        <div className="pj-edit-form">
          {openAttempt !== null && (
            <Choice
              label={words.from}
              isDense
              value={from}
              onChange={setFrom}
              options={[
                { value: 'resume', label: words.resume },
                { value: 'again', label: words.again, description: words.againText },
              ]}
            />
          )}
          <Choice
            label={words.how}
            value={way}
            onChange={setWay}
            options={[
              { value: 'beside', label: words.beside, description: words.besideText },
              { value: 'handOver', label: words.handOver, description: words.handOverText },
            ]}
          />
          <ErrorAlert error={play.error} />
        </div>
      )}
    </Dialog>
  );
}
