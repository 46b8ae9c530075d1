/** All newcomers on a day with how their plans stand, read once. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { employeesOn } from '../../../db/learning/employees.ts';
import {
  readNewcomers,
  readPlans,
  readTasks,
  type StoredPlan,
  type StoredTask,
} from '../../../db/learning/onboarding.ts';
import { readHeld } from '../../../db/learning/onboarding-held.ts';
import { readTree, staffOn, type UnitOn } from '../../../db/staff/index.ts';
import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import type { PlanStanding } from '../../../shared/learning/contract-onboarding.ts';
import { type Progress, progressOf, type Stood, standTasks } from '../../../shared/learning/onboarding-plan.ts';
import { planStandingOf } from '../../../shared/learning/onboarding-standing.ts';
import { subtreeOf } from '../../../shared/staff/unit-tree.ts';

/** Days since the start, and until it, in which somebody is new. */
export const NEW_FOR = 180;
export const SOON = 60;

export interface StoodPlan {
  readonly plan: StoredPlan;
  readonly tasks: readonly (StoredTask & Stood)[];
  readonly progress: Progress;
  readonly standing: Exclude<PlanStanding, 'none'>;
}

export interface Gathered {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly jobTitle: string;
  readonly startsOn: IsoDate;
  readonly stood: StoodPlan | undefined;
}

/** The plans as they stand on the day, in the order given. */
export function standPlans(db: ReadableDB, plans: readonly StoredPlan[], asOf: IsoDate): StoodPlan[] {
  if (plans.length === 0) return [];
  const tasksOf = readTasks(
    db,
    asOf,
    plans.map(({ id }) => id),
  );
  const heldOf = readHeld(
    db,
    asOf,
    plans.map(({ personId }) => personId),
  );
  return plans.map((plan) => {
    const tasks = standTasks(tasksOf(plan.id), heldOf(plan.personId), plan, asOf);
    const progress = progressOf(tasks);
    return { plan, tasks, progress, standing: planStandingOf(plan, progress, asOf) };
  });
}

/** Newest first, as they are read. */
function byPerson(plans: readonly StoodPlan[]): Map<PersonId, StoodPlan[]> {
  const lists = new Map<PersonId, StoodPlan[]>();
  for (const one of plans) {
    const list = lists.get(one.plan.personId);
    if (list) list.push(one);
    else lists.set(one.plan.personId, [one]);
  }
  return lists;
}

const isOpen = ({ standing }: StoodPlan): boolean => standing === 'late' || standing === 'under_way';

/** Who started long ago, and has something left of a plan. */
function stillUnderWay(db: ReadableDB, asOf: IsoDate, plans: ReadonlyMap<PersonId, StoodPlan[]>): Gathered[] {
  const open = [...plans].flatMap(([personId, list]) => {
    const stood = list.find(isOpen);
    return stood ? [{ personId, stood }] : [];
  });
  if (open.length === 0) return [];
  const main = new Map(employeesOn(db, asOf).flatMap((one) => (one.isMain ? [[one.personId, one] as const] : [])));
  return open.flatMap(({ personId, stood }) => {
    const at = main.get(personId);
    return at ? [{ personId, unitId: at.unitId, jobTitle: at.jobTitle, startsOn: stood.plan.startsOn, stood }] : [];
  });
}

/** @param unitId null: everywhere */
export function gather(db: ReadableDB, asOf: IsoDate, unitId: UnitId | null): Gathered[] {
  const plans = byPerson(standPlans(db, readPlans(db, asOf), asOf));
  const isNear = (startsOn: IsoDate, { plan }: StoodPlan): boolean => plan.startsOn >= addDays(startsOn, -SOON);
  const started = readNewcomers(db, asOf, addDays(asOf, -NEW_FOR), addDays(asOf, SOON)).map((one): Gathered => {
    const list = plans.get(one.personId) ?? [];
    return { ...one, stood: list.find((stood) => isNear(one.startsOn, stood)) ?? list.find(isOpen) };
  });
  const known = new Set(started.map(({ personId }) => personId));
  const all = [...started, ...stillUnderWay(db, asOf, plans).filter(({ personId }) => !known.has(personId))];
  if (unitId === null) return all;
  const inside = new Set(subtreeOf(staffOn(db, asOf).tree, unitId));
  return all.filter((one) => inside.has(one.unitId));
}

export const unitNamesOn = (db: ReadableDB, asOf: IsoDate, units: ReadonlySet<UnitId>): Map<UnitId, string> =>
  new Map(readTree(db, asOf, units).placed.map(({ unit }: { readonly unit: UnitOn }) => [unit.id, unit.name]));
