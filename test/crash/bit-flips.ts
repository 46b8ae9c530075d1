/**
 * One bit of a closed register turned over: the program must find it, when it
 * opens or when it checks, and until then must never show anything but what was
 * written (engineering §D8). Every page carries a code under the key, so a page
 * that was read is a page that was right.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkRegister } from '../../db/engine/integrity.ts';
import { KEYS_FILE, readKeyFile } from '../../db/engine/key-file.ts';
import { unlockWithPassphrase } from '../../db/engine/keys.ts';
import { toAppFailure } from '../../db/engine/sqlite-errors.ts';
import type { OpenRegister } from '../../electron/worker/session.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { type Chance, makeChance } from '../support/chance.ts';
import { copyRegister, withTempFolder } from '../support/folders.ts';
import { contentHash, createTestRegister, newBase, openTestRegister, PASSPHRASE } from '../support/registers.ts';
import { prepareRegister, unitsOnly, writeNumbered } from './numbered-writes.ts';

export interface FlipResult {
  readonly flips: number;
  readonly foundAtOpening: number;
  readonly foundByCheck: number;
  readonly missed: readonly string[];
  /** Something else than what was written could be read. The worst. */
  readonly wrong: readonly string[];
}

interface Source {
  readonly folder: string;
  readonly content: string;
}

function makeSource(parent: string): Source {
  const open = createTestRegister(parent);
  prepareRegister(open, newBase());
  const units = unitsOnly(open.reader);
  for (let n = 1; n <= 60; n++) writeNumbered(open, newBase(), units, n);
  const insert = open.media.prepare('INSERT INTO media VALUES (?, ?, ?, ?, ?, ?)');
  // What nothing refers to is swept before the next file is written.
  const refer = open.writer.prepare(
    `INSERT INTO substance SELECT ?, ?, '', '', '', '', 0, ?, '', NULL, NULL, '', max(stamp) FROM change_set`,
  );
  const empty = createHash('sha256').digest('hex');
  for (let n = 0; n < 400; n++) {
    insert.run(`media-${n}`, 'photo', `Åse Østergård ${n}.jpg`, 'image/jpeg', 0, empty);
    refer.run(`substance-${n}`, `Stof ${n}`, `media-${n}`);
  }
  const content = contentOf(open);
  open.close();
  return { folder: open.folder, content };
}

const contentOf = (open: OpenRegister): string => `${contentHash(open.reader)} ${contentHash(open.media)}`;

function turnBit(file: string, chance: Chance): string {
  const bytes = readFileSync(file);
  const at = chance.int(bytes.length);
  const bit = chance.int(8);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  writeFileSync(file, bytes);
  return `byte ${at} bit ${bit} of ${path.basename(file)}`;
}

/** What a page of the program would have shown: the right content, or a refusal. */
function readAll(open: OpenRegister, content: string): 'right' | 'refused' | 'wrong' {
  try {
    return contentOf(open) === content ? 'right' : 'wrong';
  } catch (error) {
    return toAppFailure(error)?.error.code === 'register_damaged' ? 'refused' : 'wrong';
  }
}

const codeOf = (error: unknown): string => (error instanceof AppFailure ? error.error.code : String(error));

export function flipBits(flips: number, seed: number, onFlip?: (done: number) => void): Promise<FlipResult> {
  return withTempFolder((parent) => {
    const chance = makeChance(seed);
    const source = makeSource(parent);
    const result = { flips, foundAtOpening: 0, foundByCheck: 0, missed: [] as string[], wrong: [] as string[] };
    for (let n = 0; n < flips; n++) {
      const folder = path.join(parent, 'case.pejling');
      copyRegister(source.folder, folder);
      const place = turnBit(path.join(folder, chance.int(5) === 0 ? 'media.db' : 'register.db'), chance);
      let open: OpenRegister | undefined;
      try {
        open = openTestRegister(folder);
      } catch (error) {
        if (codeOf(error) === 'register_damaged') result.foundAtOpening += 1;
        else result.wrong.push(`${place}: opening threw ${codeOf(error)}`);
      }
      if (open) {
        const seen = readAll(open, source.content);
        if (seen === 'wrong') result.wrong.push(place);
        if (checkRegister(open.reader, open.media).ok) result.missed.push(`${place} (${seen})`);
        else result.foundByCheck += 1;
        open.close();
      }
      onFlip?.(n + 1);
    }
    return result;
  });
}

export interface KeyFlipResult {
  readonly flips: number;
  readonly refused: number;
  /** The change lay in bits that carry nothing, and the right key came out. */
  readonly harmless: number;
  readonly wrong: readonly string[];
}

const KEY_REFUSALS: readonly string[] = ['keys_damaged', 'wrong_passphrase', 'register_newer'];

/** The same for `keys.json`: the right data key or a refusal, never another key. */
export function flipKeyBits(flips: number, seed: number): Promise<KeyFlipResult> {
  return withTempFolder((parent) => {
    const chance = makeChance(seed);
    const open = createTestRegister(parent);
    const { folder } = open;
    const key = Buffer.from(open.key);
    open.close();
    const file = path.join(folder, KEYS_FILE);
    const whole = readFileSync(file);
    const result = { flips, refused: 0, harmless: 0, wrong: [] as string[] };
    for (let n = 0; n < flips; n++) {
      writeFileSync(file, whole);
      const place = turnBit(file, chance);
      try {
        const { dataKey } = unlockWithPassphrase(readKeyFile(folder), '', PASSPHRASE);
        if (dataKey.equals(key)) result.harmless += 1;
        else result.wrong.push(`${place}: another key`);
      } catch (error) {
        if (KEY_REFUSALS.includes(codeOf(error))) result.refused += 1;
        else result.wrong.push(`${place}: ${codeOf(error)}`);
      }
    }
    return result;
  });
}
