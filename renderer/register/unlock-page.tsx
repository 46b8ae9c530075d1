import { type FormEvent, useEffect, useState } from 'react';
import { frontMessagesFor } from '../../shared/messages/front.ts';
import type { RegisterState } from '../../shared/register/contract.ts';
import { DEMO_PASSPHRASE } from '../../shared/register/demo.ts';
import { fetchedPart } from '../app/fetched-part.tsx';
import { preloadInside } from '../app/preload.ts';
import { useSession } from '../app/session.tsx';
import { callBridge } from '../bridge/call.ts';
import { useDoorCall } from '../bridge/use-door-call.ts';
import { useFrontMessages } from '../bridge/words.tsx';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { Page } from '../components/page.tsx';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { FrontFrame } from './front-frame.tsx';
import { UnlockError } from './unlock-error.tsx';
import { UnlockFoot, waitAfter } from './unlock-foot.tsx';
import { useCountdown } from './use-countdown.ts';

const RecoveryUnlockCard = fetchedPart(async () => (await import('./recovery-unlock-card.tsx')).RecoveryUnlockCard);
const UserPicker = fetchedPart(async () => (await import('./user-picker.tsx')).UserPicker);

type Locked = Extract<RegisterState, { state: 'locked' }>;

/** The first page on most days, so it carries as little code as it can. */
export function UnlockPage({ state }: { readonly state: Locked }) {
  const { t } = useFrontMessages();
  const { show } = useSession();
  const [withRecovery, setWithRecovery] = useState(false);
  const leave = useDoorCall('register', 'leave');
  const words = t.register.unlock;
  useEffect(preloadInside, []);
  const goElsewhere = async () => {
    const answer = await leave.run({});
    if (answer.ok) show(answer.value);
  };
  return (
    <FrontFrame>
      <Page
        key={withRecovery ? 'key' : 'passphrase'}
        title={withRecovery ? words.recoveryTitle : words.title}
        description={words.registerLine(state.name)}
      >
        {withRecovery ? (
          <RecoveryUnlockCard waitSeconds={state.waitSeconds} />
        ) : (
          <PassphraseCard waitSeconds={state.waitSeconds} />
        )}
        <div className="pj-actions">
          <Button variant="tertiary" onPress={() => setWithRecovery(!withRecovery)}>
            {withRecovery ? words.usePassphrase : words.useRecovery}
          </Button>
          <Button variant="tertiary" onPress={() => void goElsewhere()}>
            {words.other}
          </Button>
        </div>
      </Page>
    </FrontFrame>
  );
}

function PassphraseCard({ waitSeconds }: { readonly waitSeconds: number }) {
  const { t } = useFrontMessages();
  const { enter } = useSession();
  const words = t.register.unlock;
  const names = useUserNames();
  const unlock = useDoorCall('register', 'unlock');
  const wait = useCountdown(waitSeconds);
  const [chosen, setChosen] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const userName = chosen ?? names[0] ?? '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wait.seconds > 0 || unlock.isRunning) return;
    setEmpty(passphrase === '');
    if (passphrase === '') return;
    const answer = await unlock.run({ userName, passphrase });
    if (answer.ok) enter(answer.value.info);
    else {
      setPassphrase('');
      wait.start(waitAfter(answer.error));
    }
  };
  return (
    <Card>
      <form className="pj-form" onSubmit={(event) => void submit(event)} noValidate>
        {names.length > 1 && <UserPicker names={names} value={userName} onChange={setChosen} />}
        <PassphraseField
          label={words.passphrase}
          value={passphrase}
          onChange={(value) => {
            setPassphrase(value);
            setEmpty(false);
          }}
          error={isEmpty ? words.empty : undefined}
          autoFocus
        />
        <UnlockError error={unlock.error} seconds={wait.seconds} />
        {isDemoUser(userName) && (
          <Alert tone="info" title={words.demo}>
            <span className="pj-secret">{DEMO_PASSPHRASE}</span>
          </Alert>
        )}
        <UnlockFoot isRunning={unlock.isRunning} waitSeconds={wait.seconds} />
      </form>
    </Card>
  );
}

function useUserNames(): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    void callBridge('register', 'userNames', {}).then((answer) => answer.ok && setNames(answer.value));
  }, []);
  return names;
}

/** keys.json names users and nothing else, so the demo is known by its user. */
const isDemoUser = (name: string): boolean =>
  name === frontMessagesFor('da').register.demoUser || name === frontMessagesFor('en').register.demoUser;
