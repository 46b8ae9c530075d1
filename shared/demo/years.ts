/**
 * Lets the municipality live from the first payroll file to the last: who is
 * there at the beginning, and quarter by quarter who goes and who comes.
 */
import { addMonths, type IsoDate } from '../kernel/dates.ts';
import { type Chance, makeChance } from './chance.ts';
import { type Employee, makeEmployer } from './employ.ts';
import { type JobName, jobs } from './jobs.ts';
import { makePeople, type PeopleMaker } from './people.ts';
import { changeHours, firstsOf, letGo, marrySome, moveSome, type Quarter, takeLeave } from './quarter.ts';
import { makeSeasons } from './seasons.ts';
import { EMAIL_DOMAIN } from './unit-plan.ts';
import { type DemoUnit, jobsWanted } from './units.ts';

/** The state of the municipality on the day of one payroll file. */
export interface Standing {
  readonly day: IsoDate;
  readonly units: readonly DemoUnit[];
  readonly active: readonly Employee[];
  /** Ended since the previous file. */
  readonly ended: readonly Employee[];
}

/** Staff grows by this share over the years. */
const GROWTH = 0.012;
const SECOND = 0.029;
/** Those on leave at the beginning went on leave over several quarters. */
const LEAVE_AT_ONCE = 2.5;
/** Moves to a workplace that opens, besides those who are hired. */
const MOVE_TO_NEW = 0.4;

type Town = readonly DemoUnit[];

/** Counts towards the size of a workplace. */
const isRegular = (e: Employee): boolean => !e.second && !e.season;

function targetOf(unit: DemoUnit, quartersAgo: number, quarters: number): number {
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

export interface Life {
  readonly standings: readonly Standing[];
  /** Everyone who was ever there. */
  readonly everyone: readonly Employee[];
}

/** @param days of the payroll files, oldest first */
export function live(seed: number, town: Town, days: readonly IsoDate[]): Life {
  const chance = makeChance(seed, 'life');
  const people: PeopleMaker = makePeople(makeChance(seed, 'people'), EMAIL_DOMAIN);
  const employer = makeEmployer(makeChance(seed, 'jobs'), people);
  const quarters = days.length - 1;
  const seasons = makeSeasons(makeChance(seed, 'seasons'), people);
  const unitsLike = groupByKind(town);
  const everyone: Employee[] = [];
  let staff: Employee[] = [];

  const openUnits = (index: number): Town => town.filter((u) => targetOf(u, quarters - index, quarters) > 0);
  const likeAmong = (open: Town) => {
    const set = new Set(open);
    return (unit: DemoUnit) => (unitsLike.get(unit.kind) ?? []).filter((u) => set.has(u));
  };

  const begin = (day: IsoDate, open: Town): void => {
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
  };

  const fill = (quarter: Quarter, index: number, open: Town): void => {
    const like = likeAmong(open);
    const groups = byUnit(staff.filter(isRegular));
    for (const unit of open) {
      const target = targetOf(unit, quarters - index, quarters);
      const there = groups.get(unit) ?? [];
      if (unit.openedQuartersAgo === quarters - index) moveIn(chance, staff, unit, target, like(unit));
      else if (!there.some((e) => e.job === 'leader')) promote(chance, there, quarter.to);
      const now =
        unit.openedQuartersAgo === quarters - index ? staff.filter((e) => e.unit === unit && isRegular(e)) : there;
      const starts = unit.openedQuartersAgo === quarters - index ? [quarter.to] : firstsOf(quarter);
      for (const job of vacancies(unit, target, now)) staff.push(employer.hire(unit, job, starts));
    }
    addSeconds(
      chance,
      staff,
      (of, start) => employer.addSecond(of, chance.pick(like(of.unit)), start),
      () => chance.pick(firstsOf(quarter)),
    );
  };

  const standings = days.map((day, index): Standing => {
    const open = openUnits(index);
    const from = days[index - 1];
    let ended: Employee[] = [];
    if (from === undefined) {
      begin(day, open);
      takeLeave(chance, staff, day, LEAVE_AT_ONCE);
    } else {
      const quarter: Quarter = { from, to: day };
      endSeconds(staff, letGo(chance, staff, quarter));
      ended = staff.filter((e) => e.end < day);
      staff = staff.filter((e) => e.end >= day);
      takeLeave(chance, staff, day);
      moveSome(chance, staff, likeAmong(open));
      changeHours(chance, staff, quarter);
      marrySome(chance, staff, people, quarter);
      fill(quarter, index, open);
      staff.push(...seasons(quarter, open));
    }
    numberNew(staff, everyone);
    return {
      day,
      units: open,
      active: staff.map((e) => ({ ...e, person: { ...e.person } })),
      ended: ended.map((e) => ({ ...e })),
    };
  });
  return { standings, everyone };
}

function groupByKind(town: Town): Map<string, DemoUnit[]> {
  const groups = new Map<string, DemoUnit[]>();
  for (const unit of town) groups.set(unit.kind, [...(groups.get(unit.kind) ?? []), unit]);
  return groups;
}

/** Whoever leaves the first engagement leaves the second on the same day. */
function endSeconds(staff: readonly Employee[], ended: readonly Employee[]): void {
  const last = new Map(ended.filter((e) => !e.second).map((e) => [e.person, e.end]));
  for (const e of staff) {
    const end = e.second ? last.get(e.person) : undefined;
    if (end !== undefined && end < e.end) e.end = end;
  }
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

const FIRST_NUMBER = 30_001;
const FIRST_LONG_NUMBER = 300_001;

/** Numbers rise in the order in which people began. */
function numberNew(staff: readonly Employee[], everyone: Employee[]): void {
  const fresh = staff.filter((e) => e.key === '').sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const first =
    everyone.length > 0 ? Number(everyone.at(-1)?.key) + 1 : fresh.length > 50_000 ? FIRST_LONG_NUMBER : FIRST_NUMBER;
  fresh.forEach((e, i) => {
    e.key = String(first + i);
    everyone.push(e);
  });
}
