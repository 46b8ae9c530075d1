/** The rows of the demo's files, as the payroll system would have written them on the day. */
import { roundTo } from '../kernel/numbers.ts';
import type { OrganisationRow, StaffRow } from '../staff/rows.ts';
import type { Employee } from './employ.ts';
import { type JobName, jobs } from './jobs.ts';
import { type DemoUnit, organisationRow, titleOf, typeOf } from './units.ts';
import type { Standing } from './years.ts';

const FULL_TIME = 37;
const LEADERS: ReadonlySet<JobName> = new Set<JobName>(['leader', 'deputy', 'director']);

/** Status codes as SD writes them (domain §5.5). */
const statusOf = (e: Employee, ended: boolean): string => (ended ? '8' : e.leaveUntil === '' ? '1' : '3');

function staffRow(e: Employee, ended: boolean, line: number): StaffRow {
  const { person, unit, job } = e;
  return {
    line,
    key: e.key,
    cpr: person.cpr,
    firstName: person.firstName,
    lastName: person.lastName,
    email: person.email,
    unitCode: unit.code,
    jobCode: jobs[job].code,
    jobTitle: titleOf(job, unit),
    agreement: jobs[job].agreement,
    employmentForm: e.form,
    fte: roundTo(e.hours / FULL_TIME, 4),
    weeklyHours: e.hours,
    start: e.start,
    end: e.end,
    status: statusOf(e, ended),
    manager: LEADERS.has(job),
  };
}

/** Everyone employed on the day and those who ended since the file before, by tjenestenummer. */
export function staffRows({ active, ended }: Standing): StaffRow[] {
  const gone = new Set(ended);
  return [...active, ...ended]
    .sort((a, b) => Number(a.key) - Number(b.key))
    .map((e, i) => staffRow(e, gone.has(e), i + 2));
}

/** The tree on the day, with the leaders of workplaces and areas. */
export function organisationRows(top: readonly OrganisationRow[], { units, active }: Standing): OrganisationRow[] {
  const leaders = new Map<DemoUnit, string>();
  for (const e of active) if (e.job === 'leader' && !e.second && !leaders.has(e.unit)) leaders.set(e.unit, e.key);
  const directors = active.filter((e) => e.job === 'director' && !e.second).map((e) => e.key);
  const head = leaders.get(units.find((u) => u.kind === 'direction') as DemoUnit);
  const above = top.map((row, i) => ({
    ...row,
    leaderKey: (i === 0 ? head : directors[(i - 1) % Math.max(1, directors.length)]) ?? '',
  }));
  const below = units.map((u) =>
    organisationRow(u.code, u.name, typeOf(u), u.parentCode, { leaderKey: leaders.get(u) ?? '', remote: u.remote }),
  );
  return [...above, ...below].map((row, i) => ({ ...row, line: i + 2 }));
}
