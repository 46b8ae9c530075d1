/** The written action plan and its follow-up (domain §1.3, elements 3 and 4). */
import * as z from 'zod';
import type { ApvRoundId, PersonId, PlanLineId, ProblemId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, page, shortText } from '../kernel/schemas.ts';
import { risk } from './contract-problems.ts';
import { longText } from './contract-rounds.ts';
import { effect, lineState, matrix, prevention, priority, theme } from './words.ts';

export const lineFields = z.strictObject({
  measure: z.string().trim().max(4000),
  prevention: prevention.nullable(),
  responsibleId: id<PersonId>().nullable(),
  /** Someone outside the register; the person's own name when `responsibleId` is given. */
  responsible: shortText,
  startsOn: isoDate.nullable(),
  deadline: isoDate.nullable(),
  followUpOn: isoDate.nullable(),
  followUpHow: longText,
  priority,
  cost: z.int().min(0).max(1_000_000_000).nullable(),
  budgetOwner: shortText,
  medMeeting: shortText,
});
export type LineFields = z.output<typeof lineFields>;

export const planLine = z.strictObject({
  id: id<PlanLineId>(),
  roundId: id<ApvRoundId>(),
  roundName: z.string(),
  problemId: id<ProblemId>(),
  unitId: id<UnitId>(),
  unitName: z.string(),
  /** The problem in short, and how bad it is. */
  problem: z.string(),
  theme,
  confidential: z.boolean(),
  risk: risk.nullable(),
  /** The round's: the words for a risk depend on it. */
  matrix,
  ...lineFields.shape,
  state: lineState,
  doneOn: isoDate.nullable(),
  effect: effect.nullable(),
  effectRating: z.int().nullable(),
  effectOn: isoDate.nullable(),
  evidence: z.string(),
  closedOn: isoDate.nullable(),
  reopenedFrom: id<PlanLineId>().nullable(),
  /** The line that took over when this did not work. */
  reopenedAs: id<PlanLineId>().nullable(),
  carriedTo: id<ApvRoundId>().nullable(),
  /** The person responsible has left since, and the line is not closed. */
  responsibleLeft: z.boolean(),
  /** Days over the deadline (or the day of follow-up, once done); 0 when not late. */
  lateDays: z.int(),
});
export type PlanLine = z.output<typeof planLine>;

/** Which lines of all rounds that are not cancelled. */
const planFilter = {
  /** With all units below it; null: everywhere. */
  unitId: id<UnitId>().nullable(),
  asOf: figureDay,
  /** Only those that wait for a day which has passed. */
  late: z.boolean(),
  priority: priority.nullable(),
};
export const planSort = z.enum(['due', 'unit', 'responsible', 'state', 'priority', 'closed']);
export type PlanSort = z.output<typeof planSort>;

export const planCalls = {
  planLines: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      /** Null: every round that is not cancelled. */
      roundId: id<ApvRoundId>().nullable(),
      /** With all units below it; null: everywhere. */
      unitId: id<UnitId>().nullable(),
      asOf: figureDay,
    }),
    output: z.array(planLine),
  }),
  /** A window into the lines of all rounds. */
  planRows: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      ...planFilter,
      /** Empty: all states. */
      states: z.array(lineState).max(5),
      sort: planSort,
      descending: z.boolean(),
      ...page,
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(planLine) }),
  }),
  /** How many there are in each state under the filter, and how many of the unit's are late whatever the filter. */
  planCounts: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject(planFilter),
    output: z.strictObject({
      states: z.record(lineState, z.int()),
      late: z.int(),
      /** Any line at all, wherever it is. */
      any: z.boolean(),
    }),
  }),
  /**
   * Fails with `dates_reversed` {field}, `person_has_left`, `solved_at_once`, `apv_round_ended`, `unit_left_round`,
   * `looks_like_cpr` {field}, and `line_wrong_step` for a line that is closed.
   */
  saveLine: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      problemId: id<ProblemId>(),
      lineId: id<PlanLineId>().nullable(),
      fields: lineFields,
    }),
    output: z.strictObject({ lineId: id<PlanLineId>() }),
  }),
  /** open → started → done, and back while nothing is rated. Fails with `line_wrong_step`, `line_no_measure`, `date_in_future`. */
  moveLine: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ lineId: id<PlanLineId>(), to: z.enum(['open', 'started', 'done']), on: isoDate }),
    output: done,
  }),
  /** What came of it. `not` closes the line and opens a new one, linked to it. Fails with `line_wrong_step`, `date_in_future`, `dates_reversed`. */
  rateLine: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      lineId: id<PlanLineId>(),
      effect,
      rating: z.int().min(1).max(4),
      evidence: longText,
      on: isoDate,
    }),
    output: z.strictObject({ reopenedAs: id<PlanLineId>().nullable() }),
  }),
  /** Once its effect is judged. Fails with `line_wrong_step`, `date_in_future`, `dates_reversed`. */
  closeLine: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ lineId: id<PlanLineId>(), on: isoDate }),
    output: done,
  }),
  /**
   * The problem and its line go on in another running round of the same unit, before the effect is judged. Fails with
   * `round_covers_not_unit`, `apv_round_ended`, `line_wrong_step`.
   */
  carryLine: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ lineId: id<PlanLineId>(), toRoundId: id<ApvRoundId>() }),
    output: z.strictObject({ lineId: id<PlanLineId>() }),
  }),
  /** Only one that was never part of a signed plan. Fails with `line_was_signed`. */
  removeLine: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ lineId: id<PlanLineId>() }),
    output: done,
  }),
} as const;
