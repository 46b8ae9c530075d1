/**
 * Tokens stand for paths that the user chose in a dialog, so that no page names
 * a path. They are forgotten when the register is locked, and the oldest go
 * when there are many: a page that asks again and again fills nothing.
 */
import { newId, type RandomBytes } from '../../shared/kernel/ids.ts';

const KEPT = 200;

export function keepToken(tokens: Map<string, string>, token: string, path: string): void {
  tokens.delete(token);
  tokens.set(token, path);
  for (const oldest of tokens.keys()) {
    if (tokens.size <= KEPT) return;
    tokens.delete(oldest);
  }
}

/** The token that the path already has, or a new one. */
export function tokenFor(tokens: Map<string, string>, path: string, random: RandomBytes): string {
  const known = [...tokens].find(([, one]) => one === path)?.[0];
  const token = known ?? newId(random);
  keepToken(tokens, token, path);
  return token;
}
