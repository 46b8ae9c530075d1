/**
 * kill -9 of a process that writes into a register, again and again: nothing
 * that was acknowledged may be lost, nothing may be half, the program's own
 * check must be content (engineering §D3 a).
 */
import path from 'node:path';
import { makeChance } from '../support/chance.ts';
import { type Child, sleep, startChild } from '../support/children.ts';
import { makeTempFolder, removeFolder } from '../support/folders.ts';
import { createTestRegister, newBase, openTestRegister } from '../support/registers.ts';
import { examine, prepareRegister } from './numbered-writes.ts';

const CHILD = 'test/crash/writing-child.ts';
/** A fresh register now and then, so that looking at all of it stays quick. */
const ROUNDS_PER_REGISTER = 40;

export interface KillResult {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  /** Everything found half, damaged or otherwise wrong. */
  readonly wrong: readonly string[];
  /** How many kills fell while the register was being opened, written to or closed. */
  readonly moments: Readonly<Record<'opening' | 'writing' | 'closing', number>>;
}

function newRegister(parent: string, number: number): string {
  const open = createTestRegister(parent, `Vesterhede ${number}`);
  prepareRegister(open, newBase());
  open.close();
  return open.folder;
}

type Moment = 'opening' | 'writing' | 'closing';

/** Kills the child some time after it has come to the given moment. */
async function killAt(child: Child, folder: string, moment: Moment, delay: number): Promise<number[]> {
  const stopAfter = moment === 'closing' ? 20 : 1_000_000;
  child.tell({ folder, stopAfter });
  await child.heard(moment);
  await sleep(delay);
  child.kill();
  const { code, signal } = await child.ended;
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`the writing child failed by itself: ${child.errors()}`);
  return child
    .lines()
    .filter((line) => /^\d+$/.test(line))
    .map(Number);
}

export interface KillOptions {
  readonly rounds: number;
  readonly seed: number;
  /** Longest time a child may write before it is killed, in ms. */
  readonly withinMs?: number;
  readonly onRound?: (done: number) => void;
}

export async function killRounds({ rounds, seed, withinMs = 150, onRound }: KillOptions): Promise<KillResult> {
  const chance = makeChance(seed);
  const parent = makeTempFolder();
  const wrong: string[] = [];
  const moments = { opening: 0, writing: 0, closing: 0 };
  let acknowledged = 0;
  let lost = 0;
  let next = startChild(CHILD);
  try {
    let folder = '';
    let before = 0;
    for (let round = 0; round < rounds; round++) {
      if (round % ROUNDS_PER_REGISTER === 0) {
        if (folder !== '') removeFolder(folder);
        folder = newRegister(parent, round);
        before = 0;
      }
      const child = await next;
      await child.heard('ready');
      const moment = chance.pick<Moment>(['writing', 'writing', 'writing', 'writing', 'opening', 'closing']);
      const told = await killAt(child, folder, moment, chance.next() * (moment === 'writing' ? withinMs : 15));
      moments[moment] += 1;
      // The next one starts while this one's leavings are looked at.
      next = startChild(CHILD);
      acknowledged += told.length;
      const open = openTestRegister(folder);
      const found = examine(open);
      open.close();
      const last = told.at(-1) ?? before;
      if (found.written < last) lost += last - found.written;
      // One more than was told of: its commit was done, its acknowledgement was not.
      if (found.written > last + 1) wrong.push(`round ${round}: ${found.written} written, ${last} told`);
      wrong.push(...found.wrong.map((text) => `round ${round} (${moment}): ${text}`));
      before = found.written;
      onRound?.(round + 1);
    }
    return { rounds, acknowledged, lost, wrong, moments };
  } finally {
    const unused = await next.catch(() => undefined);
    unused?.kill();
    await unused?.ended;
    removeFolder(path.resolve(parent));
  }
}
