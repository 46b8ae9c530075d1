import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { safeText, writeCsv } from '../../../../electron/formats/csv/write-csv.ts';

describe('safeText', () => {
  it.each(['=1+1 Konsulent', '+45 12345678', '-1+1', '@SUM(A1)', '\tx', '\rx', ' =1', '-', '=HYPERLINK("x")'])(
    '%j is no formula',
    (text) => expect(safeText(text, ';')).toBe(`'${text}`),
  );
  it.each(['-5', '+3,5', '-1.234,5', '1.234', '5 %', 'Åse', "D'Angelo", ''])('%j is left as it is', (text) =>
    expect(safeText(text, ';')).toBe(text),
  );
  it('leaves numbers to be numbers', () => {
    expect(safeText(-0.5, ';')).toBe('-0,5');
    expect(safeText(-0.5, ',')).toBe('-0.5');
  });
});

describe('writeCsv', () => {
  it('writes CRLF, a mark when asked, and quotes what needs them', () => {
    const text = writeCsv(
      [
        ['Navn', 'Timer'],
        ['Holm; "Bette"', 7.5],
        [null, 0],
      ],
      { delimiter: ';', bom: true },
    );
    expect(text).toBe('\ufeffNavn;Timer\r\n"Holm; ""Bette""";7,5\r\n;0\r\n');
  });

  it('is read back as written, but for the apostrophe', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'å', ';', ',', '"', '\n', '=', '-', ' ', '1', '\t'),
      maxLength: 8,
    });
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom(';', ',', '\t', '|'), (rows, delimiter) => {
        const text = writeCsv(rows, { delimiter: delimiter as ';', bom: false });
        const back = Papa.parse<string[]>(text, { delimiter, newline: '\r\n' }).data.slice(0, -1);
        expect(back).toEqual(rows.map((row) => row.map((c) => safeText(c, delimiter))));
        for (const c of back.flat()) expect(/^[=+@\t\r\n]/.test(c) && !/^\+?[\d.,]+$/.test(c)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
