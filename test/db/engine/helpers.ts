// Registers on disk for the engine's tests, without a passphrase: the data key is given.
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { migrate } from '../../../db/engine/migrate.ts';
import { openRegisterFiles, type RegisterFiles } from '../../../db/engine/open.ts';
import { newCopyId, writeMeta } from '../../../db/register/meta.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';

export const random = (length: number): Uint8Array => randomBytes(length);
export const NOW = new Date('2026-11-22T12:00:00Z');

/** Cheap on purpose: the strength of scrypt is not what the tests are about. */
export const CHEAP = { N: 2 ** 4, r: 1, p: 1 };

export function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pejling-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestRegister extends RegisterFiles {
  readonly folder: string;
  readonly key: Buffer;
}

/** An empty register of the newest schema, closed at the end of the test. */
export function makeRegister(options: { readonly folder?: string; readonly key?: Buffer } = {}): TestRegister {
  const folder = options.folder ?? path.join(tempFolder(), 'Nordby.pejling');
  const key = options.key ?? randomBytes(32);
  mkdirSync(folder, { recursive: true });
  const files = openRegisterFiles(folder, key, { create: true });
  onTestFinished(() => files.close());
  migrate(files.writer);
  writeMeta(files.writer, {
    registerId: newId(random),
    copyId: newCopyId(random),
    created: NOW.toISOString(),
    demo: false,
  });
  return { ...files, folder, key };
}

/** The code that `work` fails with, or `none`. */
export function codeOf(work: () => unknown): string {
  try {
    work();
    return 'none';
  } catch (error) {
    if (error instanceof AppFailure) return error.error.code;
    throw error;
  }
}

export function failureOf(work: () => unknown): AppFailure {
  try {
    work();
  } catch (error) {
    if (error instanceof AppFailure) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const NOBODY = 65_534;

/** Root may write anywhere, so what is read-only is tried as an ordinary user. `folder` is handed to that user. */
export function asOrdinaryUser<T>(folder: string, work: () => T): T {
  if (process.getuid?.() !== 0 || !process.seteuid) return work();
  giveAway(folder);
  process.seteuid(NOBODY);
  try {
    return work();
  } finally {
    process.seteuid(0);
  }
}

function giveAway(folder: string): void {
  chownSync(folder, NOBODY, NOBODY);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) giveAway(at);
    else chownSync(at, NOBODY, NOBODY);
  }
}
