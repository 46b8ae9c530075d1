/**
 * Filling the workplaces: how many each should have, which jobs are vacant, who
 * follows a leader, who goes over to a workplace that opens, who takes a second
 * engagement.
 */
import { addMonths, type IsoDate } from '../kernel/dates.ts';
import type { Chance } from './chance.ts';
import type { Employee, Employer } from './employ.ts';
import { type JobName, jobs } from './jobs.ts';
import { firstsOf, type Quarter } from './quarter.ts';
import { type DemoUnit, jobsWanted } from './units.ts';

/** Staff grows by this share over the years. */
const GROWTH = 0.012;
const SECOND = 0.029;
/** Moves to a workplace that opens, besides those who are hired. */
const MOVE_TO_NEW = 0.4;

export type Town = readonly DemoUnit[];

/** Counts towards the size of a workplace. */
const isRegular = (e: Employee): boolean => !e.second && !e.season;

export function targetOf(unit: DemoUnit, quartersAgo: number, quarters: number): number {
  if (unit.openedQuartersAgo !== undefined && quartersAgo > unit.openedQuartersAgo) return 0;
  const grown = quarters === 0 ? 0 : quartersAgo / quarters;
  return Math.max(1, Math.round(unit.size * (1 - GROWTH * grown)));
}

function byUnit(staff: readonly Employee[]): Map<DemoUnit, Employee[]> {
  const groups = new Map<DemoUnit, Employee[]>();
  for (const e of staff) {
    const list = groups.get(e.unit);
    if (list) list.push(e);
    else groups.set(e.unit, [e]);
  }
  return groups;
}

/** The jobs that a workplace lacks, those it lacks most of first. */
function vacancies(unit: DemoUnit, target: number, there: readonly Employee[]): JobName[] {
  const wanted = jobsWanted(unit.kind, target);
  for (const { job } of there) wanted.set(job, (wanted.get(job) ?? 0) - 1);
  const open = [...wanted].filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1]);
  const list = open.flatMap(([job, n]) => Array.from({ length: n }, () => job));
  const room = Math.max(0, target - there.length);
  const lead = wanted.get('leader') ?? 0;
  // A workplace is never without a leader, whether there is room or not.
  return lead > 0
    ? ['leader', ...list.filter((job) => job !== 'leader').slice(0, Math.max(0, room - 1))]
    : list.slice(0, room);
}

/** Jobs that take an education have no one younger. */
const LEARNED = 20;

/** A leader who goes is followed by one of the house where there is one, otherwise by someone new. */
function promote(chance: Chance, there: readonly Employee[], day: IsoDate): boolean {
  const candidates = there.filter(
    (e) =>
      e.form === 'Fastansat' &&
      isRegular(e) &&
      jobs[e.job].age.min >= LEARNED &&
      e.hours >= 30 &&
      e.start <= addMonths(day, -36) &&
      e.leaveUntil === '',
  );
  if (candidates.length === 0 || !chance.hits(0.45)) return false;
  const next = candidates.find((e) => e.job === 'deputy') ?? chance.pick(candidates);
  next.job = 'leader';
  next.hours = 37;
  return true;
}

function addSeconds(
  chance: Chance,
  staff: Employee[],
  add: (of: Employee, start: IsoDate) => Employee,
  starts: (of: Employee) => IsoDate,
): void {
  const missing = Math.round(staff.length * SECOND) - staff.filter((e) => e.second).length;
  const twice = new Set(staff.filter((e) => e.second).map((e) => e.person));
  const able = staff.filter((e) => !e.second && e.hours <= 32 && e.hours >= 15 && e.form === 'Fastansat');
  for (let i = 0; i < missing && able.length > 0; i++) {
    const of = chance.pick(able);
    if (twice.has(of.person)) continue;
    twice.add(of.person);
    staff.push(add(of, starts(of)));
  }
}

function groupByKind(town: Town): Map<string, DemoUnit[]> {
  const groups = new Map<string, DemoUnit[]>();
  for (const unit of town) groups.set(unit.kind, [...(groups.get(unit.kind) ?? []), unit]);
  return groups;
}

/** Those who go over to a workplace on the day it opens. */
function moveIn(chance: Chance, staff: readonly Employee[], unit: DemoUnit, target: number, like: Town): void {
  const from = new Set(like.filter((u) => u !== unit));
  const able = staff.filter((e) => from.has(e.unit) && isRegular(e) && e.job !== 'leader' && e.job !== 'deputy');
  for (let i = 0; i < Math.round(target * MOVE_TO_NEW) && able.length > 0; i++) {
    const [e] = able.splice(chance.int(0, able.length - 1), 1);
    if (e) e.unit = unit;
  }
}

/** The units of the same kind that are open. */
export function likeAmong(open: Town): (unit: DemoUnit) => Town {
  const groups = groupByKind(open);
  return (unit) => groups.get(unit.kind) ?? [];
}

/** Who is there on the day of the first file. */
export function settleAll(chance: Chance, employer: Employer, open: Town, day: IsoDate, quarters: number): Employee[] {
  const staff: Employee[] = [];
  for (const unit of open) {
    for (const [job, n] of jobsWanted(unit.kind, targetOf(unit, quarters, quarters))) {
      for (let i = 0; i < n; i++) staff.push(employer.settle(unit, job, day));
    }
  }
  const like = likeAmong(open);
  addSeconds(
    chance,
    staff,
    (of, start) => employer.addSecond(of, chance.pick(like(of.unit)), start),
    (of) => (of.start < addMonths(day, -14) ? addMonths(day, -chance.int(1, 12)) : of.start),
  );
  return staff;
}

export interface Filling {
  readonly quarter: Quarter;
  readonly open: Town;
  readonly quartersAgo: number;
  readonly quarters: number;
}

/** Takes on those whom the workplaces lack; adds them to `staff`. */
export function fillAll(chance: Chance, employer: Employer, staff: Employee[], filling: Filling): void {
  const { quarter, open, quartersAgo, quarters } = filling;
  const like = likeAmong(open);
  const groups = byUnit(staff.filter(isRegular));
  for (const unit of open) {
    const target = targetOf(unit, quartersAgo, quarters);
    const opens = unit.openedQuartersAgo === quartersAgo;
    const before = groups.get(unit) ?? [];
    if (opens) moveIn(chance, staff, unit, target, like(unit));
    else if (!before.some((e) => e.job === 'leader')) promote(chance, before, quarter.to);
    const there = opens ? staff.filter((e) => e.unit === unit && isRegular(e)) : before;
    const starts = opens ? [quarter.to] : firstsOf(quarter);
    for (const job of vacancies(unit, target, there)) staff.push(employer.hire(unit, job, starts));
  }
  addSeconds(
    chance,
    staff,
    (of, start) => employer.addSecond(of, chance.pick(like(of.unit)), start),
    () => chance.pick(firstsOf(quarter)),
  );
}
