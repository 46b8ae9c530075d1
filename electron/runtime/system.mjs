// What Electron needs from a Linux system that npm cannot bring: shared libraries and, where
// there is no display, a virtual one. Fonts are bundled with the program, so none are needed.
import fs from 'node:fs';
import path from 'node:path';
import { capture, isMain, main, RuntimeProblem, say } from './common.mjs';
import { resolveElectron } from './resolve.mjs';

/** Library name prefix → Debian package. Newer releases add "t64" to some names: see `inThisRelease`. */
const packageOf = /** @type {const} */ ({
  libasound: 'libasound2',
  'libatk-1.0': 'libatk1.0-0',
  'libatk-bridge-2.0': 'libatk-bridge2.0-0',
  libatspi: 'libatspi2.0-0',
  'libcairo.': 'libcairo2',
  libcups: 'libcups2',
  'libdbus-1': 'libdbus-1-3',
  libdrm: 'libdrm2',
  libexpat: 'libexpat1',
  libgbm: 'libgbm1',
  'libgio-2.0': 'libglib2.0-0',
  'libglib-2.0': 'libglib2.0-0',
  'libgobject-2.0': 'libglib2.0-0',
  'libgtk-3': 'libgtk-3-0',
  libnspr4: 'libnspr4',
  libnss3: 'libnss3',
  libnssutil3: 'libnss3',
  libsmime3: 'libnss3',
  'libpango-1.0': 'libpango-1.0-0',
  libudev: 'libudev1',
  'libX11.': 'libx11-6',
  'libX11-xcb': 'libx11-xcb1',
  libxcb: 'libxcb1',
  libXcomposite: 'libxcomposite1',
  libXdamage: 'libxdamage1',
  libXext: 'libxext6',
  libXfixes: 'libxfixes3',
  libxkbcommon: 'libxkbcommon0',
  libXrandr: 'libxrandr2',
});

// Opened while running, so that `ldd` does not list it.
const openedLater = ['libgtk-3.so.0'];

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** @param {string} program */
export function inPath(program) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/bin', '/usr/sbin', '/sbin'];
  return folders
    .map((folder) => path.join(folder, program))
    .find((file) => {
      try {
        fs.accessSync(file, fs.constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * @param {string} electronPath
 * @param {{ windowed: boolean }} need windowed: also what a window needs, not only Electron as Node
 * @returns {Promise<{ packages: string[], unknown: string[] }>}
 */
export async function missingFromSystem(electronPath, { windowed }) {
  if (process.platform !== 'linux') return { packages: [], unknown: [] };
  const ldd = await capture('ldd', [electronPath]);
  const libraries = [...ldd.stdout.matchAll(/^\s*(\S+) => not found/gm)].map(
    (match) => /** @type {string} */ (match[1]),
  );
  if (windowed) {
    const known = await capture(inPath('ldconfig') ?? 'ldconfig', ['-p']);
    // Without ldconfig (not Debian) there is no way to know, and no reason to complain.
    if (known.code === 0) libraries.push(...openedLater.filter((name) => !known.stdout.includes(name)));
  }
  /** @type {Set<string>} */
  const packages = new Set();
  const unknown = [];
  for (const library of libraries) {
    const name = Object.entries(packageOf).find(([prefix]) => library.startsWith(prefix))?.[1];
    if (name) packages.add(name);
    else unknown.push(library);
  }
  if (windowed && !hasDisplay() && !inPath('Xvfb')) packages.add('xvfb');
  // useradd and setpriv: to start the window as an unprivileged user instead of as root.
  if (windowed && process.getuid?.() === 0) {
    if (!inPath('useradd')) packages.add('passwd');
    if (!inPath('setpriv')) packages.add('util-linux');
  }
  return { packages: [...packages].sort(), unknown };
}

/**
 * Makes sure that Electron can run here: installs what is missing if we may, else says how.
 * @param {{ windowed?: boolean }} [options]
 */
export async function ensureSystem({ windowed = true } = {}) {
  if (process.platform !== 'linux') return;
  const { path: electronPath } = await resolveElectron({ quiet: true });
  const missing = await missingFromSystem(electronPath, { windowed });
  if (missing.packages.length === 0 && missing.unknown.length === 0) return;

  const apt = inPath('apt-get');
  if (!apt || missing.unknown.length > 0) {
    throw new RuntimeProblem(
      `Electron needs libraries that this system does not have. Install what your distribution calls: ${[...missing.packages, ...missing.unknown].join(' ')}`,
      2,
    );
  }
  if (process.getuid?.() !== 0) {
    const names = await inThisRelease(missing.packages);
    throw new RuntimeProblem(
      `Electron needs system packages that are missing. Run this once, then try again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
      2,
    );
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const lockWait = ['-o', 'DPkg::Lock::Timeout=300'];
  say(`Installing system packages: ${missing.packages.join(' ')} …`);
  // A failed update is not the end: the lists on disk may do.
  await capture(apt, [...lockWait, 'update', '-q'], { env });
  const names = await inThisRelease(missing.packages);
  const install = await capture(apt, [...lockWait, 'install', '-y', '-q', '--no-install-recommends', ...names], {
    env,
  });
  const left = await missingFromSystem(electronPath, { windowed });
  if (install.code !== 0 || left.packages.length + left.unknown.length > 0) {
    const tail = (install.stderr || install.stdout).trim().split('\n').slice(-5).join('\n');
    throw new RuntimeProblem(
      `System packages could not be installed. Install them by hand:\n  apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}\n${tail}`,
      2,
    );
  }
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some libraries (64-bit time): take the name that exists.
 * @param {readonly string[]} packages
 */
async function inThisRelease(packages) {
  return Promise.all(
    packages.map(async (name) => {
      const renamed = await capture('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
      return renamed.code === 0 && renamed.stdout.includes('Package:') ? `${name}t64` : name;
    }),
  );
}

if (isMain(import.meta.url)) {
  await main(async () => {
    await ensureSystem();
    say('This system has what Electron needs.');
  });
}
