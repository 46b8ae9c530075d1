import { describe, expect, it } from 'vitest';
import { defaultTrainingRule, dutiesOf, memberSince } from '../../../shared/apv/amo-duties.ts';
import type { TrainingRow } from '../../../shared/apv/rows.ts';
import { type IsoDate, OPEN_END } from '../../../shared/kernel/dates.ts';
import type { PersonId, TrainingId } from '../../../shared/kernel/ids.ts';

const day = (text: string): IsoDate => text as IsoDate;
const rule = defaultTrainingRule;

const record = (more: Partial<TrainingRow>): TrainingRow => ({
  id: 'A' as TrainingId,
  personId: 'B' as PersonId,
  kind: 'obligatory',
  forYear: null,
  offeredOn: null,
  offeredBy: '',
  answer: null,
  answeredOn: null,
  takenOn: null,
  note: '',
  ...more,
});

const told = (since: string, on: string, records: readonly TrainingRow[] = []) =>
  dutiesOf(day(since), records, rule, day(on)).map(
    ({ kind, forYear, due, state }) => `${kind}${forYear ?? ''} ${due} ${state}`,
  );

describe('what a member of the AMO is due', () => {
  /** Since, the day asked, and the duties with their last day. */
  it.each([
    [
      'the first day',
      '2026-01-15',
      '2026-01-15',
      ['obligatory 2026-04-15 no_offer', 'supplementary 2027-01-15 no_offer'],
    ],
    [
      'on the last day of the three months',
      '2026-01-15',
      '2026-04-15',
      ['obligatory 2026-04-15 no_offer', 'supplementary 2027-01-15 no_offer'],
    ],
    ['the day after', '2026-01-15', '2026-04-16', ['obligatory 2026-04-15 late', 'supplementary 2027-01-15 no_offer']],
    [
      'months that are shorter',
      '2026-11-30',
      '2026-12-01',
      ['obligatory 2027-02-28 no_offer', 'supplementary 2027-11-30 no_offer'],
    ],
    [
      'joined on a leap day: the first year ends on 28 February',
      '2028-02-29',
      '2029-02-28',
      ['obligatory 2028-05-29 late', 'supplementary 2029-02-28 no_offer', 'yearly2029 2030-02-28 no_offer'],
    ],
    [
      'the second year begins',
      '2026-01-15',
      '2027-01-16',
      ['obligatory 2026-04-15 late', 'supplementary 2027-01-15 late', 'yearly2027 2028-01-15 no_offer'],
    ],
    [
      'after years only the last two are told of',
      '2020-01-15',
      '2026-06-01',
      [
        'obligatory 2020-04-15 late',
        'supplementary 2021-01-15 late',
        'yearly2025 2026-01-15 late',
        'yearly2026 2027-01-15 no_offer',
      ],
    ],
  ])('%s', (_, since, on, duties) => {
    expect(told(since, on)).toEqual(duties);
  });

  it.each<[string, Partial<TrainingRow>, string]>([
    ['offered in time', { offeredOn: day('2026-02-01') }, 'offered'],
    ['offered, and no answer after the day', { offeredOn: day('2026-02-01') }, 'offered'],
    ['declined', { offeredOn: day('2026-02-01'), answer: 'no', answeredOn: day('2026-02-03') }, 'declined'],
    ['taken after a no', { offeredOn: day('2026-02-01'), answer: 'no', takenOn: day('2026-03-01') }, 'taken'],
    ['offered later than the day asked', { offeredOn: day('2027-03-01') }, 'no_offer'],
    ['an answer without an offer is no offer', { answer: 'no' }, 'no_offer'],
  ])('supplementary: %s', (_, more, state) => {
    const [, line] = told('2026-01-15', '2026-06-01', [record({ kind: 'supplementary', ...more })]);
    expect(line).toBe(`supplementary 2027-01-15 ${state}`);
  });

  it('cannot decline the obligatory course', () => {
    const no = record({ offeredOn: day('2026-01-20'), answer: 'no' });
    expect(told('2026-01-15', '2026-03-01', [no])[0]).toBe('obligatory 2026-04-15 offered');
    expect(told('2026-01-15', '2026-05-01', [no])[0]).toBe('obligatory 2026-04-15 late');
  });

  it('has the obligatory course for good, also from an earlier time in the AMO', () => {
    expect(told('2026-01-15', '2026-05-01', [record({ takenOn: day('2019-05-01') })])[0]).toBe(
      'obligatory 2026-04-15 taken',
    );
  });

  it('takes the yearly offer of that year only', () => {
    const offered = record({ kind: 'yearly', forYear: 2025, offeredOn: day('2025-03-01') });
    expect(told('2020-01-15', '2026-06-01', [offered]).slice(2)).toEqual([
      'yearly2025 2026-01-15 offered',
      'yearly2026 2027-01-15 no_offer',
    ]);
  });
});

describe('since when someone is in the AMO', () => {
  const spell = (from: string, to: string) => ({ from: day(from), to: day(to) });

  it.each([
    [
      're-elected without a day between',
      [spell('2022-01-01', '2023-12-31'), spell('2024-01-01', OPEN_END)],
      '2022-01-01',
    ],
    ['away for a day', [spell('2022-01-01', '2023-12-30'), spell('2024-01-01', OPEN_END)], '2024-01-01'],
    ['two roles at once', [spell('2023-05-01', OPEN_END), spell('2022-01-01', '2025-12-31')], '2022-01-01'],
    ['ended before the day', [spell('2022-01-01', '2023-12-31')], undefined],
    ['begins after the day', [spell('2026-07-01', OPEN_END)], undefined],
    ['now, with another to come', [spell('2022-01-01', '2026-06-30'), spell('2027-01-01', OPEN_END)], '2022-01-01'],
    ['nothing', [], undefined],
  ])('%s', (_, spells, since) => {
    expect(memberSince(spells, day('2026-06-01'))).toBe(since);
  });
});
