/** A round from plan to closing: units, participants, methods, the states and what keeps them, signatures, history (domain §1.3). */
import * as z from 'zod';
import type {
  ApvRoundId,
  MethodId,
  ParticipantId,
  PersonId,
  PlanLineId,
  ProblemId,
  RoundId,
  UnitId,
} from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, id, isoDate, nothing, shortText } from '../kernel/schemas.ts';
import { matrix, methodKind, participantRole, roundState, scope, trigger } from './words.ts';

export const longText = z.string().trim().max(4000);

/** What a round is planned as. */
export const roundPlan = z.strictObject({
  name: z.string().trim().min(1).max(120),
  trigger,
  scopes: z.array(scope).min(1).max(5),
  full: z.boolean(),
  about: longText,
  matrix,
  startsOn: isoDate,
  endsOn: isoDate,
  unitIds: z.array(id<UnitId>()).min(1).max(500),
});
export type RoundPlan = z.output<typeof roundPlan>;

/** Something that keeps the round from its next state, with the place where it is mended. */
export const obstacle = z.strictObject({
  kind: z.enum([
    'no_leader',
    'no_amr',
    'no_method',
    'no_unit_left',
    'unit_closed',
    'not_assessed',
    'no_statement',
    'no_line',
    'line_incomplete',
    'no_prevention',
    'no_follow_up_rule',
    'not_signed_leader',
    'not_signed_amr',
    'line_open',
  ]),
  unitId: id<UnitId>().nullable(),
  problemId: id<ProblemId>().nullable(),
  lineId: id<PlanLineId>().nullable(),
  /** Name of the unit or first words of the problem or the measure. */
  what: z.string(),
  /** The fields that are missing, as in shared/apv/rows.ts. */
  fields: z.array(z.string()),
});
export type Obstacle = z.output<typeof obstacle>;

export const roundUnit = z.strictObject({
  unitId: id<UnitId>(),
  code: z.string(),
  name: z.string(),
  leftOn: isoDate.nullable(),
  leftReason: z.string(),
  /** Closed in the organisation while it is still in the round: must be taken out, or its work given to another. */
  closedOn: isoDate.nullable(),
  /** What it became, when that is known. */
  successors: z.array(z.strictObject({ unitId: id<UnitId>(), name: z.string() })),
});

export const participant = z.strictObject({
  id: id<ParticipantId>(),
  personId: id<PersonId>().nullable(),
  name: z.string(),
  role: participantRole,
  unitId: id<UnitId>().nullable(),
});

export const method = z.strictObject({
  id: id<MethodId>(),
  kind: methodKind,
  heldOn: isoDate,
  unitId: id<UnitId>().nullable(),
  surveyRoundId: id<RoundId>().nullable(),
  invited: z.int().nullable(),
  attended: z.int().nullable(),
  note: z.string(),
  agenda: z.string(),
});
export type Method = z.output<typeof method>;

export const signature = z.strictObject({
  role: z.enum(['leader', 'amr']),
  name: z.string(),
  signedOn: isoDate,
  droppedOn: isoDate.nullable(),
  /** `table.field` that took it away. */
  droppedBy: z.string(),
  /** Who changed it. */
  droppedWho: z.string(),
});
export type Signature = z.output<typeof signature>;

export const roundLine = z.strictObject({
  id: id<ApvRoundId>(),
  name: z.string(),
  trigger,
  scopes: z.array(scope),
  full: z.boolean(),
  state: roundState,
  stateSince: isoDate,
  startsOn: isoDate,
  endsOn: isoDate,
  completedOn: isoDate.nullable(),
  signed: z.boolean(),
  units: z.array(z.strictObject({ unitId: id<UnitId>(), name: z.string() })),
  problems: z.int(),
  openLines: z.int(),
  overdueLines: z.int(),
});
export type ApvRoundLine = z.output<typeof roundLine>;

export const roundView = z.strictObject({
  id: id<ApvRoundId>(),
  /** With the units that are still in it: none when all have left. */
  plan: z.strictObject({ ...roundPlan.shape, unitIds: z.array(id<UnitId>()).max(500) }),
  state: roundState,
  stateSince: isoDate,
  completedOn: isoDate.nullable(),
  cancelReason: z.string(),
  followUpBy: z.string(),
  followUpHow: z.string(),
  units: z.array(roundUnit),
  participants: z.array(participant),
  methods: z.array(method),
  /** The newest of each role, standing or dropped; none yet: empty. */
  signatures: z.array(signature),
  signed: z.boolean(),
  /** An AMR of the units stands in the register: else an employee or a TR can take part and sign in the AMR's place. */
  amrKnown: z.boolean(),
  /** What keeps it from the next state; empty when the way is free. */
  obstacles: z.array(obstacle),
  next: roundState.nullable(),
  /** Earlier states it may go back to. */
  back: z.array(roundState),
  counts: z.strictObject({ problems: z.int(), checks: z.int(), photos: z.int(), lines: z.int(), openLines: z.int() }),
});
export type ApvRoundView = z.output<typeof roundView>;

export const apvRoundCalls = {
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
    input: z.strictObject({ roundId: id<ApvRoundId>() }),
    output: roundView,
  }),
  /**
   * Makes a draft, or changes the plan of a round; a signature no longer stands then. A unit that is no longer among
   * `unitIds` is taken out; what was found in it stays. Fails with `dates_reversed`, `unit_not_open`, `apv_round_ended`,
   * `apv_matrix_in_use`, and `apv_was_signed` for what would make a round that was signed larger.
   */
  saveRound: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<ApvRoundId>().nullable(), plan: roundPlan }),
    output: z.strictObject({ roundId: id<ApvRoundId>() }),
  }),
  /** To the next state, or back to an earlier one. Fails with `apv_guard` {obstacles, first}, `apv_wrong_step`. */
  moveRound: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<ApvRoundId>(), to: roundState }),
    output: done,
  }),
  /**
   * From any state but closed. Its problems and lines stay readable; nothing of it counts any more. Fails with
   * `apv_has_carried_lines` {count}.
   */
  cancelRound: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<ApvRoundId>(), reason: z.string().trim().min(1).max(500) }),
    output: done,
  }),
  /** The unit leaves the round (closed, moved to another round); its findings stay, or go to `successorId`. */
  leaveRound: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      roundId: id<ApvRoundId>(),
      unitId: id<UnitId>(),
      reason: z.string().trim().min(1).max(500),
      successorId: id<UnitId>().nullable(),
    }),
    output: done,
  }),
  /** A person of the register, or a name from outside. Fails with `person_has_left`. */
  addParticipant: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      roundId: id<ApvRoundId>(),
      personId: id<PersonId>().nullable(),
      name: shortText,
      role: participantRole,
      unitId: id<UnitId>().nullable(),
    }),
    output: z.strictObject({ participantId: id<ParticipantId>() }),
  }),
  removeParticipant: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ participantId: id<ParticipantId>() }),
    output: done,
  }),
  /** Leaders and AMR of the round's units by their roles in the register, not yet in the round. */
  suggestedParticipants: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<ApvRoundId>() }),
    output: z.array(
      z.strictObject({
        personId: id<PersonId>(),
        name: z.string(),
        role: participantRole,
        unitId: id<UnitId>().nullable(),
        unitName: z.string(),
      }),
    ),
  }),
  /** People employed on a day, by the first letters: for responsible and participants. At most 20. */
  findPeople: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ text: z.string().trim().max(60), unitIds: z.array(id<UnitId>()).max(500) }),
    output: z.array(z.strictObject({ personId: id<PersonId>(), name: z.string(), unitName: z.string() })),
  }),
  saveMethod: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      roundId: id<ApvRoundId>(),
      methodId: id<MethodId>().nullable(),
      kind: methodKind,
      heldOn: isoDate,
      unitId: id<UnitId>().nullable(),
      surveyRoundId: id<RoundId>().nullable(),
      invited: z.int().min(0).max(100_000).nullable(),
      attended: z.int().min(0).max(100_000).nullable(),
      note: longText,
    }),
    output: z.strictObject({ methodId: id<MethodId>() }),
  }),
  removeMethod: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ methodId: id<MethodId>() }),
    output: done,
  }),
  /** Who follows up, when, how effect is judged, what happens if it fails (element 4). */
  setFollowUp: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<ApvRoundId>(), followUpBy: longText, followUpHow: longText }),
    output: done,
  }),
  /** A recorded sign-off. Fails with `apv_guard` while something else keeps the plan from being signed, `person_has_left`, `apv_signed_before_start` {date}. */
  signRound: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      roundId: id<ApvRoundId>(),
      role: z.enum(['leader', 'amr']),
      participantId: id<ParticipantId>(),
      signedOn: isoDate,
    }),
    output: z.strictObject({ signed: z.boolean() }),
  }),
  /** Every field of everything in the round: who, when, from, to; newest first. */
  roundHistory: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      roundId: id<ApvRoundId>(),
      /** One row's own history; null for the whole round. */
      rowId: z.string().max(22).nullable(),
      offset: z.int().min(0).max(1_000_000),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({
      total: z.int(),
      rows: z.array(
        z.strictObject({
          at: z.string(),
          actor: z.string(),
          table: z.string(),
          rowId: z.string(),
          /** First words of what it is about. */
          what: z.string(),
          /** As in shared/apv/rows.ts; `*`: the row was removed, '' it was made. */
          field: z.string(),
          from: z.string().nullable(),
          to: z.string().nullable(),
        }),
      ),
    }),
  }),
} as const;
