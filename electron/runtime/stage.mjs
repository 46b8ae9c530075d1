// A checkout in a private folder cannot be read by the account the window runs as. Then the
// window is started from a readable copy: the binary, dist/, package.json and better-sqlite3.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { canRead } from './account.mjs';

const oldAfterMs = 60 * 60_000;

/**
 * @param {import("./account.mjs").Account} account
 * @param {{ appDir: string, electron: import("./resolve.mjs").ElectronRuntime }} from
 * @returns {Promise<{ appDir: string, electronPath: string }>} the originals where they can be read
 */
export async function readableFor(account, { appDir, electron }) {
  const appFiles = ['package.json', 'dist/main.cjs', 'node_modules/better-sqlite3/package.json']
    .map((name) => path.join(appDir, name))
    .filter((file) => fs.existsSync(file));
  const [appReadable, electronReadable] = await Promise.all([
    canRead(account, appFiles),
    canRead(account, [electron.path, path.join(electron.dist, 'icudtl.dat')]),
  ]);
  const result = { appDir, electronPath: electron.path };
  if (appReadable && electronReadable) return result;

  const shelf = path.join(account.stage, shortHash(appDir));
  fs.mkdirSync(shelf, { recursive: true, mode: 0o755 });
  fs.writeFileSync(path.join(shelf, 'origin'), appDir);
  if (!electronReadable) {
    // With its resources: a packed program carries its application there.
    const resources = path.join(electron.dist, 'resources');
    const key = shortHash(`${fingerprint(electron.path)}\n${fs.existsSync(resources) ? fingerprint(resources) : ''}`);
    const folder = place(shelf, `electron-${key}`, (into) => copyTree(electron.dist, into, true));
    result.electronPath = path.join(folder, path.relative(electron.dist, electron.path));
  }
  if (!appReadable) {
    const parts = stagedParts(appDir);
    const key = shortHash(parts.map((part) => fingerprint(path.join(appDir, part))).join('\n'));
    result.appDir = place(shelf, `app-${key}`, (into) => {
      // dist/ is rewritten in place by the next build, so it is copied and not linked.
      for (const part of parts) copyTree(path.join(appDir, part), path.join(into, part), false);
    });
  }
  tidy(account.stage, shelf);
  return result;
}

/** @param {string} appDir */
function stagedParts(appDir) {
  const sqlite = 'node_modules/better-sqlite3';
  return [
    'package.json',
    ...programFiles(appDir),
    `${sqlite}/package.json`,
    `${sqlite}/lib`,
    `${sqlite}/prebuilds/linux-${process.arch}.node`,
    `${sqlite}/prebuilds/linuxmusl-${process.arch}.node`,
  ].filter((part) => fs.existsSync(path.join(appDir, part)));
}

/**
 * dist/ without what the type checker writes there.
 * @param {string} appDir
 */
function programFiles(appDir) {
  const dist = path.join(appDir, 'dist');
  if (!fs.existsSync(dist)) return [];
  return fs
    .readdirSync(dist)
    .filter((name) => name !== 'types')
    .sort()
    .map((name) => `dist/${name}`);
}

/**
 * Fills a folder of that name unless it is there: complete or not at all.
 * @param {string} shelf
 * @param {string} name
 * @param {(into: string) => void} fill
 */
function place(shelf, name, fill) {
  const folder = path.join(shelf, name);
  if (!fs.existsSync(folder)) {
    const temp = fs.mkdtempSync(path.join(shelf, 'new-'));
    fs.chmodSync(temp, 0o755);
    fill(temp);
    try {
      fs.renameSync(temp, folder);
    } catch (error) {
      fs.rmSync(temp, { recursive: true, force: true });
      if (!fs.existsSync(folder)) throw error;
    }
  }
  const now = new Date();
  fs.utimesSync(folder, now, now);
  return folder;
}

/**
 * @param {string} from
 * @param {string} to
 * @param {boolean} link share the bytes where the file system can (the binary is 300 MB)
 */
function copyTree(from, to, link) {
  const stat = fs.statSync(from);
  if (stat.isDirectory()) {
    fs.mkdirSync(to, { recursive: true, mode: 0o755 });
    for (const name of fs.readdirSync(from)) copyTree(path.join(from, name), path.join(to, name), link);
    return;
  }
  fs.mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
  // A link shares its mode with the original: only where that already lets others read it.
  if (link && (stat.mode & 0o004) !== 0) {
    try {
      fs.linkSync(from, to);
      return;
    } catch {
      // Another file system: copy.
    }
  }
  fs.copyFileSync(from, to);
  fs.chmodSync(to, (stat.mode & 0o111) !== 0 ? 0o755 : 0o644);
}

/** @param {string} file @returns {string} */
function fingerprint(file) {
  const stat = fs.statSync(file);
  if (!stat.isDirectory()) return `${file} ${stat.size} ${stat.mtimeMs}`;
  return fs
    .readdirSync(file)
    .sort()
    .map((name) => fingerprint(path.join(file, name)))
    .join('\n');
}

/**
 * Removes copies that nobody used for a while, and those of checkouts that are gone.
 * @param {string} stage
 * @param {string} shelf
 */
function tidy(stage, shelf) {
  for (const name of fs.readdirSync(shelf)) {
    const folder = path.join(shelf, name);
    const stat = fs.statSync(folder, { throwIfNoEntry: false });
    if (stat?.isDirectory() && Date.now() - stat.mtimeMs > oldAfterMs)
      fs.rmSync(folder, { recursive: true, force: true });
  }
  for (const name of fs.readdirSync(stage)) {
    const other = path.join(stage, name);
    try {
      if (!fs.existsSync(fs.readFileSync(path.join(other, 'origin'), 'utf8')))
        fs.rmSync(other, { recursive: true, force: true });
    } catch {
      // Being made by another process, or not ours: leave it.
    }
  }
}

/** @param {string} text */
function shortHash(text) {
  return crypto.createHash('sha256').update(text).digest('hex').slice(0, 16);
}
