/** Offer, answer and completion of one training, each with its own day. */
import { useState } from 'react';
import type { TrainingDuty } from '../../../shared/apv/contract-amo.ts';
import type { TrainingId } from '../../../shared/kernel/ids.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { DateField, EditDialog, RemoveButton, Select, TextField, useToast } from '../../components/index.ts';
import { useTrainingWord } from './training-words.ts';

interface TrainingDialogProps {
  readonly duty: TrainingDuty;
  readonly onClose: () => void;
}

type Draft = Pick<TrainingDuty, 'offeredOn' | 'offeredBy' | 'answer' | 'answeredOn' | 'takenOn' | 'note'>;
type DayField = 'offeredOn' | 'answeredOn' | 'takenOn';

const ANSWERS = ['none', 'yes', 'no'] as const;

function useFaults(draft: Draft): (field: DayField) => string | undefined {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.amo.training;
  return (field) => {
    const day = draft[field];
    if (day === null) return undefined;
    if (day > today) return words.future;
    return draft.offeredOn !== null && day < draft.offeredOn ? words.order : undefined;
  };
}

function Answer({ duty, draft, onChange }: { duty: TrainingDuty; draft: Draft; onChange: (draft: Draft) => void }) {
  const { t } = useMessages();
  const { today } = useScope();
  const fault = useFaults(draft);
  const words = t.amo.training;
  return (
    <div className="pj-edit-pair pj-pair-lines">
      <Select
        label={words.answer}
        description={duty.kind === 'obligatory' ? words.obligatoryNo : undefined}
        options={ANSWERS.map((value) => ({ value, label: words.answers[value] }))}
        value={draft.answer ?? 'none'}
        onChange={(said) => onChange({ ...draft, answer: said === 'none' ? null : said })}
      />
      <DateField
        label={words.answeredOn}
        max={today}
        isDisabled={draft.answer === null}
        value={draft.answeredOn}
        onChange={(answeredOn) => onChange({ ...draft, answeredOn })}
        error={fault('answeredOn')}
      />
    </div>
  );
}

interface RemoveProps {
  readonly duty: TrainingDuty;
  readonly trainingId: TrainingId;
  readonly onRemoved: () => void;
}

function Remove({ duty, trainingId, onRemoved }: RemoveProps) {
  const words = useMessages().t.amo.training;
  const trainingWord = useTrainingWord();
  return (
    <RemoveButton
      text={words.remove}
      title={words.removeTitle}
      command={useCommand('apv', 'removeTraining')}
      input={{ trainingId }}
      news={words.removed}
      onRemoved={onRemoved}
    >
      {words.removeText(duty.name, trainingWord(duty))}
    </RemoveButton>
  );
}

export function TrainingDialog({ duty, onClose }: TrainingDialogProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const notify = useToast();
  const trainingWord = useTrainingWord();
  const save = useCommand('apv', 'saveTraining');
  const [draft, setDraft] = useState<Draft>(duty);
  const fault = useFaults(draft);
  const words = t.amo.training;
  const send = async () => {
    const { offeredOn, offeredBy, answer, answeredOn, takenOn, note } = draft;
    if (fault('offeredOn') || fault('answeredOn') || fault('takenOn')) return;
    const { personId, kind, forYear, trainingId } = duty;
    const fields = { offeredOn, offeredBy, answer, answeredOn: answer ? answeredOn : null, takenOn, note };
    const result = await save.run({ personId, kind, forYear, trainingId, ...fields });
    if (!result.ok) return;
    notify(words.saved);
    onClose();
  };
  return (
    <EditDialog
      title={words.dialogTitle(duty.name)}
      lead={trainingWord(duty)}
      submitText={words.save}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
      aside={duty.trainingId !== null && <Remove duty={duty} trainingId={duty.trainingId} onRemoved={onClose} />}
    >
      <div className="pj-edit-pair pj-pair-lines">
        <DateField
          label={words.offeredOn}
          max={today}
          value={draft.offeredOn}
          onChange={(offeredOn) => setDraft({ ...draft, offeredOn })}
          error={fault('offeredOn')}
        />
        <TextField
          label={words.offeredBy}
          description={words.offeredByHelp}
          maxLength={200}
          value={draft.offeredBy}
          onChange={(offeredBy) => setDraft({ ...draft, offeredBy })}
        />
      </div>
      <Answer duty={duty} draft={draft} onChange={setDraft} />
      <DateField
        label={words.takenOn}
        max={today}
        value={draft.takenOn}
        onChange={(takenOn) => setDraft({ ...draft, takenOn })}
        error={fault('takenOn')}
      />
      <TextField
        label={words.note}
        maxLength={200}
        value={draft.note}
        onChange={(note) => setDraft({ ...draft, note })}
      />
    </EditDialog>
  );
}
