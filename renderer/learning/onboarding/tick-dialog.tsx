/** Ticks a task off on another day than today, says that it is not relevant, or writes a note. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PlanTask } from '../../../shared/learning/contract-onboarding.ts';
import { type TaskState, taskState } from '../../../shared/learning/words.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { Choice, DateField, EditDialog, TextArea, useToast } from '../../components/index.ts';

interface TickDialogProps {
  readonly task: PlanTask;
  readonly onClose: () => void;
}

const stateOf = ({ standing }: PlanTask): TaskState =>
  standing === 'done' || standing === 'dropped' ? standing : 'open';

export function TickDialog({ task, onClose }: TickDialogProps) {
  const { t } = useMessages();
  const words = t.onboarding.task;
  const { today } = useScope();
  const notify = useToast();
  const save = useCommand('learning', 'tickTask');
  const [state, setState] = useState<TaskState>(stateOf(task));
  const [on, setOn] = useState<IsoDate | null>(task.doneOn ?? today);
  const [note, setNote] = useState(task.note);
  const [isTried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (state !== 'open' && on === null) return;
    const answer = await save.run({ taskId: task.id, state, on: on ?? today, note });
    if (!answer.ok) return;
    notify(words.ticked);
    onClose();
  };
  return (
    <EditDialog
      title={words.tickTitle}
      lead={task.title}
      submitText={words.tickSave}
      save={save}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Choice
        label={words.state}
        isDense
        options={taskState.options.map((value) => ({ value, label: t.onboarding.taskStates[value] }))}
        value={state}
        onChange={setState}
      />
      {state !== 'open' && (
        <DateField
          label={words.on}
          value={on}
          onChange={setOn}
          max={today}
          error={isTried && on === null ? words.needDay : undefined}
        />
      )}
      <TextArea
        label={words.note}
        description={words.noteHelp}
        rows={3}
        maxLength={2000}
        value={note}
        onChange={setNote}
      />
    </EditDialog>
  );
}
