/**
 * Whom a rule, a job profile or a template is for: ticks for the short lists, found by typing in the long ones; and how
 * many that is.
 */
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { Audience } from '../../../shared/learning/audience.ts';
import { audienceRole, workplaceType } from '../../../shared/learning/words.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useMessages } from '../../bridge.ts';
import { Checkbox } from '../../components/index.ts';
import { ManyField, type ManyOption } from './many-field.tsx';

export interface AudienceFieldsProps {
  readonly value: Audience;
  readonly onChange: (value: Audience) => void;
}

/** What can be chosen, by name; units with where they stand. */
function useChoices() {
  const { asOf } = useScope();
  const choices = useCall('learning', 'audienceChoices', { asOf }, { keepPrevious: true });
  const tree = useCall('staff', 'unitTree', { asOf }, { keepPrevious: true });
  return {
    staffGroups: (choices.data?.staffGroups ?? []).map((value): ManyOption => ({ value, label: value })),
    jobCodes: (choices.data?.jobCodes ?? []).map(
      ({ code, title }): ManyOption => ({ value: code, label: title || code, note: code }),
    ),
    units: (tree.data ?? []).map(({ id, name, code }): ManyOption => ({ value: id, label: name, note: code })),
  };
}

interface TicksProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly value: readonly T[];
  readonly onChange: (value: T[]) => void;
}

function Ticks<T extends string>({ label, options, words, value, onChange }: TicksProps<T>) {
  const without = (one: T) => value.filter((other) => other !== one);
  return (
    <fieldset className="pj-audience-ticks">
      <legend className="form-label">{label}</legend>
      <div className="pj-audience-list">
        {options.map((one) => (
          <Checkbox
            key={one}
            isSelected={value.includes(one)}
            onChange={(isIn) => onChange(isIn ? [...without(one), one] : without(one))}
          >
            {words[one]}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

function Count({ audience }: { readonly audience: Audience }) {
  const words = useMessages().t.skills.audience;
  const { asOf } = useScope();
  const count = useCall('learning', 'countAudience', { asOf, audience }, { keepPrevious: true });
  return (
    <p role="status" className="pj-audience-count">
      {count.data ? words.holds(count.data.persons) : ''}
    </p>
  );
}

export function AudienceFields({ value, onChange }: AudienceFieldsProps) {
  const { t } = useMessages();
  const words = t.skills.audience;
  const { staffGroups, jobCodes, units } = useChoices();
  const set = (part: Partial<Audience>) => onChange({ ...value, ...part });
  return (
    <div className="pj-stack">
      <Ticks
        label={words.workplaces}
        options={workplaceType.options}
        words={t.requirements.workplace}
        value={value.workplaces}
        onChange={(workplaces) => set({ workplaces })}
      />
      <Ticks
        label={words.roles}
        options={audienceRole.options}
        words={t.requirements.role}
        value={value.roles}
        onChange={(roles) => set({ roles })}
      />
      <div className="pj-audience">
        <ManyField
          label={words.staffGroups}
          options={staffGroups}
          value={value.staffGroups}
          onChange={(chosen) => set({ staffGroups: chosen })}
        />
        <ManyField
          label={words.jobCodes}
          options={jobCodes}
          value={value.jobCodes}
          onChange={(chosen) => set({ jobCodes: chosen })}
        />
        <ManyField
          label={words.units}
          options={units}
          value={value.unitIds}
          onChange={(chosen) => set({ unitIds: chosen as UnitId[] })}
        />
      </div>
      <Count audience={value} />
    </div>
  );
}
