/** The register room's use-cases, with the demo room's generator, which reaches into every room: read when it is asked for. */
import type { Handlers } from '../worker/context.ts';
import { makeRegisterHandlers } from './make-handlers.ts';

export const registerHandlers: Handlers<'register'> = {
  ...makeRegisterHandlers(() => {}),
  createDemo: async (context, input) => {
    const { fillDemo } = await import('../demo/fill.ts');
    return makeRegisterHandlers((open, base) => fillDemo(open, base)).createDemo(context, input);
  },
};
