/** The rule of the clock: how long between whole APVs, when to warn, and where the rule comes from. */
import { Controller, useForm } from 'react-hook-form';
import { clockSettings } from '../../../shared/apv/clock-settings.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { useScope } from '../../app/scope.tsx';
import { type OutputOf, useCall, useCommand, useFormat, useMessages } from '../../bridge.ts';
import {
  Button,
  DateField,
  Dialog,
  ErrorAlert,
  Loaded,
  NumberField,
  TextField,
  useToast,
} from '../../components/index.ts';

type Rules = OutputOf<'apv', 'clockSettings'>;
const { shape } = clockSettings;

interface Form {
  readonly intervalMonths: number;
  /** As typed: `180, 90, 30`. */
  readonly warnDays: string;
  readonly source: string;
  readonly validFrom: IsoDate | null;
}

const daysOf = (text: string): number[] =>
  text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(Number);

function useClockForm(rules: Rules, onClose: () => void) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { today } = useScope();
  const notify = useToast();
  const save = useCommand('apv', 'setClockSettings');
  const { control, handleSubmit, formState } = useForm<Form>({
    defaultValues: {
      intervalMonths: rules.intervalMonths,
      warnDays: rules.warnDays.join(', '),
      source: rules.source,
      validFrom: today,
    },
  });
  const submit = handleSubmit(async (values) => {
    const rule = clockSettings.safeParse({ ...values, warnDays: daysOf(values.warnDays) });
    if (!rule.success) return;
    const answer = await save.run(rule.data);
    if (!answer.ok) return;
    notify(t.apvBoard.clock.saved(date(rule.data.validFrom)));
    onClose();
  });
  return { control, errors: formState.errors, submit: () => void submit(), save };
}

type ClockFormState = ReturnType<typeof useClockForm>;

function Numbers({ form: { control, errors } }: { readonly form: ClockFormState }) {
  const { t } = useMessages();
  const words = t.apvBoard.clock;
  return (
    <>
      <Controller
        control={control}
        name="intervalMonths"
        rules={{ validate: (value) => shape.intervalMonths.safeParse(value).success }}
        render={({ field }) => (
          <NumberField
            label={words.interval}
            value={field.value}
            onChange={field.onChange}
            min={6}
            max={120}
            error={errors.intervalMonths && words.intervalWrong}
          />
        )}
      />
      <Controller
        control={control}
        name="warnDays"
        rules={{ validate: (value) => shape.warnDays.safeParse(daysOf(value)).success }}
        render={({ field }) => (
          <TextField
            label={words.warnDays}
            description={words.warnHelp}
            width="medium"
            value={field.value}
            onChange={field.onChange}
            error={errors.warnDays && words.warnWrong}
          />
        )}
      />
    </>
  );
}

function Ground({ form: { control, errors } }: { readonly form: ClockFormState }) {
  const { t } = useMessages();
  const words = t.apvBoard.clock;
  return (
    <>
      <Controller
        control={control}
        name="source"
        rules={{ validate: (value) => shape.source.safeParse(value).success }}
        render={({ field }) => (
          <TextField
            label={words.source}
            description={words.sourceHelp}
            isRequired
            value={field.value}
            onChange={field.onChange}
            error={errors.source && words.sourceMissing}
          />
        )}
      />
      <Controller
        control={control}
        name="validFrom"
        rules={{ validate: (value) => shape.validFrom.safeParse(value).success }}
        render={({ field }) => (
          <DateField
            label={words.validFrom}
            isRequired
            value={field.value}
            onChange={field.onChange}
            error={errors.validFrom && words.validFromMissing}
          />
        )}
      />
    </>
  );
}

function Rule({ rules, onClose }: { readonly rules: Rules; readonly onClose: () => void }) {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.apvBoard.clock;
  const form = useClockForm(rules, onClose);
  return (
    <form
      id="pj-apv-clock"
      className="pj-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <p>{words.text}</p>
      <p className="pj-muted">
        {words.now({ months: rules.intervalMonths, date: date(rules.validFrom), source: rules.source })}
      </p>
      {rules.coming.map(({ validFrom, intervalMonths }) => (
        <p key={validFrom} className="pj-muted">
          {words.coming({ months: intervalMonths, date: date(validFrom) })}
        </p>
      ))}
      <ErrorAlert error={form.save.error} />
      <Numbers form={form} />
      <Ground form={form} />
    </form>
  );
}

export function ClockDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const words = t.apvBoard.clock;
  const rules = useCall('apv', 'clockSettings', {});
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" type="submit" form="pj-apv-clock" isDisabled={!rules.data}>
            {words.save}
          </Button>
        </>
      }
    >
      <Loaded call={rules}>{(data) => <Rule rules={data} onClose={onClose} />}</Loaded>
    </Dialog>
  );
}
