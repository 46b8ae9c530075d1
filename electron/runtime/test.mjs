// npm test: everything that says whether the program is right. Each check has a heading and its
// duration; what can still run after a failure runs; the last line counts.
//
//   npm test                      all
//   npm test -- unit              some of: types lint unit component e2e
//   npm test -- e2e -t "import"   anything else goes to vitest (file filters, -t)
//
// Handed to the end-to-end tests (see test/support/electron-app.ts):
//   PEJLING_E2E_EXECUTABLE  what Playwright starts in place of Electron
//   PEJLING_E2E_APP         folder of the built program
//   PEJLING_E2E_SHARED      folder in which the program's account may read and write
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { main, RuntimeProblem, root, run, say } from './common.mjs';
import { prepareWindowed, runNode } from './launch.mjs';
import { resolveElectron } from './resolve.mjs';
import { ensureSystem } from './system.mjs';

const partNames = ['types', 'lint', 'unit', 'component', 'e2e'];

await main(async () => {
  const { parts, rest } = readArguments(process.argv.slice(2));
  const wants = (/** @type {string} */ part) => parts.includes(part);
  const count = { passed: 0, failed: 0, skipped: 0 };
  const started = performance.now();

  /** @param {string} title @param {() => Promise<boolean>} body @param {{ counts?: boolean }} [options] */
  const check = async (title, body, { counts = true } = {}) => {
    const ok = await timed(title, body);
    if (!ok) count.failed += 1;
    else if (counts) count.passed += 1;
    return ok;
  };
  /** @param {string} title @param {readonly string[]} projects @param {NodeJS.ProcessEnv} [env] */
  const vitest = (title, projects, env) =>
    timed(title, async () => {
      const result = await runVitest(projects, rest, env);
      count.passed += result.passed;
      count.failed += result.failed;
      count.skipped += result.skipped;
      return result.failed === 0;
    });

  const tests = ['unit', 'component'].filter(wants);
  const needsElectron = tests.length > 0 || wants('e2e');
  let runtimeReady = false;
  if (needsElectron) {
    runtimeReady = await check(
      'Electron and system',
      async () => {
        await resolveElectron();
        await ensureSystem({ windowed: wants('e2e') });
        return true;
      },
      { counts: false },
    );
  }
  if (wants('types')) await check('Types (and doors between storeys)', () => passes(tool('typescript/bin/tsc'), '-b'));
  if (wants('lint'))
    await check('Lint (and doors between rooms)', () => passes(tool('@biomejs/biome/bin/biome'), 'check'));
  const built = needsElectron && (await check('Build', async () => Boolean(await build()), { counts: false }));
  if (tests.length > 0 && runtimeReady) await vitest(`Tests: ${tests.join(', ')}`, tests);
  if (wants('e2e') && runtimeReady && built) await endToEnd(vitest, check);

  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  process.stdout.write(`\n${seconds(started)} in all\n${count.passed} passed, ${count.failed} failed${skipped}\n`);
  return count.failed === 0 ? 0 : 1;
});

/**
 * @param {(title: string, projects: readonly string[], env?: NodeJS.ProcessEnv) => Promise<boolean>} vitest
 * @param {(title: string, body: () => Promise<boolean>, options?: { counts?: boolean }) => Promise<boolean>} check
 */
async function endToEnd(vitest, check) {
  /** @type {import("./launch.mjs").Windowed | undefined} */
  let windowed;
  try {
    await check(
      'Window account, sandbox and display',
      async () => {
        windowed = await prepareWindowed();
        return true;
      },
      { counts: false },
    );
    if (!windowed) return;
    await vitest('Tests: end to end in the real Electron', ['e2e'], {
      PEJLING_E2E_EXECUTABLE: windowed.wrapperPath,
      PEJLING_E2E_APP: windowed.appDir,
      PEJLING_E2E_SHARED: windowed.sharedDir,
    });
  } finally {
    windowed?.stop();
  }
}

/** @param {readonly string[]} args */
function readArguments(args) {
  const end = args.findIndex((arg) => !partNames.includes(arg));
  const named = end < 0 ? args : args.slice(0, end);
  const rest = end < 0 ? [] : args.slice(end);
  // A filter is about tests: types and lint have nothing to filter.
  const all = rest.length > 0 ? ['unit', 'component', 'e2e'] : partNames;
  return { parts: named.length > 0 ? named : all, rest };
}

/**
 * @param {string} title
 * @param {() => Promise<boolean>} body
 */
async function timed(title, body) {
  process.stdout.write(`\n── ${title}\n`);
  const started = performance.now();
  let ok = false;
  try {
    ok = await body();
  } catch (error) {
    say(
      error instanceof RuntimeProblem || !(error instanceof Error)
        ? String(/** @type {Error} */ (error).message ?? error)
        : (error.stack ?? error.message),
    );
  }
  process.stdout.write(`${ok ? 'ok' : 'FAILED'} · ${title} · ${seconds(started)}\n`);
  return ok;
}

/** @param {number} started */
function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/** @param {string} name */
function tool(name) {
  return path.join(root, 'node_modules', ...name.split('/'));
}

/** @param {string} script @param {readonly string[]} args */
async function passes(script, ...args) {
  return (await run(process.execPath, [script, ...args])) === 0;
}

/**
 * @param {readonly string[]} projects
 * @param {readonly string[]} rest
 * @param {NodeJS.ProcessEnv} [env]
 */
async function runVitest(projects, rest, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pejling-test-'));
  const file = path.join(folder, 'result.json');
  try {
    const code = await runNode(
      [
        tool('vitest/vitest.mjs'),
        ...['run', '--config', 'test/vitest.config.ts'],
        ...projects.flatMap((project) => ['--project', project]),
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`, '--passWithNoTests'],
        ...rest,
      ],
      { env },
    );
    return tally(file, code);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {number} code
 */
function tally(file, code) {
  const none = { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (!fs.existsSync(file)) return none;
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  // A file that could not even be loaded has no failed test, but is a failure.
  const broken = report.testResults.filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    // An error outside any test only shows in the exit code.
    failed: failed === 0 ? none.failed : failed,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}
