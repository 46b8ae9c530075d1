/** Where the checkout lies: told by the runner, because a bundled proof no longer knows where it came from. */
import path from 'node:path';

export const root: string = process.env.PEJLING_ROOT ?? path.resolve(import.meta.dirname, '..', '..');
