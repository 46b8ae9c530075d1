/** How it goes with an agreement, and what shows it. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { Action } from '../../../shared/learning/contract-talks.ts';
import { actionState } from '../../../shared/learning/words.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { Choice, DateField, EditDialog, RemoveButton, TextArea, useToast } from '../../components/index.ts';

interface ActionStateProps {
  readonly action: Action;
  readonly onClose: () => void;
}

function Remove({ action, onClose }: ActionStateProps) {
  const words = useMessages().t.talks.action;
  return (
    <RemoveButton
      text={words.remove}
      title={words.removeTitle}
      command={useCommand('learning', 'removeAction')}
      input={{ actionId: action.id }}
      news={words.removed}
      onRemoved={onClose}
    >
      {words.removeText}
    </RemoveButton>
  );
}

export function ActionStateDialog({ action, onClose }: ActionStateProps) {
  const { t } = useMessages();
  const words = t.talks.action;
  const { today } = useScope();
  const notify = useToast();
  const save = useCommand('learning', 'moveAction');
  const [state, setState] = useState(action.state);
  const [on, setOn] = useState<IsoDate | null>(action.doneOn ?? today);
  const [evidence, setEvidence] = useState(action.evidence);
  const isFuture = state === 'done' && (on === null || on > today);
  const send = async () => {
    if (isFuture) return;
    const answer = await save.run({ actionId: action.id, state, on: on ?? today, evidence });
    if (!answer.ok) return;
    notify(words.saved);
    onClose();
  };
  return (
    <EditDialog
      title={words.moveTitle}
      lead={action.goal}
      submitText={words.save}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
      aside={<Remove action={action} onClose={onClose} />}
    >
      <Choice
        label={words.state}
        options={actionState.options.map((value) => ({ value, label: t.talks.actionState[value] }))}
        value={state}
        onChange={setState}
        isDense
      />
      {state === 'done' && (
        <DateField
          label={words.doneOn}
          max={today}
          value={on}
          onChange={setOn}
          error={isFuture ? t.talks.talk.future : undefined}
        />
      )}
      <TextArea
        label={words.evidence}
        description={words.evidenceHelp}
        rows={3}
        maxLength={2000}
        value={evidence}
        onChange={setEvidence}
      />
    </EditDialog>
  );
}
