import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveInPlace, openNewFile, unfinishedPath } from '../../../../electron/formats/export/new-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pejling-ny-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a new file', () => {
  it('holds text and bytes in the order they were written, and counts them', () => {
    const at = path.join(folder, 'a.csv');
    const file = openNewFile(unfinishedPath(at));
    file.write('æ');
    file.write(Uint8Array.of(33));
    file.write('x'.repeat(600_000));
    file.write('å');
    file.close();
    expect(existsSync(at)).toBe(false);
    moveInPlace(unfinishedPath(at), at);
    expect(readFileSync(at, 'utf8')).toBe(`æ!${'x'.repeat(600_000)}å`);
    expect(file.bytes()).toBe(readFileSync(at).length);
  });

  it('is gone when it is given up, and what was there before is not', () => {
    const at = path.join(folder, 'a.csv');
    writeFileSync(at, 'før');
    const file = openNewFile(unfinishedPath(at));
    file.write('nyt');
    file.discard();
    expect(existsSync(unfinishedPath(at))).toBe(false);
    expect(readFileSync(at, 'utf8')).toBe('før');
  });

  it('takes the place of one that a crash has left', () => {
    const at = path.join(folder, 'a.csv.new');
    writeFileSync(at, 'halvt udtræk, som var længere');
    const file = openNewFile(at);
    file.write('nyt');
    file.close();
    expect(readFileSync(at, 'utf8')).toBe('nyt');
  });
});
