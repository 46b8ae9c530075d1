/**
 * A disk that fills up in the middle of a large import, at many points: the
 * import fails with `disk_full`, nothing of it is there, everything can still
 * be read, and it goes through once there is room.
 */
import path from 'node:path';
import { createBackup } from '../../db/engine/backup.ts';
import { checkRegister } from '../../db/engine/integrity.ts';
import { importStaffRows } from '../../electron/staff/import/rows.ts';
import type { OpenRegister } from '../../electron/worker/session.ts';
import { runCommand } from '../../electron/worker/transaction.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { listFiles, withTempFolder } from '../support/folders.ts';
import { contentHash, createTestRegister, newBase, openTestRegister } from '../support/registers.ts';
import { staffRow } from '../support/staff-rows.ts';
import { prepareRegister, unitsOnly, writeNumbered } from './numbered-writes.ts';

export interface FullResult {
  readonly points: number;
  readonly refused: number;
  readonly passed: number;
  readonly wrong: readonly string[];
}

const PEOPLE = 400;

function importPeople(open: OpenRegister): void {
  const rows = Array.from({ length: PEOPLE }, (_, n) => staffRow(1_000 + n));
  runCommand(open, newBase(), open.actor, 'staff.applyImport', (ctx) => {
    importStaffRows(ctx, rows, { extent: 'delta', fileName: 'fuld.csv', effective: '2026-11-01' as IsoDate });
  });
}

const codeOf = (work: () => void): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return error instanceof AppFailure ? error.error.code : String(error);
  }
};

export function makeFilled(parent: string): { readonly folder: string; readonly hash: string } {
  const open = createTestRegister(parent);
  prepareRegister(open, newBase());
  const units = unitsOnly(open.reader);
  for (let n = 1; n <= 10; n++) writeNumbered(open, newBase(), units, n);
  const hash = contentHash(open.reader);
  open.close();
  return { folder: open.folder, hash };
}

/** Pages are denied from the outside, so that no file system has to be filled. */
export function fillByPages(points: number): Promise<FullResult> {
  return withTempFolder((parent) => {
    const wrong: string[] = [];
    let refused = 0;
    let passed = 0;
    const { folder, hash } = makeFilled(parent);
    const open = openTestRegister(folder);
    const pages = open.writer.pragma('page_count', { simple: true }) as number;
    for (let point = 0; point < points; point++) {
      // More and more room: from none to almost enough.
      open.writer.pragma(`max_page_count = ${pages + 2 * point}`);
      const code = codeOf(() => importPeople(open));
      if (code === 'disk_full') refused += 1;
      else if (code === 'done') passed += 1;
      else wrong.push(`point ${point}: ${code}`);
      if (code !== 'done' && contentHash(open.reader) !== hash) wrong.push(`point ${point}: something was written`);
      if (!checkRegister(open.reader, open.media).ok) wrong.push(`point ${point}: the check found faults`);
      if (code === 'done') break;
    }
    open.writer.pragma('max_page_count = 1000000');
    if (passed === 0) {
      const code = codeOf(() => importPeople(open));
      if (code !== 'done') wrong.push(`with room again: ${code}`);
    }
    open.close();
    return { points: refused + passed, refused, passed, wrong };
  });
}

/** Runs against a small file system that really fills up. @param volume an empty folder on it */
export function fillVolume(volume: string): { readonly code: string; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  const { folder, hash } = makeFilled(volume);
  const open = openTestRegister(folder);
  let code = 'done';
  let hashBefore = hash;
  for (let n = 0; n < 200 && code === 'done'; n++) {
    hashBefore = contentHash(open.reader);
    code = codeOf(() => importBatch(open, n));
  }
  if (contentHash(open.reader) !== hashBefore) wrong.push('something of the failed import was written');
  if (!checkRegister(open.reader, open.media).ok) wrong.push('the check found faults');
  const target = path.join(volume, 'backup');
  const { random, now } = newBase();
  const backupCode = codeOf(() =>
    createBackup({ ...open, name: open.info.name }, { target, now, reason: 'manual', random }),
  );
  if (backupCode !== 'disk_full') wrong.push(`a backup onto the full disk: ${backupCode}`);
  if (listFiles(target).length > 0) wrong.push('a half backup was left');
  open.close();
  const again = codeOf(() => {
    const reopened = openTestRegister(folder);
    if (contentHash(reopened.reader) !== hashBefore) wrong.push('after reopening it reads otherwise');
    reopened.close();
  });
  if (again !== 'done') wrong.push(`reopening: ${again}`);
  return { code, wrong };
}

function importBatch(open: OpenRegister, batch: number): void {
  const rows = Array.from({ length: PEOPLE }, (_, n) => staffRow(10_000 + batch * PEOPLE + n));
  runCommand(open, newBase(), open.actor, 'staff.applyImport', (ctx) => {
    importStaffRows(ctx, rows, { extent: 'delta', fileName: 'fuld.csv', effective: '2026-11-01' as IsoDate });
  });
}
