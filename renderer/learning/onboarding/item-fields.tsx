/** What an item of a template and a task of a plan share: what, who, which course, and when it is skipped. */
import type { CourseId, SkillId } from '../../../shared/kernel/ids.ts';
import type { OnboardingItem } from '../../../shared/learning/stored.ts';
import { taskOwner } from '../../../shared/learning/words.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useMessages } from '../../bridge.ts';
import { type Option, Select, TextArea, TextField } from '../../components/index.ts';
import { useLevelOptions } from '../skills/level-mark.tsx';

const NONE = '';
const USUAL_LEVEL = 3;

export const EMPTY_ITEM: OnboardingItem = {
  title: '',
  about: '',
  owner: 'leader',
  courseId: null,
  skipSkillId: null,
  skipLevel: 0,
  skipCourseId: null,
};

/** Courses and skills that are in use, and those that are chosen already. */
function useChoices({ courseId, skipCourseId, skipSkillId }: OnboardingItem) {
  const { asOf } = useScope();
  const courses = useCall('learning', 'courses', { asOf });
  const skills = useCall('learning', 'skills', {});
  const isUsed = (id: string, endedOn: string | null): boolean =>
    endedOn === null || endedOn >= asOf || [courseId, skipCourseId, skipSkillId].some((one) => one === id);
  return {
    courses: (courses.data ?? [])
      .filter(({ id, endedOn }) => isUsed(id, endedOn))
      .map(({ id, name, code }): Option<string> => ({ value: id, label: name, description: code })),
    skills: (skills.data ?? [])
      .filter(({ id, endedOn }) => isUsed(id, endedOn))
      .map(({ id, name, area }): Option<string> => ({ value: id, label: name, description: area })),
  };
}

interface ItemFieldsProps {
  readonly item: OnboardingItem;
  readonly onChange: (part: Partial<OnboardingItem>) => void;
  readonly isTried: boolean;
}

function SkipFields({ item, onChange }: Omit<ItemFieldsProps, 'isTried'>) {
  const words = useMessages().t.onboarding.task;
  const { courses, skills } = useChoices(item);
  const levels = useLevelOptions(1);
  const never = { value: NONE, label: words.never };
  // A course that is to be taken is usually skipped by whoever has it.
  const chooseCourse = (value: string) => {
    const courseId = value === NONE ? null : (value as CourseId);
    const follows = item.skipCourseId === item.courseId;
    onChange(follows ? { courseId, skipCourseId: courseId } : { courseId });
  };
  return (
    <>
      <Select
        label={words.course}
        options={[{ value: NONE, label: words.noCourse }, ...courses]}
        value={item.courseId ?? NONE}
        onChange={chooseCourse}
      />
      <Select
        label={words.skipCourse}
        options={[never, ...courses]}
        value={item.skipCourseId ?? NONE}
        onChange={(value) => onChange({ skipCourseId: value === NONE ? null : (value as CourseId) })}
      />
      <div className="pj-edit-pair pj-pair-lines">
        <Select
          label={words.skipSkill}
          options={[never, ...skills]}
          value={item.skipSkillId ?? NONE}
          onChange={(value) =>
            onChange({
              skipSkillId: value === NONE ? null : (value as SkillId),
              skipLevel: value === NONE ? 0 : item.skipLevel || USUAL_LEVEL,
            })
          }
        />
        {item.skipSkillId !== null && (
          <Select
            label={words.skipLevel}
            options={levels}
            value={String(item.skipLevel)}
            onChange={(level) => onChange({ skipLevel: Number(level) })}
          />
        )}
      </div>
    </>
  );
}

export function ItemFields({ item, onChange, isTried }: ItemFieldsProps) {
  const { t } = useMessages();
  const words = t.onboarding.task;
  return (
    <>
      <TextField
        label={words.name}
        isRequired
        maxLength={200}
        value={item.title}
        onChange={(title) => onChange({ title })}
        error={isTried && item.title.trim() === '' ? words.needName : undefined}
      />
      <TextArea
        label={words.about}
        rows={2}
        maxLength={2000}
        value={item.about}
        onChange={(about) => onChange({ about })}
      />
      <Select
        label={t.onboarding.owner}
        options={taskOwner.options.map((value) => ({ value, label: t.onboarding.owners[value] }))}
        value={item.owner}
        onChange={(owner) => onChange({ owner })}
      />
      <SkipFields item={item} onChange={onChange} />
    </>
  );
}
