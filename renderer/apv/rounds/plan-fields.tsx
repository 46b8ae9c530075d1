/** The fields of what a round is planned as. */
import { matrix, scope, trigger } from '../../../shared/apv/words.ts';
import type { UnitNode } from '../../../shared/staff/contract.ts';
import { useMessages } from '../../bridge.ts';
import { Checkbox, Choice, DateField, Select, TextArea, TextField } from '../../components/index.ts';
import type { UsedPlanForm } from './round-form.ts';
import { UnitTicks } from './unit-ticks.tsx';

interface PartProps {
  readonly use: UsedPlanForm;
}

function Scopes({ use: { form, change, faults } }: PartProps) {
  const { t } = useMessages();
  return (
    <fieldset className="pj-round-scopes">
      <legend className="form-label">{t.apvRounds.dialog.scopes}</legend>
      <div className="pj-row">
        {scope.options.map((one) => (
          <Checkbox
            key={one}
            isSelected={form.scopes.includes(one)}
            onChange={(isIn) =>
              change({ scopes: scope.options.filter((s) => (s === one ? isIn : form.scopes.includes(s))) })
            }
          >
            {t.apv.scope[one]}
          </Checkbox>
        ))}
      </div>
      {faults.scopes && <p className="form-error-message">{faults.scopes}</p>}
    </fieldset>
  );
}

function Extent({ use: { form, change, faults } }: PartProps) {
  const words = useMessages().t.apvRounds.dialog;
  return (
    <>
      <Choice
        label={words.full}
        options={[
          { value: 'full', label: words.fullChoice, description: words.fullHelp },
          { value: 'part', label: words.partChoice, description: words.partHelp },
        ]}
        value={form.full ? 'full' : 'part'}
        onChange={(value) => change({ full: value === 'full' })}
      />
      <TextArea
        label={form.full ? words.aboutFull : words.about}
        description={words.aboutHelp}
        value={form.about}
        onChange={(about) => change({ about })}
        error={faults.about}
        rows={2}
        maxLength={4000}
      />
    </>
  );
}

function Days({ use: { form, change, faults } }: PartProps) {
  const { t } = useMessages();
  const words = t.apvRounds.dialog;
  return (
    <div className="pj-row">
      <DateField
        label={words.startsOn}
        value={form.startsOn}
        onChange={(startsOn) => change({ startsOn })}
        error={faults.startsOn}
      />
      <DateField
        label={words.endsOn}
        value={form.endsOn}
        onChange={(endsOn) => change({ endsOn })}
        error={faults.endsOn}
      />
      <Select
        label={words.matrix}
        width="short"
        options={matrix.options.map((value) => ({ value, label: t.apv.matrix[value] }))}
        value={form.matrix}
        onChange={(value) => change({ matrix: value })}
      />
    </div>
  );
}

interface PlanFieldsProps extends PartProps {
  readonly units: readonly UnitNode[];
  readonly unitText: string;
}

export function PlanFields({ use, units, unitText }: PlanFieldsProps) {
  const { t } = useMessages();
  const words = t.apvRounds.dialog;
  const { form, change, faults } = use;
  return (
    <div className="pj-round-form">
      <div className="pj-stack">
        <TextField
          label={words.name}
          value={form.name}
          onChange={(name) => change({ name })}
          error={faults.name}
          maxLength={120}
          autoFocus
        />
        <Select
          label={words.trigger}
          width="full"
          options={trigger.options.map((value) => ({ value, label: t.apv.trigger[value] }))}
          value={form.trigger}
          onChange={(value) => change({ trigger: value })}
        />
        <Scopes use={use} />
        <Extent use={use} />
      </div>
      <div className="pj-stack">
        <UnitTicks
          units={units}
          chosen={form.unitIds}
          onChange={(unitIds) => change({ unitIds })}
          text={unitText}
          error={faults.unitIds}
        />
        <Days use={use} />
      </div>
    </div>
  );
}
