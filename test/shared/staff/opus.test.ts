import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { isFromSd } from '../../../shared/staff/header-source.ts';
import type { OpusElement } from '../../../shared/staff/opus-element.ts';
import { isAnnulled, readOpusEmployee } from '../../../shared/staff/opus-employee.ts';
import { fileDayOf, isDeltaName, makeOpusGatherer } from '../../../shared/staff/opus-file.ts';
import { readOpusUnit } from '../../../shared/staff/opus-unit.ts';
import { isKnownKey, isSamePerson, personKey } from '../../../shared/staff/plan-person.ts';
import { staffRow } from '../../electron/staff/office.ts';

const today = '2026-11-22' as IsoDate;
const element = (
  name: OpusElement['name'],
  fields: Readonly<Record<string, string>>,
  attributes: Readonly<Record<string, string>> = { id: '7' },
): OpusElement => ({
  name,
  line: 3,
  attributes: new Map(Object.entries(attributes)),
  fields: new Map(Object.entries(fields)),
});
const GOOD = {
  entryDate: '2020-02-01',
  cpr: '610170-1230',
  firstName: ' Åse ',
  lastName: 'Prøve',
  orgUnit: '3',
  numerator: '1 ',
  denominator: '1 ',
};
const employee = (fields: Readonly<Record<string, string>>, attributes?: Readonly<Record<string, string>>) =>
  readOpusEmployee(element('employee', { ...GOOD, ...fields }, attributes), undefined, today);

describe('the day of a file', () => {
  it.each([
    ['ZLPE20200101_delta.xml', '2020-01-01'],
    ['zlpe20261122.XML', '2026-11-22'],
    ['2020-01-01.xml', undefined],
    ['ZLPE20201301.xml', undefined],
    ['ZLPE120200101.xml', undefined],
    ['opus.xml', undefined],
  ])('%s: %s', (name, day) => expect(fileDayOf(name)).toBe(day));

  it('and whether it holds changes only', () => {
    expect([isDeltaName('ZLPE20200101_delta.xml'), isDeltaName('ZLPE20200101.xml')]).toEqual([true, false]);
  });
});

describe('an employee', () => {
  it('is an engagement, and says nothing where an element is empty', () => {
    expect(employee({ email: '', isManager: '', workContractText: ' ' })).toEqual({
      fictional: false,
      padded: false,
      row: {
        line: 3,
        key: '7',
        cpr: '6101701230',
        firstName: 'Åse',
        lastName: 'Prøve',
        email: undefined,
        unitCode: '3',
        jobCode: undefined,
        jobTitle: '',
        agreement: undefined,
        employmentForm: undefined,
        fte: 1,
        weeklyHours: undefined,
        start: '2020-02-01',
        end: '9999-12-31',
        status: undefined,
        manager: undefined,
      },
    });
  });

  it.each([
    ['30', '37', 30 / 37],
    ['30.00', '37.00', 30 / 37],
    ['18,5', '37', 0.5],
    ['0', '37', 0],
    ['0', '0', 0],
  ])('%s of %s is %d', (numerator, denominator, fte) => {
    expect(employee({ numerator, denominator })).toMatchObject({ row: { fte } });
  });

  it.each([
    ['37', '0'],
    ['100', '37'],
    ['-1', '37'],
    ['x', '37'],
  ])('%s of %s is no share', (numerator, denominator) => {
    expect(employee({ numerator, denominator })).toMatchObject({ fault: { column: 'numerator', code: 'bad_number' } });
  });

  it('without a start was there on the file’s day, or no later than they left', () => {
    expect(employee({ entryDate: '0000-00-00' })).toMatchObject({ row: { start: today, startKnown: false } });
    expect(employee({ entryDate: '', leaveDate: '2020-05-31' })).toMatchObject({
      row: { start: '2020-05-31', end: '2020-05-31' },
    });
    expect(employee({ entryDate: '' }, { id: '7', lastChanged: '2021-01-02' })).toMatchObject({
      row: { start: '2021-01-02' },
    });
  });

  it.each([
    ['workContractText', 'Annulleret', true],
    ['position', 'ANNULLERET', true],
    ['positionShort', 'Annul.', true],
    ['position', 'Ansat', false],
    ['lastName', 'Annulleret', false],
  ])('%s %s', (name, text, is) => expect(isAnnulled(element('employee', { [name]: text }))).toBe(is));

  it('who leaves needs nothing but the id', () => {
    const left = readOpusEmployee(element('employee', {}, { id: '999', action: 'leave' }), undefined, today);
    expect(left).toEqual({ leaving: { line: 3, key: '999', why: 'leave', end: undefined } });
  });
});

describe('a unit', () => {
  it('is called by its long name, and by the short one without', () => {
    expect(
      readOpusUnit(element('orgUnit', { longName: 'Skolen', shortName: 'SK', orgTypeTxt: 'Center' })),
    ).toMatchObject({
      code: '7',
      name: 'Skolen',
      type: 'center',
      parentCode: '',
      validFrom: undefined,
      validTo: '9999-12-31',
    });
    expect(readOpusUnit(element('orgUnit', { shortName: 'SK' }))).toMatchObject({ name: 'SK' });
  });

  it.each([
    [{ longName: '' }, 'longName', 'missing_value'],
    [{ longName: 'x', startDate: '2020-13-01' }, 'startDate', 'bad_date'],
    [{ longName: 'x', endDate: 'x' }, 'endDate', 'bad_date'],
    [{ longName: 'x', startDate: '2020-02-01', endDate: '2020-01-31' }, 'endDate', 'end_before_start'],
  ])('%o is at fault', (fields, column, code) => {
    expect(readOpusUnit(element('orgUnit', fields))).toMatchObject({ column, code });
  });

  it('that is only told to be gone is reported', () => {
    const gatherer = makeOpusGatherer(undefined, today);
    gatherer.add(element('orgUnit', {}, { id: '1', action: 'leave' }));
    expect(gatherer.finish()).toMatchObject({ units: { rows: [] }, warnings: [{ code: 'unit_leave', count: 1 }] });
  });
});

it('the newest change that is not ahead of its time suggests the day', () => {
  const gatherer = makeOpusGatherer(undefined, today);
  for (const lastChanged of ['2024-01-01', '2025-02-02', '2030-01-01', '', '9999-12-31', 'x']) {
    gatherer.add(element('employee', GOOD, { id: lastChanged || 'e', lastChanged }));
  }
  expect(gatherer.finish().newestChange).toBe('2025-02-02');
});

describe('who a row is about', () => {
  const person = { id: 'p' as never, cpr: '6101701230', firstName: 'Ane', lastName: 'Prøve1', email: '' };
  const engagement = { id: 'e' as never, person, key: '1', start: today, end: today, spells: [] };

  it('is told by the number, by the engagement, and never by the name', () => {
    expect(personKey(staffRow('1', { cpr: '6101701230' }))).toBe('6101701230');
    expect(personKey(staffRow('1', { cpr: '' }))).not.toBe(personKey(staffRow('2', { cpr: '', lastName: 'Prøve1' })));
    const known = personKey(staffRow('1', { cpr: '' }), engagement);
    expect([isKnownKey(known, new Map()), isKnownKey('#1', new Map())]).toEqual([true, false]);
  });

  it('is not another because the number is missing, unless the name says so', () => {
    const none = new Map();
    expect(isSamePerson(person, staffRow('1', { cpr: '' }), none)).toBe(true);
    expect(isSamePerson(person, staffRow('1', { cpr: '', lastName: 'Ny' }), none)).toBe(false);
    expect(isSamePerson({ ...person, cpr: '' }, staffRow('1', { cpr: '', lastName: 'Ny' }), none)).toBe(true);
    expect(isSamePerson(person, staffRow('1', { cpr: '6201701230' }), none)).toBe(false);
  });
});

describe('a table is from SD', () => {
  it.each([
    [['Tjenestenummer', 'Cpr'], true],
    [['TJENESTENR.', 'Cpr'], true],
    [['EmploymentIdentifier'], true],
    [['id', 'PersonCivilRegistrationIdentifier'], true],
    [['Tjenestenummer (SD)'], true],
    [['Medarbejdernummer', 'Cpr'], false],
    [['engagement_user_key', 'person_cpr'], false],
    [['id', 'cpr', 'numerator', 'denominator'], false],
  ])('%j: %s', (headers, is) => expect(isFromSd(headers)).toBe(is));
});
