/**
 * One working session at the terminal, in folders of its own (home and temporary
 * ones included), so that afterwards every file it left can be looked at.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleChild } from '../support/children.ts';
import { createTestRegister, PASSPHRASE } from '../support/registers.ts';
import { root } from '../support/root.ts';

export const fixtures: string = path.join(root, 'test', 'fixtures', 'vesterhede');

export interface SessionFolders {
  readonly register: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly passphraseFile: string;
}

export function makeSessionFolders(parent: string): SessionFolders {
  const [home, temp, registers] = ['home', 'temp', 'registre'].map((name) => path.join(parent, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [home, temp, registers]) mkdirSync(folder);
  const passphraseFile = path.join(parent, 'adgang.txt');
  writeFileSync(passphraseFile, `${PASSPHRASE}\n`);
  return {
    register: path.join(registers, 'Vesterhede.pejling'),
    passphraseFile,
    environment: {
      PATH: process.env.PATH,
      HOME: home,
      TMPDIR: temp,
      XDG_CONFIG_HOME: path.join(home, '.config'),
      XDG_CACHE_HOME: path.join(home, '.cache'),
      SQLITE_TMPDIR: temp,
      PEJLING_TODAY: '2026-11-22',
      ELECTRON_RUN_AS_NODE: '1',
    },
  };
}

/**
 * Every command a night job would use.
 * @param quick makes the register with a cheap passphrase, not by the terminal's `init`
 * @returns what each wrote
 */
export async function runSession(
  parent: string,
  folders: SessionFolders,
  { quick }: { readonly quick: boolean },
): Promise<readonly string[]> {
  const script = await bundleChild('electron/cli/index.ts', 'cjs');
  const { register, passphraseFile, environment } = folders;
  const written: string[] = [];
  const run = (words: readonly string[], register_ = register): void => {
    const args = [script, ...words, '--register', register_, '--passphrase-file', passphraseFile];
    const result = spawnSync(process.execPath, args, { encoding: 'utf8', env: environment, cwd: parent });
    written.push(result.stdout, result.stderr);
    if (result.status !== 0) throw new Error(`${words.join(' ')}: ${result.stderr || result.stdout}`);
  };
  const file = (name: string): string => path.join(fixtures, name);
  const backups = path.join(parent, 'sikkerhedskopier');
  if (quick) createTestRegister(path.dirname(register)).close();
  else run(['init', '--user', 'HR']);
  run(['import', 'organisation', file('organisation.csv')]);
  run(['import', 'staff', file('ansaettelser-2026-10.csv'), '--json']);
  run(['import', 'staff', file('ansaettelser-2026-11.csv'), '--effective', '2026-11-01']);
  run(['import', 'courses', file('kurser-plan2learn.csv')]);
  run(['figures', 'staff', '--as-of', '2026-11-30', '--json']);
  run(['check']);
  run(['backup', backups]);
  const backup = path.join(backups, readdirSync(backups)[0] ?? '');
  run(['restore', backup], path.join(path.dirname(register), 'Genskabt.pejling'));
  return written;
}
