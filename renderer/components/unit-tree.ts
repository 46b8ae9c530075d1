/** From the flat list of units to what the tree shows. */
import type { UnitId } from '../../shared/kernel/ids.ts';
import type { UnitNode } from '../../shared/staff/contract.ts';

/** Units whose parent is not in the list stand at the top; the order of the list is kept. */
export function childrenOf(units: readonly UnitNode[]): ReadonlyMap<UnitId | null, readonly UnitNode[]> {
  const known = new Set(units.map((u) => u.id));
  const children = new Map<UnitId | null, UnitNode[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const list = children.get(parent);
    if (list) list.push(unit);
    else children.set(parent, [unit]);
  }
  return children;
}

/** Units that are open at first: the top, and the way down to the chosen unit. */
export function openAtFirst(units: readonly UnitNode[], chosen: UnitId | null): Set<string> {
  const byId = new Map(units.map((u) => [u.id, u]));
  const open = new Set<string>(units.filter((u) => u.depth === 0).map((u) => u.id));
  for (
    let at = chosen ? byId.get(chosen) : undefined;
    at?.parentId && !open.has(at.parentId);
    at = byId.get(at.parentId)
  ) {
    open.add(at.parentId);
  }
  return open;
}
