import type { ResultUnit } from '../../../shared/survey/contract-results.ts';
import type { HeatMode } from '../../../shared/survey/heat.ts';
import type { OutputOf } from '../../bridge.ts';
import { useMessages } from '../../bridge.ts';
import { Button, Checkbox, Select } from '../../components/index.ts';
import { MeasurePicker } from './measure-picker.tsx';
import type { Heat } from './use-heat.ts';

interface HeatControlsProps {
  readonly results: OutputOf<'survey', 'results'>;
  readonly heat: Heat;
}

/** Only ways of comparing that there is something to compare with. */
function modesOf({ measures, units }: HeatControlsProps['results']): HeatMode[] {
  const hasNorm = measures.some(({ norm }) => norm !== null);
  const hasEarlier = units.some(({ changes }) => changes.some((change) => change !== null));
  return ['whole', ...(hasNorm ? (['norm'] as const) : []), ...(hasEarlier ? (['earlier'] as const) : []), 'level'];
}

export function HeatControls({ results, heat }: HeatControlsProps) {
  const { t } = useMessages();
  const words = t.results.map;
  const { order } = heat;
  const sorted = order && results.measures.find(({ key }) => key === order.measure);
  return (
    <div className="pj-stack">
      <div className="pj-row">
        <Select
          label={words.colour}
          options={modesOf(results).map((value) => ({ value, label: words.modes[value] }))}
          value={heat.mode}
          onChange={heat.setMode}
        />
        <MeasurePicker measures={results.measures} left={heat.left} onChange={heat.setLeft} />
        <Button onPress={heat.openAll} isDisabled={order !== null}>
          {words.openAll}
        </Button>
        <Button onPress={heat.closeAll} isDisabled={order !== null}>
          {words.closeAll}
        </Button>
        <Checkbox isSelected={heat.showN} onChange={heat.setShowN}>
          {words.showN}
        </Checkbox>
      </div>
      {heat.top && <Crumbs units={results.units} top={heat.top} onZoom={heat.zoom} />}
      {order && sorted && (
        <p className="pj-actions" role="status">
          {words.sortedBy(sorted.name, order.descending ? words.highFirst : words.lowFirst)}
          <Button variant="tertiary" onPress={() => heat.setOrder(null)}>
            {words.resetOrder}
          </Button>
        </p>
      )}
    </div>
  );
}

interface CrumbsProps {
  readonly units: readonly ResultUnit[];
  readonly top: ResultUnit;
  readonly onZoom: (unit: ResultUnit | null) => void;
}

/** From the whole down to what is looked at. */
function Crumbs({ units, top, onZoom }: CrumbsProps) {
  const { t } = useMessages();
  const words = t.results.map;
  const above: ResultUnit[] = [];
  const parentOf = (unit: ResultUnit) => units.find(({ unitId }) => unitId === unit.parent);
  for (let unit = parentOf(top); unit; unit = parentOf(unit)) above.unshift(unit);
  return (
    <nav aria-label={words.path}>
      <ol className="pj-crumbs">
        {above.map((unit) => (
          <li key={unit.unitId}>
            <button type="button" className="pj-crumb" onClick={() => onZoom(unit.parent === null ? null : unit)}>
              {unit.name}
            </button>
          </li>
        ))}
        <li aria-current="location">{top.name}</li>
      </ol>
    </nav>
  );
}
