import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { holdRegister } from '../../../db/engine/lock-file.ts';
import { asOrdinaryUser, codeOf, tempFolder } from './helpers.ts';

/** Another program that holds the register until it is killed. */
async function otherProgram(folder: string): Promise<{ kill: () => Promise<void> }> {
  const engine = path.resolve(import.meta.dirname, '../../../db/engine/lock-file.ts');
  const script = `import(${JSON.stringify(engine)}).then((m) => { m.holdRegister(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return {
    kill: async () => {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

it('tells a second program that the register is in use, and frees it when the first one dies', async () => {
  const folder = tempFolder();
  const other = await otherProgram(folder);
  expect(codeOf(() => holdRegister(folder))).toBe('register_in_use');
  await other.kill();
  const lock = holdRegister(folder);
  expect(codeOf(() => holdRegister(folder))).toBe('register_in_use');
  lock.release();
  holdRegister(folder).release();
  expect(readdirSync(folder)).toEqual(['lock.db']);
});

it('says why it cannot be held at all', () => {
  const folder = tempFolder();
  expect(codeOf(() => holdRegister(path.join(folder, 'gone')))).toBe('folder_missing');
});

it.skipIf(process.platform === 'win32')('says that a folder is read-only', () => {
  const folder = tempFolder();
  asOrdinaryUser(folder, () => {
    chmodSync(folder, 0o500);
    expect(codeOf(() => holdRegister(folder))).toBe('read_only');
    chmodSync(folder, 0o700);
  });
});
