/**
 * The call registry: one definition per call, zod in and zod out, who may call
 * it and whether it is audited. The bridge, the sender check, dispatch and the
 * terminal are all built from it; a call that is not here cannot be made.
 */
import type { z } from 'zod';

/** Who may call. `hr` works with people; `dpo` (databeskyttelsesrådgiver) sees log and settings, no content. */
export type Role = 'hr' | 'dpo';

/**
 * query   reads through the read-only handle; never waits for a write
 * command one transaction in the writer, with its audit row
 * system  runs in the writer without a transaction of its own (unlock, backup, preview)
 * desktop needs the desktop (dialogs, print) and is handled in the main process
 */
export type CallKind = 'query' | 'command' | 'system' | 'desktop';

export interface CallDef<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: CallKind;
  /** `open`: refused while the register is locked. */
  readonly register: 'open' | 'any';
  readonly access: readonly Role[];
  /** `always` also audits a query, such as the viewing of a person; commands always are. */
  readonly audit?: 'always';
  /** Reports progress events and looks at the cancel flag. */
  readonly progress?: true;
  readonly input: I;
  readonly output: O;
}

export type RoomCalls = Readonly<Record<string, CallDef>>;
export type Registry = Readonly<Record<string, RoomCalls>>;

export type CallInput<D> = D extends CallDef<infer I, z.ZodType> ? z.input<I> : never;
export type CallOutput<D> = D extends CallDef<z.ZodType, infer O> ? z.output<O> : never;

/** Keeps the precise schema types of each call, and its kind, which decides the context its handler is given. */
export function defineCall<K extends CallKind, I extends z.ZodType, O extends z.ZodType>(
  def: CallDef<I, O> & { readonly kind: K },
): CallDef<I, O> & { readonly kind: K } {
  return def;
}

/** `done` of `total` steps; `total` 0 means the length is not known yet. `phase` is a message key. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** What the page sees of a call: input and options in, a result out. */
export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Chosen by the page; `bridge.cancel(id)` asks the call to stop and roll back. */
  readonly callId?: string;
}

/** The answer is a `Result` as JSON text: the border between program and page would copy an object value by value. */
export type Bridge<R extends Registry> = {
  readonly [Room in keyof R]: {
    readonly [Call in keyof R[Room]]: (input: CallInput<R[Room][Call]>, options?: CallOptions) => Promise<string>;
  };
};
