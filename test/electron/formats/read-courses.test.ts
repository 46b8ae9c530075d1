import { describe, expect, it } from 'vitest';
import { readCoursesFile, readOrganisationFile } from '../../../electron/formats/index.ts';
import { parseCompleted } from '../../../shared/learning/parse-course-status.ts';
import { makeFolder, quietJob } from './support.ts';

const file = makeFolder();

describe('readCoursesFile', () => {
  const HEADER = 'Tjenestenummer;CPR;Kursuskode;Kursusnavn;Gennemført;Timer;Status';
  const read = (...lines: string[]) =>
    readCoursesFile(file('courses.csv', `${[HEADER, ...lines].join('\n')}\n`), { name: 'x' }, quietJob);

  it('keeps repeated completions and those not completed as rows', () => {
    const { rows, faults } = read(
      '1;;GDPR;Databeskyttelse;20-01-2026;1,5;Gennemført',
      '1;;GDPR;Databeskyttelse;20-01-2026;1,5;Gennemført',
      '2;;GDPR;Databeskyttelse;;;Afmeldt',
    );
    expect(faults).toEqual([]);
    expect(rows.map((r) => [r.completed, r.completedOn, r.hours])).toEqual([
      [true, '2026-01-20', 1.5],
      [true, '2026-01-20', 1.5],
      [false, '0001-01-01', undefined],
    ]);
  });

  it('names people by CPR where there is no tjenestenummer', () => {
    expect(read(';610170-1230;GDPR;;20-01-2026;;Gennemført').rows[0]).toMatchObject({
      key: '',
      cpr: '6101701230',
      courseCode: 'GDPR',
      courseName: 'GDPR',
    });
  });

  it.each([
    ['missing_key', 'Tjenestenummer', ';;GDPR;;20-01-2026;;Gennemført'],
    ['bad_cpr', 'CPR', '1;123;GDPR;;20-01-2026;;Gennemført'],
    ['missing_value', 'Kursuskode', '1;;;;20-01-2026;;Gennemført'],
    ['missing_value', 'Gennemført', '1;;GDPR;;;;Gennemført'],
    ['bad_date', 'Gennemført', '1;;GDPR;;31-02-2026;;Gennemført'],
    ['bad_number', 'Timer', '1;;GDPR;;20-01-2026;to;Gennemført'],
    ['bad_value', 'Status', '1;;GDPR;;20-01-2026;;Ukendt ord'],
  ])('%s in %s', (code, column, line) => {
    const { faults } = read('9;;GDPR;;20-01-2026;2;Gennemført', line);
    expect(faults.map((f) => [f.line, f.column, f.code])).toEqual([[3, column, code]]);
  });
});

it.each([
  ['Gennemført', true],
  ['BESTÅET', true],
  ['Ikke mødt', false],
  ['afmeldt', false],
  ['Ja', true],
  ['ordblind', undefined],
])('the status %s means %s', (status, completed) => {
  expect(parseCompleted(status)).toBe(completed);
});

describe('readOrganisationFile', () => {
  const read = (header: string, ...lines: string[]) =>
    readOrganisationFile(file('units.csv', `${[header, ...lines].join('\n')}\n`), { name: 'x' }, quietJob);

  it('reads dated units and their open ends', () => {
    const { rows } = read(
      'Kode;Navn;Overordnet;Gyldig fra;Gyldig til',
      'A;Kommune;;1900-01-01;',
      'B;Skole;A;2020-01-01;2024-07-31',
    );
    expect(rows.map((r) => [r.code, r.parentCode, r.validFrom, r.validTo, r.remote])).toEqual([
      ['A', '', '1900-01-01', '9999-12-31', undefined],
      ['B', 'A', '2020-01-01', '2024-07-31', undefined],
    ]);
  });

  it('rejects a line that says the same again, and leaves another unit of that code to the planner', () => {
    const { rows, faults } = read(
      'Enhedsnr;Navn;Type;Overordnet',
      '1;A;Skole;',
      '1;A;Skole;',
      '1;B;Skole;',
      ';C;Skole;1',
    );
    expect(faults.map((f) => [f.line, f.code])).toEqual([[3, 'duplicate_row']]);
    expect(rows.map((r) => [r.line, r.code, r.type])).toEqual([
      [2, '1', 'skole'],
      [4, '1', 'skole'],
      [5, '', 'skole'],
    ]);
  });
});
