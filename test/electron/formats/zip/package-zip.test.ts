import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PACKAGE_LIMITS } from '../../../../electron/formats/zip/limits.ts';
import { openPackageZip } from '../../../../electron/formats/zip/package-zip.ts';
import { AppFailure } from '../../../../shared/kernel/result.ts';
import { badZips, goodZip } from '../../../support/bad-zips.ts';
import { makeZip } from '../../../support/zips.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pejling-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
function fileOf(bytes: Buffer): string {
  const file = path.join(folder, `${++made}.zip`);
  writeFileSync(file, bytes);
  return file;
}

/** Everything that is in it, read to the end as an import does. */
async function readAll(file: string, limits = PACKAGE_LIMITS): Promise<Map<string, Buffer>> {
  const zip = openPackageZip(file, limits);
  try {
    const contents = new Map<string, Buffer>();
    for (const entry of zip.entries) {
      const pieces: Buffer[] = [];
      for await (const piece of entry.pieces()) pieces.push(Buffer.from(piece));
      contents.set(entry.name, Buffer.concat(pieces));
    }
    return contents;
  } finally {
    zip.close();
  }
}

async function refusalOf(file: string, limits = PACKAGE_LIMITS): Promise<AppFailure['error']> {
  try {
    await readAll(file, limits);
  } catch (error) {
    if (error instanceof AppFailure) return error.error;
    throw error;
  }
  throw new Error('was read');
}

describe('a zip that is in order', () => {
  const large = Buffer.from(Array.from({ length: 900_000 }, (_, i) => (i * i * 31) & 0xff));

  it('is read to the last byte, folders left out', async () => {
    const contents = await readAll(
      fileOf(
        makeZip([
          { name: 'mappe/', data: '' },
          { name: 'mappe/på.html', data: 'å' },
          { name: 'stor.bin', data: large },
          { name: 'tom.txt', data: '' },
          { name: 'lagret.bin', data: large, method: 'stored' },
        ]),
      ),
    );
    expect([...contents.keys()]).toEqual(['mappe/på.html', 'stor.bin', 'tom.txt', 'lagret.bin']);
    expect(contents.get('mappe/på.html')?.toString()).toBe('å');
    expect(contents.get('stor.bin')?.equals(large)).toBe(true);
    expect(contents.get('lagret.bin')?.equals(large)).toBe(true);
    expect(contents.get('tom.txt')).toHaveLength(0);
  });

  it.each([
    ['sizes that follow the data', { descriptor: true }],
    ['sizes that follow without a mark', { descriptor: 'unsigned' }],
    ['sizes of 64 bits', { zip64: true }],
    ['attributes of no kind', { attributes: 0 }],
  ] as const)('may have %s', async (_, lies) => {
    const contents = await readAll(fileOf(goodZip({ name: 'a.bin', data: large, lies })));
    expect(contents.get('a.bin')?.equals(large)).toBe(true);
  });

  it('may have a comment, bytes before its first entry and a last record of 64 bits', async () => {
    const zip = makeZip([{ name: 'a', data: 'b' }], {
      before: Buffer.from('program'),
      comment: Buffer.from('PK\u0005\u0006 lavet i går'),
      zip64: true,
    });
    expect((await readAll(fileOf(zip))).get('a')?.toString()).toBe('b');
  });

  it('may have names in the letters of old Windows, and of a Mac', async () => {
    const names = [Buffer.from([0x70, 0x86, 0x2e, 0x68]), Buffer.from([0x91, 0x9b]), 'A\u030ase.html'];
    const zip = makeZip(names.map((name) => ({ name, data: '', lies: typeof name === 'string' ? {} : { flags: 0 } })));
    expect([...(await readAll(fileOf(zip))).keys()]).toEqual(['på.h', 'æø', 'Åse.html']);
  });

  it('keeps a zip inside it as a file', async () => {
    const inner = makeZip([{ name: '../ude', data: 'x' }]);
    const contents = await readAll(fileOf(goodZip({ name: 'filer.zip', data: inner })));
    expect(contents.get('filer.zip')?.equals(inner)).toBe(true);
  });
});

describe('a zip that is refused', () => {
  it.each(badZips().map((one) => [one.title, one] as const))('%s', async (_, { bytes, code, reason, entry }) => {
    const error = await refusalOf(fileOf(bytes));
    expect(error.code).toBe(code);
    expect(code === 'package_bad_zip' ? error.params?.reason : error.params?.what).toBe(reason);
    if (entry !== undefined) expect(error.params?.entry).toBe(entry);
  });

  it('has more shapes than twenty', () => expect(badZips().length).toBeGreaterThan(20));

  it('larger than its budget', async () => {
    const error = await refusalOf(fileOf(goodZip()), { ...PACKAGE_LIMITS, zip: 100 });
    expect(error).toMatchObject({ code: 'package_too_large', params: { what: 'zip' } });
  });

  it('empty, gone, or a folder', async () => {
    expect((await refusalOf(fileOf(Buffer.alloc(0)))).code).toBe('file_empty');
    expect((await refusalOf(path.join(folder, 'borte.zip'))).code).toBe('file_missing');
    expect((await refusalOf(folder)).code).toBe('io_error');
  });
});

describe('any zip with bytes turned over', () => {
  it('is read or refused, and never anything else', async () => {
    const whole = goodZip(
      { name: 'mappe/tekst.txt', data: 'ord '.repeat(60) },
      { name: 'b.bin', data: 'xyz', lies: { descriptor: true } },
    );
    let seed = 7;
    const chance = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const codes = new Set<string>();
    for (let n = 0; n < 600; n++) {
      const bytes = Buffer.from(whole);
      for (let times = 1 + chance(3); times > 0; times--) bytes[chance(bytes.length)] = chance(256);
      const file = path.join(folder, 'vendt.zip');
      writeFileSync(file, bytes);
      try {
        await readAll(file);
      } catch (error) {
        if (!(error instanceof AppFailure)) throw error;
        codes.add(error.error.code);
      }
    }
    expect([...codes].sort()).toEqual(expect.arrayContaining(['package_bad_zip']));
  });
});
