/** `figures apv`: the clock of every unit and scope, and the unit's lines. The object of `--json` is fixed: others check it. */
import { formatDate, type IsoDate } from '../../shared/kernel/dates.ts';
import { formatNumber } from '../../shared/kernel/numbers.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { Answer } from './answer.ts';
import type { Terminal } from './terminal.ts';

/** @param terminal with the register open */
export async function apvFigures(terminal: Terminal, asOf: IsoDate): Promise<Answer> {
  const { language } = terminal.words;
  const { terminal: words, apv, apvBoard } = messagesFor(language);
  const { units } = await terminal.call('apv', 'board', { asOf });
  const rows = units.flatMap(({ code, name, scopes, openLines, overdueLines }) =>
    scopes.map(({ scope, lastFull, nextDue, state }) => ({
      ...{ unit: code, name, scope, lastFull, nextDue, state },
      ...{ openLines, overdueLines },
    })),
  );
  const shown = (day: IsoDate | null): string => (day === null ? '–' : formatDate(day)).padStart(12);
  const count = (n: number): string => formatNumber(n, language).padStart(6);
  return {
    json: { asOf, units: rows },
    lines: [
      words.apvTotal({ asOf: formatDate(asOf) }),
      ...rows.map(
        (row) =>
          `${row.unit.padEnd(8)}${row.name.slice(0, 35).padEnd(36)}${apv.scope[row.scope].padEnd(16)}${apvBoard.state[row.state].padEnd(14)}${shown(row.lastFull)}${shown(row.nextDue)}${count(row.openLines)}${count(row.overdueLines)}`,
      ),
    ],
  };
}
