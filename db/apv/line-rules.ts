/**
 * Which lines of action plans are work, and which day they wait for, in SQL: the same for the board, the plan lists and
 * the list of rounds. The rule itself is `dueOn` of shared/apv/plan-states.ts; test/electron/apv/late-lines.test.ts
 * holds them together.
 */

/** The day that a line waits for, as it stands now. @param line name of `apv_line` in the statement */
export const dueNow = (line: string): string =>
  `CASE ${line}.state WHEN 'open' THEN ${line}.deadline WHEN 'started' THEN ${line}.deadline
     WHEN 'done' THEN ${line}.follow_up_on END`;

/** The day that a line waited for on `@asOf`, of one that was open then. */
export const dueThen = (line: string): string =>
  `CASE WHEN ${line}.done_on IS NULL OR ${line}.done_on > @asOf THEN ${line}.deadline
     WHEN ${line}.effect_on IS NULL OR ${line}.effect_on > @asOf THEN ${line}.follow_up_on END`;

/**
 * Nothing of a cancelled round counts, and what units that left a round had open when it was closed is nobody's work
 * any more. @param round name of `apv_round` in the statement
 */
export const counts = (line: string, round: string): string =>
  `${round}.state <> 'cancelled' AND (${line}.state = 'closed' OR ${round}.state <> 'closed')`;
