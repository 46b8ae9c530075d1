/** `xapi export`: completions as statements in one file of JSON. The object of `--json` is fixed: night jobs read it. */
import { dirname, join, resolve } from 'node:path';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import { MIN_PURPOSE } from '../../shared/staff/export-formats.ts';
import { type Answer, dateOf, type Of } from './answer.ts';
import { inFolder } from './folders.ts';
import { type Terminal, unlock } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `--out` is a file when it ends as one, else a folder for a file of the usual name. */
function placeOf(out: string, name: string): string {
  const path = resolve(out);
  return path.toLowerCase().endsWith('.json') ? path : join(path, name);
}

export async function exportStatements(terminal: Terminal, command: Of<'xapi-export'>): Promise<Answer> {
  const { purpose, withKeys } = command;
  const from = dateOf(command.from, '--from') ?? null;
  const to = dateOf(command.to, '--to') ?? null;
  if (purpose.trim().length < MIN_PURPOSE) throw new UsageError('missing', '--purpose');
  await unlock(terminal);
  const words = messagesFor(terminal.words.language).xapi;
  const place = placeOf(command.out, `${words.fileName}-${terminal.host.base().today}.json`);
  const made = await inFolder(dirname(place), () => {
    const file = terminal.host.grant(place);
    return terminal.call('learning', 'exportStatements', { purpose, from, to, withKeys, file });
  });
  return { json: { ...made, file: place, from, to }, lines: [place, words.counts(made)] };
}
