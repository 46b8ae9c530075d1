/** Leave of an engagement: which kind and when, never why. */
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import * as z from 'zod';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { EngagementId } from '../../../shared/kernel/ids.ts';
import { type Leave, type LeaveKind, leaveKinds } from '../../../shared/staff/contract-edit.ts';
import type { Engagement } from '../../../shared/staff/employment.ts';
import { useCommand, useMessages } from '../../bridge.ts';
import { FormDate } from '../../components/form-date.tsx';
import { EditDialog, RemoveButton, Select } from '../../components/index.ts';
import { requiredDay } from './edit-forms.ts';

interface LeaveDialogProps {
  readonly engagements: readonly Engagement[];
  readonly engagementId: EngagementId;
  /** Undefined: a new one. */
  readonly leave: Leave | undefined;
  readonly onClose: () => void;
  readonly onSaved: (text: string) => void;
}

interface LeaveValues {
  readonly engagementId: string;
  readonly kind: LeaveKind;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

const leaveForm = z
  .object({ engagementId: z.string(), kind: z.enum(leaveKinds), from: requiredDay, to: requiredDay })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], message: 'order', when: () => true });

export function LeaveDialog({ engagements, engagementId, leave, onClose, onSaved }: LeaveDialogProps) {
  const { t } = useMessages();
  const words = t.edit.leave;
  const save = useCommand('staff', 'saveLeave');
  const remove = useCommand('staff', 'removeLeave');
  const { control, handleSubmit } = useForm<LeaveValues>({
    resolver: zodResolver(leaveForm),
    mode: 'onTouched',
    defaultValues: {
      engagementId: leave?.engagementId ?? engagementId,
      kind: leave?.kind ?? 'maternity',
      from: leave?.from ?? null,
      to: leave?.to ?? null,
    },
  });
  const send = handleSubmit(async ({ engagementId: id, kind, from, to }) => {
    if (from === null || to === null) return;
    const answer = await save.run({
      leaveId: leave?.id ?? null,
      engagementId: id as EngagementId,
      kind,
      from,
      to,
    });
    if (answer.ok) onSaved(words.saved);
  });
  return (
    <EditDialog
      title={words.title}
      lead={words.intro}
      submitText={words.submit}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
      aside={
        leave && (
          <RemoveButton
            text={words.remove}
            title={words.removeTitle}
            command={remove}
            input={{ leaveId: leave.id }}
            onRemoved={() => onSaved(words.removed)}
          >
            {words.removeText}
          </RemoveButton>
        )
      }
    >
      {engagements.length > 1 && (
        <Controller
          control={control}
          name="engagementId"
          render={({ field: { value, onChange } }) => (
            <Select
              label={words.engagement}
              options={engagements.map((e) => ({
                value: e.id as string,
                label: `${t.edit.timeline.engagementLane(e.key)}: ${e.spells[0]?.jobTitle ?? ''}`,
              }))}
              value={value}
              onChange={onChange}
              width="full"
              isDisabled={leave !== undefined}
            />
          )}
        />
      )}
      <Controller
        control={control}
        name="kind"
        render={({ field: { value, onChange } }) => (
          <Select
            label={words.kind}
            options={leaveKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            value={value}
            onChange={onChange}
          />
        )}
      />
      <div className="pj-edit-pair pj-pair-lines">
        <FormDate
          {...{ control, name: 'from' as const, label: words.from, isRequired: true }}
          faults={{ missing: words.fromMissing }}
        />
        <FormDate
          {...{ control, name: 'to' as const, label: words.to, isRequired: true }}
          faults={{ missing: words.toMissing, order: words.toBeforeFrom }}
        />
      </div>
    </EditDialog>
  );
}
