/** Who is exempt from what, until when, and why. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CourseId } from '../../../shared/kernel/ids.ts';
import type { Exemption } from '../../../shared/learning/contract-requirements.ts';
import { useScope } from '../../app/scope.tsx';
import { type ChosenPerson, PersonField } from '../../apv/parts/person-field.tsx';
import { useCall, useCommand, useMessages } from '../../bridge.ts';
import { DateField, EditDialog, RemoveButton, Select, TextField, useToast } from '../../components/index.ts';

const MOST_SIGNS = 200;

interface Form {
  readonly person: ChosenPerson;
  readonly courseId: CourseId | null;
  readonly reason: string;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

const startOf = (old: Exemption | null, today: IsoDate): Form => ({
  person: old ? { id: old.personId, name: old.personName } : { id: null, name: '' },
  courseId: old?.courseId ?? null,
  reason: old?.reason ?? '',
  validFrom: old?.validFrom ?? today,
  validTo: old?.validTo ?? null,
});

interface ExemptionDialogProps {
  /** Null for a new one. */
  readonly old: Exemption | null;
  readonly onClose: () => void;
}

function useExemptionForm({ old, onClose }: ExemptionDialogProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const notify = useToast();
  const save = useCommand('learning', 'saveExemption');
  const [form, setForm] = useState(() => startOf(old, today));
  const [wasSent, setSent] = useState(false);
  const words = t.requirements;
  const reason = form.reason.trim();
  const errors = wasSent
    ? {
        person: form.person.id === null ? words.exemptions.personMissing : undefined,
        courseId: form.courseId === null ? words.form.courseMissing : undefined,
        reason:
          reason === ''
            ? words.exemptions.reasonMissing
            : reason.length > MOST_SIGNS
              ? words.exemptions.reasonLong
              : undefined,
        validFrom: form.validFrom === null ? words.form.dayMissing : undefined,
      }
    : {};
  const submit = async () => {
    setSent(true);
    const { person, courseId, validFrom, validTo } = form;
    if (person.id === null || courseId === null || validFrom === null) return;
    if (reason === '' || reason.length > MOST_SIGNS) return;
    const answer = await save.run({
      exemptionId: old?.id ?? null,
      personId: person.id,
      courseId,
      reason,
      validFrom,
      validTo,
    });
    if (!answer.ok) return;
    notify(words.exemptions.saved);
    onClose();
  };
  const set = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  return { form, set, errors, save, submit: () => void submit() };
}

type FormState = ReturnType<typeof useExemptionForm>;

function WhoAndWhat({ form, set, errors }: FormState) {
  const { t } = useMessages();
  const { asOf, unitId } = useScope();
  const words = t.requirements;
  const courses = useCall('learning', 'courses', { asOf });
  return (
    <>
      <PersonField
        label={words.exemptions.person}
        description={words.exemptions.personHelp}
        value={form.person}
        onChange={(person) => set({ person })}
        unitIds={unitId === null ? [] : [unitId]}
        error={errors.person}
      />
      <Select<CourseId>
        label={words.form.course}
        options={(courses.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={form.courseId}
        onChange={(courseId) => set({ courseId })}
        error={errors.courseId}
        width="full"
      />
    </>
  );
}

function Why({ form, set, errors }: FormState) {
  const words = useMessages().t.requirements;
  return (
    <>
      <TextField
        label={words.exemptions.reason}
        description={words.exemptions.reasonHelp}
        value={form.reason}
        onChange={(reason) => set({ reason })}
        error={errors.reason}
      />
      <div className="pj-edit-pair">
        <DateField
          label={words.form.from}
          value={form.validFrom}
          onChange={(validFrom) => set({ validFrom })}
          error={errors.validFrom}
        />
        <DateField
          label={words.form.to}
          description={words.form.toHelp}
          value={form.validTo}
          onChange={(validTo) => set({ validTo })}
        />
      </div>
    </>
  );
}

export function ExemptionDialog({ old, onClose }: ExemptionDialogProps) {
  const words = useMessages().t.requirements.exemptions;
  const state = useExemptionForm({ old, onClose });
  const remove = useCommand('learning', 'removeExemption');
  return (
    <EditDialog
      title={old ? words.editTitle : words.newTitle}
      {...(old ? { lead: `${old.personName}, ${old.courseName}` } : {})}
      submitText={useMessages().t.requirements.form.save}
      save={state.save}
      onSubmit={state.submit}
      onClose={onClose}
      aside={
        old && (
          <RemoveButton
            text={words.remove}
            title={words.removeTitle}
            command={remove}
            input={{ exemptionId: old.id }}
            news={words.removed}
            onRemoved={onClose}
          >
            {words.removeText}
          </RemoveButton>
        )
      }
    >
      {old === null && <WhoAndWhat {...state} />}
      <Why {...state} />
    </EditDialog>
  );
}
