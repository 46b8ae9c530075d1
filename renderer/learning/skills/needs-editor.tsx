/** What a job asks for, line by line, in order. */
import { useId } from 'react';
import type { CourseId, SkillId } from '../../../shared/kernel/ids.ts';
import type { NeedFields } from '../../../shared/learning/contract-skills.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useMessages } from '../../bridge.ts';
import { Button, Checkbox, IconButton, NumberField, type Option, Select } from '../../components/index.ts';
import { useLevelOptions } from './level-mark.tsx';

/** With a key of its own as long as it has no id; days as typed, NaN when empty. */
export interface DraftNeed extends NeedFields {
  readonly key: string;
}

const MOST_DAYS = 3650;

export const toNeedFields = ({ id, skillId, courseId, level, withinDays, isLegal }: DraftNeed): NeedFields => ({
  ...{ id, skillId, courseId, level, withinDays, isLegal },
});

/** The field that is not in order. */
export function faultOfNeed({ withinDays }: DraftNeed): 'days' | undefined {
  const isDays = Number.isInteger(withinDays) && withinDays >= 0 && withinDays <= MOST_DAYS;
  return isDays ? undefined : 'days';
}

type Choices = readonly Option<string>[];

function useChoices(): { readonly isHere: boolean; readonly skills: Choices; readonly courses: Choices } {
  const { asOf } = useScope();
  const skills = useCall('learning', 'skills', {});
  const courses = useCall('learning', 'courses', { asOf });
  const isUsed = (endedOn: string | null): boolean => endedOn === null || endedOn >= asOf;
  return {
    isHere: skills.data !== undefined && courses.data !== undefined,
    skills: (skills.data ?? [])
      .filter(({ endedOn }) => isUsed(endedOn))
      .map(({ id, name, area }) => ({ value: id, label: name, description: area })),
    courses: (courses.data ?? []).map(({ id, name, code }) => ({ value: id, label: name, description: code })),
  };
}

interface LineProps {
  readonly need: DraftNeed;
  readonly place: number;
  readonly last: number;
  /** Free ones, and its own. */
  readonly options: Choices;
  readonly onChange: (need: DraftNeed) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly isTried: boolean;
}

function LineButtons({ name, place, last, onMove, onRemove }: LineProps & { readonly name: string }) {
  const words = useMessages().t.skills.profile;
  return (
    <div className="pj-need-buttons">
      <IconButton icon="up" label={words.up(name)} isDisabled={place === 0} onPress={() => onMove(-1)} />
      <IconButton icon="down" label={words.down(name)} isDisabled={place === last} onPress={() => onMove(1)} />
      <IconButton icon="remove" label={words.remove(name)} onPress={onRemove} />
    </div>
  );
}

function Line(props: LineProps) {
  const { need, place, options, onChange, isTried } = props;
  const { t } = useMessages();
  const words = t.skills.profile;
  const id = useId();
  const levels = useLevelOptions(1);
  const isSkill = need.skillId !== null;
  const value = need.skillId ?? need.courseId ?? '';
  const name = options.find((option) => option.value === value)?.label ?? words.need(place + 1);
  return (
    <li className="pj-need" aria-labelledby={id}>
      <span id={id} className="pj-need-place">
        <span className="sr-only">{words.need(place + 1)}</span>
        <span aria-hidden="true">{place + 1}</span>
      </span>
      <div className="pj-need-what">
        <Select
          label={isSkill ? words.skill : words.course}
          options={options}
          value={value}
          onChange={(chosen) =>
            onChange(isSkill ? { ...need, skillId: chosen as SkillId } : { ...need, courseId: chosen as CourseId })
          }
        />
      </div>
      <div className="pj-need-level">
        {isSkill ? (
          <Select
            label={words.level}
            options={levels}
            value={String(need.level)}
            onChange={(level) => onChange({ ...need, level: Number(level) })}
          />
        ) : (
          <p className="pj-need-certificate">{words.validCertificate}</p>
        )}
      </div>
      <div className="pj-need-days">
        <NumberField
          label={words.within}
          value={need.withinDays}
          onChange={(withinDays) => onChange({ ...need, withinDays })}
          error={isTried && faultOfNeed(need) ? words.needDays : undefined}
        />
      </div>
      <div className="pj-need-legal">
        <Checkbox isSelected={need.isLegal} onChange={(isLegal) => onChange({ ...need, isLegal })}>
          {words.isLegal}
        </Checkbox>
      </div>
      <LineButtons {...props} name={name} />
    </li>
  );
}

interface NeedsEditorProps {
  readonly needs: readonly DraftNeed[];
  readonly onChange: (needs: DraftNeed[]) => void;
  readonly isTried: boolean;
}

const subjectOf = ({ skillId, courseId }: DraftNeed): string => skillId ?? courseId ?? '';

function moved(needs: readonly DraftNeed[], at: number, by: -1 | 1): DraftNeed[] {
  const next = [...needs];
  const [one] = next.splice(at, 1);
  if (one) next.splice(at + by, 0, one);
  return next;
}

export function NeedsEditor({ needs, onChange, isTried }: NeedsEditorProps) {
  const words = useMessages().t.skills.profile;
  const { isHere, skills, courses } = useChoices();
  const isFree = (option: Option<string>): boolean => !needs.some((need) => subjectOf(need) === option.value);
  const add = (part: Pick<DraftNeed, 'skillId' | 'courseId' | 'level'>) =>
    onChange([
      ...needs,
      { ...part, id: null, key: subjectOf({ ...part } as DraftNeed), withinDays: 90, isLegal: false },
    ]);
  const freeSkill = skills.find(isFree);
  const freeCourse = courses.find(isFree);
  const optionsOf = (need: DraftNeed): Choices =>
    (need.skillId !== null ? skills : courses).filter((one) => one.value === subjectOf(need) || isFree(one));
  return (
    <>
      {needs.length === 0 && <p className="pj-muted pj-profile-none">{words.noNeeds}</p>}
      <ol className="pj-needs">
        {needs.map((need, at) => (
          <Line
            key={need.key}
            {...{ need, place: at, last: needs.length - 1, options: optionsOf(need), isTried }}
            onChange={(changed) => onChange(needs.map((one, i) => (i === at ? changed : one)))}
            onMove={(by) => onChange(moved(needs, at, by))}
            onRemove={() => onChange(needs.filter((_, i) => i !== at))}
          />
        ))}
      </ol>
      <p className="pj-muted pj-profile-none">{words.withinHelp}</p>
      <div className="pj-actions">
        <Button
          icon="plus"
          isDisabled={!freeSkill}
          onPress={() => freeSkill && add({ skillId: freeSkill.value as SkillId, courseId: null, level: 3 })}
        >
          {words.addSkill}
        </Button>
        <Button
          icon="plus"
          isDisabled={!freeCourse}
          onPress={() => freeCourse && add({ skillId: null, courseId: freeCourse.value as CourseId, level: 0 })}
        >
          {words.addCourse}
        </Button>
        {isHere && skills.length === 0 && <span className="pj-muted">{words.noSkills}</span>}
        {isHere && courses.length === 0 && <span className="pj-muted">{words.noCourses}</span>}
      </div>
    </>
  );
}
