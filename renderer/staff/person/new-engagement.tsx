/** A new engagement: its period and its terms, alone or together with a new person. */

import { zodResolver } from '@hookform/resolvers/zod';
import { type FieldValues, type UseFormReturn, useForm } from 'react-hook-form';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { NewEngagement } from '../../../shared/staff/contract-edit.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { FormDate } from '../../components/form-date.tsx';
import { FormTextField } from '../../components/form-fields.tsx';
import { EditDialog } from '../../components/index.ts';
import { fieldsOf, newTerms, type PeriodValues, periodForm, type TermsValues, termsForm } from './edit-forms.ts';
import { TermsFields } from './terms-fields.tsx';

export interface EngagementForms {
  readonly period: UseFormReturn<PeriodValues>;
  readonly terms: UseFormReturn<TermsValues>;
}

export function useEngagementForms(): EngagementForms {
  const { unitId } = useScope();
  return {
    period: useForm<PeriodValues>({
      resolver: zodResolver(periodForm),
      mode: 'onTouched',
      defaultValues: { key: '', start: null, end: null },
    }),
    terms: useForm<TermsValues>({
      resolver: zodResolver(termsForm),
      mode: 'onTouched',
      defaultValues: { ...newTerms, unitId: unitId ?? '' },
    }),
  };
}

/** What a form holds when all of it will do; else undefined, and its fields say why. */
export async function valuesOf<F extends FieldValues>(form: UseFormReturn<F>): Promise<F | undefined> {
  let values: F | undefined;
  await form.handleSubmit((good) => {
    values = good as unknown as F;
  })();
  return values;
}

export async function newEngagementOf({ period, terms }: EngagementForms): Promise<NewEngagement | undefined> {
  // Both are judged, so that all faults are told at once; the first one gets the focus last.
  const typed = await valuesOf(terms);
  const when = await valuesOf(period);
  const fields = typed && fieldsOf(typed);
  if (!fields || !when || when.start === null) return undefined;
  return { key: when.key, start: when.start, end: when.end, fields };
}

export function EngagementFieldset({ forms, today }: { readonly forms: EngagementForms; readonly today: IsoDate }) {
  const { t } = useMessages();
  const { unit } = useScope();
  const words = t.edit.engagement;
  const { control } = forms.period;
  return (
    <>
      <div className="pj-edit-pair pj-pair-lines">
        <FormDate
          {...{ control, name: 'start' as const, label: words.start, isRequired: true }}
          faults={{ missing: words.startMissing }}
        />
        <FormDate
          {...{ control, name: 'end' as const, label: words.end, description: words.endHelp }}
          faults={{ order: words.endBeforeStart }}
        />
      </div>
      <FormTextField
        {...{ control, name: 'key' as const, label: words.key, description: words.keyHelp, fault: words.keyFault }}
        width="medium"
      />
      <TermsFields form={forms.terms} asOf={today} {...(unit ? { current: unit } : {})} />
    </>
  );
}

interface NewEngagementDialogProps {
  readonly personId: PersonId;
  readonly onClose: () => void;
  readonly onSaved: (text: string) => void;
}

export function NewEngagementDialog({ personId, onClose, onSaved }: NewEngagementDialogProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.edit.engagement;
  const save = useCommand('staff', 'createEngagement');
  const forms = useEngagementForms();
  const send = async () => {
    const engagement = await newEngagementOf(forms);
    if (!engagement) return;
    const answer = await save.run({ personId, engagement });
    if (answer.ok) onSaved(words.created);
  };
  return (
    <EditDialog
      title={words.newTitle}
      submitText={words.submitNew}
      size="large"
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <EngagementFieldset forms={forms} today={today} />
    </EditDialog>
  );
}
