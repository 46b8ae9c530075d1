import { type FormEvent, useState } from 'react';
import { useCommand, useMessages } from '../bridge.ts';
import { Alert, Button, Card, Checkbox, ErrorAlert, TextField } from '../components/index.ts';

export interface RecoveryKeyCardProps {
  /** Groups of five joined by hyphens. */
  readonly recoveryKey: string;
  readonly registerName: string;
  readonly continueText: string;
  readonly onKept: () => void;
}

/** Shown once in its life: one is let on only with the last group typed, or a tick that it is kept. */
export function RecoveryKeyCard({ recoveryKey, registerName, continueText, onKept }: RecoveryKeyCardProps) {
  const { t } = useMessages();
  const words = t.register.recovery;
  const print = useCommand('desktop', 'printRecoveryKey', { refresh: false });
  const groups = recoveryKey.split('-');
  const savedAs = print.result?.saved ? print.result.name : undefined;
  return (
    <>
      <Card title={words.key}>
        <ol className="pj-key" translate="no">
          {groups.map((group, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the groups stand still, and two may be alike
            <li key={i} aria-label={`${words.group(i + 1)}: ${[...group].join(' ')}`}>
              {group}
            </li>
          ))}
        </ol>
        <div>
          <Button
            icon="print"
            onPress={() => void print.run({ recoveryKey, registerName })}
            isPending={print.isRunning}
          >
            {words.print}
          </Button>
        </div>
        <ErrorAlert error={print.error} />
        {savedAs && <Alert tone="success">{words.saved(savedAs)}</Alert>}
      </Card>
      <ConfirmCard lastGroup={groups.at(-1) ?? ''} continueText={continueText} onKept={onKept} />
    </>
  );
}

interface ConfirmCardProps {
  readonly lastGroup: string;
  readonly continueText: string;
  readonly onKept: () => void;
}

function ConfirmCard({ lastGroup, continueText, onKept }: ConfirmCardProps) {
  const { t } = useMessages();
  const words = t.register.recovery;
  const [typed, setTyped] = useState('');
  const [isKept, setKept] = useState(false);
  const [fault, setFault] = useState<string>();
  const proceed = (event: FormEvent) => {
    event.preventDefault();
    const given = typed.trim().toUpperCase();
    if (isKept || given === lastGroup) onKept();
    else setFault(given === '' ? words.notYet : words.lastGroupWrong);
  };
  return (
    <Card title={words.confirmTitle} description={words.confirmText}>
      <form className="pj-form" onSubmit={proceed} noValidate>
        <div className="pj-code-input">
          <TextField
            label={words.lastGroup}
            value={typed}
            onChange={(value) => {
              setTyped(value);
              setFault(undefined);
            }}
            error={fault}
            maxLength={5}
            width="short"
          />
        </div>
        <Checkbox
          isSelected={isKept}
          onChange={(kept) => {
            setKept(kept);
            setFault(undefined);
          }}
        >
          {words.kept}
        </Checkbox>
        <div className="pj-form-foot">
          <Button type="submit" variant="primary">
            {continueText}
          </Button>
        </div>
      </form>
    </Card>
  );
}
