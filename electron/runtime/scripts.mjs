// Runs the long proofs and the benches: TypeScript programs that print their own lines.
import fs from 'node:fs';
import path from 'node:path';
import { build, bundleScript } from './build.mjs';
import { RuntimeProblem, root, say } from './common.mjs';
import { runNode } from './launch.mjs';

/**
 * @param {{ folder: string, suffix: string, title: string }} kind
 * @param {readonly string[]} args names of those to run (all when none), then options from the first dash on
 * @returns {Promise<number>} exit code of the first that failed
 */
export async function runScripts({ folder, suffix, title }, args) {
  const all = find(path.join(root, folder), suffix);
  const dash = args.findIndex((arg) => arg.startsWith('-'));
  const names = dash < 0 ? args : args.slice(0, dash);
  const options = dash < 0 ? [] : args.slice(dash);
  const unknown = names.filter((name) => !all.some((file) => nameOf(file, suffix) === name));
  if (unknown.length > 0) {
    throw new RuntimeProblem(
      `There is no ${title} called ${unknown.join(', ')}. There are: ${all.map((file) => nameOf(file, suffix)).join(', ') || 'none yet'}.`,
      2,
    );
  }
  const chosen = names.length === 0 ? all : all.filter((file) => names.includes(nameOf(file, suffix)));
  if (chosen.length === 0) {
    say(`There is no ${title} in ${folder} yet.`);
    return 0;
  }
  const dist = await build({ production: true });
  let worst = 0;
  for (const file of chosen) {
    say(`\n── ${title} ${nameOf(file, suffix)}`);
    // Beside the source's own packages, so that what it imports is found.
    const bundle = path.join(root, 'node_modules', '.cache', 'pejling-scripts', `${nameOf(file, suffix)}.mjs`);
    await bundleScript(path.relative(root, file), bundle);
    const started = performance.now();
    const code = await runNode([bundle, ...options], { env: { PEJLING_ROOT: root, PEJLING_DIST: dist } });
    say(
      `${code === 0 ? 'done' : `failed (exit code ${code})`} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
    worst ||= code;
  }
  return worst;
}

/**
 * @param {string} folder
 * @param {string} suffix
 * @returns {string[]}
 */
function find(folder, suffix) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => path.join(folder, name));
}

/** @param {string} file @param {string} suffix */
function nameOf(file, suffix) {
  return path.basename(file).slice(0, -suffix.length);
}
