/** The watched folder on the disk: lists it, reads what is new, and listens for changes where the system tells them. */
import { createHash } from 'node:crypto';
import { createReadStream, type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallOutput } from '../../shared/kernel/registry.ts';
import { unwrap } from '../../shared/kernel/result.ts';
import type { AppRegistry } from '../../shared/registry.ts';
import type { WorkerClient } from '../worker/client.ts';
import type { PreferenceFile } from './preferences.ts';
import { type ListedFile, makeWatchedFiles, type WatchedFiles } from './watched-files.ts';

/** A network folder that is gone can keep the system waiting for minutes. */
const PATIENCE_MS = 8_000;

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function listFiles(folder: string): Promise<ListedFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: ListedFile[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    // A file may be gone again by the time it is asked about.
    const facts = await stat(join(folder, entry.name)).catch(() => undefined);
    if (facts) files.push({ name: entry.name, bytes: facts.size, modified: Math.floor(facts.mtimeMs) });
  }
  return files;
}

async function hashOf(path: string): Promise<string | undefined> {
  try {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

/** Listens as long as the system lets it; what it misses is found by looking again. */
function listen(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { persistent: false }, onChange);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return undefined;
  }
}

export interface WatchFolder {
  readonly path: string;
  readonly files: WatchedFiles;
  readonly close: () => void;
}

function openFolder(path: string, client: WorkerClient, preferences: PreferenceFile): WatchFolder {
  type Imported = CallOutput<AppRegistry['staff']['importedBefore']>;
  const files = makeWatchedFiles({
    now: Date.now,
    list: () => inTime(listFiles(path)),
    hash: (name) => hashOf(join(path, name)),
    importedBefore: async (hashes) => {
      const { language } = preferences.get();
      const answer = await client.call({ room: 'staff', call: 'importedBefore', input: { hashes }, language });
      return (unwrap(answer) as Imported).hashes;
    },
    seen: () => preferences.get().seenFiles,
    setSeen: (seenFiles) => preferences.set({ seenFiles: [...seenFiles] }),
  });
  const watcher = listen(path, files.hint);
  return { path, files, close: () => watcher?.close() };
}

export interface WatchFolderKeeper {
  /** The folder of the preferences, or undefined when none is watched. */
  readonly current: () => WatchFolder | undefined;
  readonly choose: (path: string) => Promise<void>;
  readonly stop: () => void;
}

export function keepWatchFolder(client: WorkerClient, preferences: PreferenceFile): WatchFolderKeeper {
  let open: WatchFolder | undefined;
  const current = (): WatchFolder | undefined => {
    const path = preferences.get().watchFolder;
    if (open && open.path !== path) {
      open.close();
      open = undefined;
    }
    if (path !== null) open ??= openFolder(path, client, preferences);
    return open;
  };
  return {
    current,
    choose: async (path) => {
      preferences.set({ watchFolder: path, seenFiles: [] });
      // What lies there already is no news.
      await current()?.files.ignoreAll();
    },
    stop: () => {
      preferences.set({ watchFolder: null, seenFiles: [] });
      current();
    },
  };
}
