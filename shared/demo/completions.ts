/**
 * The course history of everyone: taken soon after the start, renewed before
 * it runs out where the workplace is good at that, too late or not at all
 * where it is not. So some certificates are valid, some about to expire, some
 * expired, and workplaces differ.
 */
import { addDays, addMonths, daysBetween, type IsoDate, makeDate, partsOf } from '../kernel/dates.ts';
import type { CourseRow } from '../learning/rows.ts';
import type { Chance } from './chance.ts';
import { type DemoCourse, demoCourses } from './course-plan.ts';
import type { Employee } from './employ.ts';
import type { DemoUnit } from './units.ts';

const MONDAY = '1970-01-05' as IsoDate;
/** The course system of the demo was taken into use so long ago. */
const YEARS_OF_COURSES = 3;
const YEARS_OF_CERTIFICATES = 9;
/** Rows of courses that were booked and not taken. */
const MISSED = 0.065;

/** Courses are held on weekdays, and not in the holiday month. */
function courseDay(day: IsoDate, form: DemoCourse['form']): IsoDate {
  const later = form === 'kursus' && day.slice(5, 7) === '07' ? addDays(day, 35) : day;
  const weekday = (((daysBetween(MONDAY, later) % 7) + 7) % 7) + 1;
  return weekday > 5 ? addDays(later, 8 - weekday) : later;
}

interface Limits {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Days on which one person takes one course that must be renewed. */
function renewals(
  chance: Chance,
  course: DemoCourse,
  months: number,
  care: number,
  { first, last }: Limits,
): IsoDate[] {
  const days: IsoDate[] = [];
  let day = courseDay(first, course.form);
  while (day <= last) {
    days.push(day);
    const due = addMonths(day, months);
    const inTime = chance.hits(care);
    if (!inTime && chance.hits(0.25)) break;
    day = courseDay(addDays(due, inTime ? -chance.int(0, 55) : chance.int(4, 190)), course.form);
  }
  return days;
}

/** The days of a workplace's drills, about a year apart. */
function drills(chance: Chance, care: number, today: IsoDate): IsoDate[] {
  const { year } = partsOf(today);
  const [month, day] = [chance.int(1, 12), chance.int(1, 28)];
  const days: IsoDate[] = [];
  for (let y = year - YEARS_OF_COURSES; y <= year; y++) {
    if (!chance.hits(0.5 + care / 2)) continue;
    const drill = courseDay(addDays(makeDate(y, month, day) as IsoDate, chance.int(-25, 25)), 'kursus');
    if (drill <= today) days.push(drill);
  }
  return days;
}

interface Workplace {
  /** Share of certificates that are renewed in time. */
  readonly care: number;
  readonly drills: readonly IsoDate[];
}

function limitsOf(chance: Chance, e: Employee, course: DemoCourse, today: IsoDate): Limits {
  const started = addDays(e.start, chance.int(5, 110));
  const round = course.months ?? 80;
  // Certificates that last were put into the course system when it was taken into use.
  const opened = addMonths(today, -12 * (round > 36 ? YEARS_OF_CERTIFICATES : YEARS_OF_COURSES));
  // Those who were there before come in spread over one whole round.
  const spread = addDays(opened, chance.int(0, 30 * round));
  return { first: started > opened ? started : spread, last: e.end < today ? e.end : today };
}

function daysOf(chance: Chance, e: Employee, course: DemoCourse, place: Workplace, today: IsoDate): readonly IsoDate[] {
  if (course.together) return place.drills.filter((day) => day >= e.start && day <= e.end && chance.hits(course.share));
  if (!chance.hits(course.share)) return [];
  const limits = limitsOf(chance, e, course, today);
  if (course.months !== null) return renewals(chance, course, course.months, place.care, limits);
  const day = courseDay(limits.first, course.form);
  return day <= limits.last ? [day] : [];
}

export function makeCompletions(chance: Chance, staff: readonly Employee[], today: IsoDate): CourseRow[] {
  const places = new Map<DemoUnit, Workplace>();
  const placeOf = (unit: DemoUnit): Workplace => {
    let place = places.get(unit);
    if (!place) {
      const care = chance.normal(0.77, 0.15, 0.35, 0.98);
      place = { care, drills: drills(chance, care, today) };
      places.set(unit, place);
    }
    return place;
  };
  const rows: CourseRow[] = [];
  const add = (e: Employee, course: DemoCourse, completedOn: IsoDate, completed: boolean): void => {
    rows.push({
      line: rows.length + 2,
      key: e.key,
      cpr: '',
      courseCode: course.code,
      courseName: course.name,
      form: course.form,
      completedOn,
      hours: course.hours,
      completed,
    });
  };
  for (const e of staff) {
    // The course system knows people by their main post.
    if (e.second) continue;
    const place = placeOf(e.unit);
    for (const course of demoCourses) {
      if (!course.isFor(e)) continue;
      for (const day of daysOf(chance, e, course, place, today)) {
        if (chance.hits(MISSED)) add(e, course, courseDay(addDays(day, -14), course.form), false);
        add(e, course, day, true);
      }
    }
  }
  return rows;
}
