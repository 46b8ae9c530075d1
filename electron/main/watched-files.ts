/**
 * Which files of the watched folder are news. Knows no file system, so that
 * every course of events can be tried: half-written files, folders that vanish,
 * files that were imported or put aside before.
 */
import { createHash } from 'node:crypto';

export interface ListedFile {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface NewFile extends ListedFile {
  /** Stands for name, size and time of change: a file that was written again is another one. */
  readonly id: string;
}

export interface WatchPort {
  readonly now: () => number;
  /** All plain files of the folder. Rejects when it cannot be reached. */
  readonly list: () => Promise<readonly ListedFile[]>;
  /** SHA-256 of the file's bytes, hex; undefined when it cannot be read now. */
  readonly hash: (name: string) => Promise<string | undefined>;
  /** Those of the hashes that the open register has imported. */
  readonly importedBefore: (hashes: readonly string[]) => Promise<readonly string[]>;
  /** Ids of the files that were put aside, on this computer. */
  readonly seen: () => readonly string[];
  readonly setSeen: (ids: readonly string[]) => void;
}

export interface Offered {
  readonly reachable: boolean;
  /** A file is still being written: look again soon. */
  readonly settling: boolean;
  /** Newest first. */
  readonly files: readonly NewFile[];
}

export interface WatchedFiles {
  /** @param look also where nothing says that the folder has changed */
  readonly offered: (look: boolean) => Promise<Offered>;
  /** Never offers the file again, unless it is written anew. */
  readonly ignore: (id: string) => void;
  /** Puts aside all that lies there now. */
  readonly ignoreAll: () => Promise<void>;
  /** The file's name, as long as it is offered. */
  readonly nameOf: (id: string) => string | undefined;
  /** Something happened in the folder. */
  readonly hint: () => void;
}

const EXTRACT = /\.(csv|txt|tsv|xml|xlsx)$/i;
/** Written by other programs while a file is open or on its way. */
const TEMPORARY = /^(~|\.)|\.(tmp|part|crdownload)$/i;
/** A file that has kept its size this long is whole. */
export const STEADY_MS = 2_000;
/** Watching may fail in silence, above all on a network. */
export const LOOK_EVERY_MS = 3 * 60_000;
const MOST_OFFERED = 20;
const MOST_SEEN = 2_000;

const isExtract = ({ name, bytes }: ListedFile): boolean => bytes > 0 && EXTRACT.test(name) && !TEMPORARY.test(name);

/** Kept instead of the name itself: this computer's settings hold nothing that a file's name could tell. */
export const fileId = ({ name, bytes, modified }: ListedFile): string =>
  createHash('sha256')
    .update(JSON.stringify([name, bytes, modified]))
    .digest('hex')
    .slice(0, 32);

const byNewest = (a: ListedFile, b: ListedFile): number => b.modified - a.modified || a.name.localeCompare(b.name);

interface Look {
  readonly at: number;
  readonly reachable: boolean;
  readonly settling: boolean;
  /** Whole, and neither imported nor put aside as far as was known then. */
  readonly files: readonly NewFile[];
}

const NEVER: Look = { at: Number.NEGATIVE_INFINITY, reachable: true, settling: false, files: [] };

export function makeWatchedFiles(port: WatchPort): WatchedFiles {
  /** When each file was first met as it is now. */
  let firstMet = new Map<string, number>();
  const hashes = new Map<string, string | undefined>();
  let last = NEVER;
  let hinted = false;
  let underWay: Promise<Look> | undefined;

  const unseen = (files: readonly NewFile[]): NewFile[] => {
    const seen = new Set(port.seen());
    return files.filter((file) => !seen.has(file.id));
  };

  const extracts = async (): Promise<NewFile[]> =>
    (await port.list())
      .filter(isExtract)
      .map((file) => ({ ...file, id: fileId(file) }))
      .sort(byNewest);

  const lookNow = async (): Promise<Look> => {
    hinted = false;
    const at = port.now();
    let found: NewFile[];
    try {
      found = unseen(await extracts()).slice(0, MOST_OFFERED);
    } catch {
      return { ...NEVER, at, reachable: false };
    }
    firstMet = new Map(found.map(({ id }) => [id, firstMet.get(id) ?? at]));
    const whole = found.filter(({ id }) => at - (firstMet.get(id) ?? at) >= STEADY_MS);
    for (const { id, name } of whole) if (hashes.get(id) === undefined) hashes.set(id, await port.hash(name));
    return { at, reachable: true, settling: whole.length < found.length, files: whole };
  };

  const isDue = (look: boolean): boolean => look || hinted || last.settling || port.now() - last.at >= LOOK_EVERY_MS;

  return {
    offered: async (look) => {
      if (isDue(look)) {
        underWay ??= lookNow().finally(() => {
          underWay = undefined;
        });
        last = await underWay;
      }
      const files = unseen(last.files);
      const known = files.flatMap(({ id }) => hashes.get(id) ?? []);
      const imported = new Set(known.length > 0 ? await port.importedBefore(known) : []);
      return {
        reachable: last.reachable,
        settling: last.settling,
        files: files.filter(({ id }) => !imported.has(hashes.get(id) ?? '')),
      };
    },
    ignore: (id) => port.setSeen([...port.seen().filter((one) => one !== id), id].slice(-MOST_SEEN)),
    ignoreAll: async () => {
      const found = await extracts().catch(() => []);
      port.setSeen(found.slice(0, MOST_SEEN).map(({ id }) => id));
    },
    nameOf: (id) => last.files.find((file) => file.id === id)?.name,
    hint: () => {
      hinted = true;
    },
  };
}
