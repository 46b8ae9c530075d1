/** Looks a call up in the registry by the names a page sent; anything else does not exist. */
import type { CallDef } from '../../shared/kernel/registry.ts';
import { registry } from '../../shared/registry.ts';

export function findDefinition(room: string, call: string): CallDef | undefined {
  if (!Object.hasOwn(registry, room)) return undefined;
  const calls: Readonly<Record<string, CallDef>> = registry[room as keyof typeof registry];
  return Object.hasOwn(calls, call) ? calls[call] : undefined;
}
