import { type FormEvent, useState } from 'react';
import { parseRecoveryKey } from '../../shared/register/recovery-key.ts';
import { useSession } from '../app/session.tsx';
import { useDoorCall } from '../bridge/use-door-call.ts';
import { useFrontMessages } from '../bridge/words.tsx';
import { Card } from '../components/card.tsx';
import { TextField } from '../components/text-field.tsx';
import { UnlockError } from './unlock-error.tsx';
import { UnlockFoot, waitAfter } from './unlock-foot.tsx';
import { useCountdown } from './use-countdown.ts';

/** What is wrong with the typing is said before the register is asked: that costs no wait. */
export function RecoveryUnlockCard({ waitSeconds }: { readonly waitSeconds: number }) {
  const { t } = useFrontMessages();
  const { enter } = useSession();
  const words = t.register.unlock;
  const unlock = useDoorCall('register', 'unlockWithRecovery');
  const wait = useCountdown(waitSeconds);
  const [key, setKey] = useState('');
  const [fault, setFault] = useState<string>();

  const faultOf = (text: string): string | undefined => {
    const parsed = parseRecoveryKey(text);
    if (parsed.ok) return undefined;
    if (parsed.reason === 'character') return words.recoveryBadLetter;
    if (parsed.reason === 'check') return words.recoveryBadCheck;
    return words.recoveryShort(text.replace(/[^\p{L}\p{N}]/gu, '').length);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wait.seconds > 0 || unlock.isRunning) return;
    const found = faultOf(key);
    setFault(found);
    if (found !== undefined) return;
    const answer = await unlock.run({ recoveryKey: key });
    if (answer.ok) enter(answer.value.info);
    else wait.start(waitAfter(answer.error));
  };
  return (
    <Card>
      <form className="pj-form" onSubmit={(event) => void submit(event)} noValidate>
        <div className="pj-code-input">
          <TextField
            label={words.recoveryKey}
            description={words.recoveryHelp}
            value={key}
            onChange={(value) => {
              setKey(value);
              setFault(undefined);
            }}
            error={fault}
            maxLength={120}
            autoFocus
          />
        </div>
        <UnlockError error={unlock.error} seconds={wait.seconds} />
        <p className="pj-muted">{words.recoveryAdvice}</p>
        <UnlockFoot isRunning={unlock.isRunning} waitSeconds={wait.seconds} />
      </form>
    </Card>
  );
}
