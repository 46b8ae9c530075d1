/** Registers opened on this computer: names and folders, nothing of what is in them. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { writeFileAtomic } from '../../db/engine/files.ts';
import { KEYS_FILE } from '../../db/engine/key-file.ts';
import { registerNameOf } from '../../shared/register/name.ts';

const RECENT_FILE = 'recent.json';
const KEPT = 10;
const recent = z.array(z.strictObject({ name: z.string(), folder: z.string() })).max(100);
export type RecentRegister = z.output<typeof recent>[number];

function readAll(homeFolder: string): RecentRegister[] {
  try {
    return recent.parse(JSON.parse(readFileSync(join(homeFolder, RECENT_FILE), 'utf8')));
  } catch {
    // Missing or unreadable: it is a convenience and is made anew.
    return [];
  }
}

/** Newest first; folders that are gone are not shown, but kept in mind for a drive that comes back. */
export const listRecent = (homeFolder: string): RecentRegister[] =>
  readAll(homeFolder).filter((entry) => existsSync(join(entry.folder, KEYS_FILE)));

export function rememberRegister(homeFolder: string, folder: string): void {
  const others = readAll(homeFolder).filter((entry) => entry.folder !== folder);
  const entries = [{ name: registerNameOf(folder), folder }, ...others].slice(0, KEPT);
  try {
    mkdirSync(homeFolder, { recursive: true });
    writeFileAtomic(join(homeFolder, RECENT_FILE), `${JSON.stringify(entries, null, 2)}\n`);
  } catch {
    // That the list cannot be kept must not keep anybody out of a register.
  }
}
