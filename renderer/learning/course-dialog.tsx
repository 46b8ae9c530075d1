/** Sets how long a course's certificate is valid, and on what ground. */
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { type Course, learningCalls } from '../../shared/learning/contract.ts';
import { type InputOf, useCommand, useMessages } from '../bridge.ts';
import { Button, Checkbox, Dialog, ErrorAlert, NumberField, Select, TextField, useToast } from '../components/index.ts';

type Form = InputOf<'learning', 'setCourse'>;

const BASES = ['law', 'practice', 'unknown'] as const;
/** What is proposed when a course that never expired is made to: the commonest in the default table (domain §6.2). */
const USUAL_MONTHS = 24;

interface CourseDialogProps {
  readonly course: Course;
  readonly onClose: () => void;
}

export function CourseDialog({ course, onClose }: CourseDialogProps) {
  const { t } = useMessages();
  const words = t.learning.edit;
  const notify = useToast();
  const save = useCommand('learning', 'setCourse');
  const { id: courseId, name, validMonths, basis, source } = course;
  const { control, handleSubmit, formState } = useForm<Form>({
    resolver: zodResolver(learningCalls.setCourse.input),
    defaultValues: { courseId, name, validMonths, basis, source },
  });
  const { errors } = formState;
  const submit = handleSubmit(async (values) => {
    const answer = await save.run(values);
    if (!answer.ok) return;
    notify(words.saved(values.name));
    onClose();
  });
  return (
    <Dialog
      title={words.title(course.code)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" onPress={() => void submit()} isPending={save.isRunning}>
            {words.save}
          </Button>
        </>
      }
    >
      <form className="pj-stack" onSubmit={(event) => void submit(event)} noValidate>
        <ErrorAlert error={save.error} />
        <Controller
          control={control}
          name="name"
          render={({ field }) => (
            <TextField
              label={words.name}
              isRequired
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              inputRef={field.ref}
              error={errors.name && (field.value.trim() === '' ? words.nameMissing : words.nameTooLong)}
            />
          )}
        />
        <Controller
          control={control}
          name="validMonths"
          render={({ field }) => (
            <>
              <Checkbox
                isSelected={field.value !== null}
                onChange={(expires) => field.onChange(expires ? (course.validMonths ?? USUAL_MONTHS) : null)}
              >
                {words.expires}
              </Checkbox>
              {field.value !== null && (
                <NumberField
                  label={words.validMonths}
                  description={words.validMonthsHelp}
                  value={field.value}
                  onChange={field.onChange}
                  onBlur={field.onBlur}
                  min={1}
                  max={600}
                  error={errors.validMonths && words.monthsWrong}
                />
              )}
            </>
          )}
        />
        <Controller
          control={control}
          name="basis"
          render={({ field }) => (
            <Select
              label={words.basis}
              options={BASES.map((value) => ({ value, label: t.learning.basis[value] }))}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
        <Controller
          control={control}
          name="source"
          render={({ field }) => (
            <TextField
              label={words.source}
              description={words.sourceHelp}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={errors.source && words.sourceTooLong}
            />
          )}
        />
      </form>
    </Dialog>
  );
}
