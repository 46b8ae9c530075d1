/**
 * Staff import of 100,000 rows, the whole pipeline into the encrypted register,
 * against `sqlite3 .import` of the same file into a plain table with the same
 * indexes (issue: at most 2.5 times, and at most 400 MB).
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startChild } from '../support/children.ts';
import { requireTool } from '../support/debian-tool.ts';
import { removeFolder, withTempFolder } from '../support/folders.ts';
import { alternate, compare, median, ms, verdict } from '../support/measure.ts';
import { numberOption, runProof, say } from '../support/report-lines.ts';
import { type PayrollFiles, writePayrollFiles } from './payroll-file.ts';

const ROUNDS = numberOption('rounds', 5);
const ROWS = numberOption('rows', 100_000);
const RATIO = 2.5;
const PEAK_MB = 400;

/** One for each secondary B-tree index that the register has on these tables. */
const INDEXES = [
  'Fornavn, Efternavn',
  'Cpr',
  'Tjenestenummer',
  // engagement_by_person: the person is known by the number here.
  'Cpr, Tjenestenummer',
  'Afdelingskode, StartDato',
];

function plainScript(file: string): string {
  const header = readFileSync(file, 'latin1').split('\r\n', 1)[0]?.split(';') ?? [];
  const columns = header.map((name) => `"${name}" TEXT`).join(', ');
  return [
    '.bail on',
    'PRAGMA journal_mode = WAL;',
    'PRAGMA synchronous = FULL;',
    `CREATE TABLE staff (${columns});`,
    ...INDEXES.map((columnList, i) => `CREATE INDEX staff_${i} ON staff (${columnList});`),
    '.mode csv',
    '.separator ;',
    `.import --skip 1 '${file}' staff`,
    'SELECT count(*) FROM staff;',
    '',
  ].join('\n');
}

/** @returns milliseconds from start to end of the sqlite3 program */
function importPlain(folder: string, script: string): number {
  const database = path.join(folder, 'plain.db');
  for (const end of ['', '-wal', '-shm']) removeFolder(database + end);
  const started = performance.now();
  const result = spawnSync('sqlite3', [database], { input: readFileSync(script), encoding: 'utf8' });
  const took = performance.now() - started;
  if (result.status !== 0 || Number(result.stdout.trim().split('\n').at(-1)) !== ROWS) {
    throw new Error(`sqlite3 failed: ${result.stderr}${result.stdout}`);
  }
  return took;
}

interface Measured {
  readonly preview: number;
  readonly apply: number;
  readonly all: number;
  readonly accepted: number;
  readonly peak: number;
  readonly before: { readonly peak: number; readonly now: number };
}

async function importOurs(folder: string, files: PayrollFiles): Promise<Measured> {
  const inner = path.join(folder, 'ours');
  removeFolder(inner);
  mkdirSync(inner);
  const child = await startChild('test/bench/import-child.ts', { args: [inner, files.organisation, files.staff] });
  const { code } = await child.ended;
  const line = child.lines().find((text) => text.startsWith('{'));
  if (code !== 0 || line === undefined) throw new Error(`the import failed: ${child.errors()}`);
  const measured = JSON.parse(line) as Measured;
  if (measured.accepted !== ROWS) throw new Error(`${measured.accepted} rows accepted instead of ${ROWS}`);
  return measured;
}

await runProof(async () => {
  const version = requireTool('sqlite3', 'sqlite3', '--version');
  await withTempFolder(async (folder) => {
    const files = writePayrollFiles(folder, ROWS);
    say(`        ${files.rows} rows, ${(files.bytes / 1e6).toFixed(1)} MB; sqlite3 ${version.split(' ')[0]}`);
    const script = path.join(folder, 'plain.sql');
    writeFileSync(script, plainScript(files.staff));
    const runs: Measured[] = [];
    const pair = await alternate(
      ROUNDS,
      () => importPlain(folder, script),
      async () => {
        const measured = await importOurs(folder, files);
        runs.push(measured);
        return measured.all;
      },
    );
    compare({ ours: 'import into the register', anchor: 'sqlite3 .import' }, pair, RATIO);
    say(
      `        of which preview ${ms(median(runs.map((run) => run.preview)))}, apply ${ms(median(runs.map((run) => run.apply)))}`,
    );
    const peak = Math.max(...runs.map((run) => run.peak));
    verdict(
      peak <= PEAK_MB,
      `peak memory ${peak.toFixed(0)} MB of the whole process (${median(runs.map((run) => run.before.now)).toFixed(0)} MB before), target at most ${PEAK_MB} MB`,
    );
  });
});
