/** The yearly discussion (domain §1.6) and the training of the AMO (domain §1.4). */
import * as z from 'zod';
import type { DiscussionId, PersonId, TrainingId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, nothing, shortText } from '../kernel/schemas.ts';
import { longText } from './contract-rounds.ts';
import { trainingKind } from './words.ts';

export const discussionFields = z.strictObject({
  unitId: id<UnitId>().nullable(),
  year: z.int().min(1990).max(2199),
  heldOn: isoDate.nullable(),
  participants: longText,
  cooperation: longText,
  meetings: longText,
  goalsReached: longText,
  goals: longText,
  competence: longText,
});
export type DiscussionFields = z.output<typeof discussionFields>;

export const trainingDuty = z.strictObject({
  personId: id<PersonId>(),
  name: z.string(),
  unitName: z.string(),
  /** When the person came into the AMO. */
  since: isoDate,
  kind: trainingKind,
  forYear: z.int().nullable(),
  /** Offered by, or for the obligatory kind completed by. */
  due: isoDate,
  trainingId: id<TrainingId>().nullable(),
  offeredOn: isoDate.nullable(),
  offeredBy: z.string(),
  answer: z.enum(['yes', 'no']).nullable(),
  answeredOn: isoDate.nullable(),
  takenOn: isoDate.nullable(),
  note: z.string(),
  /** Red when no offer is recorded (domain §1.4). */
  state: z.enum(['taken', 'declined', 'offered', 'no_offer', 'late']),
});
export type TrainingDuty = z.output<typeof trainingDuty>;

/** The numbers of the law, with the day they are from and their source (domain appendix B). */
export const trainingRule = z.strictObject({
  obligatoryMonths: z.int().min(1).max(60),
  offerMonths: z.int().min(1).max(60),
  since: figureDay,
  source: z.string().trim().min(1).max(400),
});

export const amoCalls = {
  discussions: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay }),
    output: z.strictObject({
      /** None was ever held, or one of `groups` is overdue. */
      overdue: z.boolean(),
      lastHeld: isoDate.nullable(),
      /** The whole and each open unit that has discussions: the newest held, and 12 months after it. */
      groups: z.array(
        z.strictObject({
          unitId: id<UnitId>().nullable(),
          unitName: z.string(),
          lastHeld: isoDate.nullable(),
          due: isoDate.nullable(),
          overdue: z.boolean(),
        }),
      ),
      discussions: z.array(z.strictObject({ id: id<DiscussionId>(), unitName: z.string(), ...discussionFields.shape })),
    }),
  }),
  /** Fails with `discussion_exists`, `date_in_future` {field}, `looks_like_cpr` {field}. */
  saveDiscussion: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ discussionId: id<DiscussionId>().nullable(), fields: discussionFields }),
    output: z.strictObject({ discussionId: id<DiscussionId>() }),
  }),
  removeDiscussion: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ discussionId: id<DiscussionId>() }),
    output: done,
  }),
  /** Every duty of those in the AMO on the day, from their roles (AMR, AMG leaders). */
  amoTraining: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay, unitId: id<UnitId>().nullable() }),
    output: z.array(trainingDuty),
  }),
  /** `forYear` is kept for the yearly kind only. Fails with `dates_reversed` {field}, `date_in_future` {field}, `looks_like_cpr` {field}. */
  saveTraining: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      personId: id<PersonId>(),
      kind: trainingKind,
      forYear: z.int().min(1900).max(2199).nullable(),
      trainingId: id<TrainingId>().nullable(),
      offeredOn: isoDate.nullable(),
      offeredBy: shortText,
      answer: z.enum(['yes', 'no']).nullable(),
      answeredOn: isoDate.nullable(),
      takenOn: isoDate.nullable(),
      note: shortText,
    }),
    output: z.strictObject({ trainingId: id<TrainingId>() }),
  }),
  /** A record made by mistake; the duty itself stays, and asks for an offer again. */
  removeTraining: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ trainingId: id<TrainingId>() }),
    output: done,
  }),
  /** The same offer to several at once. What is taken or answered stays as it is. Fails with `date_in_future` {field}, `looks_like_cpr` {field}. */
  offerTraining: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      duties: z
        .array(
          z.strictObject({
            personId: id<PersonId>(),
            kind: trainingKind,
            forYear: z.int().min(1900).max(2199).nullable(),
            trainingId: id<TrainingId>().nullable(),
          }),
        )
        .min(1)
        .max(500),
      offeredOn: isoDate,
      offeredBy: shortText,
    }),
    output: z.strictObject({ offered: z.int() }),
  }),
  trainingRule: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: nothing,
    output: trainingRule,
  }),
  setTrainingRule: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: trainingRule,
    output: done,
  }),
} as const;
