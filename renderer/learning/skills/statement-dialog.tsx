/** A new statement of a level: never written over an earlier one. */
import { useState } from 'react';
import type { PersonId, SkillId } from '../../../shared/kernel/ids.ts';
import type { PersonSkill } from '../../../shared/learning/contract-skills.ts';
import { skillSource } from '../../../shared/learning/words.ts';
import { paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { type InputOf, useCall, useCommand, useMessages } from '../../bridge.ts';
import { Alert, Choice, DateField, EditDialog, Select, TextField, TextLink, useToast } from '../../components/index.ts';
import { useLevelOptions } from './level-mark.tsx';

interface StatementDialogProps {
  readonly personId: PersonId;
  /** Null: to be chosen. */
  readonly skill: PersonSkill | null;
  readonly onClose: () => void;
}

type Input = InputOf<'learning', 'saveStatement'>;
type Draft = Omit<Input, 'personId' | 'skillId' | 'onDay'> & {
  readonly skillId: SkillId | null;
  readonly onDay: Input['onDay'] | null;
};

function useFaults(draft: Draft, isTried: boolean) {
  const words = useMessages().t.skills.person;
  const { today } = useScope();
  const { onDay, expiresOn, skillId } = draft;
  const day = onDay === null ? words.needDay : onDay > today ? words.future : undefined;
  const end = onDay !== null && expiresOn !== null && expiresOn < onDay ? words.order : undefined;
  const skill = skillId === null ? words.needSkill : undefined;
  return { isSound: !day && !end && !skill, day: isTried ? day : undefined, end, skill: isTried ? skill : undefined };
}

function SkillField({
  value,
  onChange,
  error,
}: {
  value: SkillId | null;
  onChange: (id: SkillId) => void;
  error: string | undefined;
}) {
  const words = useMessages().t.skills.person;
  const { asOf } = useScope();
  const call = useCall('learning', 'skills', {});
  const current = (call.data ?? []).filter(({ endedOn }) => endedOn === null || endedOn >= asOf);
  if (call.data && current.length === 0) {
    return (
      <Alert tone="info">
        {words.noSkills} <TextLink to={paths.skills}>{words.openCatalogue}</TextLink>
      </Alert>
    );
  }
  return (
    <Select
      label={words.skill}
      isRequired
      options={current.map(({ id, name, area }) => ({ value: id as string, label: name, description: area }))}
      value={value}
      onChange={(id) => onChange(id as SkillId)}
      error={error}
    />
  );
}

export function StatementDialog({ personId, skill, onClose }: StatementDialogProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.skills.person;
  const notify = useToast();
  const save = useCommand('learning', 'saveStatement');
  const [isTried, setTried] = useState(false);
  const [draft, setDraft] = useState<Draft>({
    ...{ skillId: skill?.skillId ?? null, level: skill?.present?.level ?? 2, source: 'leader', onDay: today },
    ...{ expiresOn: null, note: '' },
  });
  const fault = useFaults(draft, isTried);
  const levels = useLevelOptions();
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const send = async () => {
    setTried(true);
    const { skillId, onDay } = draft;
    if (!fault.isSound || skillId === null || onDay === null) return;
    const answer = await save.run({ ...draft, personId, skillId, onDay });
    if (!answer.ok) return;
    notify(words.saved);
    onClose();
  };
  return (
    <EditDialog
      title={skill ? words.update(skill.name) : words.dialogTitle}
      lead={words.dialogLead}
      submitText={words.save}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {!skill && <SkillField value={draft.skillId} onChange={(skillId) => set({ skillId })} error={fault.skill} />}
      {skill && skill.about !== '' && <p className="pj-skill-levels">{skill.about}</p>}
      <Choice
        label={words.level}
        isDense
        options={levels.map(({ value, label }) => ({ value, label }))}
        value={String(draft.level)}
        onChange={(level) => set({ level: Number(level) })}
      />
      <Select
        label={words.sourceField}
        options={skillSource.options.map((value) => ({ value, label: t.skills.sources[value] }))}
        value={draft.source}
        onChange={(source) => set({ source })}
      />
      <div className="pj-edit-pair pj-pair-lines">
        <DateField
          label={words.onDay}
          isRequired
          max={today}
          value={draft.onDay}
          onChange={(onDay) => set({ onDay })}
          error={fault.day}
        />
        <DateField
          label={words.expiresOn}
          description={words.expiresHelp}
          value={draft.expiresOn}
          onChange={(expiresOn) => set({ expiresOn })}
          error={fault.end}
        />
      </div>
      <TextField
        label={words.note}
        description={words.noteHelp}
        maxLength={200}
        value={draft.note}
        onChange={(note) => set({ note })}
      />
    </EditDialog>
  );
}
