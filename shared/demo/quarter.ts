/**
 * What happens in a quarter: people leave, take leave, come back, move, get
 * other hours or another name. Rates are those of an ordinary municipality:
 * about one in nine leaves in a year, more among the new and the old.
 */
import { addDays, addMonths, ageOn, daysBetween, type IsoDate, OPEN_END } from '../kernel/dates.ts';
import type { Chance } from './chance.ts';
import type { Employee } from './employ.ts';
import { jobs } from './jobs.ts';
import type { PeopleMaker } from './people.ts';
import type { DemoUnit } from './units.ts';

export interface Quarter {
  /** Day of the previous file. */
  readonly from: IsoDate;
  /** Day of the coming file: the first of a month. */
  readonly to: IsoDate;
}

/** The firsts of the months between the two files, the coming file's day included. */
export const firstsOf = ({ to }: Quarter): IsoDate[] => [addMonths(to, -2), addMonths(to, -1), to];

/** The last days of the months between the two files. */
const monthEnds = (quarter: Quarter): IsoDate[] => firstsOf(quarter).map((first) => addDays(first, -1));

/** Risk of leaving in a quarter. */
function leaveRisk(e: Employee, day: IsoDate): number {
  const age = ageOn(e.person.birth, day);
  if (age >= 70) return 0.8;
  if (age >= 67) return 0.2;
  if (age >= 65) return 0.075;
  const tenure = daysBetween(e.start, day) / 365.25;
  const byTenure = tenure < 1 ? 0.045 : tenure < 3 ? 0.032 : tenure < 8 ? 0.021 : 0.011;
  const byForm = e.form === 'Timelønnet' || e.form === 'Vikar' ? 0.035 : 0;
  const byAge = age >= 62 ? 0.018 : age >= 60 ? 0.004 : 0;
  return (byTenure + byForm + byAge) * (e.job === 'leader' ? 0.6 : 1);
}

/** Fixed-term posts that run out are prolonged, made permanent, or over. Answers whether it is over. */
function runsOut(chance: Chance, e: Employee, quarter: Quarter): boolean {
  if (e.end >= quarter.to) return false;
  if (e.form === 'Elev') {
    // Half of the trained stay on in the same place.
    if (!chance.hits(0.5)) return true;
    e.form = 'Fastansat';
    e.hours = chance.weighted(jobs[e.job].hours);
    e.end = OPEN_END;
    return false;
  }
  const what = chance.weighted([
    ['over', 52],
    ['longer', 30],
    ['permanent', 18],
  ] as const);
  if (what === 'longer') e.end = addMonths(e.end, 6);
  if (what === 'permanent') {
    e.form = 'Fastansat';
    e.end = OPEN_END;
  }
  return what === 'over';
}

/** Sets the last day of those who leave; answers them. */
export function letGo(chance: Chance, staff: readonly Employee[], quarter: Quarter): Employee[] {
  const ends = monthEnds(quarter);
  return staff.filter((e) => {
    if (e.season) return e.end < quarter.to;
    if (e.end < quarter.to) return runsOut(chance, e, quarter);
    if (e.start > quarter.from || !chance.hits(leaveRisk(e, quarter.to))) return false;
    e.end = chance.pick(ends);
    return true;
  });
}

/** Parents on leave mostly, some on other leave. */
export function takeLeave(chance: Chance, staff: readonly Employee[], to: IsoDate, times = 1): void {
  for (const e of staff) {
    if (e.leaveUntil !== '' && e.leaveUntil < to) e.leaveUntil = '';
    if (e.leaveUntil !== '' || e.form === 'Timelønnet' || e.second || e.season) continue;
    const age = ageOn(e.person.birth, to);
    const risk = age >= 24 && age <= 41 ? (e.person.woman ? 0.016 : 0.007) : 0.0012;
    if (chance.hits(risk * times)) e.leaveUntil = addDays(addMonths(to, chance.int(4, 11)), -1);
  }
}

const MOVE = 0.009;

/** To another workplace of the same kind, where the same job exists. */
export function moveSome(
  chance: Chance,
  staff: readonly Employee[],
  unitsLike: (unit: DemoUnit) => readonly DemoUnit[],
): void {
  for (const e of staff) {
    if (e.job === 'leader' || e.job === 'deputy' || e.second || e.season || !chance.hits(MOVE)) continue;
    const others = unitsLike(e.unit).filter((u) => u !== e.unit);
    if (others.length > 0) e.unit = chance.pick(others);
  }
}

const OTHER_HOURS = 0.012;

/** Up more often than down, and down towards the end of a working life. */
export function changeHours(chance: Chance, staff: readonly Employee[], { to }: Quarter): void {
  for (const e of staff) {
    const fixed = e.form === 'Elev' || e.form === 'Timelønnet' || e.second || e.season || e.job === 'leader';
    if (fixed || !chance.hits(OTHER_HOURS)) continue;
    const steps = jobs[e.job].hours.map(([hours]) => hours).sort((a, b) => a - b);
    const less = chance.hits(ageOn(e.person.birth, to) >= 58 ? 0.75 : 0.35);
    const choice = steps.filter((h) => (less ? h < e.hours : h > e.hours) && h >= 15);
    const next = less ? choice.at(-1) : choice[0];
    if (next !== undefined) e.hours = next;
  }
}

export function marrySome(chance: Chance, staff: readonly Employee[], people: PeopleMaker, { to }: Quarter): void {
  for (const e of staff) {
    const age = ageOn(e.person.birth, to);
    const risk = age >= 23 && age <= 45 ? (e.person.woman ? 0.0045 : 0.001) : 0.0003;
    if (!e.second && chance.hits(risk)) e.person.lastName = people.marry(e.person);
  }
}
