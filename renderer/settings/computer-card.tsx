import { useState } from 'react';
import { useCall, useCommand, useMessages } from '../bridge.ts';
import { Button, Card, ErrorAlert, Loaded, NumberField, Select, useToast } from '../components/index.ts';

const LEAST = 1;
const MOST = 120;

export function ComputerCard() {
  const { t, locale, setLocale } = useMessages();
  const words = t.register.settings;
  const preferences = useCall('desktop', 'preferences', {});
  return (
    <Card title={words.computer} description={words.computerText}>
      <Loaded call={preferences}>{({ lockMinutes }) => <LockMinutes saved={lockMinutes} />}</Loaded>
      <Select
        label={words.language}
        options={[
          { value: 'da', label: t.app.bar.danish },
          { value: 'en', label: t.app.bar.english },
        ]}
        value={locale}
        onChange={setLocale}
      />
    </Card>
  );
}

function LockMinutes({ saved }: { readonly saved: number }) {
  const { t } = useMessages();
  const notify = useToast();
  const words = t.register.settings;
  const [minutes, setMinutes] = useState(saved);
  const set = useCommand('desktop', 'setPreferences');
  const isGood = Number.isInteger(minutes) && minutes >= LEAST && minutes <= MOST;
  const save = async () => {
    if (!isGood) return;
    const answer = await set.run({ lockMinutes: minutes });
    if (answer.ok) notify(words.saved);
  };
  return (
    <>
      <div className="pj-row">
        <NumberField
          label={words.lockMinutes}
          description={words.lockHelp}
          value={minutes}
          onChange={setMinutes}
          min={LEAST}
          max={MOST}
          suffix={words.minutes}
          error={isGood ? undefined : words.lockBad}
        />
        <Button onPress={() => void save()} isDisabled={minutes === saved} isPending={set.isRunning}>
          {t.app.actions.save}
        </Button>
      </div>
      <ErrorAlert error={set.error} />
    </>
  );
}
