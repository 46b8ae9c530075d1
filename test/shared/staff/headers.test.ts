import { describe, expect, it } from 'vitest';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { ImportKind, MappingProfile } from '../../../shared/staff/import-contract.ts';
import { mapHeaders } from '../../../shared/staff/parse-header.ts';

function place(kind: ImportKind, header: string, profile?: MappingProfile, row: string[] = []) {
  return Object.fromEntries(mapHeaders(kind, header.split(';'), (column) => [row[column] ?? ''], profile).columnOf);
}

function refusal(action: () => unknown) {
  try {
    action();
  } catch (error) {
    if (error instanceof AppFailure) return error.error;
    throw error;
  }
  return undefined;
}

const profile = (columns: Record<string, string | null>): MappingProfile => ({ name: 'test', columns });
const STAFF = 'Tjenestenummer;CPR;Fornavn;Efternavn;Afdelingskode;Stilling;Beskæftigelsesgrad;Startdato';

describe('headers of known systems', () => {
  it('places SD Løn', () => {
    const header =
      'InstitutionIdentifier;EmploymentIdentifier;PersonCivilRegistrationIdentifier;PersonGivenName;PersonSurnameName;' +
      'DepartmentIdentifier;DepartmentUUIDIdentifier;JobPositionIdentifier;EmploymentName;OccupationRate;EmploymentDate;' +
      'AnniversaryDate;ActivationDate;DeactivationDate;EmploymentStatusCode;SalaryRate;SalaryClassIdentifier';
    expect(place('staff', header)).toEqual({
      key: 1,
      cpr: 2,
      firstName: 3,
      lastName: 4,
      unitCode: 5,
      jobCode: 7,
      jobTitle: 8,
      fte: 9,
      start: 10,
      end: 13,
      status: 14,
    });
  });

  it('places KMD Opus with numerator and denominator', () => {
    const header =
      'id;client;lastChanged;entryDate;leaveDate;cpr;firstName;lastName;address;postalCode;city;country;workPhone;email;' +
      'userId;workContract;workContractText;positionId;position;positionShort;isManager;superiorLevel;subordinateLevel;' +
      'orgUnit;payGradeText;numerator;denominator';
    expect(place('staff', header)).toEqual({
      key: 0,
      start: 3,
      end: 4,
      cpr: 5,
      firstName: 6,
      lastName: 7,
      email: 13,
      employmentForm: 16,
      jobCode: 17,
      jobTitle: 18,
      manager: 20,
      unitCode: 23,
      numerator: 25,
      denominator: 26,
    });
  });

  it('places the names of OS2mo', () => {
    const header =
      'person_user_key;cpr;first_name;last_name;email;org_unit;eng_start;eng_end;username;job_function;fraction;manager_cpr';
    expect(place('staff', header)).toMatchObject({
      key: 0,
      cpr: 1,
      unitCode: 5,
      start: 6,
      end: 7,
      jobTitle: 9,
      fte: 10,
    });
  });

  it('places units of Opus and OS2mo', () => {
    expect(
      place('organisation', 'id;startDate;endDate;parentOrgUnit;shortName;longName;street;pNr;orgTypeTxt'),
    ).toEqual({
      code: 0,
      validFrom: 1,
      validTo: 2,
      parentCode: 3,
      name: 5,
      type: 8,
    });
    expect(place('organisation', 'name;uuid;parent;pnumber;related_units')).toEqual({
      name: 0,
      code: 1,
      parentCode: 2,
    });
  });

  it('places courses of Plan2learn', () => {
    const header = 'BrugerId;CPR;Navn;KursusId;Kursusnavn;Form;Gennemført;Timer;Status';
    const row = ['1', '', '', '', '', '', '20-01-2026', '2', 'Gennemført'];
    expect(place('courses', header, undefined, row)).toEqual({
      key: 0,
      cpr: 1,
      courseCode: 3,
      courseName: 4,
      form: 5,
      completedOn: 6,
      hours: 7,
      status: 8,
    });
  });

  it('never reads pay, bank or address', () => {
    const placed = place('staff', `${STAFF};Månedsløn;Kontonr;Adresse;Telefon`);
    expect(Object.values(placed).every((column) => column < 8)).toBe(true);
  });
});

describe('placing', () => {
  it('does not mind case, blanks, punctuation and å as aa', () => {
    const header = 'TJENESTENR.;cpr_nr;FORNAVN; efternavn ;afdelings-kode;stilling;aarsvaerk;START DATO';
    expect(Object.keys(place('staff', header))).toHaveLength(8);
  });

  it('takes the unit name for its code only when there is no code', () => {
    expect(place('staff', STAFF.replace('Afdelingskode', 'Afdeling')).unitCode).toBe(4);
    expect(place('staff', STAFF.replace('Afdelingskode', 'Afdeling;Afdelingskode')).unitCode).toBe(5);
  });

  it('tells a manager flag from the name of a leader by what is in the column', () => {
    const row = ['', '', '', '', '', '', '', ''];
    expect(place('staff', `${STAFF};Leder`, undefined, [...row, 'J']).manager).toBe(8);
    expect(place('staff', `${STAFF};Leder`, undefined, [...row, 'Ida Hansen']).manager).toBeUndefined();
  });

  it('tells a day of completion from an outcome of the same name', () => {
    const header = 'Tjenestenummer;Kursus;Gennemført;Dato';
    expect(place('courses', header, undefined, ['1', 'x', 'Ja', '20-01-2026'])).toMatchObject({
      status: 2,
      completedOn: 3,
    });
  });

  it('goes by the profile before it goes by what it knows', () => {
    const header = STAFF.replace('Stilling', 'Stilling;Lokal titel');
    const placed = place('staff', header, profile({ 'Lokal titel': 'jobTitle' }));
    expect(placed.jobTitle).toBe(6);
  });

  it('leaves out what the profile leaves out', () => {
    expect(place('staff', `${STAFF};Kantineordning`, profile({ Kantineordning: null }))).toEqual(place('staff', STAFF));
  });
});

describe('refusals name the column', () => {
  it('of a header that cannot be placed', () => {
    expect(refusal(() => place('staff', `${STAFF};Kantine, frokost;Parkering`))).toEqual({
      code: 'header_unknown',
      params: { columns: 'Kantine, frokost\nParkering' },
    });
  });

  it('of what is missing', () => {
    expect(refusal(() => place('staff', 'Tjenestenummer;CPR;Navn;Afdelingskode;Stilling;Ugetimer'))).toEqual({
      code: 'header_missing',
      params: { fields: 'start' },
    });
  });

  it('of a header that stands twice, and of two that mean the same', () => {
    expect(refusal(() => place('staff', `${STAFF};stilling`))).toMatchObject({ params: { column: 'stilling' } });
    expect(refusal(() => place('staff', `${STAFF};Stillingsbetegnelse`))).toEqual({
      code: 'header_duplicate',
      params: { column: 'Stillingsbetegnelse' },
    });
  });

  it('of a profile that speaks of other columns or fields', () => {
    expect(refusal(() => place('staff', STAFF, profile({ Findes: 'key' })))).toMatchObject({ code: 'bad_profile' });
    expect(refusal(() => place('staff', STAFF, profile({ Stilling: 'salary' })))).toMatchObject({
      code: 'bad_profile',
    });
  });

  it('and says nothing of people when the first line is data', () => {
    expect(refusal(() => place('staff', '1001;6101701230;Åse;Prøve;10;Lærer;1;01-08-2020'))).toEqual({
      code: 'file_no_header',
    });
  });
});
