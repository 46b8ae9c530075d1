import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPEN_END } from '../../../shared/kernel/dates.ts';
import {
  type DateForm,
  dateFormOf,
  isNoDate,
  parseDate,
  settleDateForm,
  tallyDates,
} from '../../../shared/staff/parse-dates.ts';

const tally = (...values: string[]) => tallyDates(new Map(values.map((v) => [v, 1])));

describe('parseDate', () => {
  it.each([
    ['03-04-2024', 'dmy', '2024-04-03'],
    ['3.4.2024', 'dmy', '2024-04-03'],
    ['03/04/2024', 'mdy', '2024-03-04'],
    ['03042024', 'dmy', '2024-04-03'],
    ['3042024', 'dmy', '2024-04-03'],
    ['1012020', 'dmy', '2020-01-01'],
    ['2024-04-03', 'ymd', '2024-04-03'],
    ['2024-04-03', 'dmy', '2024-04-03'],
    ['2024-04-03T00:00:00+01:00', 'ymd', '2024-04-03'],
    ['03-04-2024 00:00:00', 'dmy', '2024-04-03'],
    ['20240403', 'ymd', '2024-04-03'],
    ['45385', 'excel', '2024-04-03'],
    ['1900-01-01', 'ymd', '1900-01-01'],
  ] as const)('%s as %s is %s', (text, form, day) => expect(parseDate(text, form)).toBe(day));

  it.each(['31-12-9999', '31.12.9999', '31129999', '12/31/9999', '9999-12-31', '99991231', '99999999', '2958465'])(
    '%s is an open end in every form',
    (text) => {
      for (const form of ['dmy', 'mdy', 'ymd', 'excel'] as DateForm[]) expect(parseDate(text, form)).toBe(OPEN_END);
    },
  );

  it.each([
    ['31-02-2020', 'dmy'],
    ['13-13-2020', 'dmy'],
    ['01-13-2020', 'dmy'],
    ['01-01-0202', 'dmy'],
    ['01-01-2502', 'dmy'],
    ['45385', 'dmy'],
    ['i går', 'dmy'],
    ['03-04-24', 'dmy'],
    ['03-04-2024', 'ymd'],
    ['', 'dmy'],
  ] as const)('%s as %s is no day', (text, form) => expect(parseDate(text, form)).toBeUndefined());

  it('reads every day back from every form', () => {
    const day = fc.date({ min: new Date('1954-10-03'), max: new Date('2170-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (at) => {
        const iso = at.toISOString().slice(0, 10);
        const [y = '', m = '', d = ''] = iso.split('-');
        const serial = String(Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000));
        expect(parseDate(`${d}-${m}-${y}`, 'dmy')).toBe(iso);
        expect(parseDate(`${Number(d)}${m}${y}`, 'dmy')).toBe(iso);
        expect(parseDate(`${Number(m)}/${Number(d)}/${y}`, 'mdy')).toBe(iso);
        expect(parseDate(`${y}${m}${d}`, 'ymd')).toBe(iso);
        expect(parseDate(serial, 'excel')).toBe(iso);
      }),
    );
  });
});

describe('the form of a column', () => {
  it('shows in a first or second part above 12', () => {
    expect(dateFormOf(tally('03-04-2024', '25-12-2024'))).toBe('dmy');
    expect(dateFormOf(tally('03/04/2024', '12/25/2024'))).toBe('mdy');
    expect(dateFormOf(tally('2024-04-03', '31-12-9999'))).toBe('ymd');
    expect(dateFormOf(tally('20240403'))).toBe('ymd');
    expect(dateFormOf(tally('03042024', '25122024'))).toBe('dmy');
    expect(dateFormOf(tally('45385', '45000'))).toBe('excel');
  });

  it('does not change for one slip among many', () => {
    expect(dateFormOf(tally('25-12-2024', '26-12-2024', '12-27-2024'))).toBe('dmy');
  });

  it('is unclear when both orders are shown alike', () => {
    expect(dateFormOf(tally('25-12-2024', '12-27-2024'))).toBe('unclear');
  });

  it('is that of the other columns, and else Danish, when nothing tells', () => {
    expect(settleDateForm(tally('03-04-2024'), { dmy: 0, mdy: 5 })).toBe('mdy');
    expect(settleDateForm(tally('03-04-2024'), { dmy: 0, mdy: 0 })).toBe('dmy');
    expect(settleDateForm(tally('31-12-9999', ''), { dmy: 0, mdy: 0 })).toBe('dmy');
  });
});

it.each(['', ' ', '0', '00000000', '00-00-0000'])('"%s" says that there is no date', (text) => {
  expect(isNoDate(text)).toBe(true);
});
