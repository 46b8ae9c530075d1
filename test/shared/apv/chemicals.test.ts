/** Chemical APV: when a sheet is old, when an assessment is due, and what the list counts. */
import { describe, expect, it } from 'vitest';
import {
  answeredPoints,
  assessmentState,
  nextDueOf,
  sevenPoints,
  sheetState,
  suggestsCancer,
} from '../../../shared/apv/chemicals.ts';
import { carcinogenRows, countSubstances, listSubstances } from '../../../shared/apv/chemicals-list.ts';
import type { Substance, SubstanceUse } from '../../../shared/apv/contract-chemicals.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';

const day = (text: string) => text as IsoDate;
const asOf = day('2026-11-22');
const points = Object.fromEntries(sevenPoints.map((point) => [point, 'Vurderet'])) as Record<
  (typeof sevenPoints)[number],
  string
>;

describe('a safety data sheet', () => {
  it.each([
    ['2026-11-22', 'current'],
    ['2023-11-22', 'current'],
    ['2023-11-21', 'old'],
    [null, 'old'],
  ] as const)('dated %s is %s', (date, state) => {
    expect(sheetState({ has: true, date: date && day(date) }, asOf, 3)).toBe(state);
  });

  it('of 29 February is good to the end of February three years on', () => {
    expect(sheetState({ has: true, date: day('2024-02-29') }, day('2027-02-28'), 3)).toBe('current');
    expect(sheetState({ has: true, date: day('2024-02-29') }, day('2027-03-01'), 3)).toBe('old');
  });

  it('is missing whatever date was written', () => {
    expect(sheetState({ has: false, date: asOf }, asOf, 3)).toBe('missing');
  });
});

describe('an assessment', () => {
  it('stands for 36 months, the last day too', () => {
    expect(nextDueOf(day('2023-08-31'), 36)).toBe('2026-08-31');
    const use = { ...points, assessedOn: day('2023-11-22'), endedOn: null };
    expect(assessmentState(use, asOf, 36)).toBe('current');
    expect(assessmentState(use, day('2026-11-23'), 36)).toBe('overdue');
  });

  it('is not complete before all seven points are answered', () => {
    const use = { ...points, limitValues: '  ', assessedOn: asOf, endedOn: null };
    expect(answeredPoints(use)).toBe(6);
    expect(assessmentState(use, asOf, 36)).toBe('incomplete');
    expect(assessmentState({ ...use, assessedOn: null }, asOf, 36)).toBe('missing');
  });

  it('is asked for no longer where the substance is no longer used', () => {
    const use = { ...points, assessedOn: null, endedOn: day('2026-11-22') };
    expect(assessmentState(use, asOf, 36)).toBe('ended');
    expect(assessmentState(use, day('2026-11-21'), 36)).toBe('missing');
  });
});

it.each([
  ['H314, H350', true],
  ['H350i', true],
  ['h 351', true],
  ['H335, H315', false],
  ['EUH3501', false],
])('hazards "%s" speak of cancer: %s', (hazards, yes) => {
  expect(suggestsCancer(hazards)).toBe(yes);
});

const use = (state: SubstanceUse['assessment'], place = 'Værksted'): SubstanceUse =>
  ({ assessment: state, place, unitName: 'Materielgården' }) as SubstanceUse;
const substance = (name: string, more: Partial<Substance>): Substance =>
  ({
    ...{ id: name, name, supplier: '', purpose: '', number: '', hazards: '', carcinogen: false, endedOn: null },
    ...{ sheet: 'current', uses: [use('current')] },
    ...more,
  }) as Substance;

const all = [
  substance('Diesel', { carcinogen: true, sheet: 'old', uses: [use('overdue'), use('ended', 'Gammel hal')] }),
  substance('Epoxy', { carcinogen: true, uses: [] }),
  substance('Opvaskemiddel', { sheet: 'missing', uses: [use('missing', 'Køkken'), use('incomplete', 'Køkken 2')] }),
  substance('Ætanol', {}),
  substance('Asbestpakning', {
    carcinogen: true,
    sheet: 'missing',
    endedOn: day('2020-01-01'),
    uses: [use('missing')],
  }),
];

describe('the list', () => {
  it('counts what is used now, and assessments by place', () => {
    expect(countSubstances(all, asOf)).toEqual({
      used: 4,
      carcinogens: 2,
      sheetMissing: 1,
      sheetOld: 1,
      notAssessed: 2,
      overdue: 1,
    });
  });

  it.each([
    ['all', ['Diesel', 'Epoxy', 'Opvaskemiddel', 'Ætanol']],
    ['carcinogens', ['Diesel', 'Epoxy']],
    ['sheet', ['Diesel', 'Opvaskemiddel']],
    // What stands nowhere has never been assessed.
    ['assessment', ['Diesel', 'Epoxy', 'Opvaskemiddel']],
    ['ended', ['Asbestpakning']],
  ] as const)('%s', (show, names) => {
    expect(listSubstances(all, { show, text: '', asOf }).map(({ name }) => name)).toEqual(names);
  });

  it('is searched by name, unit and place, however it is spelt', () => {
    expect(listSubstances(all, { show: 'all', text: 'KØKKEN', asOf }).map(({ name }) => name)).toEqual([
      'Opvaskemiddel',
    ]);
    expect(listSubstances(all, { show: 'all', text: 'ætan', asOf }).map(({ name }) => name)).toEqual(['Ætanol']);
  });

  it('shows each place of a carcinogen that is still used there', () => {
    expect(carcinogenRows(all, asOf).map(({ substance: one, use: at }) => [one.name, at?.place ?? null])).toEqual([
      ['Diesel', 'Værksted'],
      ['Epoxy', null],
    ]);
  });
});
