/**
 * One part of the export's measure, in a process of its own so that its memory
 * can be told: `make` imports the people and copies them to a plain database,
 * `csv` and `xlsx` export everybody from the register that `make` left.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { migrations } from '../../db/migrations/index.ts';
import { makeLocalHost } from '../../electron/worker/local-host.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { CallInput } from '../../shared/kernel/registry.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import type { staffCalls } from '../../shared/staff/contract.ts';
import { peopleColumns } from '../../shared/staff/contract-people.ts';
import type { PreviewSummary } from '../../shared/staff/import-contract.ts';

const [part = '', folder = '', first = '', second = '', third = ''] = process.argv.slice(2);
const host = makeLocalHost({
  homeFolder: folder,
  today: '2026-11-22',
  language: 'da',
  onProgress: () => {},
  onUnexpected: (error) => console.error(error),
});
const call = async <T>(room: string, name: string, input: unknown): Promise<T> =>
  unwrap(await host.call(room, name, input)) as T;

/** From the kernel. MB of 1,000,000 bytes. */
const memory = (name: 'VmHWM' | 'VmRSS'): number =>
  (Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024) / 1e6;

const passphrase = 'en bro over åen';

async function make(): Promise<void> {
  await call('register', 'create', { folder: host.grant(folder), name: 'Måling', userName: 'HR', passphrase });
  for (const [name, file] of [
    ['previewOrganisation', first],
    ['previewStaff', second],
  ] as const) {
    const { previewId } = await call<PreviewSummary>('staff', name, { file: host.grant(file) });
    await call('staff', 'applyImport', { previewId, approveEnded: false });
  }
  copyPlain(third);
}

/** The same rows in the same tables with the same indexes, but unencrypted. */
function copyPlain(file: string): void {
  const plain = new Database(file);
  for (const { sql } of migrations) plain.exec(sql);
  plain.pragma('foreign_keys = OFF');
  plain.exec('BEGIN');
  for (const table of ['unit', 'unit_spell', 'person', 'engagement', 'engagement_spell']) {
    const rows = host.session.open?.reader.prepare(`SELECT * FROM ${table}`).raw(true).iterate() ?? [];
    const columns = plain.pragma(`table_info(${table})`) as unknown[];
    const insert = plain.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`);
    for (const row of rows) insert.run(...(row as unknown[]));
  }
  plain.exec('COMMIT');
  plain.exec('ANALYZE');
  plain.close();
}

async function exportAll(format: 'csv' | 'xlsx'): Promise<void> {
  await call('register', 'select', { folder: host.grant(path.join(folder, 'Måling.pejling')) });
  await call('register', 'unlock', { userName: 'HR', passphrase });
  const before = memory('VmRSS');
  const input: CallInput<typeof staffCalls.exportPeople> = {
    filter: { asOf: '2026-11-22' as IsoDate },
    columns: [...peopleColumns],
    format,
    purpose: 'Måling af udtræk',
    withCpr: true,
    file: host.grant(first),
  };
  const started = performance.now();
  const { rows, bytes } = await call<{ rows: number; bytes: number }>('staff', 'exportPeople', input);
  const took = performance.now() - started;
  console.log(JSON.stringify({ took, rows, bytes, before, peak: memory('VmHWM') }));
}

await (part === 'make' ? make() : exportAll(part === 'xlsx' ? 'xlsx' : 'csv'));
await call('register', 'lock', {});
