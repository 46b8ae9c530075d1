/** A first CPR number, or another one in place of the one that is there. */
import { useState } from 'react';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { normaliseCpr } from '../../../shared/staff/cpr.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { EditDialog, TextField } from '../../components/index.ts';
import { CprJudgement, useCprJudgement } from './cpr-judgement.tsx';

interface CprDialogProps {
  readonly personId: PersonId;
  readonly onClose: () => void;
  readonly onSaved: (text: string) => void;
}

export function CprDialog({ personId, onClose, onSaved }: CprDialogProps) {
  const { t } = useMessages();
  const words = t.edit.cpr;
  const save = useCommand('staff', 'setCpr');
  const [cpr, setCpr] = useState('');
  const [isLeft, setLeft] = useState(false);
  const judgement = useCprJudgement(cpr, personId);
  const isWrong = normaliseCpr(cpr) === undefined || judgement.data?.valid === false;
  const send = async () => {
    setLeft(true);
    if (isWrong) return;
    const answer = await save.run({ personId, cpr });
    if (answer.ok) onSaved(words.saved);
  };
  return (
    <EditDialog
      title={words.title}
      submitText={words.submit}
      size="small"
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <TextField
        label={words.label}
        description={words.help}
        value={cpr}
        onChange={setCpr}
        onBlur={() => setLeft(cpr !== '')}
        maxLength={20}
        width="short"
        isRequired
        autoFocus
        error={isLeft && isWrong ? words.fault : undefined}
      />
      <CprJudgement {...judgement} />
    </EditDialog>
  );
}
