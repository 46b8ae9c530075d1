// The register's use-cases as dispatch calls them, with a cheap scrypt, a clock that stands where the
// test puts it, and a demo generator of three lines.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { makeRegisterHandlers } from '../../../electron/register/make-handlers.ts';
import type { BaseContext, Handlers, SystemContext } from '../../../electron/worker/context.ts';
import type { Session } from '../../../electron/worker/session.ts';
import { inTransaction } from '../../../electron/worker/transaction.ts';
import { dayOf } from '../../../shared/kernel/dates.ts';
import { newId } from '../../../shared/kernel/ids.ts';
import type { CallInput, CallOutput } from '../../../shared/kernel/registry.ts';
import type { AppError } from '../../../shared/kernel/result.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { registerCalls } from '../../../shared/register/contract.ts';
import { CHEAP, NOW, random, tempFolder } from '../../db/engine/helpers.ts';

type Calls = typeof registerCalls;
type Name = keyof Calls;

export const ANNE = 'fire ord der ikke passer';
export const BO = 'noget helt andet igen';

export interface Program {
  readonly session: Session;
  readonly home: string;
  readonly parent: string;
  /** What the reader thread was told. */
  readonly shared: string[];
  readonly phases: string[];
  readonly base: () => BaseContext;
  readonly token: (folder: string) => string;
  readonly wait: (seconds: number) => void;
  cancelled: boolean;
  readonly call: <N extends Name>(name: N, input: CallInput<Calls[N]>) => Promise<CallOutput<Calls[N]>>;
  /** The error of a call that must be refused. */
  readonly refused: <N extends Name>(name: N, input: CallInput<Calls[N]>) => Promise<AppError>;
}

export function startProgram(where: { readonly parent?: string } = {}): Program {
  const home = path.join(tempFolder(), 'home');
  const parent = where.parent ?? path.join(home, 'registre');
  mkdirSync(parent, { recursive: true });
  const tokens = new Map<string, string>();
  const memory = new Map<string, unknown>();
  const shared: string[] = [];
  const phases: string[] = [];
  let now = NOW;
  const token = (folder: string): string => {
    const made = newId(random);
    tokens.set(made, folder);
    return made;
  };
  const session: Session = {
    folder: undefined,
    open: undefined,
    failures: 0,
    retryAt: 0,
    homeFolder: home,
    share: async (open) => void shared.push(open ? `open ${open.actor.name}` : 'closed'),
    tokenFor: token,
  };
  const handlers: Handlers<'register'> = makeRegisterHandlers((open, base) => {
    inTransaction(open, base, 'demo.fill', ({ db, set }) => {
      db.prepare('INSERT INTO unit (id, code, born) VALUES (?, ?, ?)').run('u', '100', set.stamp);
    });
  }, CHEAP);
  const program: Program = {
    session,
    home,
    parent,
    shared,
    phases,
    cancelled: false,
    token,
    wait: (seconds) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
    base: () => ({
      job: {
        report: ({ phase }) => void phases.push(phase),
        throwIfCancelled: () => {
          if (program.cancelled) throw new AppFailure('cancelled');
        },
      },
      now,
      today: dayOf(now),
      random,
      language: 'da',
      memory,
      pathOf: (one) => {
        const folder = tokens.get(one);
        if (folder === undefined) throw new AppFailure('token_expired');
        return folder;
      },
    }),
    call: async (name, input) => {
      const handler = handlers[name] as (context: SystemContext, input: unknown) => unknown;
      const answer = await handler({ ...program.base(), session }, registerCalls[name].input.parse(input));
      return registerCalls[name].output.parse(answer) as CallOutput<Calls[typeof name]>;
    },
    refused: async (name, input) => {
      try {
        await program.call(name, input);
      } catch (error) {
        if (error instanceof AppFailure) return error.error;
        throw error;
      }
      throw new Error(`${name} was not refused`);
    },
  };
  onTestFinished(() => session.open?.close());
  return program;
}

/** A program with a register of its own, open, made by Anne. */
export async function startWithRegister(): Promise<
  Program & { readonly folder: string; readonly recoveryKey: string }
> {
  const program = startProgram();
  const made = await program.call('create', {
    folder: program.token(program.parent),
    name: 'Nordby',
    userName: 'Anne',
    passphrase: ANNE,
  });
  return Object.assign(program, { folder: path.join(program.parent, 'Nordby.pejling'), recoveryKey: made.recoveryKey });
}
