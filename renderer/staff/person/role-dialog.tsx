/** A role beside the job: leader, AMR, TR, MED (domain §1.4). */
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import * as z from 'zod';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import { type RoleAssignment, roleFields, type StaffRole, staffRoles } from '../../../shared/staff/contract-edit.ts';
import { useScope } from '../../app/scope.tsx';
import { useCommand, useMessages } from '../../bridge.ts';
import { UnitField } from '../../components/combo-field.tsx';
import { FormDate } from '../../components/form-date.tsx';
import { FormTextField } from '../../components/form-fields.tsx';
import { EditDialog, RemoveButton, Select } from '../../components/index.ts';
import { optionalDay, requiredDay } from './edit-forms.ts';

interface RoleDialogProps {
  readonly personId: PersonId;
  /** Undefined: a new one. */
  readonly assigned: RoleAssignment | undefined;
  /** Where the person works, which is where most roles are. */
  readonly unit: { readonly id: UnitId; readonly name: string } | undefined;
  readonly onClose: () => void;
  readonly onSaved: (text: string) => void;
}

interface RoleValues {
  readonly role: StaffRole;
  readonly unitId: UnitId | null;
  readonly body: string;
  readonly electedOn: IsoDate | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

const roleForm = z
  .object({
    role: z.enum(staffRoles),
    unitId: roleFields.shape.unitId,
    body: roleFields.shape.body,
    electedOn: optionalDay,
    from: requiredDay,
    to: optionalDay,
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], message: 'order', when: () => true });

const startOf = (assigned: RoleAssignment | undefined, unit: RoleDialogProps['unit']): RoleValues => ({
  role: assigned?.role ?? 'amr',
  unitId: assigned ? assigned.unitId : (unit?.id ?? null),
  body: assigned?.body ?? '',
  electedOn: assigned?.electedOn ?? null,
  from: assigned?.from ?? null,
  to: assigned?.to ?? null,
});

export function RoleDialog({ personId, assigned, unit, onClose, onSaved }: RoleDialogProps) {
  const { t } = useMessages();
  const { today } = useScope();
  const words = t.edit.roles;
  const save = useCommand('staff', 'saveRole');
  const remove = useCommand('staff', 'removeRole');
  const { control, handleSubmit } = useForm<RoleValues>({
    resolver: zodResolver(roleForm),
    mode: 'onTouched',
    defaultValues: startOf(assigned, unit),
  });
  const send = handleSubmit(async ({ from, ...fields }) => {
    if (from === null) return;
    const answer = await save.run({ roleId: assigned?.id ?? null, personId, fields: { ...fields, from } });
    if (answer.ok) onSaved(words.saved);
  });
  const current = assigned?.unitId ? { id: assigned.unitId, name: assigned.unitName } : unit;
  return (
    <EditDialog
      title={words.dialogTitle}
      submitText={words.submit}
      save={save}
      onSubmit={() => void send()}
      onClose={onClose}
      aside={
        assigned && (
          <RemoveButton
            text={words.remove}
            title={words.removeTitle}
            command={remove}
            input={{ roleId: assigned.id }}
            onRemoved={() => onSaved(words.removed)}
          >
            {words.removeText}
          </RemoveButton>
        )
      }
    >
      <Controller
        control={control}
        name="role"
        render={({ field: { value, onChange } }) => (
          <Select
            label={words.role}
            options={staffRoles.map((role) => ({ value: role, label: words.names[role] }))}
            value={value}
            onChange={onChange}
            width="full"
          />
        )}
      />
      <Controller
        control={control}
        name="unitId"
        render={({ field: { value, onChange } }) => (
          <UnitField
            label={words.unit}
            description={words.unitHelp}
            value={value}
            onChange={onChange}
            asOf={today}
            current={current}
          />
        )}
      />
      <FormTextField
        {...{ control, name: 'body' as const, label: words.body, description: words.bodyHelp, fault: words.bodyFault }}
      />
      <div className="pj-edit-pair pj-pair-lines">
        <FormDate
          {...{ control, name: 'from' as const, label: words.from, isRequired: true }}
          faults={{ missing: words.fromMissing }}
        />
        <FormDate
          {...{ control, name: 'to' as const, label: words.to, description: words.toHelp }}
          faults={{ order: words.toBeforeFrom }}
        />
        <FormDate {...{ control, name: 'electedOn' as const, label: words.electedOn }} />
      </div>
    </EditDialog>
  );
}
