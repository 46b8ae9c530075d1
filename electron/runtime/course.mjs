// Connects its own stdin and stdout to the real program's course service, as print.mjs does for printing: the terminal
// program runs on Electron's Node, where there is no window to play a course in.
// Both carry one object of JSON per line (shared/learning/play-service.ts).
import { isMain, main } from './common.mjs';
import { ended, prepareWindowed } from './launch.mjs';

if (isMain(import.meta.url)) {
  await main(async () => {
    const windowed = await prepareWindowed();
    try {
      // A profile of its own: the program may be open at the same time, and nothing played may stay behind.
      const profile = `--user-data-dir=${windowed.makeSharedDir('profile')}`;
      return await ended(windowed.spawn([windowed.appDir, '--course-service', profile], { stdio: 'inherit' }));
    } finally {
      windowed.stop();
    }
  });
}
