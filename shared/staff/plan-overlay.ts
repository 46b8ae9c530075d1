/** The units as they will be once a plan is carried out: people of the same file are compared with these. */
import type { IsoDate } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import type { OrganisationPlan, UnitSnapshot } from './plan-model.ts';
import type { Spell, TimelineEdit } from './plan-timeline.ts';

function carryOut<F>(spells: readonly Spell<F>[], edit: TimelineEdit<F>): Spell<F>[] {
  const byDay = new Map<IsoDate, Spell<F>>(spells.map((s) => [s.from, s]));
  for (const { from } of edit.removed) byDay.delete(from);
  for (const { after } of edit.updated) byDay.set(after.from, after);
  for (const spell of edit.inserted) byDay.set(spell.from, spell);
  return [...byDay.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** @param ids of the new units, in the order of `plan.added` */
export function unitsAfter(
  units: ReadonlyMap<string, UnitSnapshot>,
  plan: OrganisationPlan,
  ids: readonly string[],
): Map<string, UnitSnapshot> {
  const after = new Map(units);
  for (const { edit } of [...plan.changed, ...plan.missing]) {
    const { unit, spells } = edit;
    after.set(unit.code, { ...unit, spells: carryOut(unit.spells, spells) });
  }
  plan.added.forEach(({ row, spell }, i) => {
    const code = plan.rows[row]?.code ?? '';
    after.set(code, { id: ids[i] as UnitId, code, spells: [spell] });
  });
  return after;
}
