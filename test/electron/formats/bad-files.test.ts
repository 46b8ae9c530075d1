import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCoursesFile, readStaffFile } from '../../../electron/formats/index.ts';
import { fixture, makeFolder, quietJob, refusalOf } from './support.ts';

const file = makeFolder();
const refused = (at: string) => refusalOf(() => readStaffFile(at, { name: path.basename(at) }, quietJob));

describe('a bad file is refused whole, with its reason', () => {
  it.each([
    ['empty.csv', { code: 'file_empty' }],
    ['blank-lines.csv', { code: 'file_empty' }],
    ['header-only.csv', { code: 'file_no_rows' }],
    ['no-header.csv', { code: 'file_no_header' }],
    ['title-above-table.csv', { code: 'file_no_header' }],
    ['duplicate-headers.csv', { code: 'header_duplicate', params: { column: 'Fornavn' } }],
    ['two-columns-one-meaning.csv', { code: 'header_duplicate', params: { column: 'Ansættelsesdato' } }],
    ['unknown-header.csv', { code: 'header_unknown', params: { columns: 'Kantineordning' } }],
    ['missing-header.csv', { code: 'header_missing', params: { fields: 'unitCode, start' } }],
    ['wrong-delimiter.csv', { code: 'delimiter_unknown' }],
    ['nul.csv', { code: 'file_has_nul', params: { line: 3 } }],
    ['cut.csv', { code: 'file_truncated', params: { line: 4 } }],
    ['cut-in-quotes.csv', { code: 'file_truncated', params: { line: 3 } }],
    ['unclosed-quote.csv', { code: 'file_quote_unclosed', params: { line: 2 } }],
    ['unclosed-before-quoted.csv', { code: 'file_quote_unclosed', params: { line: 2 } }],
    ['renamed-workbook.csv', { code: 'file_empty' }],
    ['picture.csv', { code: 'file_binary' }],
    ['unclear-dates.csv', { code: 'date_form_unclear', params: { column: 'StartDato' } }],
  ])('%s', (name, error) => {
    expect(refused(fixture(`bad/${name}`))).toEqual(error);
  });

  it('numbers that can be read in two ways', () => {
    const at = fixture('bad/unclear-numbers.csv');
    expect(refusalOf(() => readCoursesFile(at, { name: 'x' }, quietJob))).toEqual({
      code: 'number_form_unclear',
      params: { column: 'Timer' },
    });
    const profile = { name: 'p', columns: {}, decimal: ',' as const };
    expect(readCoursesFile(at, { name: 'x', profile }, quietJob).rows.map((r) => r.hours)).toEqual([1500, 2000]);
  });

  it('a file that is not there, and a folder', () => {
    expect(refused(fixture('bad/nothing-here.csv'))).toEqual({
      code: 'file_missing',
      params: { name: 'nothing-here.csv' },
    });
    expect(refused(fixture('bad'))).toEqual({ code: 'io_error' });
  });

  it('200 MB of garbage, without reading it', () => {
    const at = file('huge.csv', 'x');
    fs.truncateSync(at, 200 * 1024 * 1024);
    const before = process.memoryUsage.rss();
    expect(refused(at)).toEqual({ code: 'file_too_large', params: { mb: 200, max: 128 } });
    expect(process.memoryUsage.rss() - before).toBeLessThan(50 * 1024 * 1024);
  });

  it('100 MB of zeros, after a look at the beginning', () => {
    const at = file('zeros.csv', 'x');
    fs.truncateSync(at, 100 * 1024 * 1024);
    expect(refused(at)).toEqual({ code: 'file_binary' });
  });

  it('random bytes', () => {
    const noise = Buffer.alloc(100_000);
    for (let i = 0, x = 7; i < noise.length; i++) {
      x = (Math.imul(x, 1103515245) + 12345) >>> 0;
      noise[i] = x >>> 16;
    }
    expect(refused(file('noise.csv', noise))).toEqual({ code: 'file_binary' });
  });

  it('a tail of zeros, as a failing disk leaves it', () => {
    const good = fs.readFileSync(fixture('vesterhede/ansaettelser-2026-11.csv'));
    expect(refused(file('tail.csv', Buffer.concat([good, Buffer.alloc(5000)])))).toEqual({
      code: 'file_has_nul',
      params: { line: 2396 },
    });
  });

  it('a line of nothing but delimiters fills no memory', () => {
    const good = fs.readFileSync(fixture('vesterhede/ansaettelser-2026-11.csv'));
    const at = file('wide.csv', Buffer.concat([good, Buffer.alloc(5_000_000, ';'), Buffer.from('x\n')]));
    const { rows, faults } = readStaffFile(at, { name: 'x' }, quietJob);
    expect(rows).toHaveLength(2394);
    expect(faults).toMatchObject([{ line: 2396, code: 'missing_key' }]);
  });
});

describe('a good file cut anywhere', () => {
  const good = fs.readFileSync(fixture('vesterhede/ansaettelser-2026-11.csv'), 'latin1').split('\r\n').slice(0, 12);
  const bytes = Buffer.from(`${good.join('\r\n')}\r\n`, 'latin1');
  const end = bytes.lastIndexOf(10, bytes.length - 2);

  it('is never read with a row it did not hold', () => {
    const whole = readStaffFile(file('whole.csv', bytes), { name: 'x' }, quietJob).rows;
    let refusals = 0;
    for (let cut = end - 150; cut <= bytes.length; cut++) {
      const at = file('cut.csv', bytes.subarray(0, cut));
      const last = bytes.subarray(0, cut).toString('latin1').split(/\r?\n/).at(-1) ?? '';
      const complete = last.trim() === '' || last.split(';').length === 17;
      const error = refused(at);
      expect(error?.code).toBe(complete ? undefined : 'file_truncated');
      if (error) refusals++;
      else for (const row of readStaffFile(at, { name: 'x' }, quietJob).rows) expect(row).toEqual(whole[row.line - 2]);
    }
    expect(refusals).toBeGreaterThan(200);
  });
});

it('reads a file whose lines end in a lone CR', () => {
  const good = fs.readFileSync(fixture('vesterhede/ansaettelser-2026-11.csv'), 'latin1');
  const at = file('mac.csv', Buffer.from(good.replaceAll('\r\n', '\r'), 'latin1'));
  expect(readStaffFile(at, { name: 'x' }, quietJob).rows).toHaveLength(2394);
});

it('takes the delimiter from the line that spreadsheets put first', () => {
  const good = fs.readFileSync(fixture('vesterhede/ansaettelser-2026-11.csv'));
  const at = file('sep.csv', Buffer.concat([Buffer.from('sep=;\r\n'), good]));
  expect(readStaffFile(at, { name: 'x' }, quietJob).rows[0]?.line).toBe(3);
});
