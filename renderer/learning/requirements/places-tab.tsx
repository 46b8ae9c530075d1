/** Which kind of workplace each unit is; proposals from names are ticked, never applied by themselves. */
import { useState } from 'react';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { PlacedUnit } from '../../../shared/learning/contract-requirements.ts';
import { type WorkplaceType, workplaceType } from '../../../shared/learning/words.ts';
import { rowsUnder } from '../../../shared/staff/rows-under.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useCommand, useFormat, useMessages } from '../../bridge.ts';
import { Button, Checkbox, ErrorAlert, Loaded, Select, SimpleTable, useToast } from '../../components/index.ts';
import { ImportFirst } from '../../staff/import/import-first.tsx';

const ABOVE = 'above';
const TOO_DEEP = 6;

interface TypeFieldProps {
  readonly unit: PlacedUnit;
  readonly above: WorkplaceType | null;
  readonly onChange: (type: WorkplaceType | null) => void;
}

function TypeField({ unit, above, onChange }: TypeFieldProps) {
  const { t } = useMessages();
  const { workplace, places } = t.requirements;
  return (
    <Select<string>
      label={places.typeOf(unit.name)}
      hideLabel
      options={[
        { value: ABOVE, label: above === null ? places.none : places.inherited(workplace[above]) },
        ...workplaceType.options.map((type) => ({ value: type as string, label: workplace[type] })),
      ]}
      value={unit.own ?? ABOVE}
      onChange={(value) => onChange(workplaceType.options.find((type) => type === value) ?? null)}
    />
  );
}

/** What a unit without a kind of its own has from above. */
const aboveOf = (units: readonly PlacedUnit[], at: number): WorkplaceType | null => {
  const depth = units[at]?.depth ?? 0;
  for (let up = at - 1; up >= 0; up--) {
    const other = units[up];
    if (other && other.depth < depth) return other.effective;
  }
  return null;
};

function Places({ all }: { readonly all: readonly PlacedUnit[] }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const { unitId } = useScope();
  const notify = useToast();
  const save = useCommand('learning', 'setWorkplaceTypes');
  const words = t.requirements.places;
  const [picked, setPicked] = useState<ReadonlySet<UnitId>>(new Set());
  const units = rowsUnder(all, unitId);
  const top = Math.min(...units.map(({ depth }) => depth));
  const proposed = units.filter(({ proposed }) => proposed !== null);
  const set = async (types: { readonly unitId: UnitId; readonly type: WorkplaceType | null }[]) => {
    const answer = await save.run({ types });
    if (answer.ok) notify(words.used(answer.value.changed));
    return answer.ok;
  };
  const use = async () => {
    const chosen = proposed.filter((unit) => picked.has(unit.unitId));
    if (await set(chosen.map((unit) => ({ unitId: unit.unitId, type: unit.proposed })))) setPicked(new Set());
  };
  const pick = (unit: PlacedUnit, isPicked: boolean) => {
    const next = new Set(picked);
    if (isPicked) next.add(unit.unitId);
    else next.delete(unit.unitId);
    setPicked(next);
  };
  const chosen = proposed.filter((unit) => picked.has(unit.unitId)).length;
  return (
    <div className="pj-stack pj-req-places">
      <p className="pj-muted">{words.lead}</p>
      <ErrorAlert error={save.error} />
      {proposed.length > 0 && (
        <div className="pj-actions">
          <Button onPress={() => setPicked(chosen > 0 ? new Set() : new Set(proposed.map((unit) => unit.unitId)))}>
            {chosen > 0 ? words.pickNone : words.pickAll(proposed.length)}
          </Button>
          <Button variant="primary" onPress={() => void use()} isDisabled={chosen === 0} isPending={save.isRunning}>
            {words.use(chosen)}
          </Button>
        </div>
      )}
      <SimpleTable
        caption={words.table}
        hideCaption
        rows={units}
        rowKey={(unit) => unit.unitId}
        columns={[
          {
            key: 'unit',
            label: words.unit,
            rowHeader: true,
            render: (unit) => (
              <span className="pj-req-place" data-depth={Math.min(unit.depth - top, TOO_DEEP)}>
                {unit.name}
              </span>
            ),
          },
          {
            key: 'type',
            label: words.type,
            render: (unit) => (
              <TypeField
                unit={unit}
                above={aboveOf(all, all.indexOf(unit))}
                onChange={(type) => void set([{ unitId: unit.unitId, type }])}
              />
            ),
          },
          {
            key: 'proposal',
            label: words.proposal,
            render: (unit) => {
              if (unit.proposed === null) return null;
              const name = t.requirements.workplace[unit.proposed];
              return (
                <Checkbox isSelected={picked.has(unit.unitId)} onChange={(isPicked) => pick(unit, isPicked)}>
                  <span className="sr-only">{words.pick(unit.name, name)}</span>
                  <span aria-hidden>{name}</span>
                </Checkbox>
              );
            },
          },
          { key: 'people', label: words.people, align: 'end', render: (unit) => number(unit.engagements) },
        ]}
      />
    </div>
  );
}

export function PlacesTab() {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.requirements.places;
  const call = useCall('learning', 'workplaceTypes', { asOf }, { keepPrevious: true });
  return (
    <Loaded call={call}>
      {(units) =>
        units.length === 0 ? <ImportFirst kind="organisation" icon="building" words={words} /> : <Places all={units} />
      }
    </Loaded>
  );
}
