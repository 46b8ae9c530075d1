/** What a command is given and answers with. */
import { type IsoDate, parseIsoDate } from '../../shared/kernel/dates.ts';
import { type Command, UsageError } from './arguments.ts';

export interface Answer {
  readonly json: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
  /** Worth knowing, but no part of the answer: goes to stderr. */
  readonly notes?: readonly string[];
  /** False ends with exit code 1 though nothing was refused, as when a check finds damage. */
  readonly good?: boolean;
}

export type Of<Name extends Command['name']> = Extract<Command, { name: Name }>;

export function dateOf(text: string | undefined, option: string): IsoDate | undefined {
  if (text === undefined) return undefined;
  const date = parseIsoDate(text);
  if (!date) throw new UsageError('date', option);
  return date;
}
