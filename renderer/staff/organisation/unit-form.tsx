/** The fields of a unit: one to be opened, or one whose details are edited. */
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { Missing, MissingField, UnitDraft } from '../../../shared/staff/unit-change-draft.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { SuggestField, UnitField } from '../../components/combo-field.tsx';
import { Checkbox, TextField } from '../../components/index.ts';
import { LeaderField } from './leader-field.tsx';

/** The sentence for a field that lacks something; undefined while it does not, or is not looked at yet. */
export type Lacks = (field: MissingField, part?: number) => string | undefined;

export const lacksIn = (missing: readonly Missing[], sentences: Readonly<Record<MissingField, string>>): Lacks => {
  return (field, part) => (missing.some((m) => m.field === field && m.part === part) ? sentences[field] : undefined);
};

interface UnitFormProps {
  readonly unit: UnitDraft;
  readonly onChange: (unit: UnitDraft) => void;
  readonly asOf: IsoDate;
  readonly lacks: Lacks;
  readonly part?: number;
  /** An existing unit keeps its number and its place. */
  readonly isKnown?: boolean;
  readonly unitId?: UnitId | null;
  readonly leaderName?: string;
  readonly parent?: { readonly id: UnitId; readonly name: string } | undefined;
}

export function UnitForm(props: UnitFormProps) {
  const { unit, onChange, asOf, lacks, part, isKnown = false, unitId = null, leaderName = '', parent } = props;
  const { t } = useMessages();
  const words = t.units.dialog;
  const tree = useCall('staff', 'unitTree', { asOf });
  const types = [...new Set((tree.data ?? []).map(({ type }) => type))].filter((type) => type !== '').sort();
  const set = (patch: Partial<UnitDraft>) => onChange({ ...unit, ...patch });
  return (
    <div className="pj-unit-form pj-pair-lines">
      <TextField
        label={words.name}
        value={unit.name}
        onChange={(name) => set({ name })}
        error={lacks('name', part)}
        maxLength={120}
      />
      {!isKnown && (
        <TextField
          label={words.code}
          description={words.codeHelp}
          value={unit.code}
          onChange={(code) => set({ code })}
          error={lacks('code', part)}
          maxLength={40}
        />
      )}
      {!isKnown && (
        <UnitField
          label={words.parent}
          value={unit.parentId}
          onChange={(parentId) => set({ parentId })}
          asOf={asOf}
          current={parent}
          error={lacks('unit', part)}
        />
      )}
      <SuggestField
        label={words.type}
        description={words.typeHelp}
        value={unit.type}
        onChange={(type) => set({ type })}
        suggestions={types}
      />
      <LeaderField
        value={unit.leaderKey}
        onChange={(leaderKey) => set({ leaderKey })}
        asOf={asOf}
        unitId={unitId}
        currentName={leaderName}
      />
      <Checkbox isSelected={unit.remote} onChange={(remote) => set({ remote })}>
        {words.remote}
      </Checkbox>
    </div>
  );
}
