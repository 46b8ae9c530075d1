/** MUS, GRUS, LUS: planned, held, what was agreed; notes sealed for leader and employee (domain §6.1). */
import * as z from 'zod';
import type { ActionId, CourseId, PersonId, SkillId, TalkId, TargetId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, page } from '../kernel/schemas.ts';
import { talkStates } from './talk-states.ts';
import { actionState, talkKind, taskOwner, wayToLearn } from './words.ts';

const longText = z.string().trim().max(2000);
/** Chosen by leader and employee; the program keeps no copy. */
export const noteCode = z.string().min(8).max(200);
export const MOST_NOTE_LETTERS = 20_000;

/** How often, where it is written, and from when: a setting, for agreements differ (domain appendix B). */
export const talkRule = z.strictObject({
  months: z.int().min(1).max(60),
  source: z.string().trim().min(1).max(400),
  since: figureDay,
});
export type TalkRule = z.output<typeof talkRule>;

export const talkState = z.enum(talkStates);

/** A person at work on the day. Who is on leave is not among them. */
export const talkPerson = z.strictObject({
  personId: id<PersonId>(),
  name: z.string(),
  unitId: id<UnitId>(),
  unitName: z.string(),
  /** `lus` for leaders, else `mus`. */
  kind: talkKind,
  state: talkState,
  lastHeld: isoDate.nullable(),
  due: isoDate,
  openTalkId: id<TalkId>().nullable(),
  plannedOn: isoDate.nullable(),
});
export type TalkPerson = z.output<typeof talkPerson>;

export const talk = z.strictObject({
  id: id<TalkId>(),
  kind: talkKind,
  personId: id<PersonId>().nullable(),
  unitId: id<UnitId>().nullable(),
  unitName: z.string(),
  leaderId: id<PersonId>().nullable(),
  leaderName: z.string(),
  plannedOn: isoDate,
  heldOn: isoDate.nullable(),
  cancelledOn: isoDate.nullable(),
  nextOn: isoDate.nullable(),
  /** That there is one; what it says nobody sees without the code. */
  hasNote: z.boolean(),
  actions: z.int(),
});
export type Talk = z.output<typeof talk>;

export const actionFields = z.strictObject({
  goal: z.string().trim().min(1).max(500),
  why: longText,
  how: wayToLearn,
  owner: taskOwner,
  deadline: isoDate.nullable(),
  skillId: id<SkillId>().nullable(),
  courseId: id<CourseId>().nullable(),
  buddyId: id<PersonId>().nullable(),
});
export type ActionFields = z.output<typeof actionFields>;

export const action = z.strictObject({
  id: id<ActionId>(),
  personId: id<PersonId>().nullable(),
  /** Of a group's agreement the unit's. */
  name: z.string(),
  unitId: id<UnitId>().nullable(),
  unitName: z.string(),
  talkId: id<TalkId>().nullable(),
  targetId: id<TargetId>().nullable(),
  ...actionFields.shape,
  buddyName: z.string(),
  courseName: z.string(),
  skillName: z.string(),
  state: actionState,
  doneOn: isoDate.nullable(),
  evidence: z.string(),
  /** Days over the deadline while it is not done; 0 when not late. */
  lateDays: z.int(),
});
export type Action = z.output<typeof action>;

const where = { asOf: figureDay, unitId: id<UnitId>().nullable() };

const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  defineCall({ kind: 'query', register: 'open', access: ['hr'], input, output });
const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  defineCall({ kind: 'command', register: 'open', access: ['hr'], input, output });

export const talkCalls = {
  /** Per state how many of the persons under the unit, and per unit (sub-units included) how many held of how many. */
  talkOverview: query(
    z.strictObject(where),
    z.strictObject({
      rule: talkRule,
      persons: z.int(),
      onLeave: z.int(),
      states: z.record(talkState, z.int()),
      units: z.array(
        z.strictObject({
          unitId: id<UnitId>(),
          name: z.string(),
          depth: z.int(),
          persons: z.int(),
          held: z.int(),
          /** The newest group talk held there, and one to come. */
          groupHeld: isoDate.nullable(),
          groupTalkId: id<TalkId>().nullable(),
          groupPlanned: isoDate.nullable(),
        }),
      ),
    }),
  ),
  talkPersons: query(
    z.strictObject({ ...where, state: talkState.nullable(), kind: talkKind.nullable(), ...page }),
    z.strictObject({ total: z.int(), rows: z.array(talkPerson) }),
  ),
  /** A person's talks, newest first. */
  talksOf: query(z.strictObject({ personId: id<PersonId>() }), z.array(talk)),
  /**
   * For many at once. Who has one to come is left as it is. A group's talk has `unitId` and no persons.
   * Fails with `talk_for_whom`, `person_has_left`, `not_found`.
   */
  planTalks: command(
    z.strictObject({
      kind: talkKind,
      personIds: z.array(id<PersonId>()).max(2000),
      unitId: id<UnitId>().nullable(),
      plannedOn: isoDate,
      leaderId: id<PersonId>().nullable(),
    }),
    z.strictObject({ planned: z.int(), alreadyPlanned: z.int() }),
  ),
  /** Fails with `talk_is_over`. */
  moveTalk: command(
    z.strictObject({
      talkId: id<TalkId>(),
      plannedOn: isoDate,
      /** Left out: as it is. */
      leaderId: id<PersonId>().nullable().optional(),
    }),
    done,
  ),
  /** Also corrects the day of one that was held. Fails with `talk_is_over` (cancelled), `date_in_future` {field}, `dates_reversed` {field}. */
  holdTalk: command(
    z.strictObject({ talkId: id<TalkId>(), heldOn: isoDate, nextOn: isoDate.nullable() }),
    z.strictObject({ nextTalkId: id<TalkId>().nullable() }),
  ),
  /** Fails with `talk_is_over`. */
  cancelTalk: command(z.strictObject({ talkId: id<TalkId>() }), done),
  /** Held or cancelled by mistake. Fails with `talk_has_more` when a note stands on it. */
  reopenTalk: command(z.strictObject({ talkId: id<TalkId>() }), done),
  /** Made by mistake. Fails with `talk_has_more` when agreements or a note stand on it. */
  removeTalk: command(z.strictObject({ talkId: id<TalkId>() }), done),
  talkRule: query(z.strictObject({ asOf: figureDay }), talkRule),
  /** Fails with `looks_like_cpr` {field}. */
  setTalkRule: command(talkRule, done),
  /**
   * Of one person, one talk, or all under a unit. `late`: only those over their deadline.
   */
  actions: query(
    z.strictObject({
      ...where,
      personId: id<PersonId>().nullable(),
      talkId: id<TalkId>().nullable(),
      late: z.boolean(),
      /** Empty: all. */
      states: z.array(actionState).max(4),
      owner: taskOwner.nullable(),
      ...page,
    }),
    z.strictObject({ total: z.int(), late: z.int(), rows: z.array(action) }),
  ),
  /**
   * Fails with `not_found` (also a target that is not the person's), `looks_like_cpr` {field}, `talk_for_whom` without a
   * person and a unit.
   */
  saveAction: command(
    z.strictObject({
      actionId: id<ActionId>().nullable(),
      personId: id<PersonId>().nullable(),
      unitId: id<UnitId>().nullable(),
      talkId: id<TalkId>().nullable(),
      targetId: id<TargetId>().nullable(),
      fields: actionFields,
    }),
    z.strictObject({ actionId: id<ActionId>() }),
  ),
  /** Fails with `date_in_future` {field}, `looks_like_cpr` {field}. */
  moveAction: command(
    z.strictObject({
      actionId: id<ActionId>(),
      state: actionState,
      /** The day it was done; ignored otherwise. */
      on: isoDate,
      evidence: longText,
    }),
    done,
  ),
  removeAction: command(z.strictObject({ actionId: id<ActionId>() }), done),
  /**
   * Seals the note with the code. One that is there is only replaced with its own code (`oldCode`).
   * Fails with `talk_not_held`, `note_wrong_code`, `wait_before_retry` {seconds}.
   */
  sealNote: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      talkId: id<TalkId>(),
      text: z.string().min(1).max(MOST_NOTE_LETTERS),
      code: noteCode,
      oldCode: noteCode.nullable(),
    }),
    output: done,
  }),
  /** Fails with `not_found`, `note_wrong_code`, `wait_before_retry` {seconds}. */
  openNote: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ talkId: id<TalkId>(), code: noteCode }),
    output: z.strictObject({ text: z.string() }),
  }),
  /** Needs no code: nothing is read. */
  removeNote: command(z.strictObject({ talkId: id<TalkId>() }), done),
} as const;
