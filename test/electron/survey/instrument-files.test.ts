/** Questionnaire files: the three that are known, in any shape, and what is refused with its line and reason. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeInstrumentJson } from '../../../electron/survey/instruments/instrument-json.ts';
import { readInstrumentFile } from '../../../electron/survey/instruments/read-file.ts';
import { errorText } from '../../../shared/messages/catalogue.ts';
import { checkInstrument } from '../../../shared/survey/check-instrument.ts';
import type { InstrumentBody } from '../../../shared/survey/instrument.ts';
import { instrumentReasons } from '../../../shared/survey/instrument-fault.ts';
import { mergeInstrument } from '../../../shared/survey/merge-instrument.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { copsoqCoreKey, whoFiveKey } from '../../../shared/survey/scoring-keys.ts';
import { fixture, makeFolder, quietJob, refusalOf } from '../formats/support.ts';
import { workbook } from '../formats/workbook.ts';

const at = makeFolder();
const known = (name: string): string => fixture(`instruments/${name}.csv`);
const read = (path: string): InstrumentBody => readInstrumentFile(path, 'skema.csv', quietJob);
const readText = (content: string | Buffer): InstrumentBody => read(at('skema.csv', content));
/** Line, reason and what it is about. */
function refused(content: string | Buffer): readonly unknown[] {
  const { code, params } = refusalOf(() => readText(content)) ?? { code: 'nothing failed' };
  expect(code).toBe('bad_instrument');
  const { line, reason, about } = params as Record<string, unknown>;
  return [line, reason, about];
}

const HEADER = 'instrument;version;language;dimension;item;stem;text;response_set;not_applicable;reversed';
const file = (...lines: readonly string[]): string => [HEADER, ...lines, ''].join('\n');
const line = (more: Readonly<Record<string, string>> = {}): string => {
  const cells: Record<string, string> = {
    instrument: 'Prøve',
    version: '1',
    language: 'da',
    dimension: 'Ro på',
    item: 'A1',
    stem: '',
    text: 'Der er ro.',
    response_set: '1',
    not_applicable: '',
    reversed: '0',
    ...more,
  };
  return HEADER.split(';')
    .map((name) => cells[name])
    .join(';');
};

describe('the files that are known', () => {
  it('reads COPSOQ III core by its shipped key', () => {
    const body = read(known('copsoq3-core-en'));
    expect(body).toMatchObject({ name: 'COPSOQ III core', version: '2019', modifiable: false, own: false });
    expect(body.items).toHaveLength(32);
    expect(body.dimensions).toEqual(copsoqCoreKey.dimensions);
    expect(body.attribution).toBe('COPSOQ III, © COPSOQ International Network, CC BY-NC-ND 4.0.');
    const strains = body.dimensions.filter((one) => one.direction === 'strain').map((one) => one.key);
    expect(strains).toContain('kvantitative_krav');
    expect(body.dimensions.at(-1)).toMatchObject({ key: 'social_kapital', items: ['TM1', 'TMX2', 'JU1', 'JU4'] });
    expect(body.items.filter((item) => item.notApplicable).map((item) => item.key)).toEqual([
      'QL3',
      'QL4',
      'SSX2',
      'SCX1',
      'SW1',
    ]);
  });

  it('reads WHO-5, and joins its two languages', () => {
    const [danish, english] = [read(known('who5-da')), read(known('who5-en'))];
    expect(danish.dimensions).toEqual(whoFiveKey.dimensions);
    const { outcome, body } = mergeInstrument(danish, english);
    expect(outcome).toBe('language');
    expect(body.languages).toEqual(['da', 'en']);
    for (const item of body.items) expect(Object.keys(item.text)).toEqual(['da', 'en']);
    for (const item of body.items) expect(Object.keys(item.stem ?? {})).toEqual(['da', 'en']);
    expect(mergeInstrument(body, danish)).toEqual({ outcome: 'same', body });
    const both = `${readFileSync(known('who5-da'), 'utf8')}${readFileSync(known('who5-en'), 'utf8').split('\n').slice(1).join('\n')}`;
    expect(readText(both)).toEqual(body);
  });

  it('reads the same from other encodings, delimiters, columns and headers', () => {
    const body = read(known('who5-da'));
    const lines = readFileSync(known('who5-da'), 'utf8')
      .trim()
      .split('\n')
      .map((one) => one.split(';'));
    const danish = 'Spørgeskema,Udgave,Sprog,Dimension,Kode,Indledning,Tekst,Svarsæt,Ikke relevant,Vendt'.split(',');
    const table = (rows: readonly (readonly string[])[], sign: string): string =>
      rows.map((cells) => cells.map((cell) => (cell.includes(sign) ? `"${cell}"` : cell)).join(sign)).join('\r\n');
    expect(readText(Buffer.from(`${table([danish, ...lines.slice(1)], ',')}\r\n`, 'latin1'))).toEqual(body);
    expect(
      readText(
        Buffer.from(
          `\ufeff${table(
            lines.map((cells) => [...cells].reverse()),
            '\t',
          )}\n`,
          'utf8',
        ),
      ),
    ).toEqual(body);
    expect(readText(Buffer.from(`\ufeff${table(lines, '|')}\n`, 'utf16le'))).toEqual(body);
    expect(read(at('skema.xlsx', workbook([{ rows: lines }])))).toEqual(body);
  });
});

describe('questionnaires of the municipality', () => {
  it('get their keys from their labels, and their answers from the cell', () => {
    const body = readText(
      file(
        line(),
        line({ item: 'A2', text: 'Der er for meget støj.', reversed: '1', response_set: 'Ja=100|Både og=50|Nej=0' }),
        line({ item: 'A3', dimension: 'Kvantitative krav', response_set: '2†' }),
        line({ item: 'A4', dimension: 'Trusler', response_set: '4' }),
        line({ item: 'A5', dimension: '', response_set: 'flere:Kolleger|Leder|Borgere' }),
        line({ item: 'A6', dimension: '', response_set: 'tekst' }),
        line({ item: 'A7', dimension: 'Anbefaling', response_set: 'sandsynlig11' }),
        line({ item: 'A8', dimension: 'Ny ø', response_set: 'a:Ja=100|b:Nej=0|x:Ved ikke=' }),
      ),
    );
    expect(checkInstrument(body)).toBeNull();
    expect(body.modifiable).toBe(true);
    expect(body.dimensions.map(({ key, direction, scoring, limit }) => [key, direction, scoring, limit])).toEqual([
      ['ro_paa', 'resource', 'mean', 'mean'],
      ['kvantitative_krav', 'strain', 'mean', 'mean'],
      ['trusler', 'resource', 'any_yes', 'offensive'],
      ['anbefalingstal', 'resource', 'recommendation', 'distribution'],
      ['ny_oe', 'resource', 'mean', 'mean'],
    ]);
    expect(body.items[1]).toMatchObject({ reversed: true });
    expect(body.items[2]).toMatchObject({ responseSet: '2', notApplicable: 'no_superior' });
    const own = body.responseSets.find((set) => set.key === body.items[7]?.responseSet);
    expect(own?.options.map(({ code, score }) => [code, score])).toEqual([
      ['a', 100],
      ['b', 0],
      ['x', null],
    ]);
  });

  it('are locked where their licence says that nothing may be derived', () => {
    const licensed = (licence: string, modifiable: string): boolean =>
      readText([`${HEADER};licence;modifiable`, `${line()};${licence};${modifiable}`, ''].join('\n')).modifiable;
    expect(licensed('CC BY-ND 4.0', '1')).toBe(false);
    expect(licensed('CC BY 4.0', '0')).toBe(false);
    expect(licensed('CC BY 4.0', '')).toBe(true);
    expect(readText(file(line({ instrument: 'COPSOQ III middle' }))).modifiable).toBe(false);
  });

  it('go out as JSON and come in as they were', () => {
    const { json } = writeInstrumentJson(ownModule);
    expect(readText(json)).toEqual(ownModule);
    expect(readText(`\ufeff${json}`)).toEqual(ownModule);
    // A hand that unlocks what others own changes nothing.
    const who = { ...read(known('who5-da')), modifiable: true, own: true, attribution: '' };
    expect(readText(writeInstrumentJson(who).json)).toEqual(read(known('who5-da')));
  });
});

describe('a malformed questionnaire', () => {
  const who = readFileSync(known('who5-da'), 'utf8');
  const cases: Readonly<Record<string, readonly [string | Buffer, ...unknown[]]>> = {
    'a missing column': [who.replace('response_set', 'noget andet'), 1, 'missing_column', 'response_set'],
    'the same column twice': [`${HEADER};tekst\n${line()};x\n`, 1, 'column_twice', 'tekst'],
    'no header': [`${line()}\n${line({ item: 'A2' })}\n`, 1, 'missing_column', 'instrument'],
    'no text': [file(line(), line({ item: 'A2', text: ' ' })), 3, 'empty_text', 'A2'],
    'no item code': [file(line({ item: '' })), 2, 'missing_value', 'item'],
    'an item code that is none': [file(line({ item: '1 a' })), 2, 'bad_item', '1 a'],
    'an item twice': [file(line(), line()), 3, 'duplicate_item', 'A1'],
    'an item in two texts': [file(line(), line({ text: 'Der er larm.' })), 3, 'two_texts', 'A1'],
    'an unknown response set': [file(line({ response_set: '99' })), 2, 'bad_response_set', '99'],
    'options without points': [file(line({ response_set: 'Ja|Nej' })), 2, 'bad_response_set', 'Ja|Nej'],
    'points over a hundred': [file(line({ response_set: 'Ja=101|Nej=0' })), 2, 'bad_response_set', 'Ja=101|Nej=0'],
    'an unknown language': [file(line({ language: 'klingon' })), 2, 'bad_language', 'klingon'],
    'reversed neither yes nor no': [file(line({ reversed: '2' })), 2, 'bad_reversed', '2'],
    'an unknown not_applicable': [file(line({ not_applicable: 'no_pets' })), 2, 'bad_not_applicable', 'no_pets'],
    'a label without letters': [file(line({ dimension: '5-1' })), 2, 'bad_dimension', '5-1'],
    'two questionnaires': [
      file(line(), line({ item: 'A2', instrument: 'En anden' })),
      3,
      'two_instruments',
      'En anden',
    ],
    'two versions': [file(line(), line({ item: 'A2', version: '2' })), 3, 'two_versions', '2'],
    'a line cut short': [`${file(line())}Prøve;1;da\n`, 3, 'fields', ''],
    'a line with too much': [file(`${line()};mere`), 2, 'fields', ''],
    'a known questionnaire shortened': [who.split('\n').slice(0, 5).join('\n').concat('\n'), 5, 'missing_item', 'W5'],
    'a known questionnaire lengthened': [
      `${who}${line({ instrument: 'WHO-5', version: '1998' })}\n`,
      7,
      'extra_item',
      'A1',
    ],
    'a known questionnaire answered otherwise': [who.replace(';who5;;0', ';1;;0'), 2, 'structure', 'W1'],
    'languages with different items': [
      file(line(), line({ item: 'A2' }), line({ language: 'en' }), line({ item: 'A3', language: 'en' })),
      5,
      'extra_item',
      'A3',
    ],
    'languages answered otherwise': [file(line(), line({ language: 'en', reversed: '1' })), 3, 'structure', 'A1'],
    'only a header': [`${HEADER}\n`, 0, 'no_items', ''],
    'an empty file': ['', 0, 'empty', ''],
    'nothing but blanks': ['\n \n', 0, 'empty', ''],
    'no table': ['Kære kollega\nher er skemaet\n', 0, 'no_header', ''],
    'a quote that is never closed': [`${HEADER}\nPrøve;1;da;"Ro;A1\n${line()}\n`, 2, 'quote', ''],
    'a file cut inside its last line': [`${file(line())}Prøve;1;da;Ro;"A1`, 3, 'cut', ''],
    'bytes that are no text': [Buffer.concat([Buffer.from(who), Buffer.from([0, 0, 0])]), 7, 'unreadable', ''],
    'a picture': [Buffer.from('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR', 'latin1'), 0, 'not_text', ''],
    'a file far too large': [`${HEADER}\n${`${line({ text: 'x'.repeat(1900) })}\n`.repeat(2300)}`, 0, 'too_large', ''],
    'broken JSON': ['{"format":\n"pejling-instrument-1",\n}', 3, 'json_syntax', ''],
    'JSON of something else': ['{"hello": 1}', 0, 'json_field', 'format'],
    'JSON with a field that is wrong': [
      JSON.stringify({ format: 'pejling-instrument-1', instrument: { ...ownModule, items: [{ key: 'T01' }] } }),
      0,
      'json_field',
      'instrument.items.0.stem',
    ],
    'JSON with an item that has no set': [
      JSON.stringify({ format: 'pejling-instrument-1', instrument: { ...ownModule, responseSets: [] } }),
      0,
      'unknown_set',
      'T01: enig5',
    ],
  };
  it.each(Object.entries(cases))('%s', (_, [content, ...expected]) => {
    expect(refused(content)).toEqual(expected);
  });

  it('is refused beside a version with other words or other questions', () => {
    const before = readText(file(line()));
    const reasonOf = (fresh: InstrumentBody): unknown =>
      (refusalOf(() => mergeInstrument(before, fresh))?.params as { reason?: unknown } | undefined)?.reason;
    expect(reasonOf(readText(file(line({ text: 'Her er ro.' }))))).toBe('known_texts');
    expect(reasonOf(readText(file(line({ response_set: '2' }))))).toBeUndefined();
    expect(reasonOf(readText(file(line({ response_set: 'Ja=100|Nej=0' }))))).toBe('structure');
    expect(reasonOf(readText(file(line(), line({ item: 'A2' }))))).toBe('extra_item');
    expect(reasonOf(readText(file(line({ item: 'A2' }))))).toBe('extra_item');
  });

  it('is told in whole sentences in both languages', () => {
    for (const reason of instrumentReasons) {
      for (const language of ['da', 'en'] as const) {
        const said = errorText({ code: 'bad_instrument', params: { line: 3, reason, about: 'A1' } }, language);
        expect(said).toMatch(/(Linje|Line) 3: [A-ZÆØÅ"“]/);
      }
    }
  });
});
