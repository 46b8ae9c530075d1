/** Problems of a round as the pages see them, and the rows that hang on one. */
import type { Problem } from '../../shared/apv/contract-problems.ts';
import { riskOf } from '../../shared/apv/risk.ts';
import type { ApvRoundRow, PlanLineRow, ProblemRow } from '../../shared/apv/rows.ts';
import { type ApvRoundId, ID_PATTERN, type ProblemId, type UnitId } from '../../shared/kernel/ids.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { unitNames } from './people.ts';
import { changeRow, readRows, removeRow } from './rows.ts';

/** A problem that a checklist raised has the id of the line as its source: for the program, not to be read. */
export const isFromCheck = ({ origin, source }: Pick<ProblemRow, 'origin' | 'source'>): boolean =>
  origin === 'checklist' && ID_PATTERN.test(source);

type Counts = ReadonlyMap<ProblemId, number>;

const countBy = (db: ReadableDB, table: 'apv_line' | 'apv_photo', roundId: ApvRoundId): Counts =>
  new Map(
    all<{ id: ProblemId; n: number }>(
      db,
      `SELECT p.id, count(*) AS n FROM apv_problem p CROSS JOIN ${table} o ON o.problem_id = p.id
       WHERE p.round_id = ? GROUP BY p.id`,
      [roundId],
    ).map(({ id, n }) => [id, n]),
  );

/** In the order they were found. */
export function problemsOf(db: ReadableDB, { id: roundId, matrix }: ApvRoundRow): Problem[] {
  const rows = readRows(db, 'apv_problem', 'round_id = ? ORDER BY born, id', [roundId]);
  const names = unitNames(db);
  const lines = countBy(db, 'apv_line', roundId);
  const photos = countBy(db, 'apv_photo', roundId);
  return rows.map(({ born: _, ...row }) => ({
    ...row,
    source: isFromCheck(row) ? '' : row.source,
    unitName: names.get(row.unitId) ?? '',
    risk: riskOf(matrix, row.likelihood, row.consequence),
    lines: lines.get(row.id) ?? 0,
    photos: photos.get(row.id) ?? 0,
  }));
}

export const linesOf = (db: ReadableDB, problemId: ProblemId): (PlanLineRow & { readonly born: string })[] =>
  readRows(db, 'apv_line', 'problem_id = ?', [problemId]);

/** An acute problem goes into the round that is nearest to its plan, one of its own scope first. */
const STATE_ORDER = ['uncovering', 'assessment', 'absence', 'plan', 'planned', 'signed', 'follow_up'];

/** Rounds on their way that cover the unit; the first is the one to take. */
export function runningRoundOf(
  db: ReadableDB,
  unitId: UnitId,
  scope: ApvRoundRow['scopes'][number],
): ApvRoundRow | undefined {
  const rounds = readRows(
    db,
    'apv_round',
    `state NOT IN ('draft', 'closed', 'cancelled')
     AND id IN (SELECT round_id FROM apv_round_unit WHERE unit_id = ? AND left_on IS NULL)
     ORDER BY starts_on DESC, id`,
    [unitId],
  );
  const rank = (round: ApvRoundRow): number =>
    (round.scopes.includes(scope) ? 0 : STATE_ORDER.length) + STATE_ORDER.indexOf(round.state);
  return rounds.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** Is there a number of the round's matrix on any of its problems? */
export const isAnyRated = (db: ReadableDB, roundId: ApvRoundId): boolean =>
  get(
    db,
    'SELECT 1 AS yes FROM apv_problem WHERE round_id = ? AND (likelihood IS NOT NULL OR consequence IS NOT NULL)',
    [roundId],
  ) !== undefined;

/** Lines that the round took over from another and that are still worked at. */
export const carriedLines = (db: ReadableDB, roundId: ApvRoundId): number =>
  get<{ n: number }>(
    db,
    `SELECT count(*) AS n FROM apv_line l JOIN apv_problem p ON p.id = l.problem_id
     WHERE p.round_id = ? AND p.carried_from IS NOT NULL AND l.state <> 'closed'`,
    [roundId],
  )?.n ?? 0;

export const isCarriedOn = (db: ReadableDB, problemId: ProblemId): boolean =>
  get(db, 'SELECT 1 AS yes FROM apv_problem WHERE carried_from = ?', [problemId]) !== undefined;

/** A photo taken at the line of a checklist is one of the problem that the line raised. */
export function giveCheckPhotos(db: WritableDB, set: ChangeSet, checkId: string, problemId: ProblemId): void {
  for (const photo of readRows(db, 'apv_photo', 'check_id = ? AND problem_id IS NULL', [checkId]))
    changeRow(db, set, 'apv_photo', photo, { problemId });
}

/** Photos, incidents and statements stay and no longer name the problem; its lines go with it. */
export function removeProblemRow(
  db: WritableDB,
  set: ChangeSet,
  problem: ProblemRow & { readonly born: string },
): number {
  const lines = linesOf(db, problem.id);
  for (const line of lines) removeRow(db, set, 'apv_line', line);
  for (const photo of readRows(db, 'apv_photo', 'problem_id = ?', [problem.id]))
    changeRow(db, set, 'apv_photo', photo, { problemId: null });
  for (const incident of readRows(db, 'incident', 'problem_id = ?', [problem.id]))
    changeRow(db, set, 'incident', incident, { problemId: null });
  for (const statement of readRows(db, 'apv_statement', 'round_id = ?', [problem.roundId]))
    changeRow(db, set, 'apv_statement', statement, {
      problemIds: statement.problemIds.filter((id) => id !== problem.id),
    });
  removeRow(db, set, 'apv_problem', problem);
  return lines.length;
}
