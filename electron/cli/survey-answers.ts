/** `import answers`: a closed round of its own from another system's file, in one go. */
import { basename, extname, resolve } from 'node:path';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { AnswersPreview } from '../../shared/survey/contract-import.ts';
import { strictRoundLimits } from '../../shared/survey/round.ts';
import { type Answer, dateOf, type Of } from './answer.ts';
import { instrumentsOf } from './survey-names.ts';
import { type Terminal, unlock } from './terminal.ts';

const LISTED = 20;

/** All that is wrong in one go, so that the file is mended once. */
function refuseFaulty({ words }: Terminal, { faults, faultCount }: AnswersPreview): void {
  const [first] = faults;
  if (!first) return;
  const told = messagesFor(words.language).answersImport;
  const list = faults.slice(0, LISTED).map((fault) => told.faultLine(fault));
  if (faultCount > list.length) list.push('…');
  throw new AppFailure('bad_answers', {
    count: faultCount,
    line: first.line,
    column: first.column,
    list: list.join('\n'),
  });
}

/** The name of the file without its ending, as far as a round's name may be. */
const nameFrom = (file: string): string => basename(file, extname(file)).slice(0, 120);

export async function importAnswers(terminal: Terminal, command: Of<'import-answers'>): Promise<Answer> {
  const { today } = terminal.host.base();
  const closesOn: IsoDate = dateOf(command.to, '--to') ?? dateOf(command.from, '--from') ?? today;
  const opensOn: IsoDate = dateOf(command.from, '--from') ?? closesOn;
  await unlock(terminal);
  const instrumentIds = command.instruments === undefined ? [] : await instrumentsOf(terminal, command.instruments);
  const preview = await terminal.call('survey', 'previewAnswers', {
    file: terminal.host.grant(resolve(command.file)),
    instrumentIds,
    asOf: closesOn,
  });
  refuseFaulty(terminal, preview);
  const name = command.round ?? nameFrom(command.file);
  const { previewId, unread } = preview;
  const limits = { ...strictRoundLimits, owner: '', decidedOn: null, reason: '' };
  const made = await terminal.call('survey', 'applyAnswers', { previewId, name, opensOn, closesOn, limits });
  const words = messagesFor(terminal.words.language).terminal.survey;
  return {
    json: { round: made.roundId, name, rows: preview.rows, answers: made.answers, units: preview.units, unread },
    notes: unread.length > 0 ? [words.unread(unread.join(', '))] : [],
    lines: [words.answers({ name, answers: made.answers, units: preview.units })],
  };
}
