// npm run prove [-- NAME …]: the long proofs, test/prove/*.prove.ts.
import { main } from './common.mjs';
import { runScripts } from './scripts.mjs';

await main(() => runScripts({ folder: 'test/prove', suffix: '.prove.ts', title: 'proof' }, process.argv.slice(2)));
