/** The fields of a completion, and who has completed what. */
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CourseId, PersonId } from '../../../shared/kernel/ids.ts';
import type { CompletionFields } from '../../../shared/learning/contract-completions.ts';
import { useScope } from '../../app/scope.tsx';
import { PersonField } from '../../apv/parts/person-field.tsx';
import { useCall, useMessages } from '../../bridge.ts';
import { DateField, Select, TextField } from '../../components/index.ts';
import { NullableNumber } from './nullable-number.tsx';

export type CompletionDraft = Omit<CompletionFields, 'completedOn'> & { readonly completedOn: IsoDate | null };

export interface DraftProps {
  readonly draft: CompletionDraft;
  readonly change: (more: Partial<CompletionDraft>) => void;
  readonly tried: boolean;
  /** Day and hours are those of a class or of the player. */
  readonly isFixed: boolean;
}

export const isReversed = ({ completedOn, expiresOn }: CompletionDraft): boolean =>
  completedOn !== null && expiresOn !== null && expiresOn < completedOn;

export function WhenFields({ draft, change, tried, isFixed }: DraftProps) {
  const words = useMessages().t.classes.completion;
  const { today } = useScope();
  const { completedOn } = draft;
  const fault = completedOn !== null && completedOn > today ? words.future : undefined;
  return (
    <>
      <div className="pj-edit-pair pj-pair-lines">
        <DateField
          label={words.completedOn}
          isRequired
          isDisabled={isFixed}
          max={today}
          value={completedOn}
          onChange={(day) => change({ completedOn: day })}
          error={tried && !completedOn ? words.dayMissing : fault}
        />
        <NullableNumber
          label={words.hours}
          isDisabled={isFixed}
          value={draft.hours}
          onChange={(hours) => change({ hours })}
          max={10_000}
          decimals={2}
        />
      </div>
      {isFixed && <p className="pj-muted">{words.fixed}</p>}
      <TextField
        label={words.form}
        description={words.formHelp}
        maxLength={200}
        value={draft.form}
        onChange={(form) => change({ form })}
      />
    </>
  );
}

export function CertificateFields({ draft, change }: DraftProps) {
  const words = useMessages().t.classes.completion;
  return (
    <>
      <div className="pj-edit-pair pj-pair-lines">
        <TextField label={words.number} maxLength={80} value={draft.number} onChange={(number) => change({ number })} />
        <DateField
          label={words.expiresOn}
          description={words.expiresHelp}
          value={draft.expiresOn}
          onChange={(expiresOn) => change({ expiresOn })}
          error={isReversed(draft) ? words.expiresOrder : undefined}
        />
      </div>
      <TextField
        label={words.note}
        description={words.noteHelp}
        maxLength={1000}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </>
  );
}

interface PersonChoiceProps {
  readonly onChange: (personId: PersonId | null) => void;
  readonly error: string | undefined;
}

export function PersonChoice({ onChange, error }: PersonChoiceProps) {
  const words = useMessages().t.classes.completion;
  return (
    <PersonField
      label={words.person}
      description={words.personHelp}
      unitIds={[]}
      value={{ id: null, name: '' }}
      onChange={({ id }) => onChange(id)}
      error={error}
    />
  );
}

interface CourseChoiceProps {
  readonly value: CourseId | null;
  readonly onChange: (courseId: CourseId | null) => void;
  readonly error: string | undefined;
}

/** Courses that have ended too: somebody may have taken them while they were offered. */
export function CompletedCourse({ value, onChange, error }: CourseChoiceProps) {
  const words = useMessages().t.classes.completion;
  const { today } = useScope();
  const courses = useCall('learning', 'courses', { asOf: today }).data ?? [];
  return (
    <Select
      label={words.course}
      isRequired
      options={[
        { value: '', label: words.chooseCourse },
        ...courses.map(({ id, name }) => ({ value: id as string, label: name })),
      ]}
      value={value ?? ''}
      onChange={(id) => onChange(courses.find((course) => course.id === id)?.id ?? null)}
      error={error}
    />
  );
}
