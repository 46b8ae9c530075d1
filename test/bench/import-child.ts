/**
 * One import as the program does it, in a process of its own so that its memory
 * can be told: preview (read, decode, parse, validate, plan) and apply (one
 * transaction with text index, change set and audit line, to the commit).
 */
import { readFileSync } from 'node:fs';
import { makeLocalHost } from '../../electron/worker/local-host.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import type { ApplyResult, PreviewSummary } from '../../shared/staff/import-contract.ts';

const [folder = '', organisation = '', staff = ''] = process.argv.slice(2);
const host = makeLocalHost({
  homeFolder: folder,
  today: '2026-11-22',
  language: 'da',
  onProgress: () => {},
  onUnexpected: (error) => console.error(error),
});
const call = async <T>(room: string, name: string, input: unknown): Promise<T> =>
  unwrap(await host.call(room, name, input)) as T;

/** Peak and present size of the process, from the kernel. MB of 1,000,000 bytes. */
const memory = (name: 'VmHWM' | 'VmRSS'): number =>
  (Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024) / 1e6;

const passphrase = 'en bro over åen';
await call('register', 'create', { folder: host.grant(folder), name: 'Måling', userName: 'HR', passphrase });
const units = await call<PreviewSummary>('staff', 'previewOrganisation', { file: host.grant(organisation) });
await call('staff', 'applyImport', { previewId: units.previewId, approveEnded: false });

const file = host.grant(staff);
// Making the keys took 128 MB for a moment, which is no part of the import: what counts is told apart.
const before = { peak: memory('VmHWM'), now: memory('VmRSS') };
const started = performance.now();
const preview = await call<PreviewSummary>('staff', 'previewStaff', { file });
const previewed = performance.now();
const result = await call<ApplyResult>('staff', 'applyImport', { previewId: preview.previewId, approveEnded: false });
const applied = performance.now();
const peak = memory('VmHWM');
console.log(
  JSON.stringify({
    preview: previewed - started,
    apply: applied - previewed,
    all: applied - started,
    accepted: result.accepted,
    peak,
    before,
  }),
);
await call('register', 'lock', {});
