/** Files of a test, in a folder of their own that is removed afterwards. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Job } from '../../../electron/worker/context.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';

export const quietJob: Job = { report: () => undefined, throwIfCancelled: () => undefined };

export const fixture = (name: string): string => path.resolve(import.meta.dirname, '../../fixtures', name);

/** Call at the top of a test file. */
export function makeFolder(): (name: string, content: string | Buffer) => string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pejling-formats-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, content);
    return file;
  };
}

/** The error an action is refused with; anything but an `AppFailure` is thrown on. */
export function refusalOf(action: () => unknown): { code: string; params?: unknown } | undefined {
  try {
    action();
  } catch (error) {
    if (error instanceof AppFailure) return error.error;
    throw error;
  }
  return undefined;
}
