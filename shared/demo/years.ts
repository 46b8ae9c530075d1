/**
 * Lets the municipality live from the first payroll file to the last: who is
 * there at the beginning, and quarter by quarter who goes and who comes.
 */
import type { IsoDate } from '../kernel/dates.ts';
import { makeChance } from './chance.ts';
import { type Employee, makeEmployer } from './employ.ts';
import { makePeople } from './people.ts';
import { changeHours, letGo, marrySome, moveSome, type Quarter, takeLeave } from './quarter.ts';
import { makeSeasons } from './seasons.ts';
import { fillAll, likeAmong, settleAll, type Town, targetOf } from './staffing.ts';
import { EMAIL_DOMAIN } from './unit-plan.ts';
import type { DemoUnit } from './units.ts';

/** The state of the municipality on the day of one payroll file. */
export interface Standing {
  readonly day: IsoDate;
  readonly units: readonly DemoUnit[];
  readonly active: readonly Employee[];
  /** Ended since the previous file. */
  readonly ended: readonly Employee[];
}

export interface Life {
  readonly standings: readonly Standing[];
  /** Everyone who was ever there. */
  readonly everyone: readonly Employee[];
}

/** Those on leave at the beginning went on leave over several quarters. */
const LEAVE_AT_ONCE = 2.5;
/** A file keeps what was true on its day, whatever becomes of people later. */
const copyOf = (e: Employee): Employee => ({ ...e, person: { ...e.person } });

/** @param days of the payroll files, oldest first */
export function live(seed: number, town: Town, days: readonly IsoDate[]): Life {
  const chance = makeChance(seed, 'life');
  const people = makePeople(makeChance(seed, 'people'), EMAIL_DOMAIN);
  const employer = makeEmployer(makeChance(seed, 'jobs'), people);
  const seasons = makeSeasons(makeChance(seed, 'seasons'), people);
  const quarters = days.length - 1;
  const everyone: Employee[] = [];
  let staff: Employee[] = [];

  const begin = (day: IsoDate, open: Town): void => {
    staff = settleAll(chance, employer, open, day, quarters);
    takeLeave(chance, staff, day, LEAVE_AT_ONCE);
  };
  /** Answers those who ended. */
  const goOn = (quarter: Quarter, open: Town, quartersAgo: number): Employee[] => {
    endSeconds(staff, letGo(chance, staff, quarter));
    const ended = staff.filter((e) => e.end < quarter.to);
    staff = staff.filter((e) => e.end >= quarter.to);
    takeLeave(chance, staff, quarter.to);
    moveSome(chance, staff, likeAmong(open));
    changeHours(chance, staff, quarter);
    marrySome(chance, staff, people, quarter);
    fillAll(chance, employer, staff, { quarter, open, quartersAgo, quarters });
    staff.push(...seasons(quarter, open));
    return ended;
  };

  const standings = days.map((day, index): Standing => {
    const quartersAgo = quarters - index;
    const open = town.filter((u) => targetOf(u, quartersAgo, quarters) > 0);
    const from = days[index - 1];
    if (from === undefined) begin(day, open);
    const ended = from === undefined ? [] : goOn({ from, to: day }, open, quartersAgo);
    numberNew(staff, everyone);
    return { day, units: open, active: staff.map(copyOf), ended: ended.map(copyOf) };
  });
  return { standings, everyone };
}

/** Whoever leaves the first engagement leaves the second on the same day. */
function endSeconds(staff: readonly Employee[], ended: readonly Employee[]): void {
  const last = new Map(ended.filter((e) => !e.second).map((e) => [e.person, e.end]));
  for (const e of staff) {
    const end = e.second ? last.get(e.person) : undefined;
    if (end !== undefined && end < e.end) e.end = end;
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
