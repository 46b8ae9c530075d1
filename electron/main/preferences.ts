/** What this computer remembers: language and idle time. Nothing of it is about people. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { AppFailure } from '../../shared/kernel/result.ts';

const schema = z.object({
  language: z.enum(['da', 'en']).default('da'),
  lockMinutes: z.int().min(1).max(120).default(10),
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
    // A missing or damaged file is no loss: it holds two choices with good defaults.
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
