/**
 * Errors cross every door as data. A call answers with a `Result`; nothing is
 * thrown over a thread, a process or a page boundary. The code is stable and
 * English; the sentence the user reads comes from the message catalogue.
 */
import type { ErrorCode } from '../messages/error-codes.ts';

export type ErrorParams = Readonly<Record<string, string | number>>;

export interface AppError {
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: ErrorCode, params?: ErrorParams): Result<never> => ({
  ok: false,
  error: params ? { code, params } : { code },
});

/**
 * The one exception of the house. Thrown where unwinding is needed (inside a
 * transaction, deep in a reader) and turned into a `Result` by dispatch.
 */
export class AppFailure extends Error {
  readonly error: AppError;
  constructor(code: ErrorCode, params?: ErrorParams) {
    super(code);
    this.name = 'AppFailure';
    this.error = params ? { code, params } : { code };
  }
}

/** Unwraps a result or throws its error as `AppFailure`. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new AppFailure(result.error.code, result.error.params);
}
