/** The dated statement on sickness absence, with figures of groups only (domain §1.3, element 2; §3). */
import type { UnitId } from '../../kernel/ids.ts';
import { formatNumber } from '../../kernel/numbers.ts';
import { paragraph, type Section } from '../blocks.ts';
import type { ApvRound, ApvStatement } from './apv-data.ts';
import {
  type ApvMaking,
  type Block,
  day,
  hasRounds,
  hasUnits,
  linesOf,
  problemById,
  unitNameIn,
  wordsTable,
} from './making.ts';

/** Where one document is of one unit, its rounds tell the rows apart. */
const ofRounds = (making: ApvMaking): boolean => hasRounds(making) && !hasUnits(making);

const who = (making: ApvMaking, { row }: ApvRound, unitId: UnitId): string =>
  linesOf(!ofRounds(making) && unitNameIn(making, unitId), hasRounds(making) && row.name);

const whoHead = (making: ApvMaking): string => (ofRounds(making) ? making.words.round : making.words.unit);

function statementRow(making: ApvMaking, round: ApvRound, statement: ApvStatement): string[] {
  const { words } = making;
  const problems = statement.problemIds.flatMap((id) => problemById(making, id)?.number ?? []);
  return [
    who(making, round, statement.unitId),
    day(statement.statedOn),
    statement.contributes ? words.contributes : words.contributesNot,
    linesOf(statement.conclusion, problems.length > 0 && words.leadsTo(problems)),
  ];
}

/** Only a full round must have looked at absence in every unit; a partial one where it says so. */
const missingRows = (making: ApvMaking, round: ApvRound): string[][] =>
  round.unitIds
    .filter((unitId) => round.row.full && !round.statements.some((one) => one.unitId === unitId))
    .map((unitId) => [who(making, round, unitId), '', making.words.notWritten, '']);

const FIGURES = ['unit12', 'all12', 'unit36', 'all36'] as const;
/** Of the unit itself; those of the municipality may always be shown. */
const OWN: ReadonlySet<string> = new Set(['unit12', 'unit36']);

const hasFigures = (statement: ApvStatement): boolean => FIGURES.some((key) => statement[key] !== null);

function figureRow(making: ApvMaking, round: ApvRound, statement: ApvStatement): string[] {
  const { words, locale } = making;
  const cells = FIGURES.map((key) => {
    if (statement.tooSmall && OWN.has(key)) return words.notShown;
    const value = statement[key];
    return value === null ? words.none : formatNumber(value, locale, 1);
  });
  return [who(making, round, statement.unitId), ...cells, statement.figuresFrom];
}

function figureBlocks(making: ApvMaking, all: readonly { round: ApvRound; statement: ApvStatement }[]): Block[] {
  const { words } = making;
  const withFigures = all.filter(({ statement }) => hasFigures(statement));
  if (withFigures.length === 0) return [];
  const { unit12, all12, unit36, all36 } = words;
  return [
    wordsTable(
      'absence-figures',
      words.captions.absence,
      [whoHead(making), unit12, all12, unit36, all36, words.figuresFrom],
      withFigures.map(({ round, statement }) => figureRow(making, round, statement)),
    ),
    ...(withFigures.some(({ statement }) => statement.tooSmall) ? [paragraph(words.tooSmall)] : []),
  ];
}

export function absenceSection(making: ApvMaking): Section | null {
  const { data, words } = making;
  if (data.rounds.length === 0) return null;
  const all = data.rounds.flatMap((round) => round.statements.map((statement) => ({ round, statement })));
  const rows = data.rounds.flatMap((round) => [
    ...round.statements.map((statement) => statementRow(making, round, statement)),
    ...missingRows(making, round),
  ]);
  return {
    id: 'absence',
    heading: words.sections.absence,
    blocks: [
      paragraph(words.absenceText),
      ...(rows.length === 0
        ? [paragraph(words.noStatement)]
        : [
            wordsTable(
              'absence',
              words.captions.statements,
              [whoHead(making), words.date, words.mayContribute, words.conclusion],
              rows,
            ),
          ]),
      ...figureBlocks(making, all),
    ],
  };
}
