/** A line of the plan: the measure with the principles of prevention beside it, who, when, and what it costs. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import type { PlanLine } from '../../../shared/apv/contract-plan.ts';
import type { Risk } from '../../../shared/apv/risk.ts';
import type { Matrix } from '../../../shared/apv/words.ts';
import type { PlanLineId, ProblemId, UnitId } from '../../../shared/kernel/ids.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { focusFirstField } from '../../components/focus-first-field.ts';
import { Alert, Button, Dialog, ErrorAlert, useToast } from '../../components/index.ts';
import { RiskBadge } from './line-badges.tsx';
import { LineFields } from './line-fields.tsx';
import { fieldsOf, type LineValues, lineForm, valuesOf } from './line-form.ts';
import { RemoveLine } from './remove-line.tsx';

/** The problem that a line is about, as far as its dialog shows it. */
export interface LineAbout {
  readonly problemId: ProblemId;
  readonly problem: string;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly risk: Risk | null;
  readonly matrix: Matrix;
}

export interface LineDialogProps {
  readonly about: LineAbout;
  /** Null: a new one. */
  readonly line: PlanLine | null;
  /** Null: it is not known here whether the plan is signed. */
  readonly signed: boolean | null;
  readonly onClose: () => void;
}

function About({ about, signed }: Pick<LineDialogProps, 'about' | 'signed'>) {
  const { t } = useMessages();
  const words = t.apvPlan.dialog;
  return (
    <>
      <div className="pj-plan-about">
        <p>
          <strong>{words.about}:</strong> {about.problem}
        </p>
        <span className="pj-plan-badges">
          <RiskBadge risk={about.risk} matrix={about.matrix} />
          <span className="pj-muted">{about.unitName}</span>
        </span>
      </div>
      {signed !== false && <Alert tone="warning">{signed ? words.signed : words.maybeSigned}</Alert>}
    </>
  );
}

function useSave({ about, line, onClose }: LineDialogProps) {
  const { t } = useMessages();
  const notify = useToast();
  const save = useCommand('apv', 'saveLine');
  const send = async (values: LineValues) => {
    const lineId: PlanLineId | null = line?.id ?? null;
    const answer = await save.run({ problemId: about.problemId, lineId, fields: fieldsOf(values) });
    if (!answer.ok) return;
    notify(line ? t.apvPlan.dialog.saved : t.apvPlan.dialog.added);
    onClose();
  };
  return { save, send };
}

export function LineDialog(props: LineDialogProps) {
  const { about, line, signed, onClose } = props;
  const { t } = useMessages();
  const words = t.apvPlan.dialog;
  const id = useId();
  const { save, send } = useSave(props);
  const { control, handleSubmit } = useForm<LineValues>({
    resolver: zodResolver(lineForm),
    mode: 'onTouched',
    defaultValues: valuesOf(line),
  });
  return (
    <Dialog
      title={line ? words.editTitle : words.newTitle}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          {line && (
            <div className="pj-grow">
              <RemoveLine lineId={line.id} onRemoved={onClose} />
            </div>
          )}
          <Button onPress={onClose}>{t.app.actions.cancel}</Button>
          <Button type="submit" form={id} variant="primary" isPending={save.isRunning}>
            {words.save}
          </Button>
        </>
      }
    >
      <About about={about} signed={signed} />
      <form
        ref={focusFirstField}
        id={id}
        className="pj-plan-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!save.isRunning) void handleSubmit(send)();
        }}
      >
        <LineFields control={control} unitId={about.unitId} />
        <ErrorAlert error={save.error} />
      </form>
    </Dialog>
  );
}
