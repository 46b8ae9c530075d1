/** How a plan is told: units that talk apart from those that are asked. */
import type { UnitId } from '../kernel/ids.ts';
import type { PlannedUnit } from './contract-rounds.ts';

/** Units with the dialogue method and all below them; the plan lists parents before what is below. */
export function talkingUnits(units: readonly PlannedUnit[], dialogue: readonly UnitId[]): ReadonlySet<UnitId> {
  const talking = new Set<UnitId>();
  let under: number | undefined;
  for (const { unitId, depth } of units) {
    if (under !== undefined && depth <= under) under = undefined;
    if (under === undefined && dialogue.includes(unitId)) under = depth;
    if (under !== undefined) talking.add(unitId);
  }
  return talking;
}

export type PlanCounts = Readonly<Record<PlannedUnit['reportable'] | 'dialogue', number>>;

/** Each unit once: as talking, or as what can be shown of it. */
export function planCounts(units: readonly PlannedUnit[], dialogue: readonly UnitId[]): PlanCounts {
  const talking = talkingUnits(units, dialogue);
  const asked = units.filter(({ unitId }) => !talking.has(unitId));
  const count = (reportable: PlannedUnit['reportable']) =>
    asked.filter((unit) => unit.reportable === reportable).length;
  return { shown: count('shown'), above: count('above'), none: count('none'), dialogue: talking.size };
}
