/** Whether the tree holds on every day from a day on. */
import { addDays, formatDate, type IsoDate, OPEN_END } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import { AppFailure } from '../kernel/result.ts';
import { spellOn } from './plan-timeline.ts';
import type { PlaceFacts, PlaceSpell } from './unit-change-model.ts';

export type Timelines = ReadonlyMap<UnitId, readonly PlaceSpell[]>;

/** The first day and every later one on which something begins or ends. */
function turningDays(timelines: readonly Timelines[], from: IsoDate): IsoDate[] {
  const days = new Set([from]);
  for (const timeline of timelines) {
    for (const spells of timeline.values()) {
      for (const spell of spells) {
        if (spell.from > from) days.add(spell.from);
        if (spell.to >= from && spell.to !== OPEN_END) days.add(addDays(spell.to, 1));
      }
    }
  }
  return [...days].sort();
}

type Fault = 'cycle' | 'parent_closed';

function openOn(timelines: Timelines, day: IsoDate): Map<UnitId, PlaceFacts> {
  const open = new Map<UnitId, PlaceFacts>();
  for (const [id, spells] of timelines) {
    const spell = spellOn(spells, day);
    if (spell) open.set(id, spell.facts);
  }
  return open;
}

/** Every unit is walked upwards once: `sound` ones are known to reach a top. */
function faultsOn(timelines: Timelines, day: IsoDate): Map<UnitId, Fault> {
  const open = openOn(timelines, day);
  const sound = new Set<UnitId>();
  const faults = new Map<UnitId, Fault>();
  for (const [id, { parentId }] of open) {
    if (parentId !== null && !open.has(parentId)) faults.set(id, 'parent_closed');
  }
  for (const id of open.keys()) {
    const path = new Set<UnitId>();
    let at: UnitId | null = id;
    while (at !== null && !sound.has(at) && !path.has(at)) {
      path.add(at);
      at = open.get(at)?.parentId ?? null;
    }
    if (at !== null && path.has(at)) faults.set(id, 'cycle');
    else for (const seen of path) sound.add(seen);
  }
  return faults;
}

const nameIn = (timelines: Timelines, id: UnitId | null | undefined, day: IsoDate): string => {
  const spells = (id && timelines.get(id)) || [];
  return (spellOn(spells, day) ?? spells.at(-1))?.facts.name ?? '';
};

/**
 * Refuses a tree that the change would break; what was broken before (an import
 * may leave a unit under a closed one) is not the change's to mend.
 * @throws unit_under_itself, parent_not_open
 */
export function refuseBrokenTree(before: Timelines, after: Timelines, from: IsoDate): void {
  for (const day of turningDays([before, after], from)) {
    const faults = faultsOn(after, day);
    if (faults.size === 0) continue;
    const known = faultsOn(before, day);
    for (const [id, fault] of faults) {
      if (known.get(id) === fault) continue;
      const name = nameIn(after, id, day);
      if (fault === 'cycle') throw new AppFailure('unit_under_itself', { name, date: formatDate(day) });
      const parent = nameIn(after, spellOn(after.get(id) ?? [], day)?.facts.parentId, day);
      throw new AppFailure('parent_not_open', { name, parent, date: formatDate(day) });
    }
  }
}
