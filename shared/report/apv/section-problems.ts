/** The problems by theme, then the risks that stay and the special assessments (domain §1.3, elements 1 and 2). */
import { matrixSize } from '../../apv/risk.ts';
import { ID_PATTERN } from '../../kernel/ids.ts';
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
  linesOf,
  type NumberedProblem,
  subheading,
  unitNameIn,
  wordsTable,
} from './making.ts';
import { pictureBlocks } from './pictures.ts';

/** `Høj (6 af 9)`. */
export function riskText({ messages, words }: ApvMaking, { risk, round }: NumberedProblem): string {
  if (!risk) return words.notAssessed;
  const { matrix } = round.row;
  const level =
    matrix === '3x3' && risk.level !== 'high_orange' ? messages.apv.risk3[risk.level] : messages.apv.risk[risk.level];
  return words.riskOf(level, risk.score, matrixSize(matrix) ** 2);
}

function seriousness(making: ApvMaking, problem: NumberedProblem): string {
  const { messages, words } = making;
  const { likelihood, consequence } = problem.row;
  if (!problem.risk || likelihood === null || consequence === null) return words.notAssessed;
  const small = problem.round.row.matrix === '3x3';
  const likely = (small ? messages.apv.likelihood3 : messages.apv.likelihood5)[likelihood - 1] ?? '';
  const harm = (small ? messages.apv.consequence3 : messages.apv.consequence5)[consequence - 1] ?? '';
  return linesOf(riskText(making, problem), words.riskFrom(likelihood, likely, consequence, harm));
}

function solvedText({ words }: ApvMaking, { row }: NumberedProblem): string {
  if (row.solvedAtOnce === null) return words.notDecided;
  return row.solvedAtOnce ? linesOf(words.solvedOn(day(row.solvedOn), row.solvedBy), row.solvedHow) : words.no;
}

function problemFacts(making: ApvMaking, problem: NumberedProblem): Block {
  const { words, messages, lines } = making;
  const { row, round } = problem;
  const own = lines.filter((line) => line.problem.number === problem.number);
  const extent = row.extent === null ? words.notAssessed : messages.apv.extent[row.extent];
  return facts([
    [words.description, row.description],
    [words.unit, hasUnits(making) ? unitNameIn(making, row.unitId) : ''],
    [words.round, hasRounds(making) ? round.row.name : ''],
    [words.place, row.place],
    [words.foundBy, linesOf(messages.apv.origin[row.origin], ID_PATTERN.test(row.source) ? '' : row.source)],
    [
      words.marks,
      [
        row.acute && messages.apv.acute,
        row.permanent && messages.apv.permanent,
        row.confidential && messages.apv.confidential,
      ]
        .filter(Boolean)
        .join(', '),
    ],
    [words.nature, row.nature || words.notAssessed],
    [words.seriousness, seriousness(making, problem)],
    [words.extent, linesOf(extent, row.extentGroup)],
    [words.causes, row.causes || words.notAssessed],
    [words.solvedAtOnce, solvedText(making, problem)],
    [words.interim, row.interim],
    [words.carried, row.carriedFrom === null ? '' : words.fromEarlier],
    [words.sections.plan, own.map(({ number }) => words.line(number)).join(', ')],
  ]);
}

function problemBlocks(making: ApvMaking, problem: NumberedProblem): Block[] {
  const { words } = making;
  const title = words.problemTitle(problem.number, inShort(problem.row.description));
  const photos = problem.round.photos.filter(({ problemId }) => problemId === problem.row.id);
  return [
    subheading(title),
    problemFacts(making, problem),
    ...pictureBlocks(making, photos, words.pictureOf(problem.number, inShort(problem.row.description))),
  ];
}

const problemTable = (making: ApvMaking): Block =>
  wordsTable(
    'problems',
    making.words.captions.problems,
    [
      making.words.numberHead,
      making.words.theme,
      making.words.problem,
      making.words.seriousness,
      making.words.solvedHead,
    ],
    making.problems.map((problem) => [
      String(problem.number),
      making.messages.apv.theme[problem.row.theme],
      linesOf(inShort(problem.row.description), problem.row.place),
      riskText(making, problem),
      problem.row.solvedAtOnce === null
        ? making.words.notDecided
        : problem.row.solvedAtOnce
          ? making.words.yes
          : making.words.no,
    ]),
  );

export function problemsSection(making: ApvMaking): Section | null {
  const { data, words, messages, problems } = making;
  if (data.rounds.length === 0) return null;
  const blocks = problems.flatMap((problem, i): Block[] => {
    const { theme } = problem.row;
    const first = problems[i - 1]?.row.theme !== theme;
    return [...(first ? [heading(messages.apv.theme[theme])] : []), ...problemBlocks(making, problem)];
  });
  return {
    id: 'problems',
    heading: words.sections.problems,
    blocks: problems.length === 0 ? [paragraph(words.noProblems)] : [problemTable(making), ...blocks],
  };
}

export function permanentSection(making: ApvMaking): Section | null {
  const { data, words, problems } = making;
  if (data.rounds.length === 0) return null;
  const lasting = problems.filter(({ row }) => row.permanent);
  return {
    id: 'permanent',
    heading: words.sections.permanent,
    blocks:
      lasting.length === 0
        ? [paragraph(words.noPermanent)]
        : [
            paragraph(words.permanentText),
            wordsTable(
              'permanent',
              words.captions.permanent,
              [words.problem, words.lastingPrevention],
              lasting.map(({ number, row }) => [
                words.problemTitle(number, inShort(row.description)),
                row.prevention || words.notWritten,
              ]),
            ),
          ],
  };
}

export function specialSection(making: ApvMaking): Section | null {
  const { data, words, messages, problems } = making;
  if (data.rounds.length === 0) return null;
  const special = problems.flatMap((problem) =>
    problem.row.special === null ? [] : [{ ...problem, kind: messages.apv.special[problem.row.special] }],
  );
  return {
    id: 'special',
    heading: words.sections.special,
    blocks:
      special.length === 0
        ? [paragraph(words.noSpecial)]
        : [
            wordsTable(
              'special',
              words.captions.special,
              [words.assessment, words.problem, words.seriousness],
              special.map((problem) => [
                problem.kind,
                words.problemTitle(problem.number, inShort(problem.row.description)),
                riskText(making, problem),
              ]),
            ),
          ],
  };
}
