/** Summer staff: parks, harbour, pool and recycling take people on from April to October, often the same again. */
import { addDays, type IsoDate, makeDate, partsOf } from '../kernel/dates.ts';
import type { Chance } from './chance.ts';
import type { Employee } from './employ.ts';
import type { JobName } from './jobs.ts';
import type { DemoPerson, PeopleMaker } from './people.ts';
import type { Quarter } from './quarter.ts';
import type { UnitKind } from './unit-plan.ts';
import type { DemoUnit } from './units.ts';

const SUMMER_JOBS: Readonly<Partial<Record<UnitKind, JobName>>> = {
  roads: 'gardener',
  harbour: 'harbourHand',
  recycling: 'worker',
  pool: 'lifeguard',
};

const AGAIN = 0.6;
/** One summer post for every so many engagements. */
const PER_POST = 4;

/** Answers the summer staff who begin in the quarter. */
export function makeSeasons(
  chance: Chance,
  people: PeopleMaker,
): (quarter: Quarter, units: readonly DemoUnit[]) => Employee[] {
  const before = new Map<DemoUnit, DemoPerson[]>();

  const engage = (unit: DemoUnit, job: JobName, start: IsoDate, known: DemoPerson | undefined): Employee => {
    const { year } = partsOf(start);
    const age = chance.weighted([
      [chance.int(19, 28), 60],
      [chance.int(29, 66), 40],
    ]);
    const born = addDays(makeDate(year - age, 1, 1) as IsoDate, chance.int(0, 80));
    return {
      key: '',
      person: known ?? people.make(born, chance.hits(0.3)),
      unit,
      job,
      form: 'Tidsbegrænset',
      hours: chance.pick([20, 30, 37, 37, 37]),
      start,
      end: makeDate(year, 10, chance.hits(0.5) ? 15 : 31) as IsoDate,
      leaveUntil: '',
      second: false,
      season: true,
    };
  };

  return (quarter, units) => {
    const { year } = partsOf(quarter.to);
    const start = makeDate(year, 4, 1) as IsoDate;
    if (start <= quarter.from || start > quarter.to) return [];
    return units.flatMap((unit) => {
      const job = SUMMER_JOBS[unit.kind];
      if (!job) return [];
      const known = [...(before.get(unit) ?? [])];
      const posts = Array.from({ length: Math.ceil(unit.size / PER_POST) }, () =>
        engage(unit, job, start, chance.hits(AGAIN) ? known.pop() : undefined),
      );
      before.set(
        unit,
        posts.map((e) => e.person),
      );
      return posts;
    });
  };
}
