/** The written action plan with its status, and how it is followed up (domain §1.3, elements 3 and 4). */
import { lateDays } from '../../apv/plan-states.ts';
import type { PlanLineRow } from '../../apv/rows.ts';
import { formatNumber } from '../../kernel/numbers.ts';
import { paragraph, type Section } from '../blocks.ts';
import {
  type ApvMaking,
  type Block,
  day,
  facts,
  hasRounds,
  hasUnits,
  heading,
  inShort,
  lineById,
  linesOf,
  type NumberedLine,
  roundNameIn,
  unitNameIn,
  wordsTable,
} from './making.ts';
import { droppedText } from './signing.ts';

/** `Afløser linje 3, som ikke virkede`, and the other way. */
function links(making: ApvMaking, { row }: NumberedLine): string {
  const { words, lines } = making;
  const before = row.reopenedFrom === null ? undefined : lineById(making, row.reopenedFrom);
  const after = lines.find((line) => line.row.reopenedFrom === row.id);
  return linesOf(
    before && words.replaces(before.number),
    after && words.replacedBy(after.number),
    row.carriedTo !== null && words.carriedTo(roundNameIn(making, row.carriedTo) ?? words.laterRound),
  );
}

function measureText(making: ApvMaking, line: NumberedLine): string {
  const { words, messages, locale } = making;
  const { row, problem } = line;
  return linesOf(
    row.measure || words.noMeasure,
    words.problemTitle(problem.number, inShort(problem.row.description)),
    hasUnits(making) && unitNameIn(making, problem.row.unitId),
    row.prevention && words.preventionOf(messages.apv.prevention[row.prevention]),
    row.cost !== null && words.cost(formatNumber(row.cost, locale)),
    row.budgetOwner !== '' && words.budgetOwner(row.budgetOwner),
    row.medMeeting !== '' && words.medMeeting(row.medMeeting),
    links(making, line),
  );
}

function datesText({ words }: ApvMaking, row: PlanLineRow): string {
  return linesOf(
    row.startsOn !== null && words.startsOn(day(row.startsOn)),
    row.deadline === null ? words.noDeadline : words.doBy(day(row.deadline)),
    row.followUpOn !== null && words.followUpOn(day(row.followUpOn)),
  );
}

export function statusText({ data, words, messages }: ApvMaking, row: PlanLineRow): string {
  const late = lateDays(row, data.asOf);
  return linesOf(
    messages.apv.lineState[row.state],
    late > 0 && words.late(late),
    row.doneOn !== null && words.doneOn(day(row.doneOn)),
    row.closedOn !== null && words.closedOn(day(row.closedOn)),
    words.priorityOf(messages.apv.priority[row.priority]),
  );
}

/** Not solved at once and without a line: what the plan still lacks. */
function lacking({ problems, lines, words }: ApvMaking): Block[] {
  const without = problems.filter(
    ({ number, row }) => row.solvedAtOnce !== true && !lines.some(({ problem }) => problem.number === number),
  );
  return without.length === 0 ? [] : [paragraph(words.withoutLine(without.map(({ number }) => number)))];
}

export function planSection(making: ApvMaking): Section | null {
  const { data, words, lines } = making;
  if (data.rounds.length === 0) return null;
  return {
    id: 'plan',
    heading: words.sections.plan,
    blocks: [
      ...(lines.length === 0
        ? [paragraph(words.noLines)]
        : [
            wordsTable(
              'plan',
              words.captions.plan,
              [words.lineHead, words.measure, words.responsible, words.dates, words.status],
              lines.map((line) => [
                String(line.number),
                measureText(making, line),
                line.row.responsible || words.noResponsible,
                datesText(making, line.row),
                statusText(making, line.row),
              ]),
            ),
          ]),
      ...lacking(making),
    ],
  };
}

function ruleBlocks(making: ApvMaking): Block[] {
  const { data, words } = making;
  return data.rounds.flatMap(({ row }): Block[] => [
    ...(hasRounds(making) ? [heading(row.name)] : []),
    facts([
      [words.followUpBy, row.followUpBy || words.notWritten],
      [words.followUpHow, row.followUpHow || words.notWritten],
    ]),
  ]);
}

function effectText({ words, messages }: ApvMaking, row: PlanLineRow): string {
  if (row.effect === null) return words.notRated;
  return linesOf(
    messages.apv.effect[row.effect],
    row.effectRating !== null && words.rating(row.effectRating),
    row.effectOn !== null && words.ratedOn(day(row.effectOn)),
  );
}

export function followUpSection(making: ApvMaking): Section | null {
  const { data, words, lines } = making;
  if (data.rounds.length === 0) return null;
  return {
    id: 'follow-up',
    heading: words.sections.followUp,
    blocks: [
      ...ruleBlocks(making),
      ...(lines.length === 0
        ? []
        : [
            wordsTable(
              'effect',
              words.captions.effect,
              [words.lineHead, words.agreed, words.effect, words.evidence],
              lines.map((line) => [
                String(line.number),
                linesOf(day(line.row.followUpOn), line.row.followUpHow),
                effectText(making, line.row),
                linesOf(line.row.evidence, links(making, line)),
              ]),
            ),
          ]),
    ],
  };
}

export function signatureSection(making: ApvMaking): Section | null {
  const { data, words, messages } = making;
  if (data.rounds.length === 0) return null;
  const rows = data.rounds.flatMap(({ row, signatures }) =>
    signatures.map((one) => [
      one.name,
      messages.apv.role[one.role],
      hasRounds(making) ? row.name : '',
      day(one.signedOn),
      droppedText(making, one) || words.stands,
    ]),
  );
  const many = hasRounds(making);
  const columns = [words.name, words.role, words.round, words.signedOn, words.status];
  const own = (cells: readonly string[]): string[] => cells.filter((_, at) => many || at !== 2);
  return {
    id: 'signatures',
    heading: words.sections.signatures,
    blocks: [
      rows.length === 0
        ? paragraph(words.noSignatures)
        : wordsTable('signatures', words.captions.signatures, own(columns), rows.map(own)),
      paragraph(words.signaturesText),
    ],
  };
}
