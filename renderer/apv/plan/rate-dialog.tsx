/** What came of a measure. That it did not work opens a new line, and the plan must be signed again. */
import { zodResolver } from '@hookform/resolvers/zod';
import { type Control, Controller, useForm, useWatch } from 'react-hook-form';
import * as z from 'zod';
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import { type Effect, effect } from '../../../shared/apv/words.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { isoDate } from '../../../shared/kernel/schemas.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { FormDate } from '../../components/form-date.tsx';
import { Alert, Choice, EditDialog, Select, TextArea, useToast } from '../../components/index.ts';

interface RateDialogProps {
  readonly line: PlanLine;
  readonly onClose: () => void;
}

const GRADES = ['1', '2', '3', '4'] as const;
/** What goes with each judgement, until another is chosen. */
const USUAL_GRADE = { works: '3', partly: '2', not: '1' } as const satisfies Record<Effect, (typeof GRADES)[number]>;

const formFor = (doneOn: IsoDate | null, today: IsoDate) =>
  z.object({
    effect,
    grade: z.enum(GRADES),
    evidence: z.string().trim().min(1, 'missing').max(4000),
    on: isoDate
      .nullable()
      .refine((day) => day !== null, 'missing')
      .refine((day) => day === null || day <= today, 'future')
      .refine((day) => day === null || doneOn === null || day >= doneOn, 'before'),
  });
type RateValues = z.input<ReturnType<typeof formFor>>;

interface FieldsProps {
  readonly control: Control<RateValues>;
  readonly t: Messages;
}

function EffectFields({ control, t, onJudged }: FieldsProps & { readonly onJudged: (judged: Effect) => void }) {
  const words = t.apvPlan.rating;
  return (
    <>
      <Controller
        control={control}
        name="effect"
        render={({ field: { value, onChange } }) => (
          <Choice
            label={words.effect}
            options={effect.options.map((one) => ({
              value: one,
              label: t.apv.effect[one],
              description: words.effectText[one],
            }))}
            value={value}
            onChange={(judged) => {
              onChange(judged);
              onJudged(judged);
            }}
          />
        )}
      />
      <Controller
        control={control}
        name="grade"
        render={({ field: { value, onChange } }) => (
          <Select
            label={words.grade}
            options={GRADES.map((one, place) => ({ value: one, label: words.grades[place] ?? one }))}
            value={value}
            onChange={onChange}
          />
        )}
      />
    </>
  );
}

function EvidenceFields({ control, t }: FieldsProps) {
  const words = t.apvPlan.rating;
  return (
    <>
      <Controller
        control={control}
        name="evidence"
        render={({ field: { value, onChange }, fieldState: { error } }) => (
          <TextArea
            label={words.evidence}
            description={words.evidenceHelp}
            value={value}
            onChange={onChange}
            maxLength={4000}
            isRequired
            error={error && words.evidenceMissing}
          />
        )}
      />
      <FormDate
        control={control}
        name="on"
        label={words.on}
        isRequired
        faults={{ missing: t.apvPlan.dayMissing, future: t.apvPlan.future, before: words.beforeDone }}
      />
    </>
  );
}

export function RateDialog({ line, onClose }: RateDialogProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.apvPlan.rating;
  const notify = useToast();
  const rate = useCommand('apv', 'rateLine');
  const { control, handleSubmit, setValue } = useForm<RateValues>({
    resolver: zodResolver(formFor(line.doneOn, today)),
    mode: 'onTouched',
    defaultValues: { effect: 'works', grade: '3', evidence: '', on: today },
  });
  const failed = useWatch({ control, name: 'effect' }) === 'not';
  const send = handleSubmit(async ({ effect: how, grade, evidence, on }) => {
    if (on === null) return;
    const answer = await rate.run({ lineId: line.id, effect: how, rating: Number(grade), evidence, on });
    if (!answer.ok) return;
    notify(answer.value.reopenedAs ? words.reopened : words.saved);
    onClose();
  });
  return (
    <EditDialog
      title={words.title}
      submitText={words.confirm}
      save={rate}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p className="pj-plan-measure">{line.measure}</p>
      <EffectFields control={control} t={t} onJudged={(judged) => setValue('grade', USUAL_GRADE[judged])} />
      <div role="status">
        {failed && (
          <Alert tone="warning" title={words.notTitle}>
            {words.notText}
          </Alert>
        )}
      </div>
      <EvidenceFields control={control} t={t} />
    </EditDialog>
  );
}
