/** The road of one person: from what the person can do to what a job asks for (domain §6.1). */
import * as z from 'zod';
import type { ActionId, CourseId, PersonId, RoleProfileId, SkillId, TargetId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, shortText } from '../kernel/schemas.ts';
import { actionState, skillLevel, skillSource, taskOwner, wayToLearn } from './words.ts';

const longText = z.string().trim().max(4000);

const progress = { held: z.int(), total: z.int() };

const subject = { skillId: id<SkillId>().nullable(), courseId: id<CourseId>().nullable() };

const need = {
  ...subject,
  name: z.string(),
  /** What is asked for and what is held: 0–4 of a skill, 0 of a course. */
  level: skillLevel,
  now: skillLevel,
  isLegal: z.boolean(),
};

export const courseWay = z.strictObject({
  courseId: id<CourseId>(),
  name: z.string(),
  isElearning: z.boolean(),
  seatOn: isoDate.nullable(),
  price: z.int().nullable(),
});

export const buddy = z.strictObject({
  personId: id<PersonId>(),
  name: z.string(),
  unitName: z.string(),
  isOwnUnit: z.boolean(),
  source: skillSource,
});

export const roadStep = z.strictObject({
  ...need,
  due: isoDate.nullable(),
  isExpired: z.boolean(),
  /** The profiles that ask for it. */
  profiles: z.array(z.string()),
  courses: z.array(courseWay),
  /** By unit and name: nobody is ranked. */
  buddies: z.array(buddy),
  /** The line of the development plan, when it is one by now. */
  action: z
    .strictObject({ id: id<ActionId>(), how: wayToLearn, deadline: isoDate.nullable(), state: actionState })
    .nullable(),
});
export type RoadStep = z.output<typeof roadStep>;

export const road = z.strictObject({
  name: z.string(),
  unitName: z.string(),
  jobTitle: z.string(),
  /** False: no engagement on the day, and so no present job. */
  isEmployed: z.boolean(),
  present: z.array(z.strictObject({ profileId: id<RoleProfileId>(), name: z.string(), ...progress })),
  target: z
    .strictObject({
      id: id<TargetId>(),
      profileId: id<RoleProfileId>(),
      name: z.string(),
      about: z.string(),
      why: z.string(),
      setOn: isoDate,
      byOn: isoDate.nullable(),
      ...progress,
    })
    .nullable(),
  /** Of all that present job and target ask for: how many are met, of how many. */
  met: z.int(),
  total: z.int(),
  held: z.array(z.strictObject(need)),
  steps: z.array(roadStep),
});
export type Road = z.output<typeof road>;

export const futureJob = z.strictObject({
  profileId: id<RoleProfileId>(),
  name: z.string(),
  about: z.string(),
  ...progress,
  missing: z.array(z.strictObject({ ...need, courses: z.array(courseWay), buddies: z.array(buddy) })),
});
export type FutureJob = z.output<typeof futureJob>;

const ofPerson = z.strictObject({ personId: id<PersonId>(), asOf: figureDay });

export const roadCalls = {
  /** Fails with `not_found`. */
  personRoad: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    audit: 'always',
    input: ofPerson,
    output: road,
  }),
  /** Jobs to come that the person is nearest to: shown to the person, on the person's own page alone. */
  personFutures: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    audit: 'always',
    input: ofPerson,
    output: z.array(futureJob),
  }),
  /**
   * The profile the person is on the way to, as agreed with the person; one at a time, an earlier one ends the day
   * before. Fails with `not_found`, `person_has_left`, `dates_reversed` {field}, `looks_like_cpr` {field}.
   */
  setTarget: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      personId: id<PersonId>(),
      profileId: id<RoleProfileId>(),
      why: longText,
      byOn: isoDate.nullable(),
    }),
    output: z.strictObject({ targetId: id<TargetId>() }),
  }),
  /** Reached or given up. Fails with `not_found`. */
  endTarget: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ targetId: id<TargetId>() }),
    output: done,
  }),
  /**
   * A step becomes a line of the individual development plan. Fails with `not_found`, `person_has_left`,
   * `need_unclear`, `looks_like_cpr` {field}.
   */
  planStep: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      personId: id<PersonId>(),
      ...subject,
      goal: longText.min(1),
      why: longText,
      how: wayToLearn,
      /** The course that is taken for a skill; of a step that is a course, the same. */
      viaCourseId: id<CourseId>().nullable(),
      buddyId: id<PersonId>().nullable(),
      owner: taskOwner,
      deadline: isoDate.nullable(),
      evidence: shortText,
    }),
    output: z.strictObject({ actionId: id<ActionId>() }),
  }),
} as const;
