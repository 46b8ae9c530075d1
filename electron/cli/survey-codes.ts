/** `survey codes`: new codes as slips to cut out (a PDF in a folder), or as a list where `--out` names a CSV file. */
import { dirname, join, resolve } from 'node:path';
import { fileSafe } from '../../shared/kernel/text.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import { slipsPayload } from '../../shared/report/slips.ts';
import type { CodeSlips, RoundLine } from '../../shared/survey/contract-rounds.ts';
import { csvLine, csvStart } from '../formats/csv/write-csv.ts';
import type { Answer } from './answer.ts';
import { writeWhole } from './commands.ts';
import { inFolder } from './folders.ts';
import { unitsOf } from './survey-names.ts';
import type { Terminal } from './terminal.ts';

const isList = (out: string): boolean => out.toLowerCase().endsWith('.csv');

function listOf({ slips }: CodeSlips, columns: readonly string[]): Uint8Array {
  const rows = [columns, ...slips.map(({ unit, person, code }) => [unit, person ?? '', code])];
  return Buffer.from(csvStart({ delimiter: ';', bom: true }) + rows.map((row) => csvLine(row, ';')).join(''), 'utf8');
}

/** @param units codes of units, parted by commas; all of the round when left out */
export async function writeCodes(
  terminal: Terminal,
  round: RoundLine,
  { out, units }: { readonly out: string; readonly units: string | undefined },
): Promise<Answer> {
  const { language } = terminal.words;
  const words = messagesFor(language);
  const unitIds = units === undefined ? [] : await unitsOf(terminal, units, round.opensOn);
  const form = await terminal.call('survey', 'respondentForm', { roundId: round.id });
  const name = `${fileSafe(`${words.desktop.slipsFile} ${round.name}`)}.pdf`;
  const file = isList(out) ? resolve(out) : join(resolve(out), name);
  // The folder first: earlier codes stop working as soon as there are new ones.
  const codes = await inFolder(dirname(file), async () => {
    const made = await terminal.call('survey', 'makeCodes', { roundId: round.id, unitIds, spare: 0 });
    const bytes = isList(out)
      ? listOf(made, words.terminal.survey.codeColumns)
      : await terminal.print(slipsPayload(made, form, language));
    writeWhole(file, bytes);
    return made.slips.length;
  });
  return { json: { id: round.id, name: round.name, codes, file }, lines: [words.terminal.survey.codes(codes), file] };
}
