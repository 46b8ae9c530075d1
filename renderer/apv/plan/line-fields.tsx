import { type Control, Controller } from 'react-hook-form';
import { priority } from '../../../shared/apv/words.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useMessages } from '../../bridge.ts';
import { FormDate } from '../../components/form-date.tsx';
import { FormTextField } from '../../components/form-fields.tsx';
import { NumberField, Select, TextArea } from '../../components/index.ts';
import { PersonField } from '../parts/person-field.tsx';
import type { LineValues } from './line-form.ts';
import { PrincipleField } from './principle-field.tsx';

interface FieldsProps {
  readonly control: Control<LineValues>;
}

function MeasureField({ control }: FieldsProps) {
  const { t } = useMessages();
  const words = t.apvPlan.dialog;
  return (
    <Controller
      control={control}
      name="measure"
      render={({ field: { value, onChange }, fieldState: { error } }) => (
        <TextArea
          label={words.measure}
          description={words.measureHelp}
          value={value}
          onChange={onChange}
          rows={4}
          maxLength={4000}
          isRequired
          error={error && (error.message === 'long' ? words.tooLong : words.measureMissing)}
        />
      )}
    />
  );
}

function DayFields({ control }: FieldsProps) {
  const { t } = useMessages();
  const words = t.apvPlan.dialog;
  return (
    <div className="pj-plan-trio">
      <FormDate control={control} name="startsOn" label={words.startsOn} />
      <FormDate
        control={control}
        name="deadline"
        label={words.deadline}
        faults={{ order: words.deadlineBeforeStart }}
      />
      <FormDate
        control={control}
        name="followUpOn"
        label={words.followUpOn}
        faults={{ order: words.followUpBeforeDeadline }}
      />
    </div>
  );
}

function FollowUpHow({ control }: FieldsProps) {
  const { t } = useMessages();
  const words = t.apvPlan.dialog;
  return (
    <Controller
      control={control}
      name="followUpHow"
      render={({ field: { value, onChange }, fieldState: { error } }) => (
        <TextArea
          label={words.followUpHow}
          description={words.followUpHowHelp}
          value={value}
          onChange={onChange}
          rows={2}
          maxLength={4000}
          error={error && words.tooLong}
        />
      )}
    />
  );
}

function MoneyFields({ control }: FieldsProps) {
  const { t } = useMessages();
  const words = t.apvPlan.dialog;
  const text = (name: 'budgetOwner' | 'medMeeting', label: string) => (
    <FormTextField control={control} name={name} label={label} fault={words.tooLong} maxLength={200} />
  );
  return (
    <div className="pj-plan-trio">
      <Controller
        control={control}
        name="priority"
        render={({ field: { value, onChange } }) => (
          <Select
            label={words.priority}
            options={priority.options.map((one) => ({ value: one, label: t.apv.priority[one] }))}
            value={value}
            onChange={onChange}
            width="short"
          />
        )}
      />
      <Controller
        control={control}
        name="cost"
        render={({ field: { value, onChange, onBlur }, fieldState: { error } }) => (
          <NumberField
            label={words.cost}
            value={value}
            onChange={onChange}
            onBlur={onBlur}
            min={0}
            max={1_000_000_000}
            error={error && words.costBad}
          />
        )}
      />
      {text('budgetOwner', words.budgetOwner)}
      {text('medMeeting', words.medMeeting)}
    </div>
  );
}

/** The measure with the principles beside it; below each other where the window is narrow. */
export function LineFields({ control, unitId }: FieldsProps & { readonly unitId: UnitId }) {
  const { t } = useMessages();
  return (
    <div className="pj-plan-columns">
      <div className="pj-stack">
        <MeasureField control={control} />
        <Controller
          control={control}
          name="responsible"
          render={({ field: { value, onChange }, fieldState: { error } }) => (
            <PersonField
              label={t.apvPlan.dialog.responsible}
              description={t.apvPlan.dialog.responsibleHelp}
              value={value}
              onChange={onChange}
              unitIds={[unitId]}
              opensOnFocus
              error={error && t.apvPlan.dialog.tooLong}
            />
          )}
        />
        <DayFields control={control} />
        <FollowUpHow control={control} />
        <MoneyFields control={control} />
      </div>
      <Controller
        control={control}
        name="prevention"
        render={({ field: { value, onChange } }) => <PrincipleField value={value} onChange={onChange} />}
      />
    </div>
  );
}
