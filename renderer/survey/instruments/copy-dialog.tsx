/** A copy that may be changed, and what it therefore loses (domain §2.1). */
import { useId, useState } from 'react';
import type { InstrumentLine } from '../../../shared/survey/contract-instruments.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Button, Dialog, ErrorAlert, TextField, useToast } from '../../components/index.ts';

interface CopyDialogProps {
  readonly line: InstrumentLine;
  readonly onClose: () => void;
}

export function CopyDialog({ line, onClose }: CopyDialogProps) {
  const { t } = useMessages();
  const notify = useToast();
  const formId = useId();
  const copy = useCommand('survey', 'copyAsModule');
  const [name, setName] = useState('');
  const [isBlamed, setBlamed] = useState(false);
  const words = t.instruments;
  const isSame = name.trim().toLocaleLowerCase('da') === line.name.trim().toLocaleLowerCase('da');
  const fault = name.trim() === '' ? t.app.field.missing : isSame ? words.copySameName : undefined;
  const send = async () => {
    setBlamed(true);
    if (fault !== undefined) return;
    const answer = await copy.run({ instrumentId: line.id, name: name.trim() });
    if (!answer.ok) return;
    notify(words.copied(name.trim()));
    navigate(paths.instrument(answer.value.instrumentId));
  };
  return (
    <Dialog
      title={words.copyTitle}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={copy.isRunning}>
            {words.copyConfirm}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="pj-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div>
          <p>{words.copyText}</p>
          <ul className="pj-points">
            {words.copyDrops.map((drop) => (
              <li key={drop}>{drop}</li>
            ))}
          </ul>
          <p>{words.copyAfter}</p>
        </div>
        {line.licence !== '' && (
          <p className="pj-muted">
            {words.copyRights} {line.licence}
          </p>
        )}
        <TextField
          label={words.copyName}
          value={name}
          onChange={setName}
          error={isBlamed ? fault : undefined}
          maxLength={120}
          isRequired
          autoFocus
        />
        <ErrorAlert error={copy.error} />
      </form>
    </Dialog>
  );
}
