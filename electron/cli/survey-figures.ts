/** `figures survey`: what was fixed when the round closed. The object of `--json` is fixed: others check it. */

import type { RoundId } from '../../shared/kernel/ids.ts';
import { formatNumber } from '../../shared/kernel/numbers.ts';
import type { CallOutput } from '../../shared/kernel/registry.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { surveyCalls } from '../../shared/survey/contract.ts';
import { measureKeyOf } from '../../shared/survey/measure-key.ts';
import type { Answer, Of } from './answer.ts';
import { roundOf } from './survey-names.ts';
import { type Terminal, unlock } from './terminal.ts';

type Found = CallOutput<typeof surveyCalls.surveyFigures>;
type Unit = Found['units'][number];
type Cell = Unit['dimensions'][string];

/** Enough to compare with other programs, and no more than was worked out. */
const DECIMALS = 4;
const rounded = (cell: Cell): Cell =>
  'hidden' in cell ? cell : { n: cell.n, mean: Number(cell.mean.toFixed(DECIMALS)) };

const eachCell = (cells: Readonly<Record<string, Cell>>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, rounded(cell)]));

/** The attribute by its key or by the name it is asked by. @throws attribute_unknown {name, known} */
async function attributeOf(terminal: Terminal, roundId: RoundId, by: string | undefined): Promise<string | null> {
  if (by === undefined) return null;
  const { settings, questionnaire } = await terminal.call('survey', 'round', { roundId });
  const attributes = questionnaire?.attributes ?? settings.attributes;
  const wanted = by.trim().toLowerCase();
  const found = attributes.find(
    ({ key, name }) =>
      key === wanted ||
      key === measureKeyOf(by) ||
      Object.values(name).some((one) => one?.trim().toLowerCase() === wanted),
  );
  if (!found) {
    throw new AppFailure('attribute_unknown', { name: by, known: attributes.map(({ key }) => key).join(', ') || '–' });
  }
  return found.key;
}

export async function surveyFigures(terminal: Terminal, command: Of<'figures-survey'>): Promise<Answer> {
  await unlock(terminal);
  const round = await roundOf(terminal, command.round, 'closed');
  const by = await attributeOf(terminal, round.id, command.by);
  const words = messagesFor(terminal.words.language).terminal.survey;
  if (command.release) {
    const recipients = command.recipients ?? words.recipients;
    await terminal.call('report', 'releaseSurvey', { roundId: round.id, unitId: null, recipients, by });
  }
  const found = await terminal.call('survey', 'surveyFigures', { roundId: round.id, by });
  const units = found.units.map(
    ({ code, name, dimensions, bands }): Unit => ({
      code,
      name,
      dimensions: eachCell(dimensions),
      ...(bands
        ? { bands: Object.fromEntries(Object.entries(bands).map(([band, cells]) => [band, eachCell(cells)])) }
        : {}),
    }),
  );
  return {
    json: { round: found.round, units },
    notes: command.release ? [words.released] : [],
    lines: linesOf(terminal, { round: found.round, units }, await wholeNumbers(terminal, round.id)),
  };
}

/** Recommendation figures are printed as integers (domain §2.7). */
async function wholeNumbers(terminal: Terminal, roundId: RoundId): Promise<ReadonlySet<string>> {
  const { measures } = await terminal.call('survey', 'results', { roundId });
  return new Set(measures.filter(({ scoring }) => scoring === 'recommendation').map(({ key }) => key));
}

/** Dimensions are numbered: their names would not stand side by side. */
function linesOf({ words: { language } }: Terminal, { round, units }: Found, whole: ReadonlySet<string>): string[] {
  const words = messagesFor(language).terminal.survey;
  const keys = [...new Set(units.flatMap((unit) => Object.keys(unit.dimensions)))];
  const cellsOf = (cells: Readonly<Record<string, Cell>>): string =>
    keys
      .map((key) => {
        const cell = cells[key];
        return (cell && !('hidden' in cell) ? formatNumber(cell.mean, language, whole.has(key) ? 0 : 1) : '–').padStart(
          7,
        );
      })
      .join('');
  const head = `${''.padEnd(48)}${keys.map((_, place) => String(place + 1).padStart(7)).join('')}`;
  return [
    words.figures(round),
    ...keys.map((key, place) => `${String(place + 1).padStart(4)}  ${key}`),
    head,
    ...units.flatMap(({ code, name, dimensions, bands }) => [
      `${code.padEnd(8)}${name.slice(0, 39).padEnd(40)}${cellsOf(dimensions)}`,
      ...Object.entries(bands ?? {}).map(
        ([band, cells]) => `${''.padEnd(10)}${band.slice(0, 37).padEnd(38)}${cellsOf(cells)}`,
      ),
    ]),
  ];
}
