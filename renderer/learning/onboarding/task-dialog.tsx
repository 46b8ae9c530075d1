/** A task of a plan: an own one, or one that is changed. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { OnboardingId } from '../../../shared/kernel/ids.ts';
import type { PlanTask } from '../../../shared/learning/contract-onboarding.ts';
import type { OnboardingItem } from '../../../shared/learning/stored.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { DateField, EditDialog, RemoveButton, useToast } from '../../components/index.ts';
import { EMPTY_ITEM, ItemFields } from './item-fields.tsx';

interface TaskDialogProps {
  readonly planId: OnboardingId;
  /** Null: a new one. */
  readonly task: PlanTask | null;
  readonly onClose: () => void;
}

const itemOf = ({
  title,
  about,
  owner,
  courseId,
  skipSkillId,
  skipLevel,
  skipCourseId,
}: OnboardingItem): OnboardingItem => ({ title, about, owner, courseId, skipSkillId, skipLevel, skipCourseId });

function Remove({ task, onClose }: { readonly task: PlanTask; readonly onClose: () => void }) {
  const words = useMessages().t.onboarding.task;
  return (
    <RemoveButton
      text={words.remove}
      title={words.removeTitle}
      command={useCommand('learning', 'removeTask')}
      input={{ taskId: task.id }}
      news={words.removed}
      onRemoved={onClose}
    >
      {words.removeText}
    </RemoveButton>
  );
}

export function TaskDialog({ planId, task, onClose }: TaskDialogProps) {
  const words = useMessages().t.onboarding.task;
  const { today } = useScope();
  const notify = useToast();
  const save = useCommand('learning', 'saveTask');
  const [item, setItem] = useState<OnboardingItem>(() => itemOf(task ?? EMPTY_ITEM));
  const [dueOn, setDueOn] = useState<IsoDate | null>(task?.dueOn ?? today);
  const [isTried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (item.title.trim() === '' || dueOn === null) return;
    const answer = await save.run({ planId, taskId: task?.id ?? null, fields: { ...item, dueOn } });
    if (!answer.ok) return;
    notify(words.saved);
    onClose();
  };
  return (
    <EditDialog
      title={task ? words.editTitle : words.newTitle}
      submitText={words.save}
      save={save}
      onSubmit={() => void submit()}
      onClose={onClose}
      aside={task && <Remove task={task} onClose={onClose} />}
    >
      <ItemFields item={item} onChange={(part) => setItem({ ...item, ...part })} isTried={isTried} />
      <DateField
        label={words.due}
        value={dueOn}
        onChange={setDueOn}
        error={isTried && dueOn === null ? words.needDue : undefined}
      />
    </EditDialog>
  );
}
