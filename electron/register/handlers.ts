/** The register room's use-cases, with the demo room's generator. */
import { fillDemo } from '../demo/fill.ts';
import type { Handlers } from '../worker/context.ts';
import { makeRegisterHandlers } from './make-handlers.ts';

export const registerHandlers: Handlers<'register'> = makeRegisterHandlers((open, base) => fillDemo(open, base));
