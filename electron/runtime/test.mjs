// npm test: everything that says whether the program is right. Each check has a heading and its
// duration; what can still run after a failure runs; the last line counts. What does not disturb
// another check runs beside it; its lines are kept and printed in one piece afterwards.
//
//   npm test                      all
//   npm test -- unit              some of: types lint unit component e2e
//   npm test -- e2e -t "import"   anything else goes to vitest (file filters, -t)
//
// Handed to the end-to-end tests (see test/support/electron-app.ts):
//   PEJLING_E2E_EXECUTABLE  what Playwright starts in place of Electron: one for each display, divided as PATH is
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

// With more, the longest file of tests alone takes as long as all the others.
const mostDisplays = 4;
// Several work out the same types each for themselves, which on two cores takes half as long again.
const ONE_CHECKER = ['--checkers', '1'];
const partNames = ['types', 'lint', 'unit', 'component', 'e2e'];

await main(async () => {
  const { parts, rest } = readArguments(process.argv.slice(2));
  const wants = (/** @type {string} */ part) => parts.includes(part);
  const count = { passed: 0, failed: 0, skipped: 0 };
  const started = performance.now();

  /** @type {Check} */
  const check = async (title, body, { counts = true, timing = timed } = {}) => {
    const ok = await timing(title, body);
    if (!ok) count.failed += 1;
    else if (counts) count.passed += 1;
    return ok;
  };
  /** @type {Vitest} */
  const vitest = (title, projects, { env, timing = timed } = {}) =>
    timing(title, async (stdio) => {
      const result = await runVitest(projects, rest, { env, stdio });
      count.passed += result.passed;
      count.failed += result.failed;
      count.skipped += result.skipped;
      return result.failed === 0;
    });

  const tests = ['unit', 'component'].filter(wants);
  // They only read what the build reads, and each alone leaves a core idle for half its time.
  const reading = aside();
  const typesAndLint = Promise.all([
    wants('types') &&
      check(
        'Types (and doors between storeys)',
        (stdio) => passes(stdio, tool('typescript/bin/tsc'), '-b', ...ONE_CHECKER),
        {
          timing: reading.timed,
        },
      ),
    wants('lint') &&
      check('Lint (and doors between rooms)', (stdio) => passes(stdio, tool('@biomejs/biome/bin/biome'), 'check'), {
        timing: reading.timed,
      }),
  ]);
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
  const built = needsElectron && (await check('Build', async () => Boolean(await build()), { counts: false }));
  await typesAndLint;
  reading.print();
  const withWindows = wants('e2e') && runtimeReady && built;
  // Waits most of its time for one process or another, as some unit tests do: beside them rather than beside the
  // windows, whose tests are the ones that mind a busy machine.
  const beside = aside();
  const terminal = withWindows && vitest('Tests: end to end at the terminal', ['terminal'], { timing: beside.timed });
  if (tests.length > 0 && runtimeReady)
    await vitest(
      `Tests: ${tests.join(', ')}`,
      tests.map((part) => `${part}*`),
    );
  if (withWindows) await inWindows(vitest, check);
  await terminal;
  beside.print();

  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
  process.stdout.write(`\n${seconds(started)} in all\n${count.passed} passed, ${count.failed} failed${skipped}\n`);
  return count.failed === 0 ? 0 : 1;
});

/**
 * @typedef {import("node:child_process").StdioOptions} Stdio
 * @typedef {(stdio: Stdio) => Promise<boolean>} Body
 * @typedef {(title: string, body: Body) => Promise<boolean>} Timing
 * @typedef {(title: string, body: Body, options?: { counts?: boolean, timing?: Timing }) => Promise<boolean>} Check
 * @typedef {(title: string, projects: readonly string[], options?: { env?: NodeJS.ProcessEnv, timing?: Timing }) => Promise<boolean>} Vitest
 */

/**
 * @param {Vitest} vitest
 * @param {Check} check
 */
async function inWindows(vitest, check) {
  /** @type {import("./launch.mjs").Windowed | undefined} */
  let windowed;
  try {
    await check(
      'Window account, sandbox and display',
      async () => {
        windowed = await prepareWindowed({ displays: Math.min(os.availableParallelism(), mostDisplays) });
        return true;
      },
      { counts: false },
    );
    if (!windowed) return;
    await vitest('Tests: end to end in real windows', ['windows'], {
      env: {
        PEJLING_E2E_EXECUTABLE: windowed.wrapperPaths.join(path.delimiter),
        PEJLING_E2E_APP: windowed.appDir,
        PEJLING_E2E_SHARED: windowed.sharedDir,
      },
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

/** @type {Timing} */
async function timed(title, body) {
  process.stdout.write(headingOf(title));
  const { ok, last } = await outcomeOf(title, body, { stdio: 'inherit', say });
  process.stdout.write(last);
  return ok;
}

/**
 * For checks that run while another one prints.
 * @returns {{ timed: Timing, print: () => void }} `print` writes what has ended since, check by check
 */
function aside() {
  /** @type {string[]} */
  const kept = [];
  return {
    timed: async (title, body) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pejling-test-'));
      const file = path.join(folder, 'lines');
      const lines = fs.openSync(file, 'a');
      try {
        const { ok, last } = await outcomeOf(title, body, {
          stdio: ['ignore', lines, lines],
          say: (text) => fs.writeSync(lines, `${text}\n`),
        });
        kept.push(headingOf(title), fs.readFileSync(file, 'utf8'), last);
        return ok;
      } finally {
        fs.closeSync(lines);
        fs.rmSync(folder, { recursive: true, force: true });
      }
    },
    print: () => process.stdout.write(kept.splice(0).join('')),
  };
}

/** @param {string} title */
function headingOf(title) {
  return `\n── ${title}\n`;
}

/**
 * @param {string} title
 * @param {Body} body
 * @param {{ stdio: Stdio, say: (text: string) => void }} to
 * @returns {Promise<{ ok: boolean, last: string }>} and the check's last line
 */
async function outcomeOf(title, body, to) {
  const started = performance.now();
  let ok = false;
  try {
    ok = await body(to.stdio);
  } catch (error) {
    to.say(
      error instanceof RuntimeProblem || !(error instanceof Error)
        ? String(/** @type {Error} */ (error).message ?? error)
        : (error.stack ?? error.message),
    );
  }
  return { ok, last: `${ok ? 'ok' : 'FAILED'} · ${title} · ${seconds(started)}\n` };
}

/** @param {number} started */
function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

/** @param {string} name */
function tool(name) {
  return path.join(root, 'node_modules', ...name.split('/'));
}

/** @param {Stdio} stdio @param {string} script @param {readonly string[]} args */
async function passes(stdio, script, ...args) {
  return (await run(process.execPath, [script, ...args], { stdio })) === 0;
}

/**
 * @param {readonly string[]} projects
 * @param {readonly string[]} rest
 * @param {{ env?: NodeJS.ProcessEnv, stdio: Stdio }} options
 */
async function runVitest(projects, rest, options) {
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
      options,
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
