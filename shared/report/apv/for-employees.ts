/**
 * What employees may read: the written APV without confidential problems and all that hangs from them. Whatever is
 * left out here is neither shown nor counted, so that nothing tells how much it was.
 */
import type { CheckRow } from '../../apv/rows.ts';
import type { ApvChange, ApvData, ApvRound } from './apv-data.ts';
import { isProblemAnswer } from './check-answers.ts';

/** A problem that a checklist raised has the answer's id as its source. */
const isOpenCheck =
  (round: ApvRound, open: ReadonlySet<string>) =>
  ({ id, answer }: CheckRow): boolean =>
    !isProblemAnswer(answer) && round.problems.every((problem) => problem.source !== id || open.has(problem.id));

/** A photo that no longer belongs to a problem once did: of one that is gone or confidential it is not shown. */
const onceOf = (history: readonly ApvChange[], photoId: string): string[] =>
  history.flatMap(({ table, rowId, field, from }) =>
    table === 'apv_photo' && rowId === photoId && field === 'problem_id' && from !== null ? [from] : [],
  );

function openRound(round: ApvRound, history: readonly ApvChange[]): ApvRound {
  const open = new Set<string>(round.problems.filter(({ confidential }) => !confidential).map(({ id }) => id));
  const checks = round.checks.filter(isOpenCheck(round, open));
  const shownChecks = new Set<string>(checks.map(({ id }) => id));
  return {
    ...round,
    // Minutes of a meeting are not written for everybody.
    methods: round.methods.map((method) => ({ ...method, agenda: '' })),
    // What gave a problem is told by the problem, if it may be told.
    checks,
    photos: round.photos.filter(({ id, problemId, checkId }) => {
      if (problemId !== null) return open.has(problemId);
      return (checkId === null || shownChecks.has(checkId)) && onceOf(history, id).every((one) => open.has(one));
    }),
    problems: round.problems.filter(({ id }) => open.has(id)),
    statements: round.statements.map((statement) => ({
      ...statement,
      problemIds: statement.problemIds.filter((id) => open.has(id)),
    })),
    lines: round.lines.filter(({ problemId }) => open.has(problemId)),
  };
}

/** Tables whose rows are about one problem each, or lead to one. */
const ABOUT_PROBLEMS: ReadonlySet<string> = new Set(['apv_problem', 'apv_line', 'apv_photo', 'apv_check']);

function isOpenChange(shown: ReadonlySet<string>): (change: ApvChange) => boolean {
  return ({ table, rowId, removed }) => {
    if (!ABOUT_PROBLEMS.has(table)) return true;
    // Of a row that is gone nobody can ask any more whether it was confidential.
    return removed === null && shown.has(rowId);
  };
}

export function forEmployees(data: ApvData): ApvData {
  const rounds = data.rounds.map((round) => openRound(round, data.history));
  const shown = new Set<string>(
    rounds.flatMap(({ problems, lines, photos, checks }) =>
      [...problems, ...lines, ...photos, ...checks].map(({ id }) => id),
    ),
  );
  return {
    ...data,
    rounds,
    history: data.history.filter(isOpenChange(shown)).map((change) => ({ ...change, actor: '', from: null, to: null })),
  };
}
