/** The three things an organisation change does to dated rows: end them, change them from a day, and look them up. */
import { addDays, type IsoDate } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import { dayBefore, differs, later, patched, type Spell, spellOn } from './plan-timeline.ts';
import type { UnitState } from './unit-change-model.ts';

/** What is left when the day before `day` is the last one. */
export function endBefore<F>(spells: readonly Spell<F>[], day: IsoDate): Spell<F>[] {
  return spells.flatMap((s) => (s.from >= day ? [] : s.to < day ? [s] : [{ ...s, to: dayBefore(day) }]));
}

/**
 * Lets what `patchOf` answers hold from the day on, spell by spell; a spell that
 * holds over the day is split at it. Undefined leaves a spell alone.
 */
export function patchFrom<F extends object>(
  spells: readonly Spell<F>[],
  day: IsoDate,
  patchOf: (facts: F) => Partial<F> | undefined,
): Spell<F>[] {
  return spells.flatMap((spell) => {
    const patch = spell.to < day ? undefined : patchOf(spell.facts);
    if (!patch || !differs(spell.facts, patch)) return [spell];
    const after = { from: later(spell.from, day), to: spell.to, facts: patched(spell.facts, patch) };
    return spell.from < day ? [{ ...spell, to: dayBefore(day) }, after] : [after];
  });
}

export const isOpenOn = (unit: UnitState | undefined, day: IsoDate): boolean =>
  unit !== undefined && spellOn(unit.spells, day) !== undefined;

/** Whether the spells hold on every day from `from` to `to`. Beside each other they are one. */
export function holdsThroughout(spells: readonly Spell<unknown>[], from: IsoDate, to: IsoDate): boolean {
  let next = from;
  for (const spell of spells) {
    if (spell.from > next || spell.to < next) continue;
    if (spell.to >= to) return true;
    next = addDays(spell.to, 1);
  }
  return false;
}

/** The spell on the day, else the next one to come. */
export const spellFrom = <F>(spells: readonly Spell<F>[], day: IsoDate): Spell<F> | undefined =>
  spells.find((s) => s.to >= day);

/** Units with a spell under the parent on the day or later. */
export const subUnitsFrom = (units: Iterable<UnitState>, parent: UnitId, day: IsoDate): UnitState[] =>
  [...units].filter((u) => u.spells.some((s) => s.facts.parentId === parent && s.to >= day));
