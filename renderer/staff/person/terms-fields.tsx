/** The terms of an engagement: where, what, how much. */
import { type Control, Controller, type FieldPathByValue, type UseFormReturn, useWatch } from 'react-hook-form';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { fteOfHours, numberAsTyped, typedNumber } from '../../../shared/staff/engagement-form.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { SuggestField, UnitField } from '../../components/combo-field.tsx';
import { FormTextField } from '../../components/form-fields.tsx';
import { Checkbox, Select } from '../../components/index.ts';
import { statusText } from '../status-text.ts';
import type { TermsValues } from './edit-forms.ts';

/** Select needs a key that is not empty. */
const NO_STATUS = 'none';
/** Of SD's codes those that a person can work under; a code that is registered already can stay. */
const WORKING = ['1', '0', '3'] as const;

interface FieldsProps {
  readonly form: UseFormReturn<TermsValues>;
  readonly asOf: IsoDate;
  readonly current?: { readonly id: UnitId; readonly name: string };
}

interface PartProps {
  readonly control: Control<TermsValues>;
}

function HoursFields({ form }: Pick<FieldsProps, 'form'>) {
  const { t, locale } = useMessages();
  const words = t.edit.engagement;
  const { control, setValue, getFieldState } = form;
  const [hours, fte] = useWatch({ control, name: ['hours', 'fte'] });
  const read = typedNumber(hours);
  const proposed = read === undefined ? '' : numberAsTyped(fteOfHours(read), locale);
  // Hours that are typed propose a share, until the share is typed itself.
  const propose = (text: string) => {
    const value = typedNumber(text);
    if (value === undefined || getFieldState('fte').isTouched) return;
    setValue('fte', numberAsTyped(fteOfHours(value), locale), { shouldDirty: true, shouldValidate: true });
  };
  const isProposed = proposed !== '' && fte === proposed && getFieldState('hours').isDirty;
  return (
    <div
      className="pj-edit-pair pj-pair-lines"
      onChange={(event) => 'value' in event.target && propose(hoursTyped(event.target))}
    >
      <FormTextField
        {...{
          control,
          name: 'hours' as const,
          label: words.hours,
          description: words.hoursHelp,
          width: 'short' as const,
        }}
        fault={words.hoursFault}
      />
      <FormTextField
        {...{ control, name: 'fte' as const, label: words.fte, width: 'short' as const, isRequired: true }}
        description={isProposed ? words.fteProposed(proposed) : words.fteHelp}
        fault={words.fteFault}
      />
    </div>
  );
}

const hoursTyped = (field: EventTarget): string =>
  field instanceof HTMLInputElement && field.name === 'hours' ? field.value : '';

function JobFields({ control, asOf }: PartProps & { readonly asOf: IsoDate }) {
  const { t } = useMessages();
  const words = t.edit.engagement;
  // Proposals only: without an answer the fields are plain text fields.
  const { data } = useCall('staff', 'peopleChoices', { asOf });
  const suggest = (
    name: FieldPathByValue<TermsValues, string>,
    label: string,
    suggestions: readonly string[],
    fault: string,
    isRequired = false,
  ) => (
    <Controller
      control={control}
      name={name}
      render={({ field: { value, onChange, onBlur }, fieldState: { error } }) => (
        <SuggestField
          {...{ label, suggestions, isRequired, onChange, onBlur, value: String(value) }}
          error={error && (String(value).trim() === '' ? t.app.field.missing : fault)}
        />
      )}
    />
  );
  return (
    <>
      {suggest('jobTitle', words.jobTitle, data?.jobTitles ?? [], words.jobTitleFault, true)}
      <div className="pj-edit-pair pj-pair-lines">
        {suggest('agreement', words.agreement, data?.agreements ?? [], words.textFault)}
        {suggest('employmentForm', words.form, data?.forms ?? [], words.textFault)}
      </div>
    </>
  );
}

function statusOptions(t: Messages, registered: string) {
  const codes = WORKING.some((code) => code === registered) || registered === '' ? WORKING : [registered, ...WORKING];
  return [
    ...codes.map((code) => ({ value: code, label: statusText(t, code) })),
    { value: NO_STATUS, label: t.edit.engagement.statusNone },
  ];
}

function StatusFields({ control, registered }: PartProps & { readonly registered: string }) {
  const { t } = useMessages();
  const words = t.edit.engagement;
  return (
    <>
      <div className="pj-edit-pair pj-pair-lines">
        <Controller
          control={control}
          name="status"
          render={({ field: { value, onChange } }) => (
            <Select
              label={words.status}
              options={statusOptions(t, registered)}
              value={value === '' ? NO_STATUS : value}
              onChange={(code) => onChange(code === NO_STATUS ? '' : code)}
            />
          )}
        />
        <FormTextField
          {...{ control, name: 'jobCode' as const, label: words.jobCode, width: 'short' as const }}
          fault={words.jobCodeFault}
        />
      </div>
      <Controller
        control={control}
        name="manager"
        render={({ field: { value, onChange } }) => (
          <Checkbox isSelected={value} onChange={onChange}>
            {words.manager}
          </Checkbox>
        )}
      />
    </>
  );
}

export function TermsFields({ form, asOf, current }: FieldsProps) {
  const { t } = useMessages();
  const words = t.edit.engagement;
  const { control } = form;
  return (
    <>
      <Controller
        control={control}
        name="unitId"
        render={({ field: { value, onChange }, fieldState: { error } }) => (
          <UnitField
            label={words.unit}
            value={value === '' ? null : (value as UnitId)}
            onChange={(id) => onChange(id ?? '')}
            error={error && words.unitMissing}
            isRequired
            {...{ asOf, current }}
          />
        )}
      />
      <JobFields control={control} asOf={asOf} />
      <HoursFields form={form} />
      <StatusFields control={control} registered={form.formState.defaultValues?.status ?? ''} />
    </>
  );
}
