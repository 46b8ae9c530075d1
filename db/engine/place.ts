/**
 * Where a register may lie. SQLite's locks cannot be trusted on network shares,
 * and a program that synchronises a folder copies the database and its log at
 * different moments: both destroy registers, so both are refused. Backups may
 * go there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { AppFailure } from '../../shared/kernel/result.ts';
import { cloudServiceOf } from './place-cloud.ts';
import { isNetworkMount, type Mount, parseMacMounts, parseMountInfo } from './place-mounts.ts';

/** What the judgement rests on; replaced in tests. */
export interface PlaceFacts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The path with links and mapped drives resolved. */
  readonly realPath: (path: string) => string;
  readonly exists: (path: string) => boolean;
  readonly mounts: () => readonly Mount[];
}

export type PlaceProblem = { readonly kind: 'network' } | { readonly kind: 'cloud'; readonly service: string };

/** `\\server\share`, `\\?\UNC\server\share`; not `\\?\C:\…`. */
const isUnc = (path: string): boolean => /^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path) || /^[\\/]{2}[^?.\\/]/.test(path);

export function findPlaceProblem(path: string, facts: PlaceFacts): PlaceProblem | undefined {
  // A link into a cloud folder is as bad as the folder, and so is a cloud folder that is a link elsewhere.
  const paths = [...new Set([path, facts.realPath(path)])];
  if (facts.platform === 'win32') {
    if (paths.some(isUnc)) return { kind: 'network' };
  } else if (isNetworkMount(paths.at(-1) ?? path, facts.mounts())) {
    return { kind: 'network' };
  }
  for (const candidate of paths) {
    const service = cloudServiceOf(candidate, facts);
    if (service) return { kind: 'cloud', service };
  }
  return undefined;
}

/** The nearest folder that exists, resolved; the rest of the path is put back behind it. */
function realPath(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync.native(full);
  } catch {
    const parent = dirname(full);
    return parent === full ? full : join(realPath(parent), full.slice(parent.length));
  }
}

function readMounts(): readonly Mount[] {
  try {
    if (process.platform === 'linux') return parseMountInfo(readFileSync('/proc/self/mountinfo', 'utf8'));
    if (process.platform === 'darwin') {
      return parseMacMounts(execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 3_000 }));
    }
  } catch {
    // Without the table of mounts nothing can be said; a local disk is by far the likeliest.
  }
  return [];
}

const thisComputer = (): PlaceFacts => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  realPath,
  exists: existsSync,
  mounts: readMounts,
});

/** @throws register_on_network, register_in_cloud {service} */
export function assertLocalPlace(path: string, facts: PlaceFacts = thisComputer()): void {
  const problem = findPlaceProblem(path, facts);
  if (problem?.kind === 'network') throw new AppFailure('register_on_network');
  if (problem?.kind === 'cloud') throw new AppFailure('register_in_cloud', { service: problem.service });
}
