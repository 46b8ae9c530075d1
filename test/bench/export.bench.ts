/**
 * The whole list of people out of the encrypted register, 100,000 engagements
 * with all columns and CPR numbers, against `sqlite3 -csv` asked for the same
 * rows of a plain copy of the same tables (at most 2 times). Beside it, for what
 * it tells of the work, `sqlite3 -csv` of rows that are finished already. As a
 * workbook the list may use at most 300 MB, and LibreOffice must open it as it is.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startChild } from '../support/children.ts';
import { requireTool } from '../support/debian-tool.ts';
import { withTempFolder } from '../support/folders.ts';
import { alternate, compare, median, ms, verdict } from '../support/measure.ts';
import { numberOption, runProof, say } from '../support/report-lines.ts';
import { writePayrollFiles } from './payroll-file.ts';

const ROUNDS = numberOption('rounds', 5);
const ROWS = numberOption('rows', 100_000);
const RATIO = 2;
const PEAK_MB = 300;

interface Measured {
  readonly took: number;
  readonly rows: number;
  readonly bytes: number;
  readonly before: number;
  readonly peak: number;
}

async function child(...args: readonly string[]): Promise<string> {
  const started = await startChild('test/bench/export-child.ts', { args: [...args] });
  const { code } = await started.ended;
  if (code !== 0) throw new Error(`${args[0]} failed: ${started.errors()}`);
  return started.lines().find((text) => text.startsWith('{')) ?? '';
}

const exported = async (format: 'csv' | 'xlsx', folder: string, file: string): Promise<Measured> =>
  JSON.parse(await child(format, folder, file)) as Measured;

function sqlite(database: string, words: readonly string[], input = '', output: 'pipe' | number = 'pipe'): string {
  const done = spawnSync('sqlite3', [...words, database], { input, stdio: ['pipe', output, 'pipe'], encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`sqlite3 failed: ${done.stderr}`);
  return done.stdout ?? '';
}

/** Everybody on the day with the main engagement and what all engagements add up to, in the order of names. */
const SAME_ROWS = `
  WITH main AS MATERIALIZED (
    SELECT e.person_id, e.key, e.start_date, e.end_date, s.*,
      row_number() OVER (PARTITION BY e.person_id ORDER BY s.fte DESC, e.start_date, e.key) AS place,
      sum(s.fte) OVER w AS all_fte, sum(s.weekly_hours) OVER w AS all_hours, count(*) OVER w AS engagements,
      max(s.status = '3') OVER w AS on_leave, max(s.manager) OVER w AS is_manager
    FROM engagement e JOIN engagement_spell s ON s.engagement_id = e.id
    WHERE s.valid_from <= '2026-11-22' AND s.valid_to >= '2026-11-22'
    WINDOW w AS (PARTITION BY e.person_id)
  )
  SELECT p.cpr, p.first_name, p.last_name, u.code, n.name, m.job_title, p.birth_date, m.employment_form, m.agreement,
    m.all_fte, m.all_hours, m.engagements, m.key, p.email, p.phone, m.start_date, m.end_date, n.leader_key,
    m.is_manager, m.on_leave
  FROM main m JOIN person p ON p.id = m.person_id JOIN unit u ON u.id = m.unit_id
  LEFT JOIN unit_spell n ON n.unit_id = u.id AND n.valid_from <= '2026-11-22' AND n.valid_to >= '2026-11-22'
  WHERE m.place = 1 ORDER BY p.name_key, p.n;
`;

/** The rows of our own file as a plain table. @returns how many */
function copyRows(database: string, csv: string): number {
  const script = `.mode csv\n.separator ;\n.import '${csv}' liste\nSELECT count(*) FROM liste;\n`;
  return Number(sqlite(database, ['-batch'], script).trim());
}

/** @returns milliseconds from start to end of the sqlite3 program */
function writePlain(database: string, sql: string, file: string): number {
  const output = openSync(file, 'w');
  const started = performance.now();
  sqlite(database, ['-csv', '-header'], sql, output);
  const took = performance.now() - started;
  closeSync(output);
  return took;
}

/** LibreOffice without a window; what it cannot read without repair it refuses. @returns rows of the list it wrote */
function convert(folder: string, file: string): number {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const words = ['--headless', profile, '--convert-to', 'csv:Text - txt - csv (StarCalc):59,34,76,1', '--outdir'];
  const done = spawnSync('soffice', [...words, path.join(folder, 'lo'), file], {
    encoding: 'utf8',
    env: libreEnv(folder),
  });
  if (done.status !== 0) throw new Error(`soffice failed: ${done.stderr}`);
  const text = readFileSync(path.join(folder, 'lo', 'liste.csv'), 'utf8');
  return text.split('\n').filter((line) => line !== '').length - 1;
}

const libreEnv = (folder: string): NodeJS.ProcessEnv => ({ ...process.env, HOME: folder });

await runProof(async () => {
  const version = requireTool('sqlite3', 'sqlite3', '--version');
  const office = requireTool('soffice', 'libreoffice-calc', '--version');
  await withTempFolder(async (folder) => {
    const files = writePayrollFiles(folder, ROWS);
    const register = path.join(folder, 'register');
    mkdirSync(register);
    const plain = path.join(folder, 'plain.db');
    await child('make', register, files.organisation, files.staff, plain);
    const csv = path.join(folder, 'liste.csv');
    const { rows, bytes } = await exported('csv', register, csv);
    if (copyRows(plain, csv) !== rows) throw new Error('the plain copy has other rows');
    say(`        ${rows} people, ${(bytes / 1e6).toFixed(1)} MB of CSV; sqlite3 ${version.split(' ')[0]}`);
    const out = path.join(folder, 'plain.csv');
    const finished: number[] = [];
    const pair = await alternate(
      ROUNDS,
      () => {
        finished.push(writePlain(plain, 'SELECT * FROM liste;\n', out));
        return writePlain(plain, SAME_ROWS, out);
      },
      async () => (await exported('csv', register, csv)).took,
    );
    if (readFileSync(out, 'utf8').split('\n').length - 2 !== rows) throw new Error('sqlite3 wrote other rows');
    compare({ ours: 'CSV export from the register', anchor: 'sqlite3 -csv of the same tables' }, pair, RATIO);
    say(`        for comparison, sqlite3 -csv of the finished rows: ${ms(median(finished))}`);

    const xlsx = path.join(folder, 'liste.xlsx');
    const runs: Measured[] = [];
    for (let round = 0; round < Math.min(3, ROUNDS); round++) runs.push(await exported('xlsx', register, xlsx));
    const peak = Math.max(...runs.map((run) => run.peak));
    const size = ((runs[0]?.bytes ?? 0) / 1e6).toFixed(1);
    say(`        XLSX of the same: ${ms(median(runs.map((run) => run.took)))}, ${size} MB`);
    verdict(
      peak <= PEAK_MB,
      `peak memory ${peak.toFixed(0)} MB of the whole process (${median(runs.map((run) => run.before)).toFixed(0)} MB before), target at most ${PEAK_MB} MB`,
    );
    const converted = convert(folder, xlsx);
    verdict(
      converted === rows,
      `${office.split(' ').slice(0, 2).join(' ')} reads ${converted} of ${rows} people, unrepaired`,
    );
  });
});
