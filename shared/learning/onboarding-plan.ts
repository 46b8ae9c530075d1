/**
 * A newcomer's plan (domain §6.4): when each task is due, and how it stands on a day. What a skip rule takes away is
 * worked out on the day and stored nowhere: it comes back when the certificate runs out before the task is done.
 */
import { addDays, daysBetween, type IsoDate } from '../kernel/dates.ts';
import { workingDay } from '../kernel/holidays.ts';
import type { CourseId, SkillId } from '../kernel/ids.ts';
import type { TaskState } from './words.ts';

/**
 * The day a task is due, `offset` days from the first day of work: on a working day. What should be ready before the
 * first day is moved to the working day before, all else to the one after.
 */
export const dueDay = (startsOn: IsoDate, offset: number): IsoDate =>
  workingDay(addDays(startsOn, offset), offset < 0 ? -1 : 1);

/** Where a day lies in the introduction. */
export const phases = ['before', 'day1', 'week1', 'day30', 'day60', 'day90', 'half', 'later'] as const;
export type Phase = (typeof phases)[number];

/** Last day of each from the first day of work, with room for weekends and holidays. */
const PHASE_ENDS: readonly (readonly [Phase, number])[] = [
  ['week1', 7],
  ['day30', 35],
  ['day60', 66],
  ['day90', 96],
  ['half', 190],
];

export function phaseOf(startsOn: IsoDate, dueOn: IsoDate): Phase {
  if (dueOn < startsOn) return 'before';
  if (dueOn <= workingDay(startsOn, 1)) return 'day1';
  const days = daysBetween(startsOn, dueOn);
  return PHASE_ENDS.find(([, end]) => days <= end)?.[0] ?? 'later';
}

/** The whole plan moves with the first day of work. */
export function movedDay(dueOn: IsoDate, from: IsoDate, to: IsoDate): IsoDate {
  const offset = daysBetween(from, dueOn);
  return dueDay(to, offset);
}

/** What a person holds on a day. */
export interface HeldCourse {
  readonly completedOn: IsoDate;
  /** Last day; null: does not expire. */
  readonly validUntil: IsoDate | null;
}
export interface HeldSkill {
  readonly level: number;
  readonly expiresOn: IsoDate | null;
}
export interface Held {
  /** The newest completion of the course by the day, also one that has run out. */
  readonly course: (courseId: CourseId) => HeldCourse | undefined;
  /** Undefined: nothing that still counts. */
  readonly skill: (skillId: SkillId) => HeldSkill | undefined;
}

/** What decides how a task stands. */
export interface TaskFacts {
  readonly dueOn: IsoDate;
  readonly state: TaskState;
  /** The day it was done or dropped. */
  readonly doneOn: IsoDate | null;
  readonly skipSkillId: SkillId | null;
  readonly skipLevel: number;
  readonly skipCourseId: CourseId | null;
}

export type Skip =
  | { readonly by: 'certificate'; readonly until: IsoDate | null }
  | { readonly by: 'skill'; readonly level: number; readonly until: IsoDate | null };

/** Why the task is not needed by what the person holds on the day; undefined: it is needed. One rule is enough. */
export function skipOn(task: TaskFacts, held: Held, day: IsoDate): Skip | undefined {
  if (task.skipCourseId !== null) {
    const certificate = held.course(task.skipCourseId);
    if (certificate && (certificate.validUntil === null || certificate.validUntil >= day)) {
      return { by: 'certificate', until: certificate.validUntil };
    }
  }
  if (task.skipSkillId === null) return undefined;
  const skill = held.skill(task.skipSkillId);
  return skill && skill.level >= task.skipLevel
    ? { by: 'skill', level: skill.level, until: skill.expiresOn }
    : undefined;
}

export const standings = ['open', 'late', 'skipped', 'done', 'dropped'] as const;
export type Standing = (typeof standings)[number];

export interface Stood {
  readonly standing: Standing;
  readonly skip: Skip | undefined;
  /** Days over, while it is late; 0 otherwise. */
  readonly lateDays: number;
}

export interface PlanFacts {
  readonly endedOn: IsoDate | null;
}

/** As it was known on the day: what was ticked later was open then. */
export const stateOn = ({ state, doneOn }: TaskFacts, asOf: IsoDate): TaskState =>
  state !== 'open' && (doneOn === null || doneOn <= asOf) ? state : 'open';

/** The plan's own last day: the latest of its tasks. Undefined without tasks. */
export const lastDue = (tasks: readonly Pick<TaskFacts, 'dueOn'>[]): IsoDate | undefined =>
  tasks.reduce<IsoDate | undefined>((last, { dueOn }) => (last && last > dueOn ? last : dueOn), undefined);

/** What a person holds on any day. */
export type HeldOn = (day: IsoDate) => Held;

/**
 * All tasks of one plan on a day, in their order. Done stays done, whatever the person holds. Once the plan has run
 * out, what was held on its last day still counts: a certificate that runs out years later makes no old plan late; the
 * requirements look after it then.
 */
export function standTasks<T extends TaskFacts>(
  tasks: readonly T[],
  heldOn: HeldOn,
  { endedOn }: PlanFacts,
  asOf: IsoDate,
): (T & Stood)[] {
  const isOver = endedOn !== null && endedOn <= asOf;
  const last = lastDue(tasks);
  const held = heldOn(asOf);
  const then = last !== undefined && last < asOf ? { day: last, held: heldOn(last) } : undefined;
  return tasks.map((task) => {
    const state = stateOn(task, asOf);
    if (state !== 'open') return { ...task, standing: state, skip: undefined, lateDays: 0 };
    const skip = skipOn(task, held, asOf) ?? (then && skipOn(task, then.held, then.day));
    if (skip) return { ...task, standing: 'skipped', skip, lateDays: 0 };
    const late = isOver ? 0 : Math.max(0, daysBetween(task.dueOn, asOf));
    return { ...task, standing: late > 0 ? 'late' : 'open', skip: undefined, lateDays: late };
  });
}

export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly skipped: number;
  readonly dropped: number;
  readonly late: number;
  /** Of open and late ones. */
  readonly nextDue: IsoDate | null;
}

export function progressOf(tasks: readonly (Stood & Pick<TaskFacts, 'dueOn'>)[]): Progress {
  const count = (wanted: Standing): number => tasks.filter(({ standing }) => standing === wanted).length;
  const left = tasks.filter(({ standing }) => standing === 'open' || standing === 'late');
  return {
    total: tasks.length,
    done: count('done'),
    skipped: count('skipped'),
    dropped: count('dropped'),
    late: count('late'),
    nextDue: left.reduce<IsoDate | null>((next, { dueOn }) => (next && next <= dueOn ? next : dueOn), null),
  };
}

/** Nothing is left to do. A plan without tasks is not complete: nobody has planned anything yet. */
export const isComplete = ({ total, done, skipped, dropped }: Progress): boolean =>
  total > 0 && done + skipped + dropped === total;

/** In the order of the days, then as they were written. */
export const inOrder = <T extends { readonly dueOn: IsoDate; readonly place: number; readonly id: string }>(
  tasks: readonly T[],
): T[] =>
  [...tasks].sort((a, b) =>
    a.dueOn === b.dueOn ? a.place - b.place || (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1,
  );
