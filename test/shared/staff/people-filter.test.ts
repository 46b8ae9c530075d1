import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../../shared/kernel/ids.ts';
import { collationKey, fold } from '../../../shared/kernel/text.ts';
import { staffRoles } from '../../../shared/staff/contract-edit.ts';
import {
  type MissingData,
  missingData,
  type PeopleFilter,
  type PeopleSort,
  peopleFilter,
  peopleSorts,
} from '../../../shared/staff/contract-people.ts';
import { roleBits } from '../../../shared/staff/people-filter.ts';
import {
  buildPeopleIndex,
  type EngagementInList,
  type PeopleOn,
  type PersonInList,
  type UnitInList,
} from '../../../shared/staff/people-index.ts';
import { listPeople } from '../../../shared/staff/people-rows.ts';

const asOf = '2026-11-22' as IsoDate;
const idOf = <T extends string>(letter: string, n: number): T => `${letter}${n}`.padEnd(22, 'A') as T;

/** A small tree: 0 (1 (2 3) 4), so that scopes with and without sub-units differ. */
const units: readonly UnitInList[] = [
  ['Kommunen', 0, -1],
  ['Børn og Skole', 1, 0],
  ['Ørsted Skole', 2, 1],
  ['Havnens Børnehus', 2, 1],
  ['Ældrepleje', 1, 0],
].map(([name, depth, parent], n) => ({
  id: idOf<UnitId>('u', n),
  code: `${n}0`,
  name: String(name),
  nameKey: collationKey(String(name)),
  depth: Number(depth),
  parent: Number(parent),
  lacksLeader: n % 2 === 1,
  leader: n % 2 === 1 ? -1 : n,
}));

type Drawn = Omit<EngagementInList, 'person'>;
const engagement: fc.Arbitrary<Drawn> = fc.record({
  key: fc.constantFrom('101', '1022', '20'),
  start: fc.constantFrom('2019-01-01', '2020-06-01', '2026-11-22').map((d) => d as IsoDate),
  end: fc.constantFrom('9999-12-31', '2027-01-31').map((d) => d as IsoDate),
  jobTitle: fc.constantFrom('Lærer', 'Ånderådgiver', 'Pædagog', ''),
  agreement: fc.constantFrom('BUPL', 'FOA', ''),
  employmentForm: fc.constantFrom('Fastansat', 'Timelønnet'),
  fte: fc.constantFrom(0, 0.5, 1),
  weeklyHours: fc.constantFrom(null, 18.5, 37),
  lacksJobCode: fc.boolean(),
  onLeave: fc.boolean(),
  unit: fc.integer({ min: -1, max: units.length - 1 }),
});
const person = fc.record({
  first: fc.constantFrom('Åse', 'Søren', 'Anne-Marie', 'Zenia'),
  last: fc.constantFrom('Aagaard', 'Ørsted', 'Bjørn', 'Skole'),
  birthDate: fc.constantFrom(null, '1960-11-22', '1960-11-23', '1990-01-01').map((d) => d as IsoDate | null),
  lacksCpr: fc.boolean(),
  email: fc.constantFrom('', 'a@b.dk'),
  roles: fc.subarray([...staffRoles]).map(roleBits),
  engagements: fc.array(engagement, { maxLength: 3 }),
});

const register: fc.Arbitrary<PeopleOn> = fc.array(person, { maxLength: 12 }).map((drawn) => {
  const nameKey = (p: (typeof drawn)[number]) => collationKey(`${p.first} ${p.last}`);
  const sorted = [...drawn].sort((a, b) => (nameKey(a) < nameKey(b) ? -1 : 1));
  return {
    asOf,
    units,
    people: sorted.map(
      ({ first, last, engagements, ...rest }, n): PersonInList => ({
        ...rest,
        id: idOf<PersonId>('p', n),
        name: `${first} ${last}`,
        phone: '',
        texts: [first, last, ...engagements.map((e) => e.key)],
      }),
    ),
    engagements: sorted.flatMap(({ engagements }, n) => engagements.map((e) => ({ ...e, person: n }))),
  };
});

const some = <T>(values: readonly T[]) => fc.oneof(fc.constant<T[]>([]), fc.subarray([...values], { minLength: 1 }));
const bound = (...values: number[]) => fc.constantFrom(null, null, ...values);
const filter: fc.Arbitrary<PeopleFilter> = fc
  .record({
    text: fc.constantFrom('', '', 'a', 'soeren', 'ågård', 'mar', 'orsted sk', '10', 'børn ha', 'zzz', '- "'),
    unitId: fc.constantFrom(null, null, ...units.map((u) => u.id), idOf<UnitId>('x', 0)),
    withSubUnits: fc.boolean(),
    employedOnly: fc.boolean(),
    agreements: some(['BUPL', 'FOA', 'HK']),
    forms: some(['Fastansat', 'Timelønnet']),
    jobTitles: some(['Lærer', 'Pædagog']),
    hoursFrom: bound(0, 18.5, 20),
    hoursTo: bound(18.5, 37, 74),
    ageFrom: bound(30, 66),
    ageTo: bound(36, 65, 120),
    roles: some(staffRoles),
    onLeave: fc.constantFrom(null, null, true, false),
    missing: some(missingData),
  })
  // Half of all conditions off, so that something is found now and then.
  .chain((full) =>
    fc.subarray(Object.keys(full) as (keyof typeof full)[]).map((kept) => {
      const chosen = Object.fromEntries(kept.map((key) => [key, full[key]]));
      return peopleFilter.parse({ asOf, ...chosen });
    }),
  );

/** The same in the plainest way: every sentence of the contract, one by one, with nothing prepared. */
function naive(on: PeopleOn, f: PeopleFilter): { id: PersonId; shown: EngagementInList | undefined }[] {
  const wordsIn = (text: string): string[] =>
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const above = (unit: number): number[] => (unit < 0 ? [] : [unit, ...above(units[unit]?.parent ?? -1)]);
  const anyOf = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value);
  return on.people.flatMap((p, n) => {
    const all = on.engagements.filter((e) => e.person === n);
    if (f.employedOnly && all.length === 0) return [];
    const words = [...p.texts, ...all.map((e) => (e.unit < 0 ? '' : `${units[e.unit]?.name} ${units[e.unit]?.code}`))];
    const own = words.flatMap(wordsIn);
    if (!wordsIn(f.text).every((typed) => own.some((word) => word.startsWith(typed)))) return [];
    const age = p.birthDate === null ? undefined : ageOn(p.birthDate, asOf);
    if (f.ageFrom !== null && !(age !== undefined && age >= f.ageFrom)) return [];
    if (f.ageTo !== null && !(age !== undefined && age <= f.ageTo)) return [];
    const hours = all.flatMap((e) => (e.weeklyHours === null ? [] : [e.weeklyHours]));
    const sum = hours.length === 0 ? undefined : hours.reduce((a, b) => a + b);
    if (f.hoursFrom !== null && !(sum !== undefined && sum >= f.hoursFrom)) return [];
    if (f.hoursTo !== null && !(sum !== undefined && sum <= f.hoursTo)) return [];
    if (f.roles.length > 0 && !f.roles.some((role) => p.roles & roleBits([role]))) return [];
    if (f.onLeave !== null && all.some((e) => e.onLeave) !== f.onLeave) return [];
    const lacks = (what: MissingData, e?: EngagementInList): boolean =>
      ({
        cpr: p.lacksCpr,
        email: p.email === '',
        birth_date: p.birthDate === null,
        leader: e !== undefined && units[e.unit]?.lacksLeader === true,
        hours: e?.fte === 0,
        job_code: e?.lacksJobCode === true,
      })[what];
    const fits = (e: EngagementInList | undefined): boolean => {
      if (f.missing.length > 0 && !f.missing.some((what) => lacks(what, e))) return false;
      if (!e) return f.unitId === null && f.agreements.length + f.forms.length + f.jobTitles.length === 0;
      const scope = f.withSubUnits ? above(e.unit) : [e.unit];
      if (f.unitId !== null && !scope.some((unit) => units[unit]?.id === f.unitId)) return false;
      return anyOf(f.agreements, e.agreement) && anyOf(f.forms, e.employmentForm) && anyOf(f.jobTitles, e.jobTitle);
    };
    const shown = all.find(fits);
    return shown !== undefined || (all.length === 0 && fits(undefined)) ? [{ id: p.id, shown }] : [];
  });
}

const whole = { offset: 0, limit: 500 };
const byName = { sort: 'name', descending: false } as const;

describe('the filter of the list of people', () => {
  it('answers as a reading of each condition by itself', () => {
    fc.assert(
      fc.property(register, filter, (on, f) => {
        const { total, rows } = listPeople(buildPeopleIndex(on), { filter: f, ...byName }, whole);
        const expected = naive(on, f);
        expect(rows.map(({ id, jobTitle, key }) => [id, jobTitle, key])).toEqual(
          expected.map(({ id, shown }) => [id, shown?.jobTitle ?? '', shown?.key ?? '']),
        );
        expect(total).toBe(expected.length);
      }),
      { numRuns: 1_500 },
    );
  });

  it('sorts by any column, with what is not known last and equals by name', () => {
    const columnOf: Readonly<Record<PeopleSort, (row: ReturnType<typeof listPeople>['rows'][number]) => unknown>> = {
      name: (r) => collationKey(r.name),
      unit: (r) => (r.unitName === '' ? null : collationKey(r.unitName)),
      jobTitle: (r) => (r.jobTitle === '' ? null : collationKey(r.jobTitle)),
      birthDate: (r) => r.birthDate,
      fte: (r) => r.fte,
      weeklyHours: (r) => r.weeklyHours,
      start: (r) => r.start,
    };
    fc.assert(
      fc.property(register, fc.constantFrom(...peopleSorts), fc.boolean(), (on, sort, descending) => {
        const index = buildPeopleIndex(on);
        const all = peopleFilter.parse({ asOf, employedOnly: false });
        const named = listPeople(index, { filter: all, ...byName }, whole).rows;
        const { rows } = listPeople(index, { filter: all, sort, descending }, whole);
        const known = named.filter((row) => columnOf[sort](row) !== null);
        const compare = (a: unknown, b: unknown): number => (a === b ? 0 : (a as never) < (b as never) ? -1 : 1);
        const sorted = [...known].sort((a, b) => compare(columnOf[sort](a), columnOf[sort](b)) * (descending ? -1 : 1));
        const rest = named.filter((row) => columnOf[sort](row) === null);
        const expected = sort === 'name' && descending ? [...named].reverse() : [...sorted, ...rest];
        expect(rows).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('gives any window of the whole list, also past its end', () => {
    fc.assert(
      fc.property(register, fc.nat(15), fc.integer({ min: 1, max: 15 }), (on, offset, limit) => {
        const question = { filter: peopleFilter.parse({ asOf }), sort: 'unit', descending: true } as const;
        const index = buildPeopleIndex(on);
        const { total, rows } = listPeople(index, question, { offset, limit });
        const all = listPeople(index, question, whole).rows;
        expect(rows).toEqual(all.slice(offset, offset + limit));
        expect(total).toBe(all.length);
      }),
    );
  });
});

describe('the leader of a row', () => {
  it('is the one of the unit, and for a leader the one above', () => {
    const at = (n: number, unit: number): EngagementInList => ({
      person: n,
      unit,
      key: String(n),
      start: asOf,
      end: '9999-12-31' as IsoDate,
      jobTitle: '',
      agreement: '',
      employmentForm: '',
      fte: 1,
      weeklyHours: 37,
      lacksJobCode: false,
      onLeave: false,
    });
    const people = ['Ane', 'Bo', 'Cai'].map((name, n) => ({
      id: idOf<PersonId>('p', n),
      name,
      texts: [name],
      birthDate: null,
      lacksCpr: false,
      email: '',
      phone: '',
      roles: 0,
    }));
    const led = units.slice(0, 3).map((unit, n) => ({ ...unit, leader: [0, 1, -1][n] ?? -1 }));
    const index = buildPeopleIndex({ asOf, people, units: led, engagements: [at(0, 0), at(1, 1), at(2, 1)] });
    const { rows } = listPeople(index, { filter: peopleFilter.parse({ asOf }), ...byName }, whole);
    expect(rows.map((row) => row.leader)).toEqual(['', 'Ane', 'Bo']);
  });
});
