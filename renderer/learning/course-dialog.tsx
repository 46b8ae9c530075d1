/** Makes a course, or changes what is known of it: how long its certificate is valid, on what ground, who answers for it. */
import { useState } from 'react';
import type { CourseId } from '../../shared/kernel/ids.ts';
import type { CatalogueRow, CourseFields } from '../../shared/learning/contract-courses.ts';
import { basis } from '../../shared/learning/words.ts';
import { useScope } from '../app/scope.tsx';
import { useCommand, useMessages } from '../bridge.ts';
import { SuggestField, UnitField } from '../components/combo-field.tsx';
import { Checkbox, EditDialog, NumberField, Select, TextArea, TextField, useToast } from '../components/index.ts';
import { NullableNumber } from './courses/nullable-number.tsx';

/** What is proposed when a course that never expired is made to: the commonest in the default table (domain §6.2). */
const USUAL_MONTHS = 24;

const EMPTY: CourseFields = {
  ...{ code: '', name: '', about: '', form: '', validMonths: null, basis: 'unknown', source: '' },
  ...{ hours: null, price: null, owner: '', ownerUnitId: null },
};

interface CourseDialogProps {
  /** Left out: a new one. */
  readonly course?: CatalogueRow | undefined;
  /** Forms in use, so that one thing is spelt one way. */
  readonly forms: readonly string[];
  readonly onClose: () => void;
  readonly onSaved?: (courseId: CourseId) => void;
}

interface PartProps {
  readonly draft: CourseFields;
  readonly change: (more: Partial<CourseFields>) => void;
  readonly tried: boolean;
}

const fieldsOf = (course: CatalogueRow | undefined): CourseFields => {
  if (!course) return EMPTY;
  const { code, name, about, form, validMonths, basis: ground, source, hours, price, owner, ownerUnitId } = course;
  return { code, name, about, form, validMonths, basis: ground, source, hours, price, owner, ownerUnitId };
};

const monthsAreWrong = ({ validMonths: months }: CourseFields): boolean =>
  months !== null && !(Number.isInteger(months) && months >= 1 && months <= 600);

function Validity({ draft, change, tried }: PartProps) {
  const { t } = useMessages();
  const words = t.learning.edit;
  const { validMonths } = draft;
  return (
    <>
      <Checkbox
        isSelected={validMonths !== null}
        onChange={(expires) => change({ validMonths: expires ? USUAL_MONTHS : null })}
      >
        {words.expires}
      </Checkbox>
      {validMonths !== null && (
        <NumberField
          label={words.validMonths}
          description={words.validMonthsHelp}
          value={validMonths}
          onChange={(months) => change({ validMonths: months })}
          min={1}
          max={600}
          error={tried && monthsAreWrong(draft) ? words.monthsWrong : undefined}
        />
      )}
      <div className="pj-edit-pair pj-pair-lines">
        <Select
          label={words.basis}
          options={basis.options.map((value) => ({ value, label: t.learning.basis[value] }))}
          value={draft.basis}
          onChange={(ground) => change({ basis: ground })}
        />
        <TextField
          label={words.source}
          description={words.sourceHelp}
          maxLength={200}
          value={draft.source}
          onChange={(source) => change({ source })}
        />
      </div>
    </>
  );
}

function Owner({ draft, change, course }: PartProps & { readonly course: CatalogueRow | undefined }) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.learning.edit;
  const current =
    course?.ownerUnitId && course.ownerUnitName ? { id: course.ownerUnitId, name: course.ownerUnitName } : undefined;
  return (
    <div className="pj-edit-pair pj-pair-lines">
      <TextField
        label={words.owner}
        description={words.ownerHelp}
        maxLength={200}
        value={draft.owner}
        onChange={(owner) => change({ owner })}
      />
      <UnitField
        label={words.ownerUnit}
        value={draft.ownerUnitId}
        onChange={(ownerUnitId) => change({ ownerUnitId })}
        asOf={today}
        current={current}
      />
    </div>
  );
}

function What({ draft, change, tried, forms }: PartProps & { readonly forms: readonly string[] }) {
  const words = useMessages().t.learning.edit;
  return (
    <>
      <div className="pj-edit-pair pj-pair-lines">
        <TextField
          label={words.code}
          description={words.codeHelp}
          isRequired
          maxLength={40}
          value={draft.code}
          onChange={(code) => change({ code })}
          error={tried && draft.code.trim() === '' ? words.codeMissing : undefined}
        />
        <TextField
          label={words.name}
          isRequired
          maxLength={200}
          value={draft.name}
          onChange={(name) => change({ name })}
          error={tried && draft.name.trim() === '' ? words.nameMissing : undefined}
        />
      </div>
      <TextArea
        label={words.about}
        rows={3}
        maxLength={4000}
        value={draft.about}
        onChange={(about) => change({ about })}
      />
      <SuggestField
        label={words.form}
        description={words.formHelp}
        suggestions={forms}
        value={draft.form}
        onChange={(form) => change({ form: form.slice(0, 200) })}
      />
      <div className="pj-edit-pair pj-pair-lines">
        <NullableNumber
          label={words.hours}
          value={draft.hours}
          onChange={(hours) => change({ hours })}
          max={2000}
          decimals={2}
        />
        <NullableNumber
          label={words.price}
          value={draft.price}
          onChange={(price) => change({ price })}
          max={100_000_000}
        />
      </div>
    </>
  );
}

export function CourseDialog({ course, forms, onClose, onSaved }: CourseDialogProps) {
  const { t } = useMessages();
  const words = t.learning.edit;
  const notify = useToast();
  const save = useCommand('learning', 'saveCourse');
  const [draft, setDraft] = useState<CourseFields>(() => fieldsOf(course));
  const [tried, setTried] = useState(false);
  const part = { draft, tried, change: (more: Partial<CourseFields>) => setDraft({ ...draft, ...more }) };
  const submit = async () => {
    setTried(true);
    if (draft.code.trim() === '' || draft.name.trim() === '' || monthsAreWrong(draft)) return;
    const answer = await save.run({ courseId: course?.id ?? null, fields: draft });
    if (!answer.ok) return;
    notify(words.saved(draft.name));
    onClose();
    onSaved?.(answer.value.courseId);
  };
  return (
    <EditDialog
      title={course ? words.title(course.code) : words.newTitle}
      submitText={words.save}
      save={save}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <What {...part} forms={forms} />
      <Validity {...part} />
      <Owner {...part} course={course} />
    </EditDialog>
  );
}
