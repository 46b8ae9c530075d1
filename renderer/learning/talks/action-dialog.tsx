/** What was agreed: goal, why, how, who follows up, by when. */
import { useState } from 'react';
import type { PersonId, TalkId, UnitId } from '../../../shared/kernel/ids.ts';
import type { Action, ActionFields } from '../../../shared/learning/contract-talks.ts';
import { taskOwner, wayToLearn } from '../../../shared/learning/words.ts';
import { type ChosenPerson, PersonField } from '../../apv/parts/person-field.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { DateField, EditDialog, Select, TextArea, TextField, useToast } from '../../components/index.ts';

export interface Whom {
  readonly personId: PersonId | null;
  readonly unitId: UnitId | null;
  readonly talkId: TalkId | null;
}

interface ActionDialogProps {
  readonly whom: Whom;
  /** Left out: a new one. */
  readonly action?: Action | undefined;
  readonly onClose: () => void;
}

const EMPTY: ActionFields = {
  goal: '',
  why: '',
  how: 'course',
  owner: 'leader',
  deadline: null,
  skillId: null,
  courseId: null,
  buddyId: null,
};

const fieldsOf = ({ goal, why, how, owner, deadline, skillId, courseId, buddyId }: Action): ActionFields => ({
  goal,
  why,
  how,
  owner,
  deadline,
  skillId,
  courseId,
  buddyId,
});

interface FieldsProps {
  readonly draft: ActionFields;
  readonly onChange: (part: Partial<ActionFields>) => void;
  readonly error: string | undefined;
}

function GoalFields({ draft, onChange, error }: FieldsProps) {
  const words = useMessages().t.talks;
  return (
    <>
      <TextField
        label={words.action.goal}
        description={words.action.goalHelp}
        isRequired
        maxLength={500}
        value={draft.goal}
        onChange={(goal) => onChange({ goal })}
        error={error}
      />
      <TextArea
        label={words.action.why}
        rows={2}
        maxLength={2000}
        value={draft.why}
        onChange={(why) => onChange({ why })}
      />
      <div className="pj-edit-pair pj-pair-lines">
        <Select
          label={words.action.how}
          options={wayToLearn.options.map((value) => ({ value, label: words.how[value] }))}
          value={draft.how}
          onChange={(how) => onChange({ how })}
        />
        <Select
          label={words.action.owner}
          options={taskOwner.options.map((value) => ({ value, label: words.owner[value] }))}
          value={draft.owner}
          onChange={(owner) => onChange({ owner })}
        />
      </div>
      <DateField label={words.action.deadline} value={draft.deadline} onChange={(deadline) => onChange({ deadline })} />
    </>
  );
}

export function ActionDialog({ whom, action, onClose }: ActionDialogProps) {
  const words = useMessages().t.talks.action;
  const notify = useToast();
  const save = useCommand('learning', 'saveAction');
  const [draft, setDraft] = useState<ActionFields>(action ? fieldsOf(action) : EMPTY);
  const [buddy, setBuddy] = useState<ChosenPerson>({ id: action?.buddyId ?? null, name: action?.buddyName ?? '' });
  const [isAsked, setAsked] = useState(false);
  const buddyIsUnknown = buddy.id === null && buddy.name.trim() !== '';
  const goalIsMissing = draft.goal.trim() === '';
  const send = async () => {
    setAsked(true);
    if (goalIsMissing || buddyIsUnknown) return;
    const fields = { ...draft, buddyId: buddy.id };
    const answer = await save.run({ actionId: action?.id ?? null, ...whom, targetId: null, fields });
    if (!answer.ok) return;
    notify(words.saved);
    onClose();
  };
  return (
    <EditDialog
      title={action ? words.titleEdit : words.titleNew}
      submitText={words.save}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <GoalFields
        draft={draft}
        onChange={(part) => setDraft({ ...draft, ...part })}
        error={isAsked && goalIsMissing ? words.goalMissing : undefined}
      />
      {(draft.how === 'side_by_side' || draft.how === 'mentor') && (
        <PersonField
          label={words.buddy}
          description={words.buddyHelp}
          value={buddy}
          onChange={setBuddy}
          unitIds={whom.unitId === null ? [] : [whom.unitId]}
          error={isAsked && buddyIsUnknown ? words.buddyUnknown : undefined}
        />
      )}
    </EditDialog>
  );
}
