/** One typed door to the bridge; the rest of the page's code never sees `window.pejling`. */
import type { CallInput, CallOptions, CallOutput } from '../../shared/kernel/registry.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { AppBridge, AppRegistry } from '../../shared/registry.ts';

declare global {
  interface Window {
    readonly pejling: AppBridge;
  }
}

export type Room = keyof AppRegistry;
export type CallOf<R extends Room> = keyof AppRegistry[R] & string;
export type InputOf<R extends Room, C extends CallOf<R>> = CallInput<AppRegistry[R][C]>;
export type OutputOf<R extends Room, C extends CallOf<R>> = CallOutput<AppRegistry[R][C]>;
export type AnyCall = (input: unknown, options?: CallOptions) => Promise<string>;

/** Never rejects: a bridge that breaks is the error `internal`. */
export async function callBridge<R extends Room, C extends CallOf<R>>(
  room: R,
  name: C,
  input: InputOf<R, C>,
  options?: CallOptions,
): Promise<Result<OutputOf<R, C>>> {
  // The registry's types prove which call this is; the lookup by name loses them.
  const calls = window.pejling[room] as unknown as Readonly<Record<string, AnyCall>>;
  const found = calls[name];
  if (!found) return { ok: false, error: { code: 'unknown_call' } };
  try {
    return JSON.parse(await found(input, options)) as Result<OutputOf<R, C>>;
  } catch {
    return { ok: false, error: { code: 'internal' } };
  }
}

export const cancelCall = (callId: string): void => window.pejling.cancel(callId);

export const onLocked = (listener: () => void): (() => void) => window.pejling.onLocked(listener);
