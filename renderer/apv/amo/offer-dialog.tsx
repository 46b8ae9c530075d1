/** The same offer to several at once. */
import { useState } from 'react';
import type { TrainingDuty } from '../../../shared/apv/contract-amo.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { DateField, EditDialog, TextField, useToast } from '../../components/index.ts';
import { keyOf, useTrainingWord } from './training-words.ts';

interface OfferDialogProps {
  readonly duties: readonly TrainingDuty[];
  readonly onClose: () => void;
  readonly onOffered: () => void;
}

export function OfferDialog({ duties, onClose, onOffered }: OfferDialogProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const notify = useToast();
  const trainingWord = useTrainingWord();
  const save = useCommand('apv', 'offerTraining');
  const [offeredOn, setOfferedOn] = useState<IsoDate | null>(today);
  const [offeredBy, setOfferedBy] = useState('');
  const [isSent, setSent] = useState(false);
  const words = t.amo.training;
  const isFuture = offeredOn !== null && offeredOn > today;
  const missing = isSent && offeredOn === null ? words.needDay : undefined;
  const send = async () => {
    setSent(true);
    if (offeredOn === null || isFuture) return;
    const chosen = duties.map(({ personId, kind, forYear, trainingId }) => ({ personId, kind, forYear, trainingId }));
    const answer = await save.run({ duties: chosen, offeredOn, offeredBy });
    if (!answer.ok) return;
    notify(words.offered(answer.value.offered));
    onOffered();
    onClose();
  };
  return (
    <EditDialog
      title={words.offerManyTitle(duties.length)}
      lead={words.offerManyText}
      submitText={words.offerSave}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <ul className="pj-plain-list">
        {duties.map((duty) => (
          <li key={keyOf(duty)}>
            {duty.name}: {trainingWord(duty)}
          </li>
        ))}
      </ul>
      <DateField
        label={words.offeredOn}
        isRequired
        max={today}
        value={offeredOn}
        onChange={setOfferedOn}
        error={isFuture ? words.future : missing}
      />
      <TextField
        label={words.offeredBy}
        description={words.offeredByHelp}
        maxLength={200}
        value={offeredBy}
        onChange={setOfferedBy}
      />
    </EditDialog>
  );
}
