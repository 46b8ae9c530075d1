/** Plans a class, or changes one. */
import { useState } from 'react';
import type { ClassId, CourseId } from '../../../shared/kernel/ids.ts';
import type { ClassFields, ClassSummary } from '../../../shared/learning/contract-classes.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { Alert, DateField, EditDialog, Select, TextArea, TextField, useToast } from '../../components/index.ts';
import { NullableNumber } from './nullable-number.tsx';

type Draft = Omit<ClassFields, 'startsOn' | 'endsOn'> & {
  readonly startsOn: ClassFields['startsOn'] | null;
  readonly endsOn: ClassFields['endsOn'] | null;
};

const EMPTY: Draft = {
  ...{ startsOn: null, endsOn: null, hoursOfDay: '', place: '', teacher: '' },
  ...{ seats: null, hours: null, cost: null, note: '' },
};

const draftOf = (one: ClassSummary): Draft => {
  const { startsOn, endsOn, hoursOfDay, place, teacher, seats, hours, cost, note } = one;
  return { startsOn, endsOn, hoursOfDay, place, teacher, seats, hours, cost, note };
};

interface PartProps {
  readonly draft: Draft;
  readonly change: (more: Partial<Draft>) => void;
  readonly tried: boolean;
}

/** A class of one day needs its day once only. */
const lastDay = ({ startsOn, endsOn }: Draft) => endsOn ?? startsOn;

function Days({ draft, change, tried }: PartProps) {
  const words = useMessages().t.classes.form;
  const { startsOn, endsOn } = draft;
  const isReversed = startsOn !== null && endsOn !== null && endsOn < startsOn;
  return (
    <div className="pj-edit-pair pj-pair-lines">
      <DateField
        label={words.startsOn}
        isRequired
        value={startsOn}
        onChange={(day) =>
          change({ startsOn: day, ...(endsOn === null || endsOn === startsOn ? { endsOn: day } : {}) })
        }
        error={tried && !startsOn ? words.dayMissing : undefined}
      />
      <DateField
        label={words.endsOn}
        value={endsOn}
        onChange={(day) => change({ endsOn: day })}
        error={isReversed ? words.order : undefined}
      />
    </div>
  );
}

function Where({ draft, change }: PartProps) {
  const words = useMessages().t.classes.form;
  return (
    <>
      <TextField
        label={words.hoursOfDay}
        description={words.hoursOfDayHelp}
        maxLength={60}
        value={draft.hoursOfDay}
        onChange={(hoursOfDay) => change({ hoursOfDay })}
      />
      <div className="pj-edit-pair pj-pair-lines">
        <TextField label={words.place} maxLength={200} value={draft.place} onChange={(place) => change({ place })} />
        <TextField
          label={words.teacher}
          maxLength={200}
          value={draft.teacher}
          onChange={(teacher) => change({ teacher })}
        />
      </div>
    </>
  );
}

function Numbers({ draft, change }: PartProps) {
  const words = useMessages().t.classes.form;
  return (
    <>
      <div className="pj-edit-pair pj-pair-lines">
        <NullableNumber
          label={words.seats}
          description={words.seatsHelp}
          value={draft.seats}
          onChange={(seats) => change({ seats })}
          min={1}
          max={10_000}
        />
        <NullableNumber
          label={words.hours}
          value={draft.hours}
          onChange={(hours) => change({ hours })}
          max={2000}
          decimals={2}
        />
      </div>
      <NullableNumber
        label={words.cost}
        description={words.costHelp}
        value={draft.cost}
        onChange={(cost) => change({ cost })}
        max={100_000_000}
      />
      <TextArea label={words.note} rows={2} maxLength={2000} value={draft.note} onChange={(note) => change({ note })} />
    </>
  );
}

interface CourseChoiceProps {
  readonly value: CourseId | null;
  readonly onChange: (courseId: CourseId | null) => void;
  readonly error: string | undefined;
}

/** Those that are offered today. */
function CourseChoice({ value, onChange, error }: CourseChoiceProps) {
  const words = useMessages().t.classes.form;
  const { today } = useScope();
  const call = useCall('learning', 'courses', { asOf: today });
  const offered = (call.data ?? []).filter(({ endedOn }) => endedOn === null || endedOn >= today);
  return (
    <Select
      label={words.course}
      isRequired
      options={[
        { value: '', label: words.chooseCourse },
        ...offered.map(({ id, name }) => ({ value: id as string, label: name })),
      ]}
      value={value ?? ''}
      onChange={(id) => onChange(offered.find((course) => course.id === id)?.id ?? null)}
      error={error}
    />
  );
}

interface ClassDialogProps {
  /** Null: the course is chosen in the dialog. */
  readonly courseId: CourseId | null;
  readonly one?: ClassSummary;
  /** What a new class of the course usually takes. */
  readonly hours?: number | null;
  readonly onClose: () => void;
  readonly onSaved?: (classId: ClassId) => void;
}

function useSaving({ one, onClose, onSaved }: ClassDialogProps, courseId: CourseId | null, draft: Draft) {
  const { t } = useMessages();
  const words = t.classes;
  const notify = useToast();
  const save = useCommand('learning', 'saveClass');
  const submit = async () => {
    const { startsOn } = draft;
    const endsOn = lastDay(draft);
    if (!courseId || !startsOn || !endsOn || endsOn < startsOn) return;
    const answer = await save.run({ classId: one?.id ?? null, courseId, fields: { ...draft, startsOn, endsOn } });
    if (!answer.ok) return;
    const names = answer.value.movedUp.map(({ name }) => name).join(', ');
    notify(names === '' ? words.form.saved : `${words.form.saved} ${words.one.movedUp(names)}`);
    onClose();
    onSaved?.(answer.value.classId);
  };
  return { save, submit };
}

export function ClassDialog(props: ClassDialogProps) {
  const words = useMessages().t.classes.form;
  const { one, hours = null, onClose } = props;
  const [courseId, setCourseId] = useState(props.courseId);
  const [draft, setDraft] = useState<Draft>(() => (one ? draftOf(one) : { ...EMPTY, hours }));
  const [tried, setTried] = useState(false);
  const { save, submit } = useSaving(props, courseId, draft);
  const part = { draft, tried, change: (more: Partial<Draft>) => setDraft({ ...draft, ...more }) };
  return (
    <EditDialog
      title={one ? words.editTitle : words.newTitle}
      submitText={words.save}
      save={save}
      onSubmit={() => {
        setTried(true);
        void submit();
      }}
      onClose={onClose}
    >
      {one?.state === 'held' && <Alert tone="info">{words.heldNote}</Alert>}
      {props.courseId === null && (
        <CourseChoice
          value={courseId}
          onChange={setCourseId}
          error={tried && !courseId ? words.courseMissing : undefined}
        />
      )}
      <Days {...part} />
      <Where {...part} />
      <Numbers {...part} />
    </EditDialog>
  );
}
