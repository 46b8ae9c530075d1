/**
 * A process killed while it makes a backup: every backup that stands under its
 * own name is whole, what is half stays hidden and is cleared away, and the
 * register itself is untouched.
 */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { BACKUPS_FOLDER, listBackups } from '../../db/engine/backup.ts';
import { checkBackup } from '../../db/engine/backup-check.ts';
import { makeChance } from '../support/chance.ts';
import { type Child, sleep, startChild } from '../support/children.ts';
import { removeFolder, withTempFolder } from '../support/folders.ts';
import { contentHash, createTestRegister, newBase, openTestRegister } from '../support/registers.ts';
import { examine, prepareRegister, unitsOnly, writeNumbered } from './numbered-writes.ts';

export interface BackupKills {
  readonly kills: number;
  /** Backups found under their own name, each opened and read to the last page. */
  readonly whole: number;
  /** Kills that left a half-made one behind. */
  readonly half: number;
  readonly wrong: readonly string[];
}

function makeSource(parent: string, transactions: number): { folder: string; hash: string } {
  const open = createTestRegister(parent);
  prepareRegister(open, newBase());
  const units = unitsOnly(open.reader);
  for (let n = 1; n <= transactions; n++) writeNumbered(open, newBase(), units, n);
  const hash = contentHash(open.reader);
  open.close();
  return { folder: open.folder, hash };
}

async function killOne(child: Child, source: string, target: string, delay: number): Promise<void> {
  await child.heard('ready');
  child.tell({ folder: source, target });
  await child.heard('open');
  await sleep(delay);
  child.kill();
  const { signal } = await child.ended;
  if (signal !== 'SIGKILL') throw new Error(`the child failed by itself: ${child.errors()}`);
}

export function killBackups(kills: number, seed: number, withinMs = 150): Promise<BackupKills> {
  return withTempFolder(async (parent) => {
    const chance = makeChance(seed);
    const source = makeSource(parent, 150);
    const target = path.join(source.folder, BACKUPS_FOLDER);
    const wrong: string[] = [];
    let whole = 0;
    let half = 0;
    let next = startChild('test/crash/backup-child.ts');
    for (let kill = 0; kill < kills; kill++) {
      mkdirSync(target, { recursive: true });
      const child = await next;
      await killOne(child, source.folder, target, chance.next() * withinMs);
      next = startChild('test/crash/backup-child.ts');
      if (readdirSync(target).some((name) => name.startsWith('.'))) half += 1;
      const open = openTestRegister(source.folder);
      if (readdirSync(target).some((name) => name.startsWith('.'))) wrong.push(`kill ${kill}: a half was not cleared`);
      const shown = readdirSync(target);
      if (listBackups(target).length !== shown.length) wrong.push(`kill ${kill}: a half stands under its own name`);
      for (const name of shown) checkBackup(path.join(target, name), open.key);
      whole += shown.length;
      if (contentHash(open.reader) !== source.hash) wrong.push(`kill ${kill}: the register changed`);
      wrong.push(...examine(open).wrong.map((text) => `kill ${kill}: ${text}`));
      open.close();
      removeFolder(target);
    }
    const unused = await next;
    unused.kill();
    await unused.ended;
    if (existsSync(target)) wrong.push('the target was not cleared');
    return { kills, whole, half, wrong };
  });
}
