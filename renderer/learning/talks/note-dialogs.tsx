/**
 * The note of a talk. Its text and code live in the fields alone and are gone with the dialog: nothing is kept in the
 * page's store of answers.
 */
import { useState } from 'react';
import type { TalkId } from '../../../shared/kernel/ids.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { Alert, EditDialog, PassphraseField, RemoveButton, TextArea, useToast } from '../../components/index.ts';

const LEAST_CODE = 8;
const MOST_LETTERS = 20_000;

interface NoteProps {
  readonly talkId: TalkId;
  readonly onClose: () => void;
}

function Owner() {
  const words = useMessages().t.talks.note;
  return (
    <Alert tone="info" title={words.owner}>
      {words.forgotten}
    </Alert>
  );
}

export function WriteNote({ talkId, onClose }: NoteProps) {
  const words = useMessages().t.talks.note;
  const notify = useToast();
  const save = useCommand('learning', 'sealNote');
  const [text, setText] = useState('');
  const [code, setCode] = useState('');
  const [again, setAgain] = useState('');
  const [isAsked, setAsked] = useState(false);
  const faults = {
    text: text.trim() === '' ? words.textMissing : undefined,
    code: code.length < LEAST_CODE ? words.codeShort : undefined,
    again: code === again ? undefined : words.codeDiffers,
  };
  const shown = (fault: string | undefined) => (isAsked ? fault : undefined);
  const send = async () => {
    setAsked(true);
    if (faults.text || faults.code || faults.again) return;
    const answer = await save.run({ talkId, text, code, oldCode: null });
    if (!answer.ok) return;
    notify(words.sealed);
    onClose();
  };
  return (
    <EditDialog
      title={words.titleWrite}
      submitText={words.seal}
      size="large"
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <Owner />
      <TextArea
        label={words.text}
        description={words.textHelp}
        rows={8}
        maxLength={MOST_LETTERS}
        value={text}
        onChange={setText}
        error={shown(faults.text)}
      />
      <PassphraseField
        label={words.code}
        description={words.codeHelp}
        minLength={LEAST_CODE}
        autoComplete="new-password"
        value={code}
        onChange={setCode}
        error={shown(faults.code)}
      />
      <PassphraseField
        label={words.codeAgain}
        autoComplete="new-password"
        value={again}
        onChange={setAgain}
        error={shown(faults.again)}
      />
    </EditDialog>
  );
}

function RemoveNote({ talkId, onClose }: NoteProps) {
  const words = useMessages().t.talks.note;
  return (
    <RemoveButton
      text={words.remove}
      title={words.removeTitle}
      command={useCommand('learning', 'removeNote')}
      input={{ talkId }}
      news={words.removed}
      onRemoved={onClose}
    >
      {words.removeText}
    </RemoveButton>
  );
}

export function OpenNote({ talkId, onClose }: NoteProps) {
  const words = useMessages().t.talks.note;
  const notify = useToast();
  const open = useCommand('learning', 'openNote');
  const save = useCommand('learning', 'sealNote');
  const [code, setCode] = useState('');
  const [text, setText] = useState<string>();
  const send = async () => {
    if (text === undefined) {
      const answer = await open.run({ talkId, code });
      if (answer.ok) setText(answer.value.text);
      return;
    }
    const answer = await save.run({ talkId, text, code, oldCode: code });
    if (!answer.ok) return;
    notify(words.sealed);
    onClose();
  };
  return (
    <EditDialog
      title={words.titleOpen}
      submitText={text === undefined ? words.unlock : words.saveAgain}
      size="large"
      save={text === undefined ? open : save}
      onSubmit={() => void send()}
      onClose={onClose}
      aside={<RemoveNote talkId={talkId} onClose={onClose} />}
    >
      {text === undefined ? (
        <>
          <Owner />
          <PassphraseField label={words.code} autoFocus value={code} onChange={setCode} />
        </>
      ) : (
        <TextArea label={words.text} rows={12} maxLength={MOST_LETTERS} value={text} onChange={setText} />
      )}
    </EditDialog>
  );
}
