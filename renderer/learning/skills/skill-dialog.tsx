/** One skill: what it is, what its levels mean, and which courses give it. */
import { useState } from 'react';
import type { CourseId } from '../../../shared/kernel/ids.ts';
import type { Skill } from '../../../shared/learning/contract-skills.ts';
import { useScope } from '../../app/scope.tsx';
import { type InputOf, useCall, useCommand, useMessages } from '../../bridge.ts';
import { SuggestField } from '../../components/combo-field.tsx';
import {
  Button,
  DateField,
  EditDialog,
  IconButton,
  RemoveButton,
  Select,
  TextArea,
  TextField,
  useToast,
} from '../../components/index.ts';
import { useLevelOptions } from './level-mark.tsx';

type Input = InputOf<'learning', 'saveSkill'>;
type Giving = Input['courses'][number];

interface CoursesProps {
  readonly value: readonly Giving[];
  readonly onChange: (value: Giving[]) => void;
}

function GivingCourses({ value, onChange }: CoursesProps) {
  const words = useMessages().t.skills.dialog;
  const { t } = useMessages();
  const { asOf } = useScope();
  const call = useCall('learning', 'courses', { asOf });
  const levels = useLevelOptions(1);
  const courses = call.data ?? [];
  const left = courses.filter(({ id }) => !value.some(({ courseId }) => courseId === id));
  const change = (at: number, part: Partial<Giving>) =>
    onChange(value.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <fieldset className="pj-skill-courses">
      <legend className="form-label">{words.courses}</legend>
      <p className="form-hint">{words.coursesHelp}</p>
      {value.map(({ courseId, level }, at) => {
        const name = courses.find(({ id }) => id === courseId)?.name ?? '';
        return (
          <div key={courseId} className="pj-skill-course">
            <Select
              label={words.course}
              options={courses
                .filter(({ id }) => id === courseId || left.some((one) => one.id === id))
                .map(({ id, name: label }) => ({ value: id as string, label }))}
              value={courseId}
              onChange={(id) => change(at, { courseId: id as CourseId })}
            />
            <Select
              label={t.skills.level}
              width="short"
              options={levels}
              value={String(level)}
              onChange={(chosen) => change(at, { level: Number(chosen) })}
            />
            <IconButton
              icon="remove"
              label={words.removeCourse(name)}
              onPress={() => onChange(value.filter((_, i) => i !== at))}
            />
          </div>
        );
      })}
      {left[0] && (
        <Button
          variant="tertiary"
          icon="plus"
          onPress={() => left[0] && onChange([...value, { courseId: left[0].id, level: 3 }])}
        >
          {words.addCourse}
        </Button>
      )}
    </fieldset>
  );
}

interface SkillDialogProps {
  /** Null: a new one. */
  readonly skill: Skill | null;
  /** Those whose areas are proposed. */
  readonly areas: readonly Skill[];
  readonly onClose: () => void;
}

function Remove({ skill, onRemoved }: { readonly skill: Skill; readonly onRemoved: () => void }) {
  const words = useMessages().t.skills.dialog;
  return (
    <RemoveButton
      text={words.remove}
      title={words.removeTitle}
      command={useCommand('learning', 'removeSkill')}
      input={{ skillId: skill.id }}
      news={words.removed}
      onRemoved={onRemoved}
    >
      {words.removeText(skill.name)}
    </RemoveButton>
  );
}

export function SkillDialog({ skill, areas, onClose }: SkillDialogProps) {
  const words = useMessages().t.skills.dialog;
  const notify = useToast();
  const save = useCommand('learning', 'saveSkill');
  const [fields, setFields] = useState<Input['fields']>({
    ...{ name: skill?.name ?? '', area: skill?.area ?? '', about: skill?.about ?? '', endedOn: skill?.endedOn ?? null },
  });
  const [courses, setCourses] = useState<Giving[]>(
    (skill?.courses ?? []).map(({ courseId, level }) => ({ courseId, level })),
  );
  const [isTried, setTried] = useState(false);
  const set = (part: Partial<Input['fields']>) => setFields({ ...fields, ...part });
  const isNameless = fields.name.trim() === '';
  const send = async () => {
    setTried(true);
    if (isNameless) return;
    const answer = await save.run({ skillId: skill?.id ?? null, fields, courses });
    if (!answer.ok) return;
    notify(words.saved);
    onClose();
  };
  return (
    <EditDialog
      title={skill ? words.editTitle(skill.name) : words.newTitle}
      submitText={words.save}
      size="large"
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
      aside={skill && <Remove skill={skill} onRemoved={onClose} />}
    >
      <div className="pj-edit-pair pj-pair-lines">
        <TextField
          label={words.name}
          isRequired
          maxLength={200}
          value={fields.name}
          onChange={(name) => set({ name })}
          error={isTried && isNameless ? words.needName : undefined}
        />
        <SuggestField
          label={words.area}
          description={words.areaHelp}
          value={fields.area}
          onChange={(area) => set({ area })}
          suggestions={[...new Set(areas.map(({ area }) => area).filter((area) => area !== ''))]}
        />
      </div>
      <TextArea
        label={words.about}
        description={words.aboutHelp}
        rows={6}
        maxLength={4000}
        value={fields.about}
        onChange={(about) => set({ about })}
      />
      <GivingCourses value={courses} onChange={setCourses} />
      <DateField
        label={words.endedOn}
        description={words.endedHelp}
        value={fields.endedOn}
        onChange={(endedOn) => set({ endedOn })}
      />
    </EditDialog>
  );
}
