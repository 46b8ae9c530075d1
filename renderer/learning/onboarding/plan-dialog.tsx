/** A plan's mentor, experience and first day. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PlanWhole } from '../../../shared/learning/contract-onboarding.ts';
import { type ExperienceLevel, experienceLevel } from '../../../shared/learning/words.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { type ChosenPerson, PersonField } from '../../apv/parts/person-field.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { DateField, EditDialog, RemoveButton, Select, useToast } from '../../components/index.ts';
import { isUnknown } from './use-new-plans.ts';

interface PlanDialogProps {
  readonly plan: PlanWhole;
  readonly onClose: () => void;
}

function Remove({ plan }: { readonly plan: PlanWhole }) {
  const words = useMessages().t.onboarding.plan;
  return (
    <RemoveButton
      text={words.remove}
      title={words.removeTitle}
      command={useCommand('learning', 'removePlan')}
      input={{ planId: plan.planId }}
      news={words.removed}
      onRemoved={() => navigate(paths.onboarding)}
    >
      {words.removeText}
    </RemoveButton>
  );
}

export function PlanDialog({ plan, onClose }: PlanDialogProps) {
  const { t } = useMessages();
  const words = t.onboarding;
  const notify = useToast();
  const save = useCommand('learning', 'changePlan');
  const [level, setLevel] = useState<ExperienceLevel>(plan.level);
  const [startsOn, setStartsOn] = useState<IsoDate | null>(plan.startsOn);
  const [mentor, setMentor] = useState<ChosenPerson>({ id: plan.mentorId, name: plan.mentorName });
  const [isTried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (startsOn === null || isUnknown(mentor)) return;
    const answer = await save.run({ planId: plan.planId, level, startsOn, mentorId: mentor.id });
    if (!answer.ok) return;
    notify(words.plan.saved(answer.value.moved));
    onClose();
  };
  return (
    <EditDialog
      title={words.plan.editTitle}
      lead={words.plan.editHelp}
      submitText={words.plan.save}
      save={save}
      onSubmit={() => void submit()}
      onClose={onClose}
      aside={<Remove plan={plan} />}
    >
      <DateField
        label={words.startsOn}
        value={startsOn}
        onChange={setStartsOn}
        error={isTried && startsOn === null ? words.create.needDay : undefined}
      />
      <Select
        label={words.level}
        options={experienceLevel.options.map((value) => ({ value, label: words.levels[value] }))}
        value={level}
        onChange={setLevel}
      />
      <PersonField
        label={words.mentor}
        description={words.create.mentorHelp}
        unitIds={[plan.unitId]}
        value={mentor}
        onChange={setMentor}
        error={isTried && isUnknown(mentor) ? words.create.mentorUnknown : undefined}
      />
    </EditDialog>
  );
}
