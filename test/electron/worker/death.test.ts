/** A database thread that dies takes nobody with it: nothing waits for ever, and no register is left open behind it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import kinds from 'virtual:call-kinds';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { makeWorkerClient, type WorkerClient } from '../../../electron/worker/client.ts';
import { startThreads } from '../../../electron/worker/threads.ts';
import type { Role } from '../../../shared/kernel/registry.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { tempFolder } from '../../db/engine/helpers.ts';
import { PASSPHRASE } from './host.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');
/** Below the project, so that the built thread finds SQLite. */
const cache = path.join(root, 'node_modules', '.cache');
let built: string;

/** The real thread, which dies when it is asked a call of this name. */
const MORTAL = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ call }) => (call === process.env.PEJLING_TEST_DEATH ? process.exit(1) : undefined));
require('./worker.cjs');
`;

beforeAll(async () => {
  mkdirSync(cache, { recursive: true });
  built = mkdtempSync(path.join(cache, 'pejling-death-'));
  await build({
    entryPoints: [path.join(root, 'electron/worker/thread.ts')],
    outfile: path.join(built, 'worker.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3'],
    logLevel: 'silent',
  });
  writeFileSync(path.join(built, 'mortal.cjs'), MORTAL);
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

async function openRegister(): Promise<{
  readonly client: WorkerClient;
  readonly opened: (Role | undefined)[];
  readonly codeOf: (room: string, call: string, input?: object) => Promise<string>;
}> {
  const homeFolder = tempFolder();
  const opened: (Role | undefined)[] = [];
  const client = makeWorkerClient({
    kinds,
    threads: startThreads({ threadPath: path.join(built, 'mortal.cjs'), homeFolder, today: '2026-11-22' }),
    onOpened: (role) => opened.push(role),
  });
  onTestFinished(() => client.close());
  const call = (room: string, name: string, input: object): Promise<Result<unknown>> =>
    client.call({ room, call: name, input, language: 'da' });
  const wish = { folder: client.grant(homeFolder), name: 'Nordby', userName: 'Anne', passphrase: PASSPHRASE };
  expect(await call('register', 'create', wish)).toMatchObject({ ok: true });
  const codeOf = async (room: string, name: string, input: object = {}): Promise<string> => {
    const result = await call(room, name, input);
    return result.ok ? 'ok' : result.error.code;
  };
  expect(await codeOf('staff', 'figures', { asOf: '2026-11-22' })).toBe('ok');
  return { client, opened, codeOf };
}

it('the reader: the register can still be locked, and is not opened without it', async () => {
  process.env.PEJLING_TEST_DEATH = 'importFields';
  const { codeOf, opened } = await openRegister();
  expect(await codeOf('staff', 'importFields', { kind: 'staff' })).toBe('worker_died');
  expect(await codeOf('staff', 'figures', { asOf: '2026-11-22' })).toBe('worker_died');
  expect(await codeOf('register', 'lock')).toBe('ok');
  expect(await codeOf('register', 'unlock', { passphrase: PASSPHRASE })).toBe('worker_died');
  expect(opened.at(-1)).toBeUndefined();
});

it('the writer: the reader lets the register go', async () => {
  process.env.PEJLING_TEST_DEATH = 'userNames';
  const { codeOf, opened } = await openRegister();
  expect(await codeOf('register', 'userNames')).toBe('worker_died');
  expect(opened.at(-1)).toBeUndefined();
  expect(await codeOf('register', 'lock')).toBe('worker_died');
  // The line between the two closes a moment after the thread is gone.
  await expect.poll(() => codeOf('staff', 'figures', { asOf: '2026-11-22' })).toBe('locked');
});

it('the end of the program: the reader does not begin after it, for nobody would be there to end it', async () => {
  const threads = startThreads({
    threadPath: path.join(built, 'mortal.cjs'),
    homeFolder: tempFolder(),
    today: undefined,
  });
  let begun = 0;
  const startReader = () => {
    begun += 1;
    return threads.startReader();
  };
  const client = makeWorkerClient({ kinds, threads: { ...threads, startReader }, onOpened: () => {} });
  await client.close();
  client.startReader();
  const asked = { room: 'staff', call: 'figures', input: { asOf: '2026-11-22' }, language: 'da' } as const;
  expect(await client.call(asked)).toMatchObject({ ok: false, error: { code: 'worker_died' } });
  expect(begun).toBe(0);
});
