/** The same municipality as SD, Opus and OS2mo would export it gives the same figures. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerKey, asInKey, keyFigures, type StaffFigures, vesterhede } from '../support/answer-key.ts';
import {
  always,
  type Column,
  compactDay,
  type Form,
  isoDay,
  isoDayOrNone,
  perCent,
  point,
  readTable,
  rewrite,
  tenThousandths,
  withoutDash,
  word,
} from '../support/payroll-forms.ts';
import { newTerminalUser, type TerminalUser } from '../support/terminal.ts';

interface Imported {
  readonly rejected: readonly { readonly line: number; readonly code: string }[];
  readonly changes: Readonly<Record<string, number>>;
}

const column = (name: string, from: string, as?: Column['as']): Column => (as ? { name, from, as } : { name, from });

/** Only SD's numbers that end in 0000 are system users: elsewhere the row has no number, and is at fault for that. */
const withoutSystemUsers = (cpr: string): string => (cpr.endsWith('0000') ? '' : cpr);
const whyOutsideSd = (why: string): string => (why === 'system_user' ? 'missing_value' : why);

interface System {
  readonly organisation: Form;
  readonly staff: Form;
}

/** Points and commas, the mark of UTF-8, ISO dates, no dash in the CPR number. */
const sd: System = {
  organisation: {
    encoding: 'utf-8 bom',
    delimiter: ',',
    columns: [
      column('DepartmentLevelIdentifier', 'Type'),
      column('DepartmentName', 'Navn'),
      column('DepartmentIdentifier', 'Enhedsnr'),
      column('ParentDepartmentIdentifier', 'Overordnet'),
    ],
  },
  staff: {
    encoding: 'utf-8 bom',
    delimiter: ',',
    columns: [
      column('InstitutionIdentifier', 'Tjenestenummer', always('XY')),
      column('PersonCivilRegistrationIdentifier', 'Cpr', withoutDash),
      column('EmploymentIdentifier', 'Tjenestenummer'),
      column('PersonSurnameName', 'Efternavn'),
      column('PersonGivenName', 'Fornavn'),
      column('EmploymentStatusCode', 'Statuskode'),
      column('EmploymentDate', 'StartDato', isoDay),
      column('DeactivationDate', 'SlutDato', isoDay),
      column('OccupationRate', 'Beskæftigelsesdecimal', point),
      column('JobPositionIdentifier', 'Stillingskode'),
      column('EmploymentName', 'Stilling'),
      column('DepartmentIdentifier', 'Afdelingskode'),
      column('SalaryRate', 'Ugetimer', always('1000.50')),
    ],
  },
};

/** Tabs, days without signs, the rate as numerator and denominator. */
const opus: System = {
  organisation: {
    encoding: 'windows-1252',
    delimiter: '\t',
    columns: [
      column('id', 'Enhedsnr'),
      column('startDate', 'Enhedsnr', always('01011970')),
      column('endDate', 'Enhedsnr', always('31129999')),
      column('parentOrgUnit', 'Overordnet'),
      column('shortName', 'Navn', (name) => name.slice(0, 8)),
      column('longName', 'Navn'),
      column('orgTypeTxt', 'Type'),
    ],
  },
  staff: {
    encoding: 'windows-1252',
    delimiter: '\t',
    columns: [
      column('id', 'Tjenestenummer'),
      column('entryDate', 'StartDato', compactDay),
      column('leaveDate', 'SlutDato', compactDay),
      column('cpr', 'Cpr', withoutSystemUsers),
      column('lastName', 'Efternavn'),
      column('firstName', 'Fornavn'),
      column('orgUnit', 'Afdelingskode'),
      column('positionId', 'Stillingskode'),
      column('position', 'Stilling'),
      column('workContractText', 'Ansættelsesform'),
      column('isManager', 'Leder', word('true', 'false')),
      column('numerator', 'Beskæftigelsesdecimal', tenThousandths),
      column('denominator', 'Tjenestenummer', always('10000')),
    ],
  },
};

/** UTF-8 without a mark, per cent, an open end left empty. */
const os2mo: System = {
  organisation: {
    encoding: 'utf-8',
    delimiter: ';',
    columns: [
      column('parent', 'Overordnet'),
      column('name', 'Navn'),
      column('user_key', 'Enhedsnr'),
      column('org_unit_level', 'Type'),
    ],
  },
  staff: {
    encoding: 'utf-8',
    delimiter: ';',
    columns: [
      column('org_unit', 'Afdelingskode'),
      column('job_function', 'Stilling'),
      column('eng_start', 'StartDato', isoDay),
      column('eng_end', 'SlutDato', isoDayOrNone),
      column('fraction', 'Beskæftigelsesdecimal', perCent),
      column('engagement_user_key', 'Tjenestenummer'),
      column('person_cpr', 'Cpr', withoutSystemUsers),
      column('first_name', 'Fornavn'),
      column('last_name', 'Efternavn'),
      column('manager_cpr', 'Cpr', always('')),
    ],
  },
};

const { october, november } = answerKey;

let user: TerminalUser;
beforeAll(() => {
  user = newTerminalUser();
});
afterAll(() => user.remove());

describe('the same people in the form of', () => {
  it.each([
    ['SD Løn', sd],
    ['KMD Opus', opus],
    ['OS2mo', os2mo],
  ])('%s', async (name, system) => {
    const load = (kind: string, file: string, form: Form): Promise<Imported> =>
      user.done<Imported>(name, 'import', kind, user.write(`${name} ${kind}.csv`, rewrite(readTable(file), form)));
    const figures = async (asOf: string): Promise<unknown> =>
      asInKey(await user.done<StaffFigures>(name, 'figures', 'staff', '--as-of', asOf));

    user.make(name);
    const units = await load('organisation', vesterhede.organisation, system.organisation);
    expect(units.changes.new).toBe(answerKey.units);
    const first = await load('staff', vesterhede.october, system.staff);
    expect(first.rejected.map(({ line, code }) => ({ line, why: code }))).toEqual(
      system === sd ? october.rejected : october.rejected.map(({ line, why }) => ({ line, why: whyOutsideSd(why) })),
    );
    expect(await figures(october.as_of)).toEqual(keyFigures(october));
    const second = await load('staff', vesterhede.november, system.staff);
    expect(second.changes).toMatchObject({
      new: november.new,
      ended: november.ended,
      moved: november.moved,
      hoursChanged: november.hours_changed,
      renamed: november.renamed_persons,
    });
    expect(await figures(november.as_of)).toEqual(keyFigures(november));
    expect(await figures(october.as_of)).toEqual(keyFigures(october));
  });
});
