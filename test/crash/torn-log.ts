/**
 * What a power cut can leave of SQLite's log: cut, flipped, zeroed, filled with
 * other bytes, its frames exchanged; and a half-done transfer from the log into
 * the database. Opening must then show a prefix of what was committed, whole,
 * or refuse (engineering §D3 c).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppFailure } from '../../shared/kernel/result.ts';
import { type Chance, makeChance } from '../support/chance.ts';
import { copyRegister, withTempFolder } from '../support/folders.ts';
import { createTestRegister, newBase, openTestRegister } from '../support/registers.ts';
import { examine, prepareRegister, unitsOnly, writeNumbered } from './numbered-writes.ts';

const DATABASE = 'register.db';
const LOG = 'register.db-wal';
const TRANSACTIONS = 40;
const PAGE = 4096;
const LOG_HEADER = 32;
const FRAME = PAGE + 24;

export interface TornResult {
  readonly cases: number;
  /** Opened with everything, with a shorter prefix, or refused with `register_damaged`. */
  readonly complete: number;
  readonly shorter: number;
  readonly refused: number;
  readonly wrong: readonly string[];
}

interface Images {
  /** Database as it was before, with the whole log beside it. */
  readonly before: string;
  /** Database after the log was transferred into it. */
  readonly after: string;
}

function makeImages(parent: string): Images {
  const open = createTestRegister(parent);
  const images = { before: path.join(parent, 'before'), after: path.join(parent, 'after') };
  try {
    prepareRegister(open, newBase());
    const units = unitsOnly(open.reader);
    open.writer.pragma('wal_checkpoint(TRUNCATE)');
    for (let n = 1; n <= TRANSACTIONS; n++) writeNumbered(open, newBase(), units, n);
    copyRegister(open.folder, images.before);
    open.writer.pragma('wal_checkpoint(PASSIVE)');
    copyRegister(open.folder, images.after);
    return images;
  } finally {
    open.close();
  }
}

type Damage = readonly [name: string, damage: (bytes: Buffer, chance: Chance) => Buffer];

function frameAt(bytes: Buffer, chance: Chance): number {
  return LOG_HEADER + FRAME * chance.int(Math.max(1, Math.floor((bytes.length - LOG_HEADER) / FRAME)));
}

const DAMAGES: readonly Damage[] = [
  ['cut', (bytes, chance) => bytes.subarray(0, chance.int(bytes.length + 1))],
  ['cut at a frame', (bytes, chance) => bytes.subarray(0, frameAt(bytes, chance))],
  [
    'flipped',
    (bytes, chance) => {
      const at = chance.int(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.int(8));
      return bytes;
    },
  ],
  [
    'flipped in the head',
    (bytes, chance) => {
      const at = chance.int(LOG_HEADER);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.int(8));
      return bytes;
    },
  ],
  [
    'sectors never written',
    (bytes, chance) => {
      const from = 512 * chance.int(Math.floor(bytes.length / 512));
      return bytes.fill(0, from, from + 512 * (1 + chance.int(16)));
    },
  ],
  [
    'tail of other bytes',
    (bytes, chance) => {
      for (let at = chance.int(bytes.length); at < bytes.length; at++) bytes[at] = chance.int(256);
      return bytes;
    },
  ],
  [
    'frames exchanged',
    (bytes, chance) => {
      const [a, b] = [frameAt(bytes, chance), frameAt(bytes, chance)];
      const kept = Buffer.from(bytes.subarray(a, a + FRAME));
      bytes.copy(bytes, a, b, b + FRAME);
      kept.copy(bytes, b);
      return bytes;
    },
  ],
];

/** Each page as it was before or after, or its first half after and its second before: torn. */
function tearTransfer(before: Buffer, after: Buffer, chance: Chance): Buffer {
  const torn = Buffer.from(after);
  for (let at = 0; at < before.length; at += PAGE) {
    const fate = chance.int(3);
    if (fate === 0) before.copy(torn, at, at, at + PAGE);
    if (fate === 1) before.copy(torn, at + PAGE / 2, at + PAGE / 2, at + PAGE);
  }
  return chance.int(2) === 0 ? torn.subarray(0, Math.max(before.length, PAGE * chance.int(after.length / PAGE))) : torn;
}

type Outcome = 'complete' | 'shorter' | 'refused' | readonly string[];

function outcomeOf(folder: string): Outcome {
  let open: ReturnType<typeof openTestRegister>;
  try {
    open = openTestRegister(folder);
  } catch (error) {
    if (error instanceof AppFailure && error.error.code === 'register_damaged') return 'refused';
    return [`opening threw ${error instanceof AppFailure ? error.error.code : String(error)}`];
  }
  try {
    const { written, wrong } = examine(open);
    if (wrong.length > 0) return wrong;
    if (!(written >= 0 && written <= TRANSACTIONS)) return [`${written} transactions`];
    return written === TRANSACTIONS ? 'complete' : 'shorter';
  } catch (error) {
    return [`reading threw ${String(error)}`];
  } finally {
    open.close();
  }
}

export function tearLogs(cases: number, seed: number, onCase?: (done: number) => void): Promise<TornResult> {
  return withTempFolder((parent) => {
    const chance = makeChance(seed);
    const images = makeImages(parent);
    const logBytes = readFileSync(path.join(images.before, LOG));
    const before = readFileSync(path.join(images.before, DATABASE));
    const after = readFileSync(path.join(images.after, DATABASE));
    const tally = { complete: 0, shorter: 0, refused: 0 };
    const wrong: string[] = [];
    for (let n = 0; n < cases; n++) {
      const folder = path.join(parent, 'case.pejling');
      copyRegister(images.before, folder);
      const transfer = n % 4 === 3;
      const [name, damage] = chance.pick(DAMAGES);
      if (transfer) writeFileSync(path.join(folder, DATABASE), tearTransfer(before, after, chance));
      else writeFileSync(path.join(folder, LOG), damage(Buffer.from(logBytes), chance));
      const outcome = outcomeOf(folder);
      const label = `case ${n} (${transfer ? 'half transferred' : name})`;
      if (typeof outcome === 'string') tally[outcome] += 1;
      else wrong.push(...outcome.map((text) => `${label}: ${text}`));
      // The log is whole: a torn transfer costs nothing.
      if (transfer && outcome !== 'complete') wrong.push(`${label}: ${String(outcome)}`);
      onCase?.(n + 1);
    }
    return { cases, ...tally, wrong };
  });
}
