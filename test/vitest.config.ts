// Runs on Electron's own Node (electron/runtime/test.mjs starts it), so that what is tested is what ships.
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { readCallKinds } from '../electron/runtime/build.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const callKinds = 'virtual:call-kinds';

/**
 * Component tests one after another in one page, with the modules that are loaded already: fetching these anew for
 * each file took longer than many of the tests. test/renderer/support/setup.ts makes each file find the page fresh.
 * What it cannot take back has a process to itself: a module put in another's place, and a clock that the page
 * has begun to count frames by.
 */
const components = globSync('test/renderer/**/*.test.tsx', { cwd: root });
const alone = components.filter((file) =>
  /\bvi\.(mock|doMock|resetModules|useFakeTimers|stubGlobal)\(/.test(readFileSync(path.join(root, file), 'utf8')),
);

/**
 * Unit tests likewise share the processes they run in, one file after another. A file that puts another module in a
 * module's place, or changes the environment, has a process to itself.
 */
const units = globSync('test/{shared,db,electron,runtime,crash,fuzz,exploit}/**/*.test.ts', { cwd: root });
const unitsAlone = units.filter((file) =>
  /\bvi\.(mock|doMock|resetModules|useFakeTimers|stubGlobal|stubEnv)\(|\bprocess\.env\.\w+ = /.test(
    readFileSync(path.join(root, file), 'utf8'),
  ),
);

const unit = { environment: 'node', testTimeout: 30_000, hookTimeout: 60_000 };

const component = {
  environment: 'jsdom',
  setupFiles: ['test/renderer/support/setup.ts'],
  // Testing Library takes each test's page away only where it finds `afterEach`.
  globals: true,
  testTimeout: 20_000,
};

/** That `npm test` has prepared (electron/runtime/test.mjs). */
const displays = (process.env.PEJLING_E2E_EXECUTABLE ?? '').split(path.delimiter).length;

export default defineConfig({
  root,
  plugins: [
    react(),
    {
      // The build makes this module for the preload (electron/runtime/build.mjs); here for its tests.
      name: 'call-kinds',
      resolveId: (id) => (id === callKinds ? `\0${callKinds}` : undefined),
      load: async (id) =>
        id === `\0${callKinds}` ? `export default ${JSON.stringify(await readCallKinds(root))}` : undefined,
    },
  ],
  test: {
    // Vitest leaves a core to the watching developer, which of two is half.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          // A process, not a thread: some files give up root's rights for a while (`seteuid`).
          ...unit,
          name: 'unit',
          include: units.filter((file) => !unitsAlone.includes(file)),
          isolate: false,
        },
      },
      {
        extends: true,
        test: { ...unit, name: 'unit-alone', include: unitsAlone },
      },
      {
        extends: true,
        test: {
          ...component,
          name: 'component',
          include: components.filter((file) => !alone.includes(file)),
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...component,
          name: 'component-alone',
          include: alone,
        },
      },
      {
        extends: true,
        test: {
          name: 'terminal',
          environment: 'node',
          include: ['test/e2e/terminal*.test.ts'],
          // Beside other tests, so it takes one core and leaves them the rest.
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'windows',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          exclude: ['test/e2e/terminal*.test.ts'],
          // One window at a time on each display: a focused window is part of a test.
          maxWorkers: displays,
          globalSetup: ['test/e2e/municipalities.ts'],
          setupFiles: ['test/e2e/tell-failed.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
