/** A disk of a few MB, and one that cannot be written to: kept by the kernel, so that they hold for root too. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const mount = (...words: readonly string[]): void => {
  execFileSync('mount', words, { stdio: 'ignore' });
};

export interface SmallDisk {
  readonly folder: string;
  /** Leaves only so many bytes. */
  readonly fill: (bytesLeft: number) => void;
  readonly empty: () => void;
  readonly setReadOnly: (on: boolean) => void;
  readonly remove: () => void;
}

/** Undefined where mounting is not allowed. @param folder is made, and gone after `remove` */
export function makeSmallDisk(folder: string, bytes: number): SmallDisk | undefined {
  mkdirSync(folder);
  try {
    mount('-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder);
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const filler = path.join(folder, 'fyld');
  return {
    folder,
    fill: (bytesLeft) => {
      rmSync(filler, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytesLeft)));
    },
    empty: () => rmSync(filler, { force: true }),
    setReadOnly: (on) => mount('-o', `remount,${on ? 'ro' : 'rw'}`, folder),
    remove: () => {
      execFileSync('umount', [folder], { stdio: 'ignore' });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
