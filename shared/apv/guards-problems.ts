/** What a problem still lacks: its assessment (element 2) and its part of the plan (element 4), domain §1.3. */
import { lacksPrevention, missingInAssessment } from './assessed.ts';
import type { Obstacle } from './contract-rounds.ts';
import type { PlanLineRow, ProblemRow } from './rows.ts';
import type { Matrix } from './words.ts';

/** Obstacles and lists show the beginning. */
const FIRST_SIGNS = 80;
export const firstWords = (text: string): string =>
  text.length <= FIRST_SIGNS ? text : `${text.slice(0, FIRST_SIGNS - 1).trimEnd()}…`;

const isEmpty = (value: unknown): boolean => value === null || value === '';

const missing = <Row>(row: Row, fields: readonly (keyof Row & string)[]): string[] =>
  fields.filter((field) => isEmpty(row[field]));

const about = ({ id, unitId, description }: ProblemRow) => ({
  unitId,
  problemId: id,
  lineId: null,
  what: firstWords(description),
});

export function assessmentGuard(problem: ProblemRow, matrix: Matrix): Obstacle[] {
  const obstacles: Obstacle[] = [];
  const fields = missingInAssessment(problem, matrix);
  if (fields.length > 0) obstacles.push({ ...about(problem), kind: 'not_assessed', fields });
  if (lacksPrevention(problem)) obstacles.push({ ...about(problem), kind: 'no_prevention', fields: ['prevention'] });
  return obstacles;
}

/** What, who, until when, and when it is looked at again. */
export const missingInLine = (line: PlanLineRow): string[] =>
  missing(line, ['measure', 'responsible', 'deadline', 'followUpOn']);

/** A line that is closed or carried on is no longer worked at. */
export const isLive = ({ state, carriedTo }: Pick<PlanLineRow, 'state' | 'carriedTo'>): boolean =>
  state !== 'closed' && carriedTo === null;

function problemPlanGuard(problem: ProblemRow, lines: readonly PlanLineRow[]): Obstacle[] {
  if (problem.solvedAtOnce) return [];
  const where = about(problem);
  if (lines.length === 0) return [{ ...where, kind: 'no_line', fields: [] }];
  const half = lines.filter((line) => missingInLine(line).length > 0);
  // One whole line at least, and none that is worked at half written.
  const faulty = half.length === lines.length ? half : half.filter(isLive);
  return faulty.map((line) => ({
    ...where,
    kind: 'line_incomplete',
    lineId: line.id,
    what: firstWords(line.measure) || where.what,
    fields: missingInLine(line),
  }));
}

export function planGuard(problems: readonly ProblemRow[], lines: readonly PlanLineRow[]): Obstacle[] {
  const byProblem = Map.groupBy(lines, ({ problemId }) => problemId);
  return problems.flatMap((problem) => problemPlanGuard(problem, byProblem.get(problem.id) ?? []));
}
