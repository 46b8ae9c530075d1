import { describe, expect, it } from 'vitest';
import { readOrganisationFile, readStaffFile } from '../../../electron/formats/index.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { fixture, makeFolder, quietJob, refusalOf } from './support.ts';

const file = makeFolder();
const NAME = 'ZLPE20200101_delta.xml';
const sample = fixture(`opus/${NAME}`);
const today = '2026-11-22' as IsoDate;
const read = (path: string, name = NAME) => readStaffFile(path, { name, today }, quietJob);
const readText = (xml: string | Buffer, name = 'x.xml') => read(file(name, xml), name);
const refused = (xml: string | Buffer) => refusalOf(() => readText(xml));

const employee = (more = '', attributes = 'id="7" lastChanged="2024-05-06"') =>
  `<employee ${attributes}><entryDate>2020-02-01</entryDate><leaveDate/><cpr>6101701230</cpr><firstName>Åse</firstName>
<lastName>Prøve &amp; Søn</lastName><orgUnit>3</orgUnit><position>Lærer</position><numerator>30.00</numerator>
<denominator>37</denominator>${more}</employee>`;
const kmd = (...parts: string[]) => `<?xml version="1.0" encoding="utf-8"?>\n<kmd>\n${parts.join('\n')}\n</kmd>`;

describe('the sample', () => {
  const { rows, leaving, units, faults, warnings, ...more } = read(sample);

  it('holds three engagements', () => {
    expect(rows.map(({ key, firstName, lastName, unitCode }) => [key, firstName, lastName, unitCode])).toEqual([
      ['1000', 'Fornavn', 'Efteravn', '3'],
      ['1001', 'Fornavn1', 'Efteravn2', '3'],
      ['1002', 'Fornavn1', 'Efteravn2', '3'],
    ]);
    // No start in the file: the file's own day. `1 ` of `1 ` is full time. 0000 is no number of anybody.
    for (const row of rows) {
      expect(row).toMatchObject({ cpr: '', fte: 1, start: '2020-01-01', startKnown: false, end: '9999-12-31' });
      expect(row).toMatchObject({ jobTitle: 'Ansat', jobCode: '500', employmentForm: 'Ansat', manager: false });
    }
    expect(faults).toEqual([]);
  });

  it('tells of one that was annulled and one that left', () => {
    expect(leaving).toEqual([
      { line: 128, key: '1006', why: 'annulled', end: undefined },
      { line: 152, key: '999', why: 'leave', end: undefined },
    ]);
    expect(warnings).toEqual([
      { code: 'cpr_fictional', count: 3 },
      { code: 'start_unknown', count: 3 },
    ]);
  });

  it('holds three units under their Opus ids', () => {
    expect(units?.rows.map(({ code, name, type, parentCode }) => [code, name, type, parentCode])).toEqual([
      ['1', 'Andeby Kommune', 'organisation', ''],
      ['2', 'Underenhed 1', 'direktion', '1'],
      ['3', 'Under-under-enhed', 'center', '2'],
    ]);
    expect(units?.rows[0]).toMatchObject({ line: 3, validFrom: '1900-01-01', validTo: '9999-12-31' });
    expect(readOrganisationFile(sample, { name: NAME, today }, quietJob).rows).toEqual(units?.rows);
  });

  it('is a delta of its day, and shows no CPR number', () => {
    expect(more).toMatchObject({ dataRows: 5, extent: 'delta', suggestedEffective: '2020-01-01' });
    expect(more.reading).toMatchObject({ encoding: 'utf-8', delimiter: '', dateForm: 'ymd' });
    expect(JSON.stringify(more.reading.sample)).not.toContain('0101010000');
  });
});

describe('an element', () => {
  it('is read with its letters, numbers and days', () => {
    expect(readText(kmd(employee())).rows).toEqual([
      expect.objectContaining({
        line: 3,
        lastName: 'Prøve & Søn',
        cpr: '6101701230',
        fte: 30 / 37,
        start: '2020-02-01',
      }),
    ]);
  });

  it.each([
    ['missing_key', 'id', employee('', 'id=" "')],
    ['bad_cpr', 'cpr', employee().replace('6101701230', '123')],
    ['missing_value', 'cpr', employee().replace('6101701230', '')],
    ['bad_date', 'entryDate', employee().replace('2020-02-01', '2020-02-31')],
    ['end_before_start', 'leaveDate', employee().replace('<leaveDate/>', '<leaveDate>2020-01-31</leaveDate>')],
    ['bad_number', 'numerator', employee().replace('30.00', '300')],
    ['missing_value', 'denominator', employee().replace('>37<', '> <')],
    ['missing_value', 'orgUnit', employee().replace('<orgUnit>3</orgUnit>', '')],
    ['bad_value', 'isManager', employee('<isManager>maybe</isManager>')],
  ])('%s in %s', (code, column, xml) => {
    const { faults, rows } = readText(kmd(xml));
    expect([rows, faults]).toEqual([[], [expect.objectContaining({ line: 3, column, code })]]);
    expect(faults[0]?.value).not.toMatch(/\d{9}/);
  });

  it('that stands twice is kept once', () => {
    const again = employee().replace('Lærer', 'Pedel');
    expect(readText(kmd(employee(), employee(), again)).faults.map((f) => f.code)).toEqual([
      'duplicate_row',
      'conflicting_row',
    ]);
    expect(readText(kmd(employee(), '<employee id="7" action="leave"/>')).faults.map((f) => f.code)).toEqual([
      'conflicting_row',
    ]);
  });

  it('that leaves can tell its last day', () => {
    const xml = '<employee id="7" action="leave"><leaveDate>2024-03-31</leaveDate></employee>';
    expect(readText(kmd(xml)).leaving).toEqual([{ line: 3, key: '7', why: 'leave', end: '2024-03-31' }]);
  });

  it('without a start and a day in the name of the file was there when it was last changed', () => {
    const xml = kmd(employee().replace('<entryDate>2020-02-01</entryDate>', '<entryDate/>'));
    expect(readText(xml)).toMatchObject({ rows: [{ start: '2024-05-06' }], suggestedEffective: '2024-05-06' });
  });

  it('may hold more than is known, and deeper', () => {
    expect(readText(kmd(employee('<function><cpr>1</cpr></function><cpr>2</cpr>'))).rows[0]?.cpr).toBe('6101701230');
  });
});

describe('the encoding', () => {
  const xml = kmd(employee());
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${xml}`)],
    ['windows-1252', Buffer.from(xml.replace('utf-8', 'windows-1252'), 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${xml.replace('utf-8', 'utf-16')}`, 'utf16le')],
  ])('%s', (_name, bytes) => {
    expect(readText(bytes).rows[0]?.firstName).toBe('Åse');
  });

  it('that does not fit is refused', () => {
    expect(refused(Buffer.from(xml, 'latin1'))).toMatchObject({ code: 'file_encoding' });
    expect(refused(xml.replace('utf-8', 'ebcdic'))).toMatchObject({ code: 'file_encoding' });
  });
});

describe('a hostile or broken file is refused whole', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE kmd [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><kmd>&b;</kmd>`;
  it.each([
    ['billion laughs', laughs, 'file_xml_doctype', 1],
    ['an outside entity', '<!DOCTYPE kmd SYSTEM "file:///etc/passwd"><kmd/>', 'file_xml_doctype', 1],
    ['an unknown entity', kmd('<orgUnit id="1"><longName>&x;</longName></orgUnit>'), 'file_xml_broken', 3],
    ['deep nesting', kmd('<a>'.repeat(100_000)), 'file_xml_limits', 3],
    ['a huge attribute', kmd(`<orgUnit id="${'x'.repeat(3_000_000)}"/>`), 'file_xml_limits', 3],
    ['a large attribute', kmd(`<orgUnit id="${'x'.repeat(200_000)}"/>`), 'file_xml_limits', 3],
    [
      'a huge text',
      kmd(`<orgUnit id="1"><longName>${'x'.repeat(3_000_000)}</longName></orgUnit>`),
      'file_xml_limits',
      3,
    ],
    ['a comment without end', `${kmd().slice(0, -6)}<!--${'x'.repeat(3_000_000)}`, 'file_xml_limits', 4],
    [
      'many fields',
      kmd(
        `<orgUnit id="1">${'<a/><b/>'.repeat(2000)}${Array.from({ length: 300 }, (_, i) => `<x${i}/>`).join('')}</orgUnit>`,
      ),
      'file_xml_limits',
      3,
    ],
    ['tags that cross', kmd('<orgUnit id="1">', '<longName></orgUnit></longName>'), 'file_xml_broken', 4],
    ['two roots', `${kmd()}<kmd/>`, 'file_xml_broken', 4],
  ])('%s', (_name, xml, code, line) => {
    expect(refused(xml)).toEqual({ code, params: { line } });
  });

  it('a control character', () => expect(refused(kmd('a\u0000'))).toMatchObject({ code: 'file_xml_broken' }));
  it('another kind of XML', () => expect(refused('<html><body/></html>')).toEqual({ code: 'file_not_opus' }));
  it('no rows', () => expect(refused(kmd())).toEqual({ code: 'file_no_rows' }));

  it('cut anywhere', () => {
    const whole = kmd(employee());
    for (let cut = whole.indexOf('<kmd>') + 6; cut < whole.length; cut += 7) {
      expect(refused(whole.slice(0, cut))?.code).toBe('file_truncated');
    }
  });
});

it('stops when it is told to', () => {
  let looks = 0;
  const job = {
    report: () => undefined,
    throwIfCancelled: () => {
      if (++looks > 2) throw new AppFailure('cancelled');
    },
  };
  const path = file('long.xml', kmd(...Array.from({ length: 3000 }, (_, i) => employee('', `id="${i}"`))));
  expect(refusalOf(() => readStaffFile(path, { name: 'long.xml', today }, job))?.code).toBe('cancelled');
});
