/** One command as the terminal runs it, in this process. */
import path from 'node:path';
import { readWords } from '../../../electron/cli/arguments.ts';
import { exportPeople } from '../../../electron/cli/export.ts';
import { importFile } from '../../../electron/cli/import-command.ts';
import { survey } from '../../../electron/cli/survey.ts';
import { importAnswers } from '../../../electron/cli/survey-answers.ts';
import { surveyFigures } from '../../../electron/cli/survey-figures.ts';
import { makeTerminal } from '../../../electron/cli/terminal.ts';
import { makeLocalHost } from '../../../electron/worker/local-host.ts';
import type { TerminalUser } from '../../support/terminal.ts';

/** `import`, `export` and what the survey room has, with the answer as `--json` would print it. Throws what the command refuses with. */
export async function runCommand(user: TerminalUser, register: string, words: readonly string[]) {
  const given = readWords([...words, '--register', register, '--passphrase-file', user.passphraseFile, '--json']);
  const host = makeLocalHost({
    homeFolder: path.join(user.folder, 'home'),
    today: '2026-11-22',
    language: 'da',
    onProgress: () => {},
    onUnexpected: (error) => {
      throw error;
    },
  });
  const terminal = makeTerminal(host, given, async () => new Uint8Array());
  try {
    if (given.command.name === 'import') return await importFile(terminal, given.command);
    if (given.command.name === 'export') return await exportPeople(terminal, given.command);
    if (given.command.name === 'survey') return await survey(terminal, given.command);
    if (given.command.name === 'import-answers') return await importAnswers(terminal, given.command);
    if (given.command.name === 'figures-survey') return await surveyFigures(terminal, given.command);
    throw new Error('not run here');
  } finally {
    await host.call('register', 'lock', {});
  }
}
