/** One day of a snapshot: who is employed where, in the units that are asked about. */
import type { IsoDate } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import type { Holder, QualityDay, QualitySnapshot, QualitySpell, QualityUnit } from './quality-model.ts';

/** Everybody employed on the day, before it is known what units are asked about. */
export interface StaffOfDay {
  readonly day: IsoDate;
  readonly snapshot: QualitySnapshot;
  readonly holders: readonly Holder[];
  /** Persons in each unit itself, all units. */
  readonly people: ReadonlyMap<UnitId, number>;
}

/** The list itself where all of it holds: nearly everybody has one spell, and there is a list for each person. */
function keep(spells: readonly QualitySpell[], isKept: (spell: QualitySpell) => boolean): readonly QualitySpell[] {
  const [only] = spells;
  if (only && spells.length === 1) return isKept(only) ? spells : [];
  return spells.filter(isKept);
}

function countPeople(holders: readonly Holder[]): Map<UnitId, number> {
  const people = new Map<UnitId, number>();
  const add = (unitId: UnitId): void => void people.set(unitId, (people.get(unitId) ?? 0) + 1);
  for (const { held } of holders) {
    const [only] = held;
    if (only && held.length === 1) add(only.unitId);
    else for (const unitId of new Set(held.map((s) => s.unitId))) add(unitId);
  }
  return people;
}

export function staffOfDay(snapshot: QualitySnapshot, day: IsoDate): StaffOfDay {
  const holds = (spell: QualitySpell): boolean => spell.from <= day && day <= spell.to;
  const holders: Holder[] = [];
  for (let person = 0; person < snapshot.spells.length; person++) {
    const all = keep(snapshot.spells[person] ?? [], holds);
    if (all.length > 0) holders.push({ person, held: all, all });
  }
  return { day, snapshot, holders, people: countPeople(holders) };
}

/** @param units those asked about, in the order of the tree; a person placed outside the tree is in `whole` only */
export function dayOf(staff: StaffOfDay, units: readonly QualityUnit[], whole: boolean): QualityDay {
  const { day, snapshot } = staff;
  const employed = new Set(staff.holders.map((h) => h.person));
  if (whole) return { day, snapshot, units, holders: staff.holders, employed, people: staff.people, whole };
  const inside = new Set(units.map((u) => u.id));
  const isInside = (spell: QualitySpell): boolean => inside.has(spell.unitId);
  const holders = staff.holders.flatMap((holder) => {
    const held = keep(holder.all, isInside);
    return held.length > 0 ? [{ ...holder, held }] : [];
  });
  return { day, snapshot, units, holders, employed, people: countPeople(holders), whole };
}
