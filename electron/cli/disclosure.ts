/** `disclosure check`: an outside table tried for small groups. Opens no register. */
import { basename, resolve } from 'node:path';
import { type CheckedTable, checkTable, type ExposedFigure } from '../../shared/disclosure/check-table.ts';
import type { FigureKey } from '../../shared/disclosure/table-model.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { Messages } from '../../shared/messages/da.ts';
import { readBytes } from '../formats/file-bytes.ts';
import type { Answer, Of } from './answer.ts';
import type { Terminal } from './terminal.ts';

type Words = Messages['terminal']['disclosure'];

/** Rows and columns are numbered from 1 for people. */
const nameOf = (key: FigureKey, words: Words): string =>
  typeof key === 'string' ? key : key.map((part) => (part === 'total' ? words.total : `${part + 1}`)).join(' × ');

const exposedLine = (one: ExposedFigure, words: Words): string => {
  const name = nameOf(one.key, words);
  return words.exposed({ ...one, key: one.rest ? words.rest(name) : name, change: one.change === true });
};

function linesOf({ cells, hidden, safe, exposed }: CheckedTable, words: Words): string[] {
  return [
    ...cells.map(({ key, hidden: isHidden, why }) => {
      const told = isHidden ? `${words.hidden}${why ? `: ${words.why[why]}` : ''}` : words.shown;
      return `${nameOf(key, words).padEnd(24)}${told}`;
    }),
    ...exposed.map((one) => exposedLine(one, words)),
    words.summary({ hidden, of: cells.length, safe }),
  ];
}

/** A table that gives something away is an answer, not a refusal, but ends with exit code 1. */
export async function checkTableFile(terminal: Terminal, command: Of<'disclosure'>): Promise<Answer> {
  const checked = checkTable(readBytes(resolve(command.file), basename(command.file)).toString('utf8'));
  const words = messagesFor(terminal.words.language).terminal.disclosure;
  return { json: { ...checked }, lines: linesOf(checked, words), good: checked.safe };
}
