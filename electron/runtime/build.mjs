// Builds the program into dist/: one bundle per process with esbuild, the pages with vite.
// What has not changed since the last time is not built again (--force builds all).
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMain, main, RuntimeProblem, root, run, say, withLock } from './common.mjs';

/** @typedef {import("esbuild").Plugin} Plugin */

/** Packages that are loaded from node_modules while running: one is native, the other is Electron itself. */
export const external = ['electron', 'better-sqlite3'];

/**
 * `parts`: a folder of its own instead of one file, in which what is imported on demand is a file apart, so that a
 * database thread has not read every room's code before its first answer.
 * @type {Record<string, { entry: string, preload?: boolean, parts?: boolean }>}
 */
const bundles = {
  'main.cjs': { entry: 'electron/main/index.ts' },
  'house.cjs': { entry: 'electron/main/house.ts' },
  'preload.cjs': { entry: 'electron/preload/index.ts', preload: true },
  'worker/thread.mjs': { entry: 'electron/worker/thread.ts', parts: true },
  'cli.cjs': { entry: 'electron/cli/index.ts' },
};

const parts = {
  processes: { inputs: ['shared', 'db', 'electron'], outputs: Object.keys(bundles) },
  pages: { inputs: ['shared', 'renderer'], outputs: ['renderer/index.html'] },
};

/**
 * @param {{ force?: boolean, production?: boolean, projectDir?: string }} [options]
 * @returns {Promise<string>} the folder with the result
 */
export async function build({
  force = false,
  production = process.env.NODE_ENV === 'production',
  projectDir = root,
} = {}) {
  const dist = path.join(projectDir, 'dist');
  const missing = Object.values(bundles)
    .map(({ entry }) => entry)
    .filter((entry) => !fs.existsSync(path.join(projectDir, entry)));
  if (missing.length > 0) throw new RuntimeProblem(`Cannot build: ${missing.join(', ')} not found.`);
  await withLock('build', async () => {
    const done = [
      await unlessUnchanged('processes', { projectDir, production, force }, () =>
        bundleProcesses({ projectDir, dist, production }),
      ),
      await unlessUnchanged('pages', { projectDir, production, force }, () => buildPages(projectDir)),
    ].filter(Boolean);
    if (done.length > 0) say(`Built ${done.join(' and ')}`);
  });
  return dist;
}

/**
 * @param {keyof typeof parts} name
 * @param {{ projectDir: string, production: boolean, force: boolean }} options
 * @param {() => Promise<void>} body
 * @returns {Promise<string | undefined>} what was done
 */
async function unlessUnchanged(name, { projectDir, production, force }, body) {
  const { inputs, outputs } = parts[name];
  const stampFile = path.join(projectDir, 'node_modules', '.cache', `pejling-build-${name}`);
  const common = ['package.json', 'package-lock.json', 'electron/runtime/build.mjs'];
  const print = () => fingerprint(projectDir, [...inputs, ...common], production);
  const before = print();
  const present = outputs.every((output) => fs.existsSync(path.join(projectDir, 'dist', output)));
  const stamp = fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8') : undefined;
  if (!force && present && stamp === before) return undefined;
  const started = performance.now();
  fs.rmSync(stampFile, { force: true });
  await body();
  fs.mkdirSync(path.dirname(stampFile), { recursive: true });
  // The state before the build: a file saved meanwhile makes the next one build again.
  fs.writeFileSync(stampFile, before);
  return `${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`;
}

/**
 * @param {string} projectDir
 * @param {readonly string[]} inputs
 * @param {boolean} production
 */
function fingerprint(projectDir, inputs, production) {
  const hash = crypto.createHash('sha256').update(String(production));
  /** @param {string} file */
  const add = (file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of fs.readdirSync(file).sort()) add(path.join(file, name));
    else hash.update(`${path.relative(projectDir, file)} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const input of inputs) add(path.join(projectDir, input));
  return hash.digest('hex');
}

/**
 * zod carries its own error texts in fifty languages, which we never show (errors are codes): a
 * third of every bundle, read at every start by the main process and by both threads.
 * @type {Plugin}
 */
const withoutLocales = {
  name: 'without-locales',
  setup(build) {
    build.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export {};',
      loader: 'js',
    }));
  },
};

/** @param {{ projectDir: string, dist: string, production: boolean }} options */
async function bundleProcesses({ projectDir, dist, production }) {
  const esbuild = await import('esbuild');
  /** @type {import("esbuild").BuildOptions} */
  const shared = {
    absWorkingDir: projectDir,
    bundle: true,
    format: 'cjs',
    sourcemap: true,
    minify: production,
    legalComments: 'none',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development') },
  };
  const results = await Promise.allSettled(
    Object.entries(bundles).map(([outfile, { entry, preload, parts }]) =>
      esbuild.build({
        ...shared,
        ...(parts
          ? inParts(path.join(dist, outfile), entry)
          : { entryPoints: [entry], outfile: path.join(dist, outfile) }),
        // A sandboxed preload has no Node: only a `require` that knows 'electron'.
        ...(preload
          ? { platform: 'browser', target: 'chrome148', external: ['electron'] }
          : { platform: 'node', target: 'node24', external }),
        plugins: [withoutLocales, callKinds(projectDir)],
      }),
    ),
  );
  if (results.some((result) => result.status === 'rejected'))
    throw new RuntimeProblem('Cannot build: see the errors above.');
}

/**
 * Only modules of the language itself can be split so that a shared class stays one class.
 * @param {string} outfile
 * @param {string} entry
 * @returns {import("esbuild").BuildOptions}
 */
function inParts(outfile, entry) {
  const outdir = path.dirname(outfile);
  // Parts are named after what is in them: those of the last build would pile up.
  fs.rmSync(outdir, { recursive: true, force: true });
  return {
    entryPoints: { [path.basename(outfile, '.mjs')]: entry },
    outdir,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    splitting: true,
    // What a bundled package of the older kind asks for itself; under a name that no package has for its own.
    banner: {
      js: "import { createRequire as makePejlingRequire } from 'node:module';\nconst require = makePejlingRequire(import.meta.url);",
    },
  };
}

/**
 * Gives the preload and the main process the names and kinds of the calls as plain data: importing
 * the registry itself would build every room's schemas before the first window can be drawn.
 * @param {string} projectDir
 * @returns {Plugin}
 */
export function callKinds(projectDir = root) {
  return {
    name: 'call-kinds',
    setup(build) {
      build.onResolve({ filter: /^virtual:call-kinds$/ }, ({ path: name }) => ({
        path: name,
        namespace: 'call-kinds',
      }));
      build.onLoad({ filter: /.*/, namespace: 'call-kinds' }, async () => ({
        contents: JSON.stringify(await readCallKinds(projectDir)),
        loader: 'json',
      }));
    },
  };
}

/**
 * @param {string} [projectDir]
 * @returns {Promise<Record<string, Record<string, string>>>} room → call → kind
 */
export async function readCallKinds(projectDir = root) {
  const esbuild = await import('esbuild');
  const folder = path.join(projectDir, 'node_modules', '.cache');
  fs.mkdirSync(folder, { recursive: true });
  const temp = fs.mkdtempSync(path.join(folder, 'call-kinds-'));
  try {
    const outfile = path.join(temp, 'registry.mjs');
    await esbuild.build({
      absWorkingDir: projectDir,
      entryPoints: ['shared/registry.ts'],
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'warning',
    });
    const { registry } = await import(pathToFileURL(outfile).href);
    /** @type {(calls: Record<string, { kind: string }>) => Record<string, string>} */
    const kindsOf = (calls) => Object.fromEntries(Object.entries(calls).map(([call, { kind }]) => [call, kind]));
    return Object.fromEntries(Object.entries(registry).map(([room, calls]) => [room, kindsOf(calls)]));
  } finally {
    fs.rmSync(temp, { recursive: true, force: true });
  }
}

/** @param {string} projectDir */
async function buildPages(projectDir) {
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  // In a process of its own, because vite sets NODE_ENV for good; stdout is not ours to write on.
  const code = await run(
    process.execPath,
    [vite, 'build', '--config', 'renderer/vite.config.ts', '--logLevel', 'warn'],
    {
      cwd: projectDir,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (code !== 0) throw new RuntimeProblem('Cannot build the pages: see the errors above.');
  if (!fs.existsSync(path.join(projectDir, 'dist', 'renderer', 'index.html')))
    throw new RuntimeProblem('vite wrote no dist/renderer/index.html: check renderer/vite.config.ts.');
}

/**
 * Bundles one TypeScript program that is run once (a proof, a bench) and returns the file.
 * @param {string} entry
 * @param {string} outfile
 */
export async function bundleScript(entry, outfile) {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

if (isMain(import.meta.url)) {
  await main(async () => {
    const args = process.argv.slice(2);
    await build({
      force: args.includes('--force'),
      production: args.includes('--production') || process.env.NODE_ENV === 'production',
    });
  });
}
