// Chromium refuses to run as root with its sandbox on, and the sandbox stays on everywhere. So
// root starts the window as an account of its own that owns nothing but its home.
import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { capture, RuntimeProblem } from './common.mjs';
import { inPath } from './system.mjs';

const accountName = 'pejling-run';
// Under root's own folder and not in /tmp, so that nobody can put something there before us.
const accountDir = '/var/lib/pejling-run';

/** @typedef {{ name: string, uid: number, gid: number, home: string, stage: string }} Account */

/**
 * The account windows are started as: undefined means as ourselves.
 * @returns {Promise<Account | undefined>}
 */
export async function windowAccount() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  let ids = await lookUp();
  if (!ids) {
    await capture('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      `${accountDir}/home`,
      '--shell',
      '/usr/sbin/nologin',
      accountName,
    ]);
    // A second process may have made it in the meantime: what counts is that it is there now.
    ids = await lookUp();
  }
  if (!ids)
    throw new RuntimeProblem(
      `The window must not run as root, and the account ${accountName} could not be created. Run the command as an ordinary user instead.`,
      2,
    );
  const home = path.join(accountDir, 'home');
  const stage = path.join(accountDir, 'stage');
  mkdirSync(stage, { recursive: true, mode: 0o755 });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  for (const folder of [accountDir, stage]) {
    if (lstatSync(folder).uid !== 0)
      throw new RuntimeProblem(`${folder} does not belong to root. Remove it and run the command again.`, 2);
  }
  if (lstatSync(home).uid !== ids.uid) chownSync(home, ids.uid, ids.gid);
  return { name: accountName, ...ids, home, stage };
}

async function lookUp() {
  const entry = await capture('getent', ['passwd', accountName]);
  const [, , uid, gid] = entry.stdout.trim().split(':');
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/**
 * The command line that gives up root for good and then becomes the program itself (same process,
 * so signals, stdin and stdout need no help on the way).
 * @param {Account} account
 * @returns {string[]}
 */
export function asAccount(account) {
  return [
    inPath('setpriv') ?? 'setpriv',
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    '--inh-caps=-all',
  ];
}

/**
 * @param {Account | undefined} account
 * @param {readonly string[]} command
 */
export async function succeedsAs(account, command) {
  const [program, ...args] = account ? [...asAccount(account), ...command] : command;
  const result = await capture(/** @type {string} */ (program), args, { cwd: '/' });
  return result.code === 0;
}

/**
 * @param {Account} account
 * @param {readonly string[]} files
 */
export function canRead(account, files) {
  return succeedsAs(account, ['sh', '-c', 'for f in "$@"; do test -r "$f" || exit 1; done', 'sh', ...files]);
}
