/** Imports the payroll file of November and dies while the log of the database is full of it. */
import { writeSync } from 'node:fs';
import { makeLocalHost } from '../../electron/worker/local-host.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import type { PreviewSummary } from '../../shared/staff/import-contract.ts';

const [register = '', passphrase = '', file = '', home = ''] = process.argv.slice(2);
const host = makeLocalHost({
  homeFolder: home,
  today: '2026-11-22',
  language: 'da',
  onProgress: () => {},
  onUnexpected: (error) => writeSync(2, `${String(error)}\n`),
});
const call = async (room: string, name: string, input: unknown): Promise<unknown> =>
  unwrap(await host.call(room, name, input));
await call('register', 'select', { folder: host.grant(register) });
await call('register', 'unlock', { userName: '', passphrase });
const preview = (await call('staff', 'previewStaff', { file: host.grant(file) })) as PreviewSummary;
await call('staff', 'applyImport', { previewId: preview.previewId, approveEnded: true });
await call('staff', 'persons', { asOf: '2026-11-30', search: 'søren' }).catch(() => undefined);
writeSync(1, 'imported\n');
process.kill(process.pid, 'SIGKILL');
