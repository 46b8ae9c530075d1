/** The room's calls in tests: of an office in memory, parsed in and out as dispatch does, or through a whole host. */
import type { CallDef, CallInput, CallOutput } from '../../../shared/kernel/registry.ts';
import { type AppError, AppFailure, type Result } from '../../../shared/kernel/result.ts';
import type { Office } from '../staff/office.ts';
import type { TestHost } from '../worker/host.ts';

type Defs = Readonly<Record<string, CallDef>>;

export interface Calling<C extends Defs> {
  readonly call: <N extends keyof C & string>(name: N, input: CallInput<C[N]>) => CallOutput<C[N]>;
  /** The error of a call that must be refused. */
  readonly refused: <N extends keyof C & string>(name: N, input: CallInput<C[N]>) => AppError;
}

export function callingIn<C extends Defs>(
  office: Office,
  calls: C,
  handlers: Readonly<Record<keyof C & string, unknown>>,
): Calling<C> {
  const call: Calling<C>['call'] = (name, input) => {
    const { kind, input: schema, output } = calls[name] as CallDef;
    const parsed = schema.parse(input);
    const handler = handlers[name] as (context: unknown, input: unknown) => unknown;
    const answer =
      kind === 'query'
        ? handler(office.query, parsed)
        : office.command(`apv.${name}`, (context) => handler(context, parsed));
    return output.parse(answer) as never;
  };
  const refused: Calling<C>['refused'] = (name, input) => {
    try {
      call(name, input);
    } catch (error) {
      if (error instanceof AppFailure) return error.error;
      throw error;
    }
    throw new Error(`${name} was not refused`);
  };
  return { call, refused };
}

export interface HostCalling<C extends Defs> {
  readonly try: <N extends keyof C & string>(name: N, input: CallInput<C[N]>) => Promise<Result<CallOutput<C[N]>>>;
  readonly call: <N extends keyof C & string>(name: N, input: CallInput<C[N]>) => Promise<CallOutput<C[N]>>;
  readonly refused: <N extends keyof C & string>(name: N, input: CallInput<C[N]>) => Promise<AppError>;
}

export function callingOver<C extends Defs>(host: TestHost): HostCalling<C> {
  const attempt: HostCalling<C>['try'] = async (name, input) => (await host.call('apv', name, input)) as never;
  return {
    try: attempt,
    call: async (name, input) => {
      const result = await attempt(name, input);
      if (!result.ok) throw new Error(`${name}: ${result.error.code} ${host.unexpected.join()}`);
      return result.value;
    },
    refused: async (name, input) => {
      const result = await attempt(name, input);
      if (result.ok) throw new Error(`${name} was not refused`);
      return result.error;
    },
  };
}
