/** SD's status codes in words; the register keeps the code. */
import type { Messages } from '../../shared/messages/da.ts';

export function statusText(t: Messages, status: string): string {
  const { other, ...known } = t.staff.status;
  const words: Readonly<Record<string, string>> = known;
  if (Object.hasOwn(words, status)) return words[status] ?? '';
  // Sources that write words instead of SD's codes are shown as they are.
  return /^\w?$/.test(status) ? other(status) : status;
}
