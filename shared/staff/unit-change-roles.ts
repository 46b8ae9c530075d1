/** What a role that follows its unit meets where it comes to: nobody has the same role twice on a day. */
import { addDays } from '../kernel/dates.ts';
import type { Period } from './edit-timeline.ts';
import { dayBefore } from './plan-timeline.ts';
import type { RoleState } from './unit-change-model.ts';

export const isSameRole = (a: RoleState, b: RoleState): boolean =>
  a.personId === b.personId && a.role === b.role && a.unitId === b.unitId && a.body === b.body;

/** What is left of the period when the days of the others are taken out of it, in order. */
export function daysOutside({ from, to }: Period, others: readonly Period[]): Period[] {
  const left: Period[] = [];
  let next = from;
  for (const other of [...others].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (other.to < next || other.from > to) continue;
    if (other.from > next) left.push({ from: next, to: dayBefore(other.from) });
    if (other.to >= to) return left;
    next = addDays(other.to, 1);
  }
  return [...left, { from: next, to }];
}
