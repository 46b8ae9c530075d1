/**
 * The way of a desktop call: find → lock and role → validate → run → validate
 * the answer → `Result`, as in the worker. Knows nothing of Electron, so that
 * every refusal can be tried in a test.
 */
import { desktopCalls } from '../../shared/desktop/contract.ts';
import type { CallDef, Role } from '../../shared/kernel/registry.ts';
import { AppFailure, fail, ok, type Result } from '../../shared/kernel/result.ts';
import { logUnexpected } from '../worker/log-unexpected.ts';

export interface DesktopDoor<Context> {
  readonly handlers: Readonly<Record<string, (context: Context, input: never) => Promise<unknown>>>;
  /** The role of the user whose register is open; undefined while none is. */
  readonly role: () => Role | undefined;
  /** Tells the log that a call was not allowed. */
  readonly refused: (call: string) => void;
}

function refusal(def: CallDef, role: Role | undefined): 'locked' | 'not_allowed' | undefined {
  if (def.register !== 'open') return undefined;
  if (role === undefined) return 'locked';
  return def.access.includes(role) ? undefined : 'not_allowed';
}

export async function dispatchDesktop<Context>(
  request: { readonly call: string; readonly input: unknown },
  context: Context,
  door: DesktopDoor<Context>,
): Promise<Result<unknown>> {
  const { call } = request;
  const defs: Readonly<Record<string, CallDef>> = desktopCalls;
  const def = Object.hasOwn(defs, call) ? defs[call] : undefined;
  const handler = Object.hasOwn(door.handlers, call) ? door.handlers[call] : undefined;
  if (!def || !handler) return fail('unknown_call');
  const code = refusal(def, door.role());
  if (code === 'not_allowed') door.refused(`desktop.${call}`);
  if (code) return fail(code);
  const input = def.input.safeParse(request.input);
  if (!input.success) return fail('bad_input', { field: input.error.issues[0]?.path.map(String).join('.') ?? '' });
  try {
    return ok(def.output.parse(await handler(context, input.data as never)));
  } catch (error) {
    if (error instanceof AppFailure) return { ok: false, error: error.error };
    logUnexpected(`desktop.${call}`, error);
    return fail('internal');
  }
}
