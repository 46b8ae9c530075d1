/** Skills, role profiles, gaps, the road map, supply and demand (domain §6.1). */
import * as z from 'zod';
import type { CourseId, NeedId, PersonId, PersonSkillId, RoleProfileId, SkillId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, shortText } from '../kernel/schemas.ts';
import { audience } from './audience.ts';
import { roadCalls } from './road-contract.ts';
import { supplyCalls } from './supply-contract.ts';
import { skillLevel, skillSource } from './words.ts';

const longText = z.string().trim().max(4000);

export const skillFields = z.strictObject({
  name: shortText.min(1),
  area: shortText,
  /** What it is, and what each level means. */
  about: longText,
  /** The last day it is asked for. */
  endedOn: isoDate.nullable(),
});

const giving = z.strictObject({ courseId: id<CourseId>(), level: skillLevel.min(1) });

export const skill = z.strictObject({
  id: id<SkillId>(),
  ...skillFields.shape,
  /** Courses that bring one to a level of it. */
  courses: z.array(z.strictObject({ ...giving.shape, name: z.string() })),
  /** The profiles that ask for it. */
  profiles: z.array(z.string()),
});
export type Skill = z.output<typeof skill>;

export const profileFields = z.strictObject({
  name: shortText.min(1),
  about: longText,
  /** Who has the job; of a job to come, whom the way to it is open to. */
  audience,
  isFuture: z.boolean(),
});
export type ProfileFields = z.output<typeof profileFields>;

export const needFields = z.strictObject({
  /** Null: a new one. */
  id: id<NeedId>().nullable(),
  skillId: id<SkillId>().nullable(),
  courseId: id<CourseId>().nullable(),
  /** 1–4 of a skill; of a course it says nothing. */
  level: skillLevel,
  withinDays: z.int().min(0).max(3650),
  isLegal: z.boolean(),
});
export type NeedFields = z.output<typeof needFields>;

export const profile = z.strictObject({
  id: id<RoleProfileId>(),
  ...profileFields.shape,
  /** In their order. */
  needs: z.array(z.strictObject({ ...needFields.shape, id: id<NeedId>(), name: z.string() })),
});
export type Profile = z.output<typeof profile>;

const levelOfPerson = z.strictObject({
  level: skillLevel,
  source: skillSource,
  onDay: isoDate,
  expiresOn: isoDate.nullable(),
  /** The course that gives it; '' when somebody said so. */
  course: z.string(),
});

export const personSkill = z.strictObject({
  skillId: id<SkillId>(),
  name: z.string(),
  area: z.string(),
  about: z.string(),
  /** Null: what was said has expired. */
  present: levelOfPerson.nullable(),
  /** Every statement by the day, newest first; those that have expired too. */
  history: z.array(z.strictObject({ id: id<PersonSkillId>(), ...levelOfPerson.shape, note: z.string() })),
});
export type PersonSkill = z.output<typeof personSkill>;

export const skillCalls = {
  ...roadCalls,
  ...supplyCalls,
  /** In alphabetical order; also those that have ended. */
  skills: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({}),
    output: z.array(skill),
  }),
  /** With the courses that give it. Fails with `not_found`, `name_in_use`, `looks_like_cpr` {field}. */
  saveSkill: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      skillId: id<SkillId>().nullable(),
      fields: skillFields,
      courses: z.array(giving).max(100),
    }),
    output: z.strictObject({ skillId: id<SkillId>() }),
  }),
  /** Only one that nothing is said of and no profile asks for. Fails with `not_found`, `skill_in_use`. */
  removeSkill: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ skillId: id<SkillId>() }),
    output: done,
  }),
  /**
   * Takes over the example for the near health service (shared/learning/near-health.ts): the skills that are not there
   * by name, and the profile if it is not. Answers how many were new.
   */
  takeExample: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({}),
    output: z.strictObject({ skills: z.int(), profiles: z.int() }),
  }),
  personSkills: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    audit: 'always',
    input: z.strictObject({ personId: id<PersonId>(), asOf: figureDay }),
    output: z.array(personSkill),
  }),
  /**
   * Always a new row: what was said before stays. Fails with `not_found`, `date_in_future` {field},
   * `dates_reversed` {field}, `looks_like_cpr` {field}.
   */
  saveStatement: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      personId: id<PersonId>(),
      skillId: id<SkillId>(),
      level: skillLevel,
      source: skillSource,
      onDay: isoDate,
      expiresOn: isoDate.nullable(),
      note: shortText,
    }),
    output: z.strictObject({ statementId: id<PersonSkillId>() }),
  }),
  /** One that was written by mistake. Fails with `not_found`. */
  removeStatement: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ statementId: id<PersonSkillId>() }),
    output: done,
  }),
  /** In alphabetical order, with how many have the job on the day (of a job to come: whom the way is open to). */
  profiles: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay }),
    output: z.array(
      z.strictObject({ id: id<RoleProfileId>(), ...profileFields.shape, needs: z.int(), people: z.int() }),
    ),
  }),
  /** Fails with `not_found`. */
  profile: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ profileId: id<RoleProfileId>() }),
    output: profile,
  }),
  /** The needs in the order they are given. Fails with `not_found`, `name_in_use`, `need_unclear`, `need_twice`, `looks_like_cpr` {field}. */
  saveProfile: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      profileId: id<RoleProfileId>().nullable(),
      fields: profileFields,
      needs: z.array(needFields).max(60),
    }),
    output: z.strictObject({ profileId: id<RoleProfileId>() }),
  }),
  /** Only one that is nobody's target. Fails with `not_found`, `profile_in_use`. */
  removeProfile: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ profileId: id<RoleProfileId>() }),
    output: done,
  }),
} as const;
