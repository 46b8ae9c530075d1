/** The lines of the list that are in sight. */
import { type IsoDate, OPEN_END } from '../kernel/dates.ts';
import { staffRoles } from './contract-edit.ts';
import type { PeopleFilter, PeopleRow, PeopleSort } from './contract-people.ts';
import { filterPeople, orderPeople } from './people-filter.ts';
import type { PeopleIndex } from './people-index.ts';

export interface PeopleQuestion {
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  readonly descending: boolean;
}

/** Of the unit; for a leader the one of the nearest unit above that somebody else leads. Empty when there is none. */
function leaderName({ units, people }: PeopleIndex, person: number, unit: number): string {
  let at = unit;
  while (at >= 0 && units[at]?.leader === person) at = units[at]?.parent ?? -1;
  return people[units[at]?.leader ?? -1]?.name ?? '';
}

const endOf = (end: IsoDate | undefined): IsoDate | null => (end === undefined || end === OPEN_END ? null : end);

/** @param at the engagement shown, -1 for none */
function rowOf(index: PeopleIndex, p: number, at: number): PeopleRow | undefined {
  const person = index.people[p];
  if (!person) return undefined;
  const shown = index.engagements[at];
  const unit = index.units[shown?.unit ?? -1];
  const hours = index.weeklyHours[p] ?? Number.NaN;
  const age = index.age[p] ?? -1;
  return {
    id: person.id,
    name: person.name,
    birthDate: person.birthDate,
    age: age < 0 ? null : age,
    jobTitle: shown?.jobTitle ?? '',
    unitName: unit?.name ?? '',
    unitId: unit?.id ?? null,
    employmentForm: shown?.employmentForm ?? '',
    agreement: shown?.agreement ?? '',
    key: shown?.key ?? '',
    start: shown?.start ?? null,
    end: endOf(shown?.end),
    leader: leaderName(index, p, shown?.unit ?? -1),
    fte: index.fte[p] ?? 0,
    weeklyHours: Number.isNaN(hours) ? null : hours,
    engagements: (index.first[p + 1] ?? 0) - (index.first[p] ?? 0),
    onLeave: index.onLeave[p] === 1,
    email: person.email,
    phone: person.phone,
    roles: staffRoles.filter((_, bit) => ((person.roles >> bit) & 1) === 1),
  };
}

/** @param limit rows at most from `offset` on; the total is of all that fit */
export function listPeople(
  index: PeopleIndex,
  { filter, sort, descending }: PeopleQuestion,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { total: number; rows: PeopleRow[] } {
  const hits = filterPeople(index, filter);
  const order = orderPeople(index, hits, sort, descending);
  const rows: PeopleRow[] = [];
  for (const at of order.subarray(offset, offset + limit)) {
    const row = rowOf(index, hits.persons[at] ?? -1, hits.shown[at] ?? -1);
    if (row) rows.push(row);
  }
  return { total: hits.persons.length, rows };
}
