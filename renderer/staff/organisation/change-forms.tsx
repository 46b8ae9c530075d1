/** What is to be filled in for each kind of change. */
import type { ChangeDraft } from '../../../shared/staff/unit-change-draft.ts';
import { useMessages } from '../../bridge.ts';
import { UnitField } from '../../components/combo-field.tsx';
import { focusFirstField } from '../../components/focus-first-field.ts';
import { Choice, DateField } from '../../components/index.ts';
import type { FormProps } from './form-props.ts';
import { MergeForm } from './merge-form.tsx';
import { SplitForm } from './split-form.tsx';
import { UnitForm } from './unit-form.tsx';

function DayField({ draft, set, lacks }: FormProps) {
  const { t } = useMessages();
  const words = t.units.dialog;
  const closes = draft.kind === 'close';
  return (
    <DateField
      label={closes ? words.lastDay : words.onDay}
      description={closes ? undefined : words.onDayHelp}
      value={draft.day}
      onChange={(day) => set({ day })}
      error={lacks('day')}
    />
  );
}

export function RolesChoice({ draft, set }: Pick<FormProps, 'draft' | 'set'>) {
  const { t } = useMessages();
  const words = t.units.dialog;
  return (
    <Choice<ChangeDraft['roles']>
      isDense
      label={words.roles}
      value={draft.roles}
      onChange={(roles) => set({ roles })}
      options={[
        { value: 'follow', label: words.rolesFollow },
        { value: 'lapse', label: words.rolesLapse },
      ]}
    />
  );
}

function CloseForm(props: FormProps) {
  const { draft, set, asOf } = props;
  const { t } = useMessages();
  const words = t.units.dialog;
  return (
    <>
      <UnitField
        label={words.peopleTo}
        description={words.peopleToHelp}
        value={draft.peopleTo}
        onChange={(peopleTo) => set({ peopleTo })}
        asOf={asOf}
      />
      <UnitField
        label={words.subUnitsTo}
        description={words.subUnitsToHelp}
        value={draft.subUnitsTo}
        onChange={(subUnitsTo) => set({ subUnitsTo })}
        asOf={asOf}
      />
      <RolesChoice {...props} />
    </>
  );
}

function FieldsOf(props: FormProps) {
  const { draft, set, asOf, lacks, unit, leaderName } = props;
  const { t } = useMessages();
  switch (draft.kind) {
    case 'open':
      return (
        <UnitForm
          unit={draft.unit}
          onChange={(next) => set({ unit: next })}
          parent={unit ? { id: unit.id, name: unit.name } : undefined}
          {...{ asOf, lacks }}
        />
      );
    case 'edit':
      return (
        <UnitForm
          unit={draft.unit}
          onChange={(next) => set({ unit: next })}
          isKnown
          unitId={draft.unitId}
          {...{ asOf, lacks, leaderName }}
        />
      );
    case 'move':
      return (
        <UnitField
          label={t.units.dialog.newParent}
          value={draft.parentId}
          onChange={(parentId) => set({ parentId })}
          asOf={asOf}
          error={lacks('unit')}
        />
      );
    case 'close':
      return <CloseForm {...props} />;
    case 'merge':
      return <MergeForm {...props} />;
    case 'split':
      return <SplitForm {...props} />;
  }
}

export function ChangeForm(props: FormProps) {
  return (
    <div ref={focusFirstField} className="pj-unit-change">
      <DayField {...props} />
      <FieldsOf {...props} />
    </div>
  );
}
