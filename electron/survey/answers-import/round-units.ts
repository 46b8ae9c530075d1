/** The units of an imported round: those that answers are from, and all above them. */
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { collationKey } from '../../../shared/kernel/text.ts';
import type { RoundUnit } from '../../../shared/survey/figures-model.ts';
import type { FindableUnit } from './unit-finder.ts';

/** Parents before children, in the order of their numbers; nobody knows how many were invited. */
export function roundUnits(known: readonly FindableUnit[], answering: readonly UnitId[]): RoundUnit[] {
  const byId = new Map(known.map((unit) => [unit.id, unit]));
  const chosen = new Set<UnitId>();
  for (const id of answering) {
    let next: UnitId | null = id;
    while (next !== null && !chosen.has(next)) {
      const unit: FindableUnit | undefined = byId.get(next);
      if (!unit) break;
      chosen.add(next);
      next = unit.parentId;
    }
  }
  const children = new Map<UnitId | null, FindableUnit[]>();
  for (const id of chosen) {
    const unit = byId.get(id) as FindableUnit;
    const parent = unit.parentId !== null && chosen.has(unit.parentId) ? unit.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), unit]);
  }
  const units: RoundUnit[] = [];
  const add = (parentId: UnitId | null, parent: number): void => {
    const below = [...(children.get(parentId) ?? [])].sort(byCode);
    for (const { id, code, name } of below) add(id, units.push({ id, parent, code, name, invited: null }) - 1);
  };
  add(null, -1);
  return units;
}

function byCode(a: FindableUnit, b: FindableUnit): number {
  const order = a.code.localeCompare(b.code, 'en', { numeric: true });
  return order !== 0 ? order : collationKey(a.name) < collationKey(b.name) ? -1 : 1;
}
