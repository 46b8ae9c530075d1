/** Problems, their assessment, and the sickness absence step (domain §1.3, §1.8). */
import * as z from 'zod';
import type { ApvRoundId, CheckId, ProblemId, StatementId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, id, isoDate, shortText } from '../kernel/schemas.ts';
import { longText } from './contract-rounds.ts';
import { extentBand, problemOrigin, specialAssessment, theme } from './words.ts';

/** What is written where the problem is found. */
export const problemFound = z.strictObject({
  unitId: id<UnitId>(),
  origin: problemOrigin,
  theme,
  place: z.string().trim().max(80),
  description: z.string().trim().min(1).max(4000),
  confidential: z.boolean(),
  acute: z.boolean(),
  source: shortText,
});
export type ProblemFound = z.output<typeof problemFound>;

/** What the assessment adds. */
export const problemAssessed = z.strictObject({
  nature: longText,
  likelihood: z.int().min(1).max(5).nullable(),
  consequence: z.int().min(1).max(5).nullable(),
  extent: extentBand.nullable(),
  extentGroup: shortText,
  causes: longText,
  permanent: z.boolean(),
  prevention: longText,
  special: specialAssessment.nullable(),
  solvedAtOnce: z.boolean().nullable(),
  solvedOn: isoDate.nullable(),
  solvedBy: shortText,
  solvedHow: longText,
  interim: longText,
});
export type ProblemAssessed = z.output<typeof problemAssessed>;

export const risk = z.strictObject({
  score: z.int(),
  level: z.enum(['low', 'medium', 'high_orange', 'high']),
});

export const problem = z.strictObject({
  id: id<ProblemId>(),
  roundId: id<ApvRoundId>(),
  unitName: z.string(),
  ...problemFound.shape,
  ...problemAssessed.shape,
  /** By the round's matrix; null until both are given. */
  risk: risk.nullable(),
  carriedFrom: id<ProblemId>().nullable(),
  lines: z.int(),
  photos: z.int(),
});
export type Problem = z.output<typeof problem>;

export const problemCalls = {
  problems: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<ApvRoundId>() }),
    output: z.array(problem),
  }),
  /** Fails with `apv_round_ended`, `apv_not_begun`, `unit_left_round`, `looks_like_cpr` {field} as all that write here. */
  addProblem: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      roundId: id<ApvRoundId>(),
      found: problemFound,
      /** The line of a checklist that raised it: the check then tells of it. */
      checkId: id<CheckId>().nullable(),
    }),
    output: z.strictObject({ problemId: id<ProblemId>() }),
  }),
  /**
   * Acute: made at once, outside every step, in the unit's running round or in a partial round of its own, with what
   * was done immediately. Fails with `unit_not_open` {name, date}, `solved_incomplete`.
   */
  addAcute: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      unitId: id<UnitId>(),
      theme,
      place: z.string().trim().max(80),
      description: z.string().trim().min(1).max(4000),
      solved: z.boolean(),
      solvedBy: shortText,
      /** What was done at once, or the protection until it is solved. */
      done: z.string().trim().min(1).max(4000),
    }),
    output: z.strictObject({ roundId: id<ApvRoundId>(), problemId: id<ProblemId>() }),
  }),
  changeProblem: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ problemId: id<ProblemId>(), found: problemFound }),
    output: done,
  }),
  /** Fails with `outside_matrix` {field}, `solved_incomplete`, `problem_has_open_lines` {count}, `date_in_future` {field}. */
  assessProblem: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ problemId: id<ProblemId>(), assessed: problemAssessed }),
    output: done,
  }),
  /** Fails with `problem_has_lines` once it stands in a plan that was signed. */
  removeProblem: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ problemId: id<ProblemId>() }),
    output: done,
  }),
  /** One for each unit of the round; those still missing have no id. */
  statements: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<ApvRoundId>() }),
    output: z.array(
      z.strictObject({
        id: id<StatementId>().nullable(),
        unitId: id<UnitId>(),
        unitName: z.string(),
        /** Fewer than five people work here: no absence figures, whatever they are. */
        tooSmall: z.boolean(),
        statedOn: isoDate.nullable(),
        contributes: z.boolean().nullable(),
        conclusion: z.string(),
        unit12: z.number().nullable(),
        all12: z.number().nullable(),
        unit36: z.number().nullable(),
        all36: z.number().nullable(),
        figuresFrom: z.string(),
        problemIds: z.array(id<ProblemId>()),
      }),
    ),
  }),
  /** Fails with `unit_too_small_for_absence`, `date_in_future`, `figures_need_source`, `apv_round_ended`. */
  saveStatement: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      roundId: id<ApvRoundId>(),
      unitId: id<UnitId>(),
      statedOn: isoDate,
      contributes: z.boolean(),
      conclusion: z.string().trim().min(1).max(4000),
      unit12: z.number().min(0).max(400).nullable(),
      all12: z.number().min(0).max(400).nullable(),
      unit36: z.number().min(0).max(400).nullable(),
      all36: z.number().min(0).max(400).nullable(),
      figuresFrom: shortText,
      problemIds: z.array(id<ProblemId>()).max(200),
    }),
    output: z.strictObject({ statementId: id<StatementId>() }),
  }),
} as const;
