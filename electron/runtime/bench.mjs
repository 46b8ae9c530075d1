// npm run bench [-- NAME …]: the benches, test/bench/*.bench.ts.
import { main } from './common.mjs';
import { runScripts } from './scripts.mjs';

await main(() => runScripts({ folder: 'test/bench', suffix: '.bench.ts', title: 'bench' }, process.argv.slice(2)));
