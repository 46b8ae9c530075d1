/** What every section of the written APV is made from, and the numbers that problems and plan lines are called by. */
import { type Risk, riskOf } from '../../apv/risk.ts';
import type { PlanLineRow, ProblemRow } from '../../apv/rows.ts';
import { theme } from '../../apv/words.ts';
import { formatDate, type IsoDate } from '../../kernel/dates.ts';
import type { ApvRoundId, PlanLineId, ProblemId, UnitId } from '../../kernel/ids.ts';
import type { Locale } from '../../kernel/numbers.ts';
import { messagesFor } from '../../messages/catalogue.ts';
import type { Messages } from '../../messages/da.ts';
import type { Section } from '../blocks.ts';
import type { ApvAudience } from '../contract-apv.ts';
import type { ApvData, ApvPictures, ApvRound } from './apv-data.ts';

export interface NumberedProblem {
  readonly number: number;
  readonly row: ProblemRow;
  readonly round: ApvRound;
  readonly risk: Risk | null;
}

export interface NumberedLine {
  readonly number: number;
  readonly row: PlanLineRow;
  readonly problem: NumberedProblem;
}

export interface ApvMaking {
  readonly data: ApvData;
  readonly audience: ApvAudience;
  readonly pictures: ApvPictures;
  readonly words: Messages['apvReport']['model'];
  readonly messages: Messages;
  readonly locale: Locale;
  /** By theme, the most serious first. */
  readonly problems: readonly NumberedProblem[];
  /** By problem, in the order they were written. */
  readonly lines: readonly NumberedLine[];
}

export type Block = Section['blocks'][number];

const THEMES: readonly string[] = theme.options;

function numberProblems({ rounds }: ApvData): NumberedProblem[] {
  return rounds
    .flatMap((round) =>
      round.problems.map((row) => ({ row, round, risk: riskOf(round.row.matrix, row.likelihood, row.consequence) })),
    )
    .map((problem, place) => ({ ...problem, place, at: THEMES.indexOf(problem.row.theme) }))
    .sort((a, b) => a.at - b.at || (b.risk?.score ?? 0) - (a.risk?.score ?? 0) || a.place - b.place)
    .map(({ row, round, risk }, i) => ({ number: i + 1, row, round, risk }));
}

const numberLines = (problems: readonly NumberedProblem[]): NumberedLine[] =>
  problems
    .flatMap((problem) =>
      problem.round.lines.filter((row) => row.problemId === problem.row.id).map((row) => ({ row, problem })),
    )
    .map((line, i) => ({ ...line, number: i + 1 }));

export function makingOf(
  data: ApvData,
  { audience, language, pictures }: { audience: ApvAudience; language: Locale; pictures: ApvPictures },
): ApvMaking {
  const messages = messagesFor(language);
  const problems = numberProblems(data);
  return {
    data,
    audience,
    pictures,
    words: messages.apvReport.model,
    messages,
    locale: language,
    problems,
    lines: numberLines(problems),
  };
}

export const unitNameIn = ({ data }: Pick<ApvMaking, 'data'>, unitId: UnitId | null): string =>
  data.units.find(({ id }) => id === unitId)?.name ?? '';

export const problemById = ({ problems }: ApvMaking, id: ProblemId): NumberedProblem | undefined =>
  problems.find(({ row }) => row.id === id);

export const lineById = ({ lines }: ApvMaking, id: PlanLineId): NumberedLine | undefined =>
  lines.find(({ row }) => row.id === id);

export const roundNameIn = ({ data }: ApvMaking, id: ApvRoundId): string | undefined =>
  [...data.rounds.map(({ row }) => row), ...data.before].find((row) => row.id === id)?.name;

/** Several units or rounds stand in one document: each row then says which it is of. */
export const hasUnits = ({ data }: ApvMaking): boolean => data.units.length > 1;
export const hasRounds = ({ data }: ApvMaking): boolean => data.rounds.length > 1;

export const day = (date: IsoDate | null): string => (date === null ? '' : formatDate(date));

const SHORT = 70;

/** The first words of a longer text, whole words only. */
export function inShort(text: string, most = SHORT): string {
  const [first = '', ...more] = text.trim().split('\n');
  if (first.length <= most) return more.length > 0 ? `${first} …` : first;
  const cut = first.lastIndexOf(' ', most);
  return `${first.slice(0, cut > 0 ? cut : most)} …`;
}

/** Lines of a cell; those without text are left out. */
export const linesOf = (...parts: readonly (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join('\n');

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const subheading = (text: string): Block => ({ kind: 'heading', text, minor: true });

export const wordsTable = (
  id: string,
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Block => ({ kind: 'words', id, caption, columns: [...columns], rows: rows.map((row) => [...row]) });

/** What there is nothing to say of is left out. */
export const facts = (items: readonly (readonly [label: string, text: string])[]): Block => ({
  kind: 'facts',
  items: items.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text })),
});
