// npm run pejling -- COMMAND: the program's calls from a terminal, on Electron's own Node, as the
// calling user. stdout belongs to the command.
import path from 'node:path';
import { build } from './build.mjs';
import { main } from './common.mjs';
import { runNode } from './launch.mjs';

await main(async () => {
  const dist = await build();
  // npm runs scripts in the project's folder; file names on the command line mean the caller's.
  return runNode([path.join(dist, 'cli.cjs'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
});
