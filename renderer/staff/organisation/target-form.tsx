/** A unit that takes over: one that exists, or a new one. */

import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { TargetDraft } from '../../../shared/staff/unit-change-draft.ts';
import { useMessages } from '../../bridge.ts';
import { UnitField } from '../../components/combo-field.tsx';
import { Choice } from '../../components/index.ts';
import { type Lacks, UnitForm } from './unit-form.tsx';

interface TargetFormProps {
  readonly label: string;
  readonly target: TargetDraft;
  readonly onChange: (target: TargetDraft) => void;
  readonly asOf: IsoDate;
  readonly lacks: Lacks;
  readonly part?: number;
  /** Whose people are proposed as leaders. */
  readonly unitId: UnitId | null;
}

export function TargetForm({ label, target, onChange, asOf, lacks, part, unitId }: TargetFormProps) {
  const { t } = useMessages();
  const words = t.units.dialog;
  const at = part === undefined ? {} : { part };
  return (
    <>
      <Choice<TargetDraft['mode']>
        isDense
        label={label}
        value={target.mode}
        onChange={(mode) => onChange({ ...target, mode })}
        options={[
          { value: 'existing', label: words.intoExisting },
          { value: 'new', label: words.intoNew },
        ]}
      />
      {target.mode === 'existing' ? (
        <UnitField
          label={words.target}
          value={target.unitId}
          onChange={(next) => onChange({ ...target, unitId: next })}
          asOf={asOf}
          error={lacks('unit', part)}
        />
      ) : (
        <UnitForm
          unit={target.unit}
          onChange={(unit) => onChange({ ...target, unit })}
          {...{ asOf, lacks, unitId }}
          {...at}
        />
      )}
    </>
  );
}
