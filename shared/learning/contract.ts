/** The learning room's calls: courses, completions, what expires; and those of its parts. */
import * as z from 'zod';
import type { CourseId, PersonId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { figureDay, id, isoDate, page } from '../kernel/schemas.ts';
import { previewInput, previewSummary } from '../staff/import-contract.ts';
import { catalogueCalls } from './contract-courses.ts';
import { onboardingCalls } from './contract-onboarding.ts';
import { packageCalls } from './contract-packages.ts';
import { plainCalls } from './contract-plain.ts';
import { playerCalls } from './contract-player.ts';
import { requirementCalls } from './contract-requirements.ts';
import { skillCalls } from './contract-skills.ts';
import { talkCalls } from './contract-talks.ts';
import { xapiCalls } from './contract-xapi.ts';

export const course = z.strictObject({
  id: id<CourseId>(),
  code: z.string(),
  name: z.string(),
  /** Months a completion is valid; null: does not expire (domain §6.2). */
  validMonths: z.int().min(1).max(600).nullable(),
  /** Why: law or the municipality's own practice, and the source to show beside it. */
  basis: z.enum(['law', 'practice', 'unknown']),
  source: z.string(),
  /** Last day it is offered; null while it is. */
  endedOn: isoDate.nullable(),
  completions: z.int(),
  holders: z.int(),
});
export type Course = z.output<typeof course>;

/**
 * `expired`: the last day of validity lies before the as-of date. `30`: still valid, but expires within
 * 30 days; `90` likewise within 90 days, so that it holds those of `30` too.
 */
export const expiryWindow = z.enum(['expired', '30', '90']);
export type ExpiryWindow = z.output<typeof expiryWindow>;

export const expiringRow = z.strictObject({
  personId: id<PersonId>(),
  personName: z.string(),
  unitId: id<UnitId>(),
  unitName: z.string(),
  courseCode: z.string(),
  courseName: z.string(),
  completedOn: isoDate,
  validUntil: isoDate,
  /** Days from the as-of date; negative when expired. */
  daysLeft: z.int(),
});
export type ExpiringRow = z.output<typeof expiringRow>;

/**
 * Everyone who holds one, asked for or not. holders = persons at work on the day (employed and not on leave, domain
 * §6.2) who have completed it by then; valid + expired = holders. `expiring90` holds `expiring30`, and both are among
 * the valid. By the course's own validity. Each person stands in the unit of the main engagement only, so that units add up.
 */
export const certificateFigure = z.strictObject({
  holders: z.int(),
  valid: z.int(),
  expired: z.int(),
  expiring30: z.int(),
  expiring90: z.int(),
});

/**
 * Of those for whom a rule holds on the day and who are not exempt (`required`): with a certificate on the day
 * (`held`, those that expire soon too), with one that has run out (`expired`); the rest never took it. `share` =
 * held / required, null where nobody is required. `exempt`: for whom a rule holds, but on leave or exempted. By the
 * strictest of rules and course. Each person counts once in every unit where it is asked for and above.
 */
export const courseFigure = z.strictObject({
  code: z.string(),
  name: z.string(),
  required: z.int(),
  held: z.int(),
  expired: z.int(),
  exempt: z.int(),
  share: z.number().nullable(),
  certificates: certificateFigure,
});

export const learningFigures = z.strictObject({
  asOf: isoDate,
  courses: z.array(courseFigure),
  units: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      courses: z.array(courseFigure),
    }),
  ),
});
export type LearningFigures = z.output<typeof learningFigures>;

export const learningCalls = {
  ...requirementCalls,
  ...catalogueCalls,
  ...packageCalls,
  ...playerCalls,
  ...plainCalls,
  ...xapiCalls,
  ...skillCalls,
  ...talkCalls,
  ...onboardingCalls,
  courses: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay }),
    output: z.array(course),
  }),
  expiring: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      asOf: figureDay,
      window: expiryWindow,
      unitId: id<UnitId>().nullable().default(null),
      courseId: id<CourseId>().nullable().default(null),
      ...page,
    }),
    output: z.strictObject({
      total: z.int(),
      rows: z.array(expiringRow),
    }),
  }),
  /**
   * How many certificates expire, per unit (sub-units included) and window; persons at work on the day,
   * in the unit of their main engagement. `within90` holds `within30`, and both are among the valid.
   */
  expiringByUnit: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay }),
    output: z.array(
      z.strictObject({
        unitId: id<UnitId>(),
        code: z.string(),
        name: z.string(),
        depth: z.int(),
        expired: z.int(),
        within30: z.int(),
        within90: z.int(),
        valid: z.int(),
      }),
    ),
  }),
  figures: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay }),
    output: learningFigures,
  }),
  previewCourses: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: previewInput,
    output: previewSummary,
  }),
} as const;
