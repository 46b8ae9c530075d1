/**
 * The terminal: the same calls as the window, for night jobs and for checking.
 * `--json` prints one object on stdout; everything else goes to stderr.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { AppFailure } from '../../shared/kernel/result.ts';
import { errorText } from '../../shared/messages/catalogue.ts';
import { makeLocalHost } from '../worker/local-host.ts';
import { readWords, USAGE, UsageError, type Words } from './arguments.ts';
import { type Answer, backup, check, figures, importFile, init, report, restore } from './commands.ts';
import { printThroughService } from './print-port.ts';
import { makeTerminal, type Print, type Terminal } from './terminal.ts';

function run(terminal: Terminal): Promise<Answer> {
  const { command } = terminal.words;
  switch (command.name) {
    case 'init':
      return init(terminal, command);
    case 'import':
      return importFile(terminal, command);
    case 'figures':
      return figures(terminal, command);
    case 'report':
      return report(terminal, command);
    case 'check':
      return check(terminal);
    case 'backup':
      return backup(terminal, command);
    case 'restore':
      return restore(terminal, command);
  }
}

function showUsage(error: unknown): number {
  process.stderr.write(`${error instanceof UsageError ? `${error.message}\n\n` : ''}${USAGE}`);
  return 2;
}

function refuse(error: unknown, words: Words): number {
  const failure = error instanceof AppFailure ? error.error : { code: 'internal' as const };
  const message = errorText(failure, words.language);
  if (words.json) process.stdout.write(`${JSON.stringify({ error: { ...failure, message } })}\n`);
  else process.stderr.write(`${failure.code}: ${message}\n`);
  return 1;
}

export async function runCli(
  argv: readonly string[],
  surroundings: { readonly print: Print; readonly homeFolder: string },
): Promise<number> {
  let words: Words;
  try {
    words = readWords(argv);
  } catch (error) {
    return showUsage(error);
  }
  const host = makeLocalHost({
    homeFolder: surroundings.homeFolder,
    today: process.env.PEJLING_TODAY,
    language: words.language,
    onProgress: () => {},
    onUnexpected: (error) =>
      process.stderr.write(`pejling: ${error instanceof Error ? (error.stack ?? error.name) : 'error'}\n`),
  });
  try {
    const answer = await run(makeTerminal(host, words, surroundings.print));
    process.stdout.write(words.json ? `${JSON.stringify(answer.json)}\n` : `${answer.lines.join('\n')}\n`);
    return answer.good === false ? 1 : 0;
  } catch (error) {
    return error instanceof UsageError ? showUsage(error) : refuse(error, words);
  } finally {
    await host.call('register', 'lock', {});
  }
}

if (require.main === module) {
  const argv = process.argv.slice(2);
  void runCli(argv, { print: printThroughService, homeFolder: join(homedir(), '.pejling') }).then((code) => {
    process.exitCode = code;
  });
}
