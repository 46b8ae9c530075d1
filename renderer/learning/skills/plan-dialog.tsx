/** A step of the road becomes a line of the individual development plan. */
import { useState } from 'react';
import type { CourseId, PersonId } from '../../../shared/kernel/ids.ts';
import type { RoadStep } from '../../../shared/learning/road-contract.ts';
import { type TaskOwner, taskOwner, type WayToLearn, wayToLearn } from '../../../shared/learning/words.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { DateField, EditDialog, Select, TextArea, TextField, useToast } from '../../components/index.ts';
import { useCourseWords } from './road-step.tsx';

interface PlanDialogProps {
  readonly personId: PersonId;
  readonly step: RoadStep;
  readonly onClose: () => void;
}

interface Draft {
  readonly goal: string;
  readonly why: string;
  readonly how: WayToLearn;
  readonly viaCourseId: CourseId | null;
  readonly buddyId: PersonId | null;
  readonly owner: TaskOwner;
  readonly deadline: RoadStep['due'];
  readonly evidence: string;
}

/** What is nearest at hand is proposed. */
function proposed({ courses: [course], buddies: [buddy] }: RoadStep): WayToLearn {
  if (course) return course.isElearning ? 'e_learning' : 'course';
  return buddy ? 'side_by_side' : 'mentor';
}

function useDraft(step: RoadStep) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.skills.plan;
  const level = t.skills.levelOf(step.level, t.skills.levels[step.level] ?? '');
  return useState<Draft>({
    goal: step.skillId === null ? words.goalCourse(step.name) : words.goalSkill(step.name, level),
    why: words.whyProfile(step.profiles.join(', ')),
    how: proposed(step),
    viaCourseId: step.courses[0]?.courseId ?? null,
    buddyId: step.buddies[0]?.personId ?? null,
    owner: 'leader',
    deadline: step.due !== null && step.due >= today ? step.due : null,
    evidence: '',
  });
}

interface WayFieldsProps {
  readonly step: RoadStep;
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
}

const isByCourse = (how: WayToLearn): boolean => how === 'course' || how === 'e_learning';

function WayFields({ step, draft, set }: WayFieldsProps) {
  const { t } = useMessages();
  const courseWords = useCourseWords();
  const words = t.skills.plan;
  return (
    <>
      <Select
        label={words.how}
        options={wayToLearn.options.map((value) => ({ value, label: t.skills.ways[value] }))}
        value={draft.how}
        onChange={(how) => set({ how })}
      />
      {isByCourse(draft.how) && step.courses.length > 0 && (
        <Select
          label={words.course}
          options={step.courses.map((way) => ({ value: way.courseId as string, label: courseWords(way) }))}
          value={draft.viaCourseId}
          onChange={(id) => set({ viaCourseId: id as CourseId })}
        />
      )}
      {(draft.how === 'side_by_side' || draft.how === 'mentor') && step.buddies.length > 0 && (
        <Select
          label={draft.how === 'mentor' ? t.skills.ways.mentor : words.buddy}
          options={step.buddies.map(({ personId, name, unitName }) => ({
            ...{ value: personId as string, label: name, description: unitName },
          }))}
          value={draft.buddyId}
          onChange={(id) => set({ buddyId: id as PersonId })}
        />
      )}
    </>
  );
}

export function PlanDialog({ personId, step, onClose }: PlanDialogProps) {
  const { t } = useMessages();
  const words = t.skills.plan;
  const notify = useToast();
  const save = useCommand('learning', 'planStep');
  const [draft, setDraft] = useDraft(step);
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const isGoalless = draft.goal.trim() === '';
  const send = async () => {
    if (isGoalless) return;
    const viaCourseId = isByCourse(draft.how) ? draft.viaCourseId : null;
    const buddyId = isByCourse(draft.how) ? null : draft.buddyId;
    const { skillId, courseId } = step;
    const answer = await save.run({ ...draft, personId, skillId, courseId, viaCourseId, buddyId });
    if (!answer.ok) return;
    notify(words.saved);
    onClose();
  };
  return (
    <EditDialog
      title={words.title(step.name)}
      lead={words.lead}
      submitText={words.save}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <TextField
        label={words.goal}
        isRequired
        maxLength={1000}
        value={draft.goal}
        onChange={(goal) => set({ goal })}
        error={isGoalless ? words.needGoal : undefined}
      />
      <TextArea label={words.why} rows={2} maxLength={4000} value={draft.why} onChange={(why) => set({ why })} />
      <WayFields {...{ step, draft, set }} />
      <div className="pj-edit-pair pj-pair-lines">
        <Select
          label={words.owner}
          options={taskOwner.options.map((value) => ({ value, label: words.owners[value] }))}
          value={draft.owner}
          onChange={(owner) => set({ owner })}
        />
        <DateField label={words.deadline} value={draft.deadline} onChange={(deadline) => set({ deadline })} />
      </div>
      <TextField
        label={words.evidence}
        description={words.evidenceHelp}
        maxLength={200}
        value={draft.evidence}
        onChange={(evidence) => set({ evidence })}
      />
    </EditDialog>
  );
}
