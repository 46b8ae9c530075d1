// Runs on Electron's own Node (electron/runtime/test.mjs starts it), so that what is tested is what ships.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { readCallKinds } from '../electron/runtime/build.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const callKinds = 'virtual:call-kinds';

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
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{shared,db,electron,runtime,crash,fuzz,exploit}/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          setupFiles: ['test/renderer/support/setup.ts'],
          include: ['test/renderer/**/*.test.tsx'],
          // Testing Library takes each test's page away only where it finds `afterEach`.
          globals: true,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          // One window at a time: they share a display, and a focused window is part of a test.
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
