/**
 * Finds a call and what answers it. The register's own calls are there from the start: the first page waits for
 * one of them. What the other rooms are made of takes a thread several times as long to read as all the rest, so
 * it is read when one of them is first asked for, or once there is time.
 */
import type { CallDef } from '../../shared/kernel/registry.ts';
import { registerCalls } from '../../shared/register/contract.ts';
import { registerHandlers } from '../register/handlers.ts';

export type AnyHandler = (context: unknown, input: unknown) => unknown;

interface Found {
  readonly def: CallDef;
  readonly handler: AnyHandler | undefined;
}

type Room = Readonly<Record<string, unknown>>;

const own = <T>(room: Room, name: string): T | undefined => (Object.hasOwn(room, name) ? (room[name] as T) : undefined);

/** Reads the rooms; soon done when they are there already. */
export async function loadRooms() {
  const [{ findDefinition }, { handlers }] = await Promise.all([
    import('./find-definition.ts'),
    import('./handlers.ts'),
  ]);
  return { findDefinition, handlers };
}

/** By the names a page sent; undefined when there is no such call. */
export async function findCall(room: string, call: string): Promise<Found | undefined> {
  if (room === 'register') {
    const def = own<CallDef>(registerCalls, call);
    return def && { def, handler: own<AnyHandler>(registerHandlers, call) };
  }
  const { findDefinition, handlers } = await loadRooms();
  const def = findDefinition(room, call);
  return def && { def, handler: own<AnyHandler>(own<Room>(handlers, room) ?? {}, call) };
}
