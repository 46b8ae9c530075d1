/** The whole municipality through the terminal, to the figures of the answer key, and every command beside. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LearningFigures } from '../../shared/learning/contract.ts';
import { answerKey, asInKey, keyFigures, type StaffFigures, vesterhede } from '../support/answer-key.ts';
import { makeCheap } from '../support/registers.ts';
import { newTerminalUser, type TerminalUser } from '../support/terminal.ts';

interface Imported {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: readonly { readonly line: number; readonly column: string | null; readonly code: string }[];
  readonly changes: Readonly<Record<string, number>>;
}

const { october, november, learning } = answerKey;
const NOTHING = { new: 0, ended: 0, moved: 0, hoursChanged: 0, renamed: 0, changed: 0 };

let user: TerminalUser;
const register = 'Vesterhede';
beforeAll(() => {
  user = newTerminalUser();
});
afterAll(() => user.remove());

const done = <T>(...words: string[]): Promise<T> => user.done<T>(register, ...words);
const figures = (asOf: string): Promise<StaffFigures> => done<StaffFigures>('figures', 'staff', '--as-of', asOf);

describe('the answer key', () => {
  it('begins with a register and its organisation', async () => {
    const made = await done<{ register: string; recoveryKey: string }>('init');
    expect(made.register).toBe(path.join(user.folder, 'Vesterhede.pejling'));
    expect(made.recoveryKey).toMatch(/^([0-9A-Z]{5}-){6}[0-9A-Z]{5}$/);
    expect((await figures(november.as_of)).persons).toBe(0);
    makeCheap(made.register);
    expect(await done<Imported>('import', 'organisation', vesterhede.organisation)).toEqual({
      rows: answerKey.units,
      accepted: answerKey.units,
      rejected: [],
      changes: { ...NOTHING, new: answerKey.units, unchanged: 0 },
    });
  });

  it('has October’s rows and figures', async () => {
    const looked = await done<Imported>('import', 'staff', vesterhede.october, '--dry-run');
    expect((await figures(october.as_of)).persons).toBe(0);
    const read = await done<Imported>('import', 'staff', vesterhede.october);
    expect(read).toEqual(looked);
    expect(Object.keys(read)).toEqual(['rows', 'accepted', 'rejected', 'changes']);
    expect(read.rows).toBe(october.rows);
    expect(read.accepted).toBe(october.rows - october.rejected.length);
    expect(read.rejected.map(({ line, code }) => ({ line, why: code }))).toEqual(october.rejected);
    expect(read.rejected.map(({ column }) => column)).toEqual([
      'Tjenestenummer',
      'Afdelingskode',
      'StartDato',
      'Cpr',
      'Beskæftigelsesdecimal',
      'SlutDato',
      'Tjenestenummer',
      'Cpr',
      null,
    ]);
    expect(read.changes).toEqual({ ...NOTHING, new: read.accepted, unchanged: 0 });
    const found = await figures(october.as_of);
    expect(asInKey(found)).toEqual(keyFigures(october));
    expect(Object.keys(found)).toEqual(['asOf', 'persons', 'engagements', 'fte', 'units']);
    expect(Object.keys(found.units[0] ?? {})).toEqual(['code', 'name', 'persons', 'fte']);
    expect(found.units).toHaveLength(answerKey.units);
  });

  it('has November’s changes and figures, and leaves October’s alone', async () => {
    const read = await done<Imported>('import', 'staff', vesterhede.november);
    expect(read).toMatchObject({ rows: november.rows, accepted: november.rows, rejected: [] });
    expect(read.changes).toMatchObject({
      new: november.new,
      ended: november.ended,
      moved: november.moved,
      hoursChanged: november.hours_changed,
      renamed: november.renamed_persons,
    });
    expect((read.changes.new ?? 0) + (read.changes.changed ?? 0) + (read.changes.unchanged ?? 0)).toBe(read.accepted);
    expect(asInKey(await figures(november.as_of))).toEqual(keyFigures(november));
    expect(asInKey(await figures(october.as_of))).toEqual(keyFigures(october));
  });

  it('changes nothing when a file comes again', async () => {
    const staff = await done<Imported>('import', 'staff', vesterhede.november);
    expect(staff.changes).toEqual({ ...NOTHING, unchanged: november.rows });
    const units = await done<Imported>('import', 'organisation', vesterhede.organisation);
    expect(units.changes).toEqual({ ...NOTHING, unchanged: answerKey.units });
    expect(asInKey(await figures(november.as_of))).toEqual(keyFigures(november));
  });

  it('has the courses: rows, completed, distinct', async () => {
    const read = await done<Imported & { completed: number; stored: number }>('import', 'courses', vesterhede.courses);
    expect(read).toMatchObject({
      rows: learning.rows,
      completed: learning.completed,
      stored: learning.distinct_completed,
      rejected: [],
      changes: { new: learning.distinct_completed },
    });
    const again = await done<Imported>('import', 'courses', vesterhede.courses);
    expect(again.changes).toEqual({ ...NOTHING, unchanged: learning.completed });
    const found = await done<Pick<LearningFigures, 'asOf' | 'courses'>>(
      ...['figures', 'learning', '--as-of', november.as_of],
    );
    expect(found.asOf).toBe(november.as_of);
    expect(found.courses.map(({ code }) => code)).toContain('BRAND');
    expect(found.courses.every(({ certificates: { holders, valid } }) => holders >= valid)).toBe(true);
    // No rules yet: nobody is required, and there is no share of nothing.
    expect(found.courses.every(({ required, share }) => required === 0 && share === null)).toBe(true);
  });
});

describe('what goes out', () => {
  it('is a tagged PDF of the board report', async () => {
    const out = path.join(user.folder, 'ud', 'rapporter');
    const made = await done<{ file: string; bytes: number; period: string; asOf: string }>(
      ...['report', 'board', '--period', '2025', '--out', out],
    );
    expect(made).toMatchObject({ period: '2025', asOf: '2025-12-31' });
    expect(readdirSync(out)).toEqual([path.basename(made.file)]);
    const pdf = readFileSync(made.file, 'latin1');
    expect(pdf).toHaveLength(made.bytes);
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang\s*\(da(-DK)?\)/);
  });

  it('is a backup, restored with equal figures into a new register only', async () => {
    const made = await done<{ folder: string; bytes: number }>('backup', path.join(user.folder, 'kopier'));
    expect(readdirSync(made.folder).sort()).toEqual(['keys.json', 'manifest.json', 'media.db', 'register.db']);
    const before = await figures(november.as_of);
    expect(await user.refused(register, 'restore', made.folder)).toMatchObject({ code: 'register_exists' });
    await user.done('ny mappe/Genskabt', 'restore', made.folder);
    expect(await user.done('ny mappe/Genskabt', 'figures', 'staff', '--as-of', november.as_of)).toEqual(before);
    expect(await user.done('ny mappe/Genskabt', 'check')).toMatchObject({ ok: true });
  });

  it('is a check of the register', async () => {
    const report = await done<{ ok: boolean; checks: { name: string; ok: boolean; count: number }[] }>('check');
    expect(report.ok).toBe(true);
    expect(report.checks.map(({ ok }) => ok)).not.toContain(false);
  });
});

describe('what an import can be told', () => {
  const office = 'Kontor';
  const imported = (...words: string[]): Promise<Imported> => user.done<Imported>(office, 'import', ...words);
  const HEADER = 'Nummer på lønsedlen;Cpr;Fornavn;Efternavn;Sted på kortet;Stilling;Andel af fuld tid;StartDato';
  const person = (n: number, unit = '10', share = '1'): string =>
    `${1000 + n};${61 + (n % 28)}0170${1000 + n};Åse ${n};Bøgh;${unit};Lærer;${share};01-08-2020`;
  const staffFile = (name: string, lines: readonly string[]): string =>
    user.write(name, Buffer.from(`${[HEADER, ...lines].join('\r\n')}\r\n`, 'latin1'));
  const people = (count: number): string[] => Array.from({ length: count }, (_, n) => person(n));
  const persons = async (asOf: string): Promise<number> =>
    (await user.done<StaffFigures>(office, 'figures', 'staff', '--as-of', asOf)).persons;
  const profile = (): string =>
    user.write(
      'profil.json',
      `\ufeff${JSON.stringify({
        name: 'Kontorets',
        columns: { 'Nummer på lønsedlen': 'key', 'Sted på kortet': 'unitCode', 'Andel af fuld tid': 'fte' },
      })}`,
    );

  beforeAll(async () => {
    user.make(office);
    await imported(
      'organisation',
      user.write('enheder.csv', 'Enhedsnr;Navn;Overordnet\n1;Byen;\n10;Øst;1\n20;Vest;1\n'),
    );
  });

  it('is how to read headers that nobody knows', async () => {
    const file = staffFile('navne.csv', people(40));
    expect(await user.refused(office, 'import', 'staff', file)).toMatchObject({ code: 'header_unknown' });
    const read = await imported('staff', file, '--profile', profile());
    expect(read).toMatchObject({ rows: 40, accepted: 40, changes: { new: 40 } });
  });

  it('is from which day undated changes hold', async () => {
    const moved = staffFile('flyt.csv', [...people(40).slice(1), person(0, '20')]);
    const read = await imported('staff', moved, '--profile', profile(), '--effective', '2026-06-01');
    expect(read.changes).toMatchObject({ moved: 1, changed: 1, ended: 0 });
    const at = async (asOf: string): Promise<number | undefined> => {
      const { units } = await user.done<StaffFigures>(office, 'figures', 'staff', '--as-of', asOf);
      return units.find(({ code }) => code === '20')?.persons;
    };
    expect(await at('2026-05-31')).toBe(0);
    expect(await at('2026-06-01')).toBe(1);
  });

  it('is that a file holds changes only', async () => {
    const delta = staffFile('delta.csv', [person(50)]);
    const read = await imported('staff', delta, '--profile', profile(), '--delta');
    expect(read.changes).toMatchObject({ new: 1, ended: 0 });
    expect(await persons('2026-11-22')).toBe(41);
  });

  it('is that many may end at once', async () => {
    const short = staffFile('halv.csv', people(20));
    const words = ['import', 'staff', short, '--profile', profile(), '--effective', '2026-10-01'];
    const refusal = await user.refused(office, ...words);
    expect(refusal).toMatchObject({ code: 'needs_approval', params: { count: 21 } });
    expect(await persons('2026-11-22')).toBe(41);
    const looked = await user.run(
      ...words,
      '--dry-run',
      '--register',
      office,
      '--passphrase-file',
      user.passphraseFile,
    );
    expect(looked.code).toBe(0);
    expect(looked.stderr).toContain('godkendes');
    const read = await user.done<Imported>(office, ...words, '--approve-ended');
    expect(read.changes).toMatchObject({ ended: 21, new: 0 });
    expect(await persons('2026-11-22')).toBe(20);
    expect(await persons('2026-09-30')).toBe(41);
  });

  it('is refused by what is wrong with a profile', async () => {
    const file = staffFile('navne.csv', people(3));
    for (const content of ['{', '{"name":"x","columns":{"Findes ikke":"key"}}', '{"columns":{}}', '']) {
      const bad = user.write('forkert.json', content);
      expect(await user.refused(office, 'import', 'staff', file, '--profile', bad)).toMatchObject({
        code: 'bad_profile',
      });
    }
    expect(await user.refused(office, 'import', 'staff', file, '--profile', 'findes-ikke.json')).toMatchObject({
      code: 'file_missing',
    });
  });
});

describe('words', () => {
  it('that make no command end with 2 and say how, in the language asked for', async () => {
    const given: (readonly string[])[] = [
      [],
      ['figures', 'staff', '--register', register, '--as-of', '31-12-2025'],
      ['import', 'staff', 'a', '--register', register, '--effective', 'snart'],
      ['report', 'board', '--register', register, '--out', 'y', '--period', '25'],
      ['check', '--register', register],
    ];
    for (const words of given) {
      const { code, stdout, stderr } = await user.run(...words);
      expect({ words, code, stdout }).toEqual({ words, code: 2, stdout: '' });
      expect(stderr).toContain('svarkode');
      expect(stderr).not.toMatch(/is missing|unknown|undefined|Error/);
    }
    const english = await user.run('hent', '--language', 'en', '--json');
    expect(english.code).toBe(2);
    expect(JSON.parse(english.stdout)).toMatchObject({ error: { code: 'usage' } });
    expect(english.stderr).toContain('exit code');
  });

  it('that ask for help get it', async () => {
    const { code, stdout } = await user.run('import', '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('--approve-ended');
  });

  it('without --json are answered in Danish', async () => {
    const words = ['--register', register, '--passphrase-file', user.passphraseFile];
    const { code, stdout, stderr } = await user.run('import', 'staff', vesterhede.october, '--dry-run', ...words);
    expect(code).toBe(0);
    expect(stdout).toContain('linje 335, StartDato: bad_date');
    expect(stderr).toContain('et bogstav er gået tabt');
  });
});
