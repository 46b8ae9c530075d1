import { lineState, priority } from '../../../shared/apv/words.ts';
import { useMessages } from '../../bridge.ts';
import { Checkbox, Select } from '../../components/index.ts';
import type { PlanView, StateChoice } from './use-plan-view.ts';

interface PlanFiltersProps {
  readonly view: PlanView;
  readonly onChange: (part: Partial<PlanView>) => void;
  /** Lines that are late in the unit, whatever the filter. */
  readonly late: number;
}

const LOOKS = ['table', 'board'] as const;
const ALL = 'all';

function LookSwitch({ view, onChange }: Omit<PlanFiltersProps, 'late'>) {
  const { t } = useMessages();
  const words = t.apvPlan.page;
  return (
    <fieldset className="pj-plan-looks">
      <legend className="form-label">{words.view}</legend>
      {LOOKS.map((look) => (
        <label key={look} className="pj-plan-look">
          <input type="radio" name="plan-look" checked={view.look === look} onChange={() => onChange({ look })} />
          <span>{words[look]}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function PlanFilters({ view, onChange, late }: PlanFiltersProps) {
  const { t } = useMessages();
  const words = t.apvPlan.page;
  const states: readonly { readonly value: StateChoice; readonly label: string }[] = [
    { value: 'not_closed', label: words.notClosed },
    ...lineState.options.map((value) => ({ value, label: t.apv.lineState[value] })),
    { value: ALL, label: words.allStates },
  ];
  return (
    <div className="pj-plan-filters">
      <LookSwitch view={view} onChange={onChange} />
      {view.look === 'table' && (
        <Select label={words.state} options={states} value={view.state} onChange={(state) => onChange({ state })} />
      )}
      <Select
        label={words.priority}
        width="short"
        options={[
          { value: ALL, label: words.allPriorities },
          ...priority.options.map((value) => ({ value: value as string, label: t.apv.priority[value] })),
        ]}
        value={view.priority ?? ALL}
        onChange={(value) => onChange({ priority: priority.options.find((one) => one === value) ?? null })}
      />
      <Checkbox isSelected={view.late} onChange={(only) => onChange({ late: only })}>
        {words.lateOnly(late)}
      </Checkbox>
    </div>
  );
}
