/** The organisation as a tree of boxes to tick; what is below a ticked unit follows it. */
import { useMemo, useState } from 'react';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { UnitNode } from '../../../shared/staff/contract.ts';
import { chooseUnit, dropUnit, unitsTakingPart } from '../../../shared/survey/unit-choice.ts';
import { useMessages } from '../../bridge.ts';
import { Checkbox, IconButton } from '../../components/index.ts';
import { childrenOf, openAtFirst } from '../../components/unit-tree.ts';

interface PickerProps {
  readonly units: readonly UnitNode[];
  readonly chosen: readonly UnitId[];
  readonly onChange: (chosen: UnitId[]) => void;
}

interface BranchProps {
  readonly unit: UnitNode;
  readonly children: ReadonlyMap<UnitId | null, readonly UnitNode[]>;
  readonly taking: ReadonlySet<UnitId>;
  readonly open: ReadonlySet<string>;
  readonly onTick: (unit: UnitNode, isIn: boolean) => void;
  readonly onOpen: (unit: UnitNode, isOpen: boolean) => void;
}

function someOf(unit: UnitNode, { children, taking }: BranchProps): { in: number; all: number } {
  const below = (children.get(unit.id) ?? []).map((child) => {
    const deeper = someOf(child, { children, taking } as BranchProps);
    return { in: deeper.in + (taking.has(child.id) ? 1 : 0), all: deeper.all + 1 };
  });
  return below.reduce((sum, one) => ({ in: sum.in + one.in, all: sum.all + one.all }), { in: 0, all: 0 });
}

function Branch(props: BranchProps) {
  const { unit, children, taking, open, onTick, onOpen } = props;
  const { t } = useMessages();
  const words = t.rounds.wizard.units;
  const below = children.get(unit.id) ?? [];
  const isOpen = open.has(unit.id);
  const some = someOf(unit, props);
  const isPartly = !taking.has(unit.id) && some.in > 0;
  return (
    <li>
      <div className="pj-unit-tick">
        {below.length > 0 ? (
          <IconButton
            label={isOpen ? words.shut(unit.name) : words.open(unit.name)}
            icon={isOpen ? 'chevron-down' : 'chevron-right'}
            onPress={() => onOpen(unit, !isOpen)}
          />
        ) : (
          <span className="pj-unit-gap" />
        )}
        <Checkbox isSelected={taking.has(unit.id)} onChange={(isIn) => onTick(unit, isIn)}>
          {unit.name} <span className="pj-muted">{words.people(unit.persons)}</span>
          {isPartly && <span className="pj-unit-some">{words.some(some.in, some.all)}</span>}
        </Checkbox>
      </div>
      {isOpen && below.length > 0 && (
        <ul className="pj-unit-list">
          {below.map((child) => (
            <Branch key={child.id} {...props} unit={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

export function UnitPicker({ units, chosen, onChange }: PickerProps) {
  const { t } = useMessages();
  const children = useMemo(() => childrenOf(units), [units]);
  const taking = useMemo(() => new Set(unitsTakingPart(units, new Set(chosen))), [units, chosen]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => openAtFirst(units, null));
  const tick = (unit: UnitNode, isIn: boolean) =>
    onChange(isIn ? chooseUnit(units, chosen, unit.id) : dropUnit(units, chosen, unit.id));
  const setShown = (unit: UnitNode, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(unit.id);
    else next.delete(unit.id);
    setOpen(next);
  };
  return (
    <fieldset className="pj-unit-picker">
      <legend className="sr-only">{t.rounds.wizard.units.tree}</legend>
      <ul className="pj-unit-list">
        {(children.get(null) ?? []).map((unit) => (
          <Branch key={unit.id} {...{ unit, children, taking, open }} onTick={tick} onOpen={setShown} />
        ))}
      </ul>
    </fieldset>
  );
}
