/**
 * The way of a call inside the worker: find → validate → authorise → run →
 * validate the answer → `Result`. The answer is validated too: a strict schema
 * lets nothing through a door that the contract does not name.
 */

import { explained } from '../../db/engine/explain-io.ts';
import type { ReadableDB } from '../../db/engine/handles.ts';
import { toAppFailure } from '../../db/engine/sqlite-errors.ts';
import type { CallDef } from '../../shared/kernel/registry.ts';
import { AppFailure, fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { Actor, BaseContext, CommandContext, QueryContext, SystemContext } from './context.ts';
import { type AnyHandler, findCall } from './rooms.ts';
import type { Session } from './session.ts';
import { auditEvent, runCommand } from './transaction.ts';

/** What this thread holds: the reader thread has only `reader` and `actor`. */
export interface Holdings {
  readonly session: Session | undefined;
  readonly reader: ReadableDB | undefined;
  readonly actor: Actor | undefined;
}

/** One snapshot for all statements of a query, so that its figures agree with each other. */
function inSnapshot<T>(db: ReadableDB, read: () => T): T {
  if (db.inTransaction) return read();
  db.exec('BEGIN');
  try {
    return read();
  } finally {
    // A damaged page ends the transaction by itself; what was thrown then is the error to tell.
    if (db.inTransaction) db.exec('COMMIT');
  }
}

async function runHandler(
  { def, handler }: { readonly def: CallDef; readonly handler: AnyHandler | undefined },
  name: { readonly room: string; readonly call: string },
  input: unknown,
  base: BaseContext,
  holdings: Holdings,
): Promise<unknown> {
  if (!handler) throw new AppFailure('unknown_call');
  const { session, reader, actor } = holdings;
  if (def.kind === 'query' && def.register === 'any') return handler(base, input);
  if (def.kind === 'query') {
    if (!reader || !actor) throw new AppFailure('locked');
    const context: QueryContext = { ...base, db: reader, actor };
    return inSnapshot(reader, () => handler(context, input));
  }
  if (!session) throw new AppFailure('unknown_call');
  if (def.kind === 'system') {
    const context: SystemContext = { ...base, session };
    return handler(context, input);
  }
  if (!session.open || !actor) throw new AppFailure('locked');
  return runCommand(session.open, base, actor, `${name.room}.${name.call}`, (context: CommandContext) =>
    handler(context, input),
  );
}

function checkInput(def: CallDef, input: unknown): unknown {
  const parsed = def.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.map(String).join('.');
  throw field ? new AppFailure('bad_input', { field }) : new AppFailure('bad_input');
}

function checkOutput(def: CallDef, output: unknown): unknown {
  const parsed = def.output.safeParse(output);
  if (parsed.success) return parsed.data;
  throw new Error(`answer does not fit its contract at ${parsed.error.issues[0]?.path.map(String).join('.')}`);
}

/** Turns whatever was thrown into an error of the catalogue. Unknown ones keep no text: it could hold names. */
function toResult(error: unknown, folder: string | undefined, onUnexpected: (error: unknown) => void): Result<never> {
  const failure = folder === undefined ? toAppFailure(error) : explained(error, folder);
  if (failure instanceof AppFailure) return { ok: false, error: failure.error };
  onUnexpected(error);
  return fail('internal');
}

/** Trying what one may not is worth a line in the log; the reader thread asks the writer to write it. */
function refuse(
  name: { readonly room: string; readonly call: string },
  base: BaseContext,
  { session }: Holdings,
): Result<never> {
  if (session?.open) auditEvent(session.open, base, `${name.room}.${name.call}`, new AppFailure('not_allowed'));
  return fail('not_allowed');
}

export async function dispatch(
  request: { readonly room: string; readonly call: string; readonly input: unknown },
  base: BaseContext,
  holdings: Holdings,
  onUnexpected: (error: unknown) => void,
): Promise<Result<unknown>> {
  try {
    const found = await findCall(request.room, request.call);
    if (!found || found.def.kind === 'desktop') return fail('unknown_call');
    const { def } = found;
    const input = checkInput(def, request.input);
    if (def.register === 'open') {
      if (!holdings.actor) return fail('locked');
      if (!def.access.includes(holdings.actor.role)) return refuse(request, base, holdings);
    }
    return ok(checkOutput(def, await runHandler(found, request, input, base, holdings)));
  } catch (error) {
    return toResult(error, holdings.session?.folder, onUnexpected);
  }
}
