/** Words that do not make a command, and the small checks that every command reads its words with. */
import type { Messages } from '../../shared/messages/da.ts';

export type UsageFault = keyof Messages['terminal']['usageFaults'];

/** The words do not make a command; `about` is the word or option that is meant, or which word is missing. */
export class UsageError extends Error {
  readonly fault: UsageFault;
  readonly about: string;
  constructor(fault: UsageFault, about = '') {
    super(fault);
    this.fault = fault;
    this.about = about;
  }
}

export interface Common {
  readonly register: string;
  readonly passphraseFile: string | undefined;
  readonly user: string;
}

export function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], what: string): T {
  const found = allowed.find((word) => word === value);
  if (!found) throw new UsageError('oneOf', `${what} ${allowed.join(', ')}`);
  return found;
}

export function needed(value: string | undefined, what: string): string {
  if (!value) throw new UsageError('missing', what);
  return value;
}
