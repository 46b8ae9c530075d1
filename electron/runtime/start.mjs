// npm start: builds what has changed and opens the program.
import { build } from './build.mjs';
import { main, say } from './common.mjs';
import { launchWindowed } from './launch.mjs';
import { hasDisplay } from './system.mjs';

await main(async () => {
  await build();
  if (!hasDisplay())
    say('There is no display: the window opens on a virtual one, where nobody sees it. End it with Ctrl+C.');
  return launchWindowed(process.argv.slice(2), { quiet: false });
});
