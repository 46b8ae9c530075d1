import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { columnName, writeXlsx, type XlsxCell, type XlsxList } from '../../../../electron/formats/export/xlsx-file.ts';
import { xmlText } from '../../../../electron/formats/export/xlsx-parts.ts';

const COLUMNS: XlsxList['columns'] = [
  { label: 'Navn', width: 20, kind: 'text' },
  { label: 'Født', width: 12, kind: 'date' },
  { label: 'Timer', width: 10, kind: 'number' },
  { label: 'Antal', width: 10, kind: 'count' },
];
const AT = new Date(2026, 10, 22, 10, 30);

function write(rows: readonly (readonly XlsxCell[])[], columns = COLUMNS): Buffer {
  const parts: Uint8Array[] = [];
  const names = { list: 'Liste', about: 'Om' };
  const about = [['Om dette udtræk'], ['Formål', 'Prøve & test\nto linjer']] as const;
  writeXlsx((part) => parts.push(part), { names, columns, rows, about }, AT);
  return Buffer.concat(parts);
}

const partsOf = (file: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

const sheetOf = (rows: readonly (readonly XlsxCell[])[]): string =>
  partsOf(write(rows))['xl/worksheets/sheet1.xml'] ?? '';

/** Text of all cells, read by a strict reader. @throws when the XML is broken */
function textsIn(xml: string): string[] {
  const texts: string[] = [];
  let open = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    open = name;
    if (name === 't') texts.push('');
  });
  parser.on('text', (text) => {
    if (open === 't') texts[texts.length - 1] += text;
  });
  parser.on('closetag', () => {
    open = '';
  });
  parser.write(xml).close();
  return texts;
}

describe('a workbook', () => {
  it('has typed cells: text, days, numbers', () => {
    const sheet = sheetOf([['Åse', '1990-05-05', 22.2, 2]]);
    expect(sheet).toContain('<c r="A2" t="inlineStr" s="1"><is><t>Åse</t></is></c>');
    expect(sheet).toContain('<c r="B2" s="4"><v>32998</v></c>');
    expect(sheet).toContain('<c r="C2" s="3"><v>22.2</v></c>');
    expect(sheet).toContain('<c r="D2" s="2"><v>2</v></c>');
    expect(sheet).toContain('<autoFilter ref="A1:D2"/>');
    expect(sheet).toContain('state="frozen"');
  });

  it('never holds a formula, and leaves out what is empty or no number', () => {
    const sheet = sheetOf([
      ['=1+1', null, Number.NaN, null],
      ['+45', '', Number.POSITIVE_INFINITY, 0],
    ]);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<row r="2"><c r="A2" t="inlineStr" s="1"><is><t>=1+1</t></is></c></row>');
    expect(sheet).toContain('<c r="A3" t="inlineStr" s="1"><is><t>+45</t></is></c><c r="D3" s="2"><v>0</v></c>');
  });

  it('keeps days before the calendar of spreadsheets as text', () => {
    expect(sheetOf([['x', '1900-02-28', 1, 1]])).toContain('<is><t>1900-02-28</t></is>');
    expect(sheetOf([['x', '1900-03-01', 1, 1]])).toContain('<v>61</v>');
  });

  it.each([
    ['a & b', 'a & b'],
    ['<c/>', '<c/>'],
    ['"x"', '"x"'],
    ["D'Angelo", "D'Angelo"],
    ['\u0000\u0008x\u001f\uffff', 'x'],
    ['\ud800x\udfff', 'x'],
    ['😀', '😀'],
    [' rum ', ' rum '],
    ['a\nb', 'a\nb'],
    [']]>', ']]>'],
    ['ÆØÅ æøå é', 'ÆØÅ æøå é'],
  ])('%j is whole XML and read as %j', (text, read) => {
    expect(textsIn(sheetOf([[text, null, null, null]])).at(-1)).toBe(read);
  });

  it('writes text that looks like an escape as itself', () => {
    expect(xmlText('_x0041_')).toBe('_x005F_x0041_');
    expect(xmlText('snake_case')).toBe('snake_case');
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  it('has all its parts, also when there is nobody in it', () => {
    const parts = partsOf(write([]));
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    for (const xml of Object.values(parts)) textsIn(xml);
    expect(parts['xl/workbook.xml']).toContain("'Liste'!$A$1:$D$1");
  });
});
