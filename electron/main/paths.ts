/** Where the built parts lie, in development as in the packaged program. */
import { join } from 'node:path';

const dist = __dirname;

export const paths = {
  preload: join(dist, 'preload.cjs'),
  thread: join(dist, 'worker', 'thread.mjs'),
  renderer: join(dist, 'renderer'),
} as const;
