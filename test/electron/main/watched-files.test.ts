/** The watched folder: what is offered, when, and never again. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  fileId,
  type ListedFile,
  LOOK_EVERY_MS,
  makeWatchedFiles,
  STEADY_MS,
  type WatchedFiles,
} from '../../../electron/main/watched-files.ts';

let now = 0;
let folder: ListedFile[] | 'gone' = [];
let seen: readonly string[] = [];
let imported: string[] = [];
let lists = 0;
let watched: WatchedFiles;

const open = (): WatchedFiles =>
  makeWatchedFiles({
    now: () => now,
    list: async () => {
      lists++;
      if (folder === 'gone') throw new Error('ENOENT');
      return folder;
    },
    hash: async (name) => `hash of ${name}`,
    importedBefore: async (hashes) => hashes.filter((hash) => imported.includes(hash)),
    seen: () => seen,
    setSeen: (ids) => {
      seen = ids;
    },
  });

beforeEach(() => {
  [now, folder, seen, imported, lists] = [1_000_000, [], [], [], 0];
  watched = open();
});

const file = (name: string, bytes = 100, modified = 5): ListedFile => ({ name, bytes, modified });

/** Looks twice, as long apart as a file needs to prove itself whole. */
async function names(): Promise<string[]> {
  await watched.offered(true);
  now += STEADY_MS;
  return (await watched.offered(true)).files.map((f) => f.name);
}

describe('a new file', () => {
  it('is offered when it has kept its size for a while', async () => {
    folder = [file('ansatte.csv', 10)];
    expect(await watched.offered(true)).toMatchObject({ files: [], settling: true });
    now += STEADY_MS;
    folder = [file('ansatte.csv', 20, 6)];
    expect(await watched.offered(false)).toMatchObject({ files: [], settling: true });
    now += STEADY_MS;
    expect(await watched.offered(false)).toMatchObject({ files: [{ name: 'ansatte.csv' }], settling: false });
  });

  it('is an extract and whole: other files, temporary ones and empty ones are none', async () => {
    folder = ['a.CSV', 'b.txt', 'c.xml', 'd.xlsx', 'e.docx', '~$d.xlsx', '.f.csv', 'g.csv.part'].map((n) => file(n));
    folder.push(file('tom.csv', 0));
    expect((await names()).sort()).toEqual(['a.CSV', 'b.txt', 'c.xml', 'd.xlsx']);
  });

  it('stands with the newest first', async () => {
    folder = [file('gammel.csv', 1, 1), file('ny.csv', 1, 9), file('midt.csv', 1, 5)];
    expect(await names()).toEqual(['ny.csv', 'midt.csv', 'gammel.csv']);
  });

  it('that was imported before is not offered, also when it is imported while it stands there', async () => {
    folder = [file('kendt.csv'), file('ny.csv')];
    imported = ['hash of kendt.csv'];
    expect(await names()).toEqual(['ny.csv']);
    imported.push('hash of ny.csv');
    expect((await watched.offered(false)).files).toEqual([]);
  });

  it('that was put aside comes back only when it is written anew, also after the program was started again', async () => {
    folder = [file('ny.csv')];
    await names();
    watched.ignore(fileId(file('ny.csv')));
    expect((await watched.offered(false)).files).toEqual([]);
    watched = open();
    expect(await names()).toEqual([]);
    folder = [file('ny.csv', 100, 6)];
    expect(await names()).toEqual(['ny.csv']);
  });

  it('is none when it lay there as the folder was chosen', async () => {
    folder = [file('gammel.csv')];
    await watched.ignoreAll();
    folder = [...folder, file('ny.csv')];
    expect(await names()).toEqual(['ny.csv']);
  });

  it('is known by an id that does not tell its name, and can be taken while it is offered', async () => {
    folder = [file('Åse Sørensen.csv')];
    await names();
    const [offered] = (await watched.offered(false)).files;
    expect(offered?.id).toMatch(/^[0-9a-f]{32}$/);
    expect(watched.nameOf(offered?.id ?? '')).toBe('Åse Sørensen.csv');
    expect(watched.nameOf('0'.repeat(32))).toBeUndefined();
  });
});

describe('the folder', () => {
  it('is looked at when asked, when the system hints, and every few minutes; not in between', async () => {
    await watched.offered(true);
    await watched.offered(false);
    expect(lists).toBe(1);
    watched.hint();
    await watched.offered(false);
    expect(lists).toBe(2);
    now += LOOK_EVERY_MS;
    await watched.offered(false);
    expect(lists).toBe(3);
  });

  it('that vanishes is said to be out of reach, offers nothing, and is found again', async () => {
    folder = [file('ny.csv')];
    await names();
    folder = 'gone';
    expect(await watched.offered(true)).toEqual({ reachable: false, settling: false, files: [] });
    folder = [file('ny.csv')];
    expect(await names()).toEqual(['ny.csv']);
  });

  it('is read once for those who ask at the same time', async () => {
    folder = [file('ny.csv')];
    await Promise.all([watched.offered(true), watched.offered(true)]);
    expect(lists).toBe(1);
  });
});
