/** What classes cost and how many hours people spent on them, per course and year. Held classes only; the year is that of the last day. */
import type { IsoDate } from '../kernel/dates.ts';
import type { CourseId } from '../kernel/ids.ts';

export interface HeldClass {
  readonly courseId: CourseId;
  readonly endsOn: IsoDate;
  readonly hours: number | null;
  readonly cost: number | null;
  readonly attended: number;
}

export interface ClassSum {
  readonly courseId: CourseId;
  readonly year: string;
  readonly classes: number;
  readonly participants: number;
  /** Of all participants together. */
  readonly hours: number;
  /** Whole kroner. */
  readonly cost: number;
  /** Classes of which nobody has written the cost: the sum is then too low. */
  readonly withoutCost: number;
}

const none = (courseId: CourseId, year: string): ClassSum => ({
  ...{ courseId, year },
  ...{ classes: 0, participants: 0, hours: 0, cost: 0, withoutCost: 0 },
});

const add = (sum: ClassSum, one: HeldClass): ClassSum => ({
  ...sum,
  classes: sum.classes + 1,
  participants: sum.participants + one.attended,
  hours: sum.hours + (one.hours ?? 0) * one.attended,
  cost: sum.cost + (one.cost ?? 0),
  withoutCost: sum.withoutCost + (one.cost === null ? 1 : 0),
});

/** Newest year first; within a year in the order the courses came. */
export function sumClasses(classes: readonly HeldClass[]): ClassSum[] {
  const sums = new Map<string, ClassSum>();
  for (const one of classes) {
    const year = one.endsOn.slice(0, 4);
    const key = `${year} ${one.courseId}`;
    sums.set(key, add(sums.get(key) ?? none(one.courseId, year), one));
  }
  return [...sums.values()].sort((a, b) => (a.year < b.year ? 1 : a.year > b.year ? -1 : 0));
}
