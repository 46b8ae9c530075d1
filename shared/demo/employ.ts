/** Taking people on: job, form of employment, hours, age and how long they have been there. */
import { addDays, addMonths, type IsoDate, OPEN_END } from '../kernel/dates.ts';
import type { Chance } from './chance.ts';
import { type JobName, jobs } from './jobs.ts';
import type { DemoPerson, PeopleMaker } from './people.ts';
import type { DemoUnit } from './units.ts';

export type Form = 'Fastansat' | 'Tidsbegrænset' | 'Vikar' | 'Timelønnet' | 'Tjenestemand' | 'Fleksjob' | 'Elev';

/** One engagement. What changes over the years is changed in place. */
export interface Employee {
  /** Given when the row is first written to a file. */
  key: string;
  readonly person: DemoPerson;
  unit: DemoUnit;
  job: JobName;
  form: Form;
  hours: number;
  readonly start: IsoDate;
  end: IsoDate;
  /** Last day of a leave that is running; empty when at work. */
  leaveUntil: IsoDate | '';
  readonly second: boolean;
  /** Summer staff. */
  readonly season: boolean;
}

export interface Employer {
  /** Someone who is there already at the first file. */
  readonly settle: (unit: DemoUnit, job: JobName, day: IsoDate) => Employee;
  /** Someone new, beginning on one of the given days. */
  readonly hire: (unit: DemoUnit, job: JobName, starts: readonly IsoDate[], person?: DemoPerson) => Employee;
  /** A second engagement with few hours for someone who is there already. */
  readonly addSecond: (of: Employee, unit: DemoUnit, start: IsoDate) => Employee;
}

const OLDEST = 69.8;
const isLeader = (job: JobName): boolean => job === 'leader' || job === 'deputy' || job === 'director';

/** Short spells are many, long ones few; half of those there have been there under six years. */
function tenureYears(chance: Chance, most: number): number {
  const years = -Math.log(1 - chance.next()) * 9.5;
  return years <= most ? years : most * chance.next();
}

function birthFor(chance: Chance, age: number, day: IsoDate): IsoDate {
  return addDays(day, -Math.round(age * 365.25) - chance.int(0, 20));
}

/** Many come for a time only; of those who are there, most are there for good. */
function formFor(chance: Chance, job: JobName, isNew: boolean): Form {
  if (isLeader(job)) return 'Fastansat';
  const trainees = jobs[job].trainees * (isNew ? 2.2 : 1);
  return chance.weighted<Form>([
    ['Fastansat', (isNew ? 0.72 : 0.88) - trainees],
    ['Elev', trainees],
    ['Tidsbegrænset', isNew ? 0.13 : 0.03],
    ['Vikar', isNew ? 0.1 : 0.024],
    ['Timelønnet', 0.034],
    ['Fleksjob', 0.02],
  ]);
}

/** Trainees are young, hourly paid often so; flexible jobs come late in life. */
function ageFor(chance: Chance, job: JobName, form: Form, younger: number): number {
  const { mean, spread, min } = jobs[job].age;
  if (form === 'Elev') return chance.normal(25, 6, 18, 52);
  if (form === 'Timelønnet') return chance.normal(mean - 8, 15, Math.max(18, min - 2), OLDEST);
  if (form === 'Fleksjob') return chance.normal(51, 8, 28, 66);
  return chance.normal(mean - younger, spread, min, OLDEST - younger);
}

function hoursFor(chance: Chance, job: JobName, form: Form): number {
  if (form === 'Elev') return 37;
  if (form === 'Timelønnet') return chance.pick([6, 7, 8, 8, 10, 12, 15]);
  if (form === 'Fleksjob') return chance.pick([8, 10, 12, 15, 15, 18, 20, 25]);
  return chance.weighted(jobs[job].hours);
}

function endFor(chance: Chance, form: Form, start: IsoDate, day: IsoDate): IsoDate {
  const months =
    form === 'Elev'
      ? chance.int(20, 44)
      : form === 'Tidsbegrænset'
        ? chance.int(5, 18)
        : form === 'Vikar'
          ? chance.int(3, 12)
          : undefined;
  if (months === undefined) return OPEN_END;
  let end = addDays(addMonths(start, months), -1);
  // Someone who is there today has not ended yet: such posts are prolonged.
  while (end <= day) end = addMonths(end, 6);
  return end;
}

/** Most begin on the first of a month, some in the middle, few on other days. */
function startDay(chance: Chance, near: IsoDate): IsoDate {
  const first = `${near.slice(0, 8)}01` as IsoDate;
  return chance.weighted<IsoDate>([
    [first, 66],
    [addDays(first, 14), 20],
    [near, 14],
  ]);
}

export function makeEmployer(chance: Chance, people: PeopleMaker): Employer {
  const engage = (
    person: DemoPerson,
    unit: DemoUnit,
    job: JobName,
    terms: Pick<Employee, 'form' | 'hours' | 'start' | 'end'> & { readonly second?: boolean },
  ): Employee => ({ key: '', person, unit, job, leaveUntil: '', second: false, season: false, ...terms });

  const terms = (job: JobName, form: Form, start: IsoDate, day: IsoDate) => ({
    form,
    hours: hoursFor(chance, job, form),
    start,
    end: endFor(chance, form, start, day),
  });

  return {
    settle: (unit, job, day) => {
      const form = formFor(chance, job, false);
      const age = ageFor(chance, job, form, 0);
      const grown = age - (form === 'Elev' ? 18 : jobs[job].age.min);
      const most = form === 'Elev' ? 3 : form === 'Vikar' || form === 'Tidsbegrænset' ? 2.5 : 46;
      const years = tenureYears(chance, Math.max(0.15, Math.min(most, grown)));
      const start = startDay(chance, addDays(day, -Math.max(20, Math.round(years * 365.25))));
      const person = people.make(birthFor(chance, age, day), chance.hits(jobs[job].women));
      // Civil servants of the old kind are the ones who have been there longest.
      const old = form === 'Fastansat' && years > 20 && chance.hits(0.3) ? 'Tjenestemand' : form;
      return engage(person, unit, job, { ...terms(job, form, start, day), form: old });
    },
    hire: (unit, job, starts, known) => {
      const start = chance.pick(starts);
      const form = formFor(chance, job, true);
      const age = ageFor(chance, job, form, 7);
      const person = known ?? people.make(birthFor(chance, age, start), chance.hits(jobs[job].women));
      return engage(person, unit, job, terms(job, form, start, start));
    },
    addSecond: (of, unit, start) =>
      engage(of.person, unit, of.job, {
        form: chance.hits(0.6) ? 'Timelønnet' : 'Fastansat',
        hours: chance.pick([4, 5, 6, 8, 8, 10]),
        start,
        end: OPEN_END,
        second: true,
      }),
  };
}
