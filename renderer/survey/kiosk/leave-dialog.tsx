/** The only way out of the kiosk: HR's passphrase. */
import { type FormEvent, useId, useState } from 'react';
import type { AppError } from '../../../shared/kernel/result.ts';
import { useKiosk } from '../../app/kiosk-mode.tsx';
import { useMessages } from '../../bridge.ts';
import { Button, Dialog, PassphraseField } from '../../components/index.ts';
import { UnlockError } from '../../register/unlock-error.tsx';
import { waitAfter } from '../../register/unlock-foot.tsx';
import { useCountdown } from '../../register/use-countdown.ts';

export function LeaveButton() {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button variant="tertiary" icon="lock" onPress={() => setOpen(true)}>
        {t.answering.start.leave}
      </Button>
      <Dialog
        title={t.answering.leave.title}
        size="small"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{t.app.actions.cancel}</Button>
            <Button type="submit" form={id} variant="primary">
              {t.answering.leave.leave}
            </Button>
          </>
        }
      >
        <LeaveForm id={id} />
      </Dialog>
    </>
  );
}

function LeaveForm({ id }: { readonly id: string }) {
  const { t } = useMessages();
  const { leave } = useKiosk();
  const wait = useCountdown(0);
  const [passphrase, setPassphrase] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<AppError>();
  const words = t.answering.leave;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setEmpty(passphrase === '');
    if (passphrase === '' || isRunning || wait.seconds > 0) return;
    setRunning(true);
    const answer = await leave(passphrase);
    if (answer.ok) return;
    setRunning(false);
    setPassphrase('');
    setError(answer.error);
    wait.start(waitAfter(answer.error));
  };
  return (
    <form id={id} className="pj-form" onSubmit={(event) => void submit(event)} noValidate>
      <p>{words.text}</p>
      <PassphraseField
        label={words.passphrase}
        description={words.passphraseHelp}
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value);
          setEmpty(false);
        }}
        error={isEmpty ? words.empty : undefined}
        autoFocus
      />
      <UnlockError error={error} seconds={wait.seconds} />
    </form>
  );
}
