/** APVs from before the program, for several units at once. */
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { boardCalls, type UnitStatus } from '../../../shared/apv/contract-board.ts';
import { requiredScopes, scope } from '../../../shared/apv/words.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { useScope } from '../../app/scope.tsx';
import { type InputOf, useCommand, useMessages } from '../../bridge.ts';
import { Button, Checkbox, DateField, Dialog, ErrorAlert, TextField, useToast } from '../../components/index.ts';
import { UnitTicks } from './unit-ticks.tsx';

type Form = Omit<InputOf<'apv', 'addEarlierApvs'>, 'completedOn'> & { completedOn: IsoDate | null };

interface EarlierDialogProps {
  /** Those that can be chosen. */
  readonly units: readonly UnitStatus[];
  readonly onClose: () => void;
}

function useEarlierForm(onClose: () => void) {
  const { t } = useMessages();
  const notify = useToast();
  const save = useCommand('apv', 'addEarlierApvs');
  const form = useForm<Form>({
    resolver: zodResolver(boardCalls.addEarlierApvs.input) as never,
    defaultValues: { unitIds: [], scopes: [...requiredScopes], completedOn: null, note: '' },
  });
  const submit = form.handleSubmit(async (values) => {
    const answer = await save.run(values as InputOf<'apv', 'addEarlierApvs'>);
    if (!answer.ok) return;
    notify(t.apvBoard.earlier.saved(answer.value.added));
    onClose();
  });
  return { ...form, submit: () => void submit(), save };
}

type EarlierForm = ReturnType<typeof useEarlierForm>;

function ScopeTicks({ form: { control, formState } }: { readonly form: EarlierForm }) {
  const { t } = useMessages();
  return (
    <Controller
      control={control}
      name="scopes"
      render={({ field: { value, onChange } }) => (
        <fieldset className="pj-apv-ticks">
          <legend>{t.apvBoard.earlier.scopes}</legend>
          <div className="pj-row">
            {scope.options.map((one) => (
              <Checkbox
                key={one}
                isSelected={value.includes(one)}
                onChange={(isIn) => onChange(isIn ? [...value, one] : value.filter((other) => other !== one))}
              >
                {t.apv.scope[one]}
              </Checkbox>
            ))}
          </div>
          {formState.errors.scopes && <p className="form-error-message">{t.apvBoard.earlier.scopesMissing}</p>}
        </fieldset>
      )}
    />
  );
}

function DateAndNote({ form: { control, formState } }: { readonly form: EarlierForm }) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.apvBoard.earlier;
  const { errors } = formState;
  return (
    <>
      <Controller
        control={control}
        name="completedOn"
        render={({ field }) => (
          <DateField
            label={words.completedOn}
            isRequired
            value={field.value}
            onChange={field.onChange}
            max={today}
            error={errors.completedOn && words.dateMissing}
          />
        )}
      />
      <Controller
        control={control}
        name="note"
        render={({ field }) => (
          <TextField
            label={words.note}
            description={words.noteHelp}
            value={field.value}
            onChange={field.onChange}
            error={errors.note && words.noteTooLong}
          />
        )}
      />
    </>
  );
}

export function EarlierDialog({ units, onClose }: EarlierDialogProps) {
  const { t } = useMessages();
  const words = t.apvBoard.earlier;
  const form = useEarlierForm(onClose);
  const { control, formState, submit, save } = form;
  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button variant="primary" onPress={submit} isPending={save.isRunning}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="pj-stack">
        <p>{words.text}</p>
        <ErrorAlert error={save.error} />
        <Controller
          control={control}
          name="unitIds"
          render={({ field }) => (
            <UnitTicks
              units={units}
              chosen={field.value}
              onChange={field.onChange}
              error={formState.errors.unitIds && words.unitsMissing}
            />
          )}
        />
        <ScopeTicks form={form} />
        <DateAndNote form={form} />
      </div>
    </Dialog>
  );
}
