/**
 * The terminal: the same calls as the window, for night jobs and for checking.
 * `--json` prints one object on stdout; everything else goes to stderr.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { toAppFailure } from '../../db/engine/sqlite-errors.ts';
import type { Play } from '../../shared/learning/player-port.ts';
import { errorText, messagesFor } from '../../shared/messages/catalogue.ts';
import { makeLocalHost } from '../worker/local-host.ts';
import { logUnexpected } from '../worker/log-unexpected.ts';
import type { Answer } from './answer.ts';
import { languageOf, readWords, UsageError, type Words, wantsHelp } from './arguments.ts';
import { backup, check, figures, init, report, restore } from './commands.ts';
import { importCourse } from './course-import.ts';
import { playCourse } from './course-play.ts';
import { courseStatus } from './course-status.ts';
import { checkTableFile } from './disclosure.ts';
import { exportPeople } from './export.ts';
import { importFile } from './import-command.ts';
import { playThroughService } from './play-port.ts';
import { printThroughService } from './print-port.ts';
import { survey } from './survey.ts';
import { importAnswers } from './survey-answers.ts';
import { surveyFigures } from './survey-figures.ts';
import { makeTerminal, type Print, type Terminal } from './terminal.ts';
import { exportStatements } from './xapi-export.ts';

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
    case 'export':
      return exportPeople(terminal, command);
    case 'survey':
      return survey(terminal, command);
    case 'course-import':
      return importCourse(terminal, command);
    case 'course-status':
      return courseStatus(terminal, command);
    case 'course-play':
      return playCourse(terminal, command);
    case 'xapi-export':
      return exportStatements(terminal, command);
    case 'import-answers':
      return importAnswers(terminal, command);
    case 'figures-survey':
      return surveyFigures(terminal, command);
    case 'check':
      return check(terminal);
    case 'disclosure':
      return checkTableFile(terminal, command);
    case 'backup':
      return backup(terminal, command);
    case 'restore':
      return restore(terminal, command);
  }
}

function showUsage(error: UsageError, argv: readonly string[]): number {
  const words = messagesFor(languageOf(argv)).terminal;
  const message = words.usageFaults[error.fault](error.about);
  if (argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { code: 'usage', message } })}\n`);
  process.stderr.write(`${message}\n\n${words.usage}`);
  return 2;
}

function refuse(error: unknown, words: Words): number {
  const known = toAppFailure(error);
  if (!known) logUnexpected('terminal', error);
  const failure = known?.error ?? { code: 'internal' as const };
  const message = errorText(failure, words.language);
  if (words.json) process.stdout.write(`${JSON.stringify({ error: { ...failure, message } })}\n`);
  else process.stderr.write(`${failure.code}: ${message}\n`);
  return 1;
}

export async function runCli(
  argv: readonly string[],
  surroundings: {
    readonly print: Print;
    readonly play: Play;
    readonly homeFolder: string;
    /** A fixed day for tests and pictures; never set in the packaged program, whose log tells the time. */
    readonly today: string | undefined;
  },
): Promise<number> {
  if (wantsHelp(argv)) {
    process.stdout.write(messagesFor(languageOf(argv)).terminal.usage);
    return 0;
  }
  let words: Words;
  try {
    words = readWords(argv);
  } catch (error) {
    if (error instanceof UsageError) return showUsage(error, argv);
    throw error;
  }
  const host = makeLocalHost({
    homeFolder: surroundings.homeFolder,
    today: surroundings.today,
    language: words.language,
    onProgress: () => {},
    onUnexpected: (error) => logUnexpected('terminal', error),
  });
  try {
    const answer = await run(makeTerminal(host, words, surroundings.print, surroundings.play));
    for (const note of answer.notes ?? []) process.stderr.write(`${note}\n`);
    process.stdout.write(words.json ? `${JSON.stringify(answer.json)}\n` : `${answer.lines.join('\n')}\n`);
    return answer.good === false ? 1 : 0;
  } catch (error) {
    return error instanceof UsageError ? showUsage(error, argv) : refuse(error, words);
  } finally {
    await host.call('register', 'lock', {});
  }
}

if (require.main === module) {
  // Whoever reads has read enough (`| head`): the work is done all the same, and nobody's fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const argv = process.argv.slice(2);
  void runCli(argv, {
    print: printThroughService,
    play: playThroughService,
    homeFolder: join(homedir(), '.pejling'),
    today: process.env.PEJLING_TODAY,
  }).then((code) => {
    process.exitCode = code;
  });
}
