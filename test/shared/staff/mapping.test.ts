/** Which column is what: by name, by profile, by place where a header says too little; and what the first rows show. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { addressesOf, profileFits } from '../../../shared/staff/column-address.ts';
import type { MappingProfile } from '../../../shared/staff/import-contract.ts';
import { importFieldsOf } from '../../../shared/staff/import-fields.ts';
import { likelyKindOf } from '../../../shared/staff/likely-kind.ts';
import { lookAtColumns } from '../../../shared/staff/look-columns.ts';
import { mapHeaders } from '../../../shared/staff/parse-header.ts';
import { placeColumns } from '../../../shared/staff/place-columns.ts';

const none = () => [];
const profile = (columns: MappingProfile['columns'], more: Partial<MappingProfile> = {}): MappingProfile => ({
  name: 'p',
  columns,
  ...more,
});
const cells = (text: string): string[] => text.split(';');
const STAFF = 'Tjenestenummer;CPR;Fornavn;Efternavn;Afdelingskode;Titel;Titel;Ugetimer;Ansat fra';

describe('a header that stands twice', () => {
  const header = cells(STAFF);

  it('is refused while nobody has said which is which, and named by place for whoever does', () => {
    expect(() => mapHeaders('staff', header, none)).toThrow(AppFailure);
    const { columns } = placeColumns('staff', header, none);
    expect(columns.filter((c) => c.issue === 'repeated').map((c) => c.address)).toEqual(['#6', '#7']);
  });

  it('is read when the one is chosen and the other left out', () => {
    const map = mapHeaders('staff', header, none, profile({ '#6': null, '#7': 'jobTitle' }));
    expect(map.columnOf.get('jobTitle')).toBe(6);
    expect(map.fields[5]).toBeNull();
  });

  it('stays refused while one of the two is not decided', () => {
    expect(() => mapHeaders('staff', header, none, profile({ '#7': 'jobTitle' }))).toThrow('header_duplicate');
  });

  it('can be left out by name as a whole', () => {
    const map = mapHeaders('staff', [...header, 'Stilling'], none, profile({ Titel: null }));
    expect(map.columnOf.get('jobTitle')).toBe(9);
  });
});

describe('a column without a header', () => {
  it('that holds something is read or left out by its place', () => {
    const header = [...cells('Tjenestenummer;CPR;Navn;Afdelingskode;Stilling;Ugetimer'), '', 'x'];
    const placed = placeColumns('staff', header, none, profile({ '#7': 'start', x: null }));
    expect(placed.columnOf.get('start')).toBe(6);
    expect(mapHeaders('staff', header, none, profile({ '#7': 'start', x: null })).said?.has(6)).toBe(true);
  });
});

describe('placing columns', () => {
  /** Headers as files have them: known, unknown, repeated, empty. */
  const header = fc.array(
    fc.constantFrom('Tjenestenummer', 'CPR', 'Navn', 'Titel', 'titel', 'Sagsnr.', '', 'Ugetimer', 'Start', 'Løn', '#2'),
    { minLength: 1, maxLength: 12 },
  );
  const fields = [...importFieldsOf('staff').map((f) => f.field), null];

  it('answers whatever the headers and the profile, and a profile of every address leaves nothing open', () => {
    fc.assert(
      fc.property(header, fc.array(fc.constantFrom(...fields), { minLength: 12, maxLength: 12 }), (headers, chosen) => {
        const addresses = addressesOf(headers);
        const said = Object.fromEntries(addresses.map((address, i) => [address, chosen[i] ?? null]));
        const { columns, unmatched } = placeColumns('staff', headers, none, profile(said));
        expect(columns).toHaveLength(headers.length);
        expect(unmatched).toEqual([]);
        expect(columns.filter((c) => c.issue === 'unknown' || c.issue === 'repeated')).toEqual([]);
        expect(profileFits(addresses, { columns: said })).toBe(true);
      }),
    );
  });

  it('refuses just what it shows as open', () => {
    fc.assert(
      fc.property(header, (headers) => {
        const { columns, missing } = placeColumns('staff', headers, none);
        const isOpen = missing.length > 0 || columns.some((c) => c.issue !== null);
        let refused = false;
        try {
          mapHeaders('staff', headers, none);
        } catch {
          refused = true;
        }
        expect(refused).toBe(isOpen || headers.every((h) => h === ''));
      }),
    );
  });
});

describe('a profile fits', () => {
  const columns = { 'Sagsnr.': 'key', CPR: 'cpr', Løn: null };

  it('a file with just its columns, in any order', () => {
    expect(profileFits(addressesOf(['CPR', ' Sagsnr. ', 'Løn']), { columns })).toBe(true);
  });

  it.each([[['CPR', 'Sagsnr.']], [['CPR', 'Sagsnr.', 'Løn', 'Sted']], [['CPR', 'Sagsnr', 'Løn']], [[]]])(
    'no other file: %j',
    (header) => {
      expect(profileFits(addressesOf(header), { columns })).toBe(false);
    },
  );
});

describe('the look at the first rows', () => {
  const header = ['Sagsnr.', 'CPR', 'Begynder', 'Brøk', 'Chef', 'Kantine', 'Lønklasse'];
  const rows = [
    ['1', '610190-1234', '01-02-2020', '0,5', 'ja', 'a', '31'],
    ['2', '999999-9999', '31-02-2020', 'halv', 'måske', '6101901234', '32'],
    ['', '', '', '', '', '', ''],
  ];
  const said = profile({ 'Sagsnr.': 'key', Begynder: 'start', Brøk: 'fte', Chef: 'manager' });
  const look = lookAtColumns('staff', { header, rows }, said);
  const column = (name: string) => look.columns.find((c) => c.header === name);

  it('tells what each value was read as, and which could not be', () => {
    expect(column('Begynder')).toMatchObject({
      holds: 'date',
      form: 'dmy',
      filled: 2,
      unread: 1,
      unreadValues: ['31-02-2020'],
      values: [
        { raw: '01-02-2020', read: '2020-02-01' },
        { raw: '31-02-2020', read: null },
      ],
    });
    expect(column('Brøk')).toMatchObject({ holds: 'number', unreadValues: ['halv'] });
    expect(column('Brøk')?.values[0]).toEqual({ raw: '0,5', read: '0.5' });
    expect(column('Chef')).toMatchObject({ holds: 'yes_no', unreadValues: ['måske'] });
  });

  it('shows no whole CPR number, wherever it stands, and nothing of what is left out', () => {
    expect(JSON.stringify(look)).not.toMatch(/1234|9999-?9999/);
    expect(column('CPR')).toMatchObject({ unread: 1 });
    expect(column('Lønklasse')).toMatchObject({ holds: 'hidden', values: [], field: null, issue: null });
    expect(column('Kantine')).toMatchObject({ holds: 'text', issue: 'unknown' });
  });

  it('names what is missing', () => {
    expect(look.missing).toEqual(['firstName', 'lastName', 'unitCode', 'jobTitle']);
  });

  it('says when the dates can be read in two ways, and goes by the form that is chosen', () => {
    const dates = [['01-20-2020'], ['20-01-2020']].map(([d]) => ['1', '', d ?? '', '', '', '', '']);
    const begins = (more: Partial<MappingProfile>) =>
      lookAtColumns('staff', { header, rows: dates }, { ...said, ...more }).columns[2];
    expect(begins({})).toMatchObject({ form: 'unclear', unread: 0 });
    expect(begins({ dateForm: 'mdy' })).toMatchObject({ form: 'mdy', unreadValues: ['20-01-2020'] });
  });
});

describe('the kind of a file', () => {
  it.each([
    ['staff', 'Tjenestenummer;CPR;Fornavn;Efternavn;Afdelingskode;Stilling;Ugetimer;Ansat fra'],
    ['organisation', 'Enhedskode;Enhedsnavn;Overordnet enhed'],
    ['courses', 'Tjenestenummer;Kursuskode;Kursusnavn;Gennemført dato'],
    [null, 'A;B;C'],
    [null, '1;2;3'],
  ] as const)('is %s', (kind, header) => {
    expect(likelyKindOf(cells(header), none)).toBe(kind);
  });

  it('is what a saved profile that fits was made for', () => {
    expect(likelyKindOf(['A', 'B'], none, ['courses'])).toBe('courses');
  });
});
