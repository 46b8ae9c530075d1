/** Registers for the proofs: made and opened the way the program does it, only with a cheap passphrase. */
import { createHash, randomBytes } from 'node:crypto';
import type { ReadableDB } from '../../db/engine/handles.ts';
import { readKeyFile, writeKeyFile } from '../../db/engine/key-file.ts';
import { rewrapSlot, unlockWithPassphrase, withSlots } from '../../db/engine/keys.ts';
import { all } from '../../db/engine/statements.ts';
import { createRegister, type NewRegister } from '../../electron/register/create.ts';
import { openRegister } from '../../electron/register/open-register.ts';
import { makeBase, makeJob } from '../../electron/worker/base-context.ts';
import type { BaseContext } from '../../electron/worker/context.ts';
import type { OpenRegister } from '../../electron/worker/session.ts';

export const PASSPHRASE = 'en bro over åen';
const CHEAP = { N: 2 ** 4, r: 1, p: 1 };

export const newBase = (): BaseContext =>
  makeBase(
    { today: '2026-11-22', tokens: new Map(), memory: new Map() },
    'da',
    makeJob(() => {}),
  );

type TestRegister = Partial<Pick<NewRegister, 'userName' | 'passphrase' | 'demo' | 'fill'>>;

export function createTestRegister(parent: string, name = 'Vesterhede', wish: TestRegister = {}): OpenRegister {
  return createRegister(newBase(), { parent, name, userName: 'Åse', passphrase: PASSPHRASE, ...wish, cost: CHEAP })
    .open;
}

/** What the program made itself asks a second of each who opens it; with the same passphrase, wrapped cheaply, it does not. */
export function makeCheap(folder: string, passphrase = PASSPHRASE): void {
  const { file, slot, dataKey } = unlockWithPassphrase(readKeyFile(folder), '', passphrase);
  const cheap = rewrapSlot(file, slot.id, { old: passphrase, next: passphrase }, randomBytes, CHEAP);
  const slots = file.slots.map((one) => (one.id === slot.id ? cheap : one));
  writeKeyFile(folder, withSlots(file, slots, dataKey));
  dataKey.fill(0);
}

/** @throws what the program's own opening throws */
export const openTestRegister = (folder: string): OpenRegister =>
  openRegister(newBase(), folder, unlockWithPassphrase(readKeyFile(folder), '', PASSPHRASE));

const isAboutTheLog = (table: string): boolean => table.startsWith('audit') || table.includes('_fts');

/**
 * A hash over every row of every table but the audit log, which also tells of
 * attempts that changed nothing.
 */
export function contentHash(db: ReadableDB): string {
  const hash = createHash('sha256');
  const tables = all<{ name: string }>(db, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
  for (const { name } of tables) {
    if (isAboutTheLog(name) || name.startsWith('sqlite_')) continue;
    const except = name === 'meta' ? "WHERE key NOT LIKE 'audit%' AND key <> 'copy_id'" : '';
    hash.update(`\n${name}\n`);
    const rows = db.prepare(`SELECT * FROM "${name}" ${except} ORDER BY 1, 2`).raw(true).iterate();
    for (const row of rows) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}
