/** The organisation as boxes to tick: a unit brings those below it, and each of them can be left out again. */
import { useMemo, useState } from 'react';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { fold } from '../../../shared/kernel/text.ts';
import type { UnitNode } from '../../../shared/staff/contract.ts';
import { useMessages } from '../../bridge.ts';
import { Checkbox, SearchField } from '../../components/index.ts';
import { childrenOf } from '../../components/unit-tree.ts';

interface UnitTicksProps {
  readonly units: readonly UnitNode[];
  readonly chosen: readonly UnitId[];
  readonly onChange: (chosen: UnitId[]) => void;
  /** Typed in the search field at first. */
  readonly text: string;
  readonly error: string | undefined;
}

const MOST_DEPTH = 5;

/** The unit itself and everything below it. */
function branchOf(units: readonly UnitNode[], top: UnitId): Set<UnitId> {
  const children = childrenOf(units);
  const branch = new Set<UnitId>([top]);
  // A set that grows while it is walked through is walked through to its end.
  for (const id of branch) for (const child of children.get(id) ?? []) branch.add(child.id);
  return branch;
}

/** Units that match, with all below them. */
function found(units: readonly UnitNode[], text: string): readonly UnitNode[] {
  const wanted = fold(text.trim());
  if (wanted === '') return units;
  const shown = new Set<UnitId>();
  for (const { id, parentId, name, code } of units) {
    const isBelow = parentId !== null && shown.has(parentId);
    if (isBelow || fold(name).includes(wanted) || code === wanted) shown.add(id);
  }
  return units.filter(({ id }) => shown.has(id));
}

export function UnitTicks({ units, chosen, onChange, text: firstText, error }: UnitTicksProps) {
  const { t } = useMessages();
  const words = t.apvRounds.dialog;
  const [text, setText] = useState(firstText);
  const ticked = useMemo(() => new Set(chosen), [chosen]);
  const shown = found(units, text);
  const tick = (unit: UnitNode, isIn: boolean) => {
    const branch = branchOf(units, unit.id);
    onChange(isIn ? [...new Set([...chosen, ...branch])] : chosen.filter((id) => !branch.has(id)));
  };
  return (
    <fieldset className="pj-round-units">
      <legend className="form-label">{words.units}</legend>
      <p className="pj-muted">{words.unitsHelp}</p>
      <SearchField label={words.search} value={text} onChange={setText} />
      <div className="pj-round-unit-list" data-fault={error === undefined ? undefined : true}>
        {shown.map((unit) => (
          <div key={unit.id} className={`pj-round-depth-${Math.min(unit.depth, MOST_DEPTH)}`}>
            <Checkbox isSelected={ticked.has(unit.id)} onChange={(isIn) => tick(unit, isIn)}>
              {unit.name}
            </Checkbox>
          </div>
        ))}
      </div>
      <p role="status" className="pj-muted">
        {words.chosen(chosen.length)}
      </p>
      {error !== undefined && <p className="form-error-message">{error}</p>}
    </fieldset>
  );
}
