/** One import of a course package as the program does it, in a process of its own so that its memory can be told. */
import { readFileSync, writeFileSync } from 'node:fs';
import { makeLocalHost } from '../../electron/worker/local-host.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import type { PackageSummary } from '../../shared/learning/contract-packages.ts';

const [folder = '', zip = ''] = process.argv.slice(2);
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

await call('register', 'create', {
  folder: host.grant(folder),
  name: 'Måling',
  userName: 'HR',
  passphrase: 'en bro over åen',
});
await call('learning', 'packages', { courseId: null });
const idle = memory('VmRSS');
// Making the keys took 128 MB for a moment, which is no part of the import: the highest mark is set back.
writeFileSync('/proc/self/clear_refs', '5');
const started = performance.now();
const found = await call<PackageSummary>('learning', 'importPackage', { file: host.grant(zip), courseId: null });
const took = performance.now() - started;
const peak = memory('VmHWM');
console.log(JSON.stringify({ took, idle, peak, bytes: found.bytes, files: found.files }));
await call('register', 'lock', {});
