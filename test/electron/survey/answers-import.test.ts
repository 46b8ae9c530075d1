/** The fictional municipality's closed round, read as other systems write it, through the terminal to its key. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pendingAnswers } from '../../../electron/survey/answers-import/pending.ts';
import { type LocalHost, makeLocalHost } from '../../../electron/worker/local-host.ts';
import { type AppError, AppFailure } from '../../../shared/kernel/result.ts';
import type { AnswersPreview } from '../../../shared/survey/contract-import.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { strictRoundLimits } from '../../../shared/survey/round.ts';
import { PASSPHRASE } from '../../support/registers.ts';
import { newTerminalUser, type TerminalUser } from '../../support/terminal.ts';
import { runCommand } from '../cli/one-command.ts';
import { fixture } from '../formats/support.ts';
import { workbook } from '../formats/workbook.ts';

interface Shown {
  readonly n: number;
  readonly mean: number;
}
type Cell = Shown | { readonly hidden: true };
interface Figures {
  readonly round: string;
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly dimensions: Readonly<Record<string, Cell>>;
    readonly bands?: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  }[];
}
interface Key {
  readonly respondents: number;
  readonly units_below_5: readonly string[];
  readonly arbejdsmaengde: Shown;
  readonly naermeste_leder: Shown;
  readonly rolle: Shown;
  readonly anbefalingstal: number;
  readonly by_unit_naermeste_leder: Readonly<Record<string, Shown>>;
}

const key = (JSON.parse(readFileSync(fixture('vesterhede/answer-key.json'), 'utf8')) as { survey: Key }).survey;
const answers = fixture('vesterhede/trivsel-2025-svar.csv');
const table = new TextDecoder('windows-1252')
  .decode(readFileSync(answers))
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(';'));
const [header = [], ...rows] = table as [string[], ...string[][]];

let user: TerminalUser;
let register: string;
const run = (...words: string[]) => runCommand(user, register, words);
const refusal = (...words: string[]): Promise<AppError> =>
  run(...words).then(
    () => ({ code: 'internal' }),
    (error: unknown) => {
      if (error instanceof AppFailure) return error.error;
      throw error;
    },
  );
const figures = async (round: string, ...more: string[]): Promise<Figures> =>
  (await run('figures', 'survey', '--round', round, ...more)).json as unknown as Figures;
const cellOf = (found: Figures, code: string, dimension: string): Cell | undefined =>
  found.units.find((unit) => unit.code === code)?.dimensions[dimension];
const isShown = (cell: Cell | undefined): cell is Shown => cell !== undefined && !('hidden' in cell);

beforeAll(async () => {
  user = newTerminalUser();
  register = user.make('trivsel');
  await run('import', 'organisation', fixture('vesterhede/organisation.csv'));
  await run('import', 'answers', answers, '--round', 'Trivsel 2025', '--from', '2025-11-03', '--to', '2025-11-28');
});
afterAll(() => user.remove());

describe('the closed round of the municipality', () => {
  it('agrees with its key for the whole', async () => {
    const found = await figures('Trivsel 2025');
    expect(found.round).toBe('Trivsel 2025');
    const whole = found.units[0];
    expect(whole?.code).toBe('1000');
    expect(whole?.dimensions.arbejdsmaengde).toEqual(key.arbejdsmaengde);
    expect(whole?.dimensions.naermeste_leder).toEqual(key.naermeste_leder);
    expect(whole?.dimensions.rolle).toEqual(key.rolle);
    expect(whole?.dimensions.anbefalingstal).toMatchObject({ mean: key.anbefalingstal });
    // Printed as an integer.
    const { lines } = await run('figures', 'survey');
    expect(lines.find((line) => line.startsWith('1000 '))).toMatch(/ 68,5 .* -16$/);
    expect(found.units.length).toBeGreaterThan(Object.keys(key.by_unit_naermeste_leder).length);
  });

  it('shows what agrees unit by unit, and nothing of the small ones', async () => {
    const found = await figures('trivsel');
    const units = Object.entries(key.by_unit_naermeste_leder);
    const shown = units.filter(([code]) => isShown(cellOf(found, code, 'naermeste_leder')));
    for (const [code, expected] of shown) expect(cellOf(found, code, 'naermeste_leder')).toEqual(expected);
    for (const code of key.units_below_5) expect(cellOf(found, code, 'naermeste_leder')).toEqual({ hidden: true });
    // Neighbours of the small ones are hidden too, and no more than that.
    expect(shown.length).toBeLessThan(units.length - 5);
    expect(shown.length).toBeGreaterThan(units.length * 0.75);
  });

  it('tells by background, within the limits', async () => {
    const found = await figures('Trivsel 2025', '--by', 'Aldersbånd');
    const whole = found.units[0]?.bands ?? {};
    expect(Object.keys(whole)).toEqual(['under 30', '30-44', '45-59', '60+']);
    const parts = Object.values(whole).map((cells) => cells.naermeste_leder);
    expect(parts.every(isShown)).toBe(true);
    const sum = parts.filter(isShown).reduce((all, { n }) => all + n, 0);
    expect(sum).toBe(key.naermeste_leder.n);
    for (const unit of found.units) {
      for (const cells of Object.values(unit.bands ?? {})) {
        for (const cell of Object.values(cells)) if (isShown(cell)) expect(cell.n).toBeGreaterThanOrEqual(5);
      }
    }
  });

  it('is listed, named and told apart', async () => {
    const { json, lines } = await run('survey', 'list');
    expect(json.rounds).toMatchObject([{ name: 'Trivsel 2025', state: 'closed', origin: 'import', answered: 1496 }]);
    expect(lines[0]).toContain('03-11-2025–28-11-2025');
    expect((await run('figures', 'survey')).json).toEqual((await run('figures', 'survey', '--round', 'TRIV')).json);
    expect(await refusal('figures', 'survey', '--round', 'Trivsel 2019')).toMatchObject({
      code: 'round_unknown',
      params: { known: 'Trivsel 2025' },
    });
    expect(await refusal('figures', 'survey', '--by', 'Køn')).toMatchObject({
      code: 'attribute_unknown',
      params: { known: 'aldersbaand, ancbaand' },
    });
    expect(await refusal('import', 'answers', answers, '--round', 'trivsel 2025')).toMatchObject({
      code: 'name_taken',
    });
  });
});

/** The window's way, for what the terminal has not. */
async function unlocked<T>(work: (host: LocalHost) => Promise<T>): Promise<T> {
  const host = makeLocalHost({
    homeFolder: user.folder,
    today: '2026-11-22',
    language: 'da',
    onProgress: () => {},
    onUnexpected: (error) => {
      throw error;
    },
  });
  try {
    await host.call('register', 'select', { folder: host.grant(register) });
    await host.call('register', 'unlock', { userName: '', passphrase: PASSPHRASE });
    return await work(host);
  } finally {
    await host.call('register', 'lock', {});
  }
}

/** A file into a round that is open. */
const layIn = (roundId: string, file: string): Promise<Record<string, unknown>> =>
  unlocked(async (host) => {
    const looked = await host.call('survey', 'previewAnswers', { file: host.grant(file), roundId, asOf: '2026-11-22' });
    if (!looked.ok) return { code: looked.error.code };
    const { previewId, faults } = looked.value as AnswersPreview;
    if (faults[0]) return { fault: faults[0].reason };
    const limits = { ...strictRoundLimits, owner: '', decidedOn: null, reason: '' };
    const days = { opensOn: '2026-11-22', closesOn: '2026-12-06' };
    const made = await host.call('survey', 'applyAnswers', { previewId, name: 'Papir', ...days, limits });
    return made.ok ? (made.value as Record<string, unknown>) : { code: made.error.code };
  });

/** What is held of a file before it is taken in: units by their codes, bands, and every byte. */
const heldOf = (file: string): Promise<unknown> =>
  unlocked(async (host) => {
    const looked = await host.call('survey', 'previewAnswers', { file: host.grant(file), asOf: '2025-11-28' });
    const [pending] = pendingAnswers(host.base()).values();
    if (!looked.ok || !pending) return looked;
    const { columns, units: found, questionnaire, preview } = pending;
    return {
      columns,
      codes: found.map(({ code }) => code),
      attributes: questionnaire.attributes.map((one) => [one.key, one.bands]),
      faultCount: preview.faultCount,
      rows: preview.rows,
    };
  });

const csv = (lines: readonly (readonly string[])[], sign: string): string =>
  `${lines.map((cells) => cells.map((cell) => (cell.includes(sign) ? `"${cell}"` : cell)).join(sign)).join('\r\n')}\r\n`;
const items = new Map(ownModule.items.map((item) => [item.key, item]));
const setOf = (item: string) => ownModule.responseSets.find(({ key: name }) => name === items.get(item)?.responseSet);
const labelOf = (item: string, code: string, language: 'da' | 'en'): string =>
  setOf(item)?.options.find((option) => option.code === code)?.label[language] ?? code;
const scoreOf = (item: string, code: string): string =>
  code === '' || items.get(item)?.reversed
    ? code
    : String(setOf(item)?.options.find((option) => option.code === code)?.score);
const each = (change: (cell: string, column: string, row: number) => string): string[][] =>
  rows.map((cells, row) => cells.map((cell, place) => change(cell, header[place] ?? '', row)));

const units = new TextDecoder('windows-1252').decode(readFileSync(fixture('vesterhede/organisation.csv')));
const unitNames = new Map(units.split(/\r?\n/).map((line) => line.split(';').slice(0, 2) as [string, string]));

describe('the same answers in other shapes', () => {
  const order = [...header.keys()].reverse();
  const shapes: Readonly<Record<string, () => string | Buffer>> = {
    'utf-8, commas, the columns turned round': () =>
      csv(
        [header, ...rows].map((cells) => order.map((at) => cells[at] ?? '')),
        ',',
      ),
    'utf-16 with tabs, other headers': () => {
      const other = header.map((name) => (name === 'Enhedsnr' ? 'Afdeling' : name.toLowerCase().replace('t0', 'T')));
      return Buffer.from(`\ufeff${csv([other, ...rows], '\t')}`, 'utf16le');
    },
    'questions by their wording, answers by their labels, units by their names': () => {
      const words = header.map((name, at) => (items.has(name) ? `${at}. ${items.get(name)?.text.da}` : name));
      const cells = each((cell, column) =>
        column === 'Enhedsnr' ? (unitNames.get(cell) ?? cell) : items.has(column) ? labelOf(column, cell, 'da') : cell,
      );
      return csv([words, ...cells], ';');
    },
    'English labels, missing answers written out, respondents numbered': () => {
      const words = [
        'Respondent',
        ...header.map((name) => (items.has(name) ? `${name} - ${items.get(name)?.text.en}` : name)),
      ];
      const cells = each((cell, column) =>
        items.has(column) ? labelOf(column, cell || 'NA', 'en').toUpperCase() : cell,
      );
      return csv([words, ...cells.map((line, row) => [`r${row}`, ...line])], '|');
    },
    'decimals, and points of 0–100 in some columns': () =>
      csv(
        [
          header,
          ...each((cell, column) =>
            column === 'T05' ? scoreOf(column, cell) : /^\d$/.test(cell) ? `${cell},0` : cell,
          ),
        ],
        ';',
      ),
    'a workbook': () =>
      workbook([
        {
          rows: [header, ...rows].map((cells) =>
            cells.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell === '' ? null : cell)),
          ),
        },
      ]),
  };

  it.each(Object.entries(shapes))('%s', async (name, make) => {
    const expected = await heldOf(answers);
    expect(expected).toMatchObject({ faultCount: 0, rows: key.respondents });
    expect(await heldOf(user.write(`${name.replace(/\W+/g, '-')}.dat`, make()))).toEqual(expected);
  });

  it('come to the same figures', async () => {
    const before = await figures('Trivsel 2025', '--by', 'aldersbaand');
    const file = user.write('omvendt.csv', shapes['utf-8, commas, the columns turned round']?.() ?? '');
    const { json } = await run('import', 'answers', file, '--to', '2025-11-28');
    expect(json).toMatchObject({ name: 'omvendt', rows: key.respondents, answers: key.respondents, units: 76 });
    expect(await figures('omvendt', '--by', 'aldersbaand')).toEqual({ ...before, round: 'omvendt' });
  });
});

it('a sheet handed in blank is one answer more and stands behind no figure', async () => {
  const blank = [...(rows[0] as string[]).slice(0, 3), ...header.slice(3).map(() => '')];
  const file = user.write('med-en-blank.csv', csv([header, ...rows, blank], ';'));
  const { json } = await run('import', 'answers', file, '--to', '2025-11-28');
  expect(json).toMatchObject({ answers: key.respondents + 1 });
  expect(await figures('med-en-blank')).toEqual({ ...(await figures('Trivsel 2025')), round: 'med-en-blank' });
});

describe('a file with faults', () => {
  const wrong = (change: (lines: string[][]) => void): string => {
    const lines = [header, ...rows].slice(0, 40).map((cells) => [...cells]);
    change(lines);
    return user.write('forkert.csv', csv(lines, ';'));
  };
  const cases: Readonly<Record<string, readonly [(lines: string[][]) => void, string, number, string]>> = {
    'an unknown unit': [
      (lines) => (lines[4] as string[]).splice(0, 1, '9999'),
      'linje 5, Enhedsnr: enheden findes ikke (9999)',
      5,
      'Enhedsnr',
    ],
    'no unit': [
      (lines) => (lines[1] as string[]).splice(0, 1, ' '),
      'linje 2, Enhedsnr: enheden mangler',
      2,
      'Enhedsnr',
    ],
    'an unknown answer': [
      (lines) => (lines[7] as string[]).splice(3, 1, '7'),
      'linje 8, T01: svaret findes ikke (7)',
      8,
      'T01',
    ],
    'a do not know that was not asked for': [
      (lines) => (lines[2] as string[]).splice(5, 1, 'Ved ikke'),
      'linje 3, T03: svaret findes ikke (Ved ikke)',
      3,
      'T03',
    ],
    'a number out of the scale': [
      (lines) => (lines[2] as string[]).splice(28, 1, '11'),
      'linje 3, T26: svaret findes ikke (11)',
      3,
      'T26',
    ],
    'a line cut short': [
      (lines) => (lines[3] as string[]).splice(20),
      'linje 4: antallet af felter passer ikke (20)',
      4,
      '',
    ],
    'a line with too much': [
      (lines) => (lines[3] as string[]).push('x'),
      'linje 4: antallet af felter passer ikke (30)',
      4,
      '',
    ],
  };
  it.each(Object.entries(cases))('%s keeps the whole file out', async (_, [change, told, line, column]) => {
    const before = (await run('survey', 'list')).json;
    const { code, params } = await refusal('import', 'answers', wrong(change), '--round', 'Forkert');
    expect(code).toBe('bad_answers');
    expect(params).toMatchObject({ line, column });
    expect(String(params?.list).split('\n')).toContain(told);
    expect((await run('survey', 'list')).json).toEqual(before);
  });

  it('and one that is no file of answers says so', async () => {
    const strange = user.write('kurser.csv', 'Kursus;Dato\nBrand;2025-01-01\n');
    expect(await refusal('import', 'answers', strange)).toMatchObject({ code: 'answers_no_instrument' });
    expect(await refusal('import', 'answers', user.write('tom.csv', ''))).toMatchObject({ code: 'file_empty' });
    const twice = user.write('dobbelt.csv', csv([[...header, 'T01'], ...rows.map((cells) => [...cells, '1'])], ';'));
    expect(await refusal('import', 'answers', twice)).toMatchObject({
      code: 'header_duplicate',
      params: { column: 'T01' },
    });
    expect(await refusal('import', 'answers', answers, '--to', '2025-01-01', '--from', '2025-02-01')).toMatchObject({
      code: 'end_before_start',
    });
    expect(await refusal('import', 'answers', answers, '--instrument', 'dpq')).toMatchObject({
      code: 'instrument_unknown',
    });
    expect(await refusal('import', 'answers', path.join(user.folder, 'væk.csv'))).toMatchObject({
      code: 'file_missing',
    });
  });
});

describe('an open round', () => {
  it('is opened, listed, given codes and closed at the terminal', async () => {
    await run('import', 'staff', fixture('vesterhede/ansaettelser-2026-11.csv'));
    const words = [
      '--name',
      'Efterår',
      '--instrument',
      'eget',
      '--units',
      '2010,2020',
      '--from',
      '2026-11-22',
      '--to',
      '2026-12-06',
    ];
    const { json } = await run('survey', 'open', ...words);
    expect(json).toMatchObject({ name: 'Efterår', units: 2 });
    expect(json.invited).toBeGreaterThan(30);
    expect(await refusal('survey', 'open', ...words.with(3, 'dpq'))).toMatchObject({ code: 'instrument_unknown' });
    expect(await refusal('survey', 'open', ...words.with(5, '99'))).toMatchObject({ code: 'unit_unknown' });
    expect(await refusal('figures', 'survey', '--round', 'Efterår')).toMatchObject({ code: 'round_not_closed' });
    const file = path.join(user.folder, 'koder', 'koder.csv');
    const codes = (await run('survey', 'codes', '--round', 'efter', '--out', file)).json.codes;
    expect(codes).toBe(json.invited);
    const lines = readFileSync(file, 'utf8').trim().split('\r\n');
    expect(lines[0]).toBe('Enhed;Navn;Kode');
    expect(new Set(lines).size).toBe(Number(codes) + 1);
    expect((await run('survey', 'close')).json).toMatchObject({ name: 'Efterår', answers: 0 });
    expect(await refusal('survey', 'close', '--round', 'Efterår')).toMatchObject({ code: 'round_not_open' });
  });

  it('takes answers from a file into its urn, and only those of its units', async () => {
    const words = [
      '--name',
      'Papir',
      '--instrument',
      'eget',
      '--units',
      '2010,2020',
      '--from',
      '2026-11-22',
      '--to',
      '2026-12-06',
    ];
    const { id } = (await run('survey', 'open', ...words)).json as { id: string };
    const of = (...codes: string[]): string =>
      user.write('papir.csv', csv([header, ...rows.filter(([code = '']) => codes.includes(code))], ';'));
    const lay = (file: string) => layIn(id, file);
    expect(await lay(of('2010', '2030'))).toEqual({ fault: 'unknown_unit' });
    expect(await lay(of('2010', '2020'))).toMatchObject({ closed: false, answers: 33 });
    const closed = (await run('survey', 'close', '--round', 'Papir')).json;
    expect(closed).toMatchObject({ answers: 33 });
    const found = await figures('Papir');
    for (const code of ['2010', '2020']) {
      expect(cellOf(found, code, 'naermeste_leder')).toEqual(key.by_unit_naermeste_leder[code]);
    }
    expect(await lay(of('2010'))).toEqual({ code: 'round_not_open' });
  });
});
