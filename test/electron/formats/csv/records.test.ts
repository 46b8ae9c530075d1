import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { START, scanRecords, unifyBreaks } from '../../../../electron/formats/csv/records.ts';
import { AppFailure } from '../../../../shared/kernel/result.ts';

function read(text: string, delimiter = ';') {
  const records: { line: number; cells: string[] }[] = [];
  const end = scanRecords(text, delimiter, START, (cells, line) => {
    records.push({ line, cells });
    return undefined;
  });
  return { records, ...end };
}

const faultOf = (text: string) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof AppFailure) return error.error;
    throw error;
  }
  return undefined;
};

describe('scanRecords', () => {
  it('reads quoted cells with delimiters, doubled quotes and line breaks', () => {
    expect(read('a;b\r\n"Holm; ""Bette""";x\r\n"to\r\nlinjer";y\r\nz;1\r\n').records).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['Holm; "Bette"', 'x'] },
      { line: 3, cells: ['to\r\nlinjer', 'y'] },
      { line: 5, cells: ['z', '1'] },
    ]);
  });

  it('counts blank lines as lines but not as records', () => {
    const { records } = read('a;b\n\n ; \n;;;\nc;d\n\n');
    expect(records.map((r) => r.line)).toEqual([1, 5]);
  });

  it('takes a quote inside a cell for a letter', () => {
    expect(read('5" rør;a "b" c\n').records[0]?.cells).toEqual(['5" rør', 'a "b" c']);
    expect(read('"Bette" Holm;x\n').records[0]?.cells).toEqual(['Bette Holm', 'x']);
  });

  it('knows line ends of every make', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { records } = read(unifyBreaks(`a;b${end}"c";"d"${end}e;f`));
      expect(records).toEqual([
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['c', 'd'] },
        { line: 3, cells: ['e', 'f'] },
      ]);
    }
  });

  it('tells whether the text ends with a line break, and what stood last', () => {
    expect(read('a;b\nc')).toMatchObject({ endsWithBreak: false, last: { line: 2, cells: 1 } });
    expect(read('a;b\nc;d\n')).toMatchObject({ endsWithBreak: true, last: { line: 2, cells: 2 } });
  });

  it('stops when told to and says where to go on', () => {
    const { next } = scanRecords('a;b\nc;d\n', ';', START, () => false);
    expect(next).toEqual({ offset: 4, line: 2 });
  });

  it('names the line of a quote that is never closed', () => {
    expect(faultOf('a;b\n"c;d\ne;f\n')).toEqual({ code: 'file_quote_unclosed', params: { line: 2 } });
    expect(faultOf('a;b\n"c;d\ne;"f; g"\nh;i\n')).toEqual({ code: 'file_quote_unclosed', params: { line: 2 } });
  });

  it('takes a quote left open on an unfinished last line for a cut', () => {
    expect(faultOf('a;b\nc;"d')).toEqual({ code: 'file_truncated', params: { line: 2 } });
  });

  it('stays linear where no delimiter follows', () => {
    const rows = 60_000;
    const { records } = read(`a;b\n${'"x"\n'.repeat(rows)}`);
    expect(records).toHaveLength(rows + 1);
  });

  it('reads what Papa Parse reads', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ø', ' ', ';', '"', '\n', '1', ','), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (rows, newline) => {
        const text = Papa.unparse(rows, { delimiter: ';', newline });
        const filled = rows.filter((row) => row.some((c) => c.trim() !== ''));
        expect(read(text).records.map((r) => r.cells)).toEqual(filled);
      }),
      { numRuns: 300 },
    );
  });
});
