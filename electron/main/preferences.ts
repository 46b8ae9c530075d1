/** What this computer remembers: language, idle time, the watched folder. Nothing of it is about people. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { AppFailure } from '../../shared/kernel/result.ts';

const schema = z.object({
  language: z.enum(['da', 'en']).default('da'),
  lockMinutes: z.int().min(1).max(120).default(10),
  /** Where new extracts are put; null when no folder is watched. */
  watchFolder: z.string().max(4096).nullable().default(null),
  /** Files of that folder that are no news any more, as ids that do not tell their names. */
  seenFiles: z.array(z.string().max(64)).max(2_000).default([]),
});
export type Preferences = z.output<typeof schema>;

export interface PreferenceFile {
  readonly get: () => Preferences;
  readonly set: (changes: { readonly [K in keyof Preferences]?: Preferences[K] | undefined }) => void;
}

function read(path: string): Preferences {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // A missing or damaged file is no loss: it holds a few choices with good defaults.
    return schema.parse({});
  }
}

/** @throws file_not_written; the choice holds all the same until the program ends */
function write(path: string, preferences: Preferences): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(preferences));
    renameSync(`${path}.new`, path);
  } catch {
    throw new AppFailure('file_not_written');
  }
}

export function openPreferences(folder: string): PreferenceFile {
  const path = join(folder, 'preferences.json');
  let current = read(path);
  return {
    get: () => current,
    set: (changes) => {
      current = schema.parse({
        ...current,
        ...Object.fromEntries(Object.entries(changes).filter(([, v]) => v !== undefined)),
      });
      write(path, current);
    },
  };
}
