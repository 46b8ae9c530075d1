/** The same dispatch in one process, for the terminal: no threads, no window. */
import { randomBytes } from 'node:crypto';
import type { Locale } from '../../shared/kernel/numbers.ts';
import type { Progress } from '../../shared/kernel/registry.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { makeBase, makeJob, type Surroundings } from './base-context.ts';
import type { BaseContext } from './context.ts';
import { dispatch } from './dispatch.ts';
import { findCall } from './rooms.ts';
import type { Session } from './session.ts';
import { tokenFor } from './tokens.ts';
import { auditView } from './transaction.ts';

export interface LocalHost {
  readonly session: Session;
  readonly grant: (path: string) => string;
  readonly base: () => BaseContext;
  readonly call: (room: string, call: string, input: unknown) => Promise<Result<unknown>>;
}

export function makeLocalHost(options: {
  readonly homeFolder: string;
  readonly today: string | undefined;
  readonly language: Locale;
  readonly onProgress: (progress: Progress) => void;
  readonly onUnexpected: (error: unknown) => void;
}): LocalHost {
  const tokens = new Map<string, string>();
  const surroundings: Surroundings = { today: options.today, tokens, memory: new Map() };
  const grant = (path: string): string => tokenFor(tokens, path, (length) => randomBytes(length));
  const session: Session = {
    folder: undefined,
    open: undefined,
    failures: 0,
    retryAt: 0,
    homeFolder: options.homeFolder,
    share: async (open) => {
      surroundings.memory.clear();
      if (!open) tokens.clear();
    },
    tokenFor: grant,
  };
  const base = (): BaseContext => makeBase(surroundings, options.language, makeJob(options.onProgress));
  return {
    session,
    grant,
    base,
    call: async (room, call, input) => {
      const holdings = { session, reader: session.open?.reader, actor: session.open?.actor };
      const result = await dispatch({ room, call, input }, base(), holdings, options.onUnexpected);
      if (result.ok && session.open && (await findCall(room, call))?.def.audit === 'always') {
        auditView(session.open, base(), `${room}.${call}`, input);
      }
      return result;
    },
  };
}
