/** Rounds from plan to closing: settings, invitations, codes, response rates (domain §3.2, §3.4). */
import * as z from 'zod';
import type { PersonId, RoundId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, id, isoDate, nothing } from '../kernel/schemas.ts';
import { questionnaire, roundLimits, roundSettings, roundState } from './round.ts';

/** Invited and answered of a group; null where the group is too small to say (domain §3.2: fewer than 5 invited). */
export const responseRate = z.strictObject({ invited: z.int(), answered: z.int() }).nullable();
export type ResponseRate = z.output<typeof responseRate>;

export const roundLine = z.strictObject({
  id: id<RoundId>(),
  name: z.string(),
  state: roundState,
  origin: z.enum(['program', 'import']),
  opensOn: isoDate,
  closesOn: isoDate,
  /** The whole round; null for a draft, or where nobody knows how many were invited. */
  rate: responseRate,
  /** Valid answers of the whole round once closed, when they are enough to be told. */
  answered: z.int().nullable(),
  units: z.int(),
});
export type RoundLine = z.output<typeof roundLine>;

export const plannedUnit = z.strictObject({
  unitId: id<UnitId>(),
  code: z.string(),
  name: z.string(),
  depth: z.int(),
  /** People employed and not on leave on the opening day, the unit alone and with all below it. */
  own: z.int(),
  all: z.int(),
  /** What would be shown if as many answered as `rate` of `planRound` says. */
  reportable: z.enum(['shown', 'above', 'none']),
  /** Under 15 people: talk instead of asking (domain §2.6). */
  dialogue: z.boolean(),
  /** The sibling units that together with this one would be enough; empty when it needs no help. */
  mergeWith: z.array(id<UnitId>()),
});
export type PlannedUnit = z.output<typeof plannedUnit>;

export const unitRate = z.strictObject({
  unitId: id<UnitId>(),
  code: z.string(),
  name: z.string(),
  depth: z.int(),
  rate: responseRate,
});
export type UnitRate = z.output<typeof unitRate>;

/** Slips to cut out and hand out, in the order of units; never kept. */
export const codeSlips = z.strictObject({
  round: z.string(),
  organisation: z.string(),
  closesOn: isoDate,
  slips: z.array(z.strictObject({ unit: z.string(), person: z.string().nullable(), code: z.string() })),
});
export type CodeSlips = z.output<typeof codeSlips>;

export const roundCalls = {
  /** Open rounds come without their rate: `responseRates` reads it from the urn. */
  rounds: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: nothing,
    output: z.array(roundLine),
  }),
  round: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>() }),
    output: z.strictObject({
      id: id<RoundId>(),
      state: roundState,
      origin: z.enum(['program', 'import']),
      settings: roundSettings,
      questionnaire: questionnaire.nullable(),
      openedOn: isoDate.nullable(),
      closedOn: isoDate.nullable(),
      /** Units with codes already made; null while a draft. */
      codesMade: z.int().nullable(),
    }),
  }),
  /** What the settings lead to, before anything is opened. `expected`: share that is thought to answer, 0–1. */
  planRound: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ settings: roundSettings, expected: z.number().min(0).max(1) }),
    output: z.strictObject({ invited: z.int(), units: z.array(plannedUnit) }),
  }),
  saveRound: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>().nullable(), settings: roundSettings }),
    output: z.strictObject({ roundId: id<RoundId>() }),
  }),
  removeDraft: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>() }),
    output: done,
  }),
  /** Fixes units, questionnaires and promise. Fails with `limits_too_low`, `item_clash`, `round_not_draft`, `nobody_invited`. */
  openRound: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>() }),
    output: z.strictObject({ invited: z.int(), units: z.int() }),
  }),
  /** The only thing that can be changed of an open round. Fails with `limits_lowered`. */
  raiseLimits: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>(), limits: roundLimits }),
    output: done,
  }),
  /**
   * Takes the last answers out of the urn, fixes what may be shown, generalises bands, forgets codes and
   * invitations, rebuilds and packs. Cannot be undone. Fails with `round_not_open`, `clock_set_back`.
   */
  closeRound: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({ roundId: id<RoundId>() }),
    output: z.strictObject({ answers: z.int() }),
  }),
  /** How long the answers of a closed round are kept. Fails with `round_not_closed`. */
  answerRetention: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>() }),
    output: z.strictObject({
      /** Raw answers, or comments that were not released, are still there. */
      kept: z.boolean(),
      /** The day from which they should be gone. */
      due: isoDate,
      isDue: z.boolean(),
      years: z.int(),
      source: z.string(),
    }),
  }),
  /**
   * Deletes a closed round's raw answers and the comments that were not released, for good; figures and released
   * comments stay. Backups from before keep them. Fails with `round_not_closed`.
   */
  forgetAnswers: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({ roundId: id<RoundId>() }),
    output: done,
  }),
  /**
   * New codes for the units (all when empty), printed and then forgotten: only their hashes are kept. Earlier
   * codes of these units that were not used stop working. `spare`: extra slips per unit. Fails with `round_not_open`.
   */
  makeCodes: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      roundId: id<RoundId>(),
      unitIds: z.array(id<UnitId>()).max(500),
      spare: z.int().min(0).max(50),
    }),
    output: codeSlips,
  }),
  /** Live, by the limits. Units whose number of invited is under the limit are told together with the level above. */
  responseRates: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>() }),
    output: z.strictObject({ total: responseRate, units: z.array(unitRate) }),
  }),
  /**
   * Whom to remind. With codes by unit, or where the list would tell who has answered (fewer than 5 invited or
   * fewer than 5 answered in the unit), `everybody` is true and `people` is empty or everybody in the unit.
   */
  reminders: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>() }),
    output: z.array(
      z.strictObject({
        unitId: id<UnitId>(),
        unitName: z.string(),
        everybody: z.boolean(),
        people: z.array(z.strictObject({ personId: id<PersonId>(), name: z.string() })),
      }),
    ),
  }),
} as const;
