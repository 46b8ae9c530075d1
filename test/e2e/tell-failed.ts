/** When a test of a window fails, tells what stood in it. */
import { afterEach } from 'vitest';
import { tellWindows } from '../support/electron-app.ts';

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail')
    process.stderr.write(`In the windows when »${task.name}« failed:\n${await tellWindows()}\n`);
});
