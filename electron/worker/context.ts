/**
 * What a use-case is given. A query gets the read-only handle; a command gets
 * the writer inside an open transaction with its change set; a system call gets
 * the session (open, lock, backup, preview). No use-case reads a clock, makes
 * chance or finds a path by itself.
 */
import type { ChangeSet } from '../../db/engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../../db/engine/handles.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { RandomBytes } from '../../shared/kernel/ids.ts';
import type { Locale } from '../../shared/kernel/numbers.ts';
import type { CallInput, CallOutput, Progress, Role } from '../../shared/kernel/registry.ts';
import type { AppRegistry } from '../../shared/registry.ts';
import type { Session } from './session.ts';

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Looked at between chunks of long work; throws `AppFailure('cancelled')` when the user said stop. */
export interface Job {
  readonly report: (progress: Progress) => void;
  readonly throwIfCancelled: () => void;
}

export interface BaseContext {
  readonly job: Job;
  readonly now: Date;
  readonly today: IsoDate;
  readonly random: RandomBytes;
  readonly language: Locale;
  /** The path behind a token from a dialog, or throws `token_expired`. */
  readonly pathOf: (token: string) => string;
  /** What this process remembers between calls until the register is locked, such as previews. */
  readonly memory: Map<string, unknown>;
}

export interface QueryContext extends BaseContext {
  readonly db: ReadableDB;
  readonly actor: Actor;
}

export interface CommandContext extends BaseContext {
  readonly db: WritableDB;
  readonly actor: Actor;
  readonly set: ChangeSet;
  /** Adds to this call's audit detail: counts and ids, never values of people. */
  readonly note: (detail: Readonly<Record<string, string | number | boolean>>) => void;
}

export interface SystemContext extends BaseContext {
  readonly session: Session;
}

export type ContextOf<Kind> = Kind extends 'query'
  ? QueryContext
  : Kind extends 'command'
    ? CommandContext
    : SystemContext;

type Out<T> = T | Promise<T>;

/** One function per call of the room; what it returns is the call's value, what it throws an `AppFailure`. */
export type Handlers<Room extends keyof AppRegistry> = {
  readonly [Call in keyof AppRegistry[Room]]: AppRegistry[Room][Call] extends { readonly kind: infer Kind }
    ? (
        context: ContextOf<Kind>,
        input: ParsedInput<AppRegistry[Room][Call]>,
      ) => Kind extends 'system' ? Out<CallOutput<AppRegistry[Room][Call]>> : CallOutput<AppRegistry[Room][Call]>
    : never;
};

/** The input after zod: defaults filled in. */
export type ParsedInput<D> = D extends { readonly input: infer I }
  ? I extends { readonly _zod: { readonly output: infer O } }
    ? O
    : never
  : never;

export type { CallInput };
