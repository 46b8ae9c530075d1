/** The catalogue, classes with seats and waiting list, completions by hand, certificates (domain §6.2). */
import * as z from 'zod';
import type { CourseId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, shortText } from '../kernel/schemas.ts';
import { classCalls } from './contract-classes.ts';
import { completionCalls } from './contract-completions.ts';
import { basis } from './words.ts';

const hours = z.number().min(0).max(2000).nullable();
const kroner = z.int().min(0).max(100_000_000).nullable();

export const courseFields = z.strictObject({
  code: z.string().trim().min(1).max(40),
  name: shortText.min(1),
  about: z.string().trim().max(4000),
  /** As people write it: kursus, e-læring, sidemandsoplæring. */
  form: shortText,
  /** Months a completion is valid; null: does not expire. */
  validMonths: z.int().min(1).max(600).nullable(),
  basis,
  source: shortText,
  /** Per participant, usually. */
  hours,
  /** Per participant, usually; whole kroner. */
  price: kroner,
  /** The area's own course owner: a name, and the unit that answers for the course. */
  owner: shortText,
  ownerUnitId: id<UnitId>().nullable(),
});
export type CourseFields = z.output<typeof courseFields>;

/** What there is of a course, as of a day. */
const courseCounts = {
  /** Last day it was offered; null while it is. */
  endedOn: isoDate.nullable(),
  ownerUnitName: z.string(),
  completions: z.int(),
  /** Persons at work on the day who have completed it. */
  holders: z.int(),
  /** Packages that are published. */
  packages: z.int(),
  /** Classes that are planned and end on the day or later. */
  coming: z.int(),
  /** Rules that ask for it on the day. */
  rules: z.int(),
};

export const catalogueRow = z.strictObject({ id: id<CourseId>(), ...courseFields.shape, ...courseCounts });
export type CatalogueRow = z.output<typeof catalogueRow>;

export const catalogueCalls = {
  ...classCalls,
  ...completionCalls,
  /** All courses, those that have ended too, by name. */
  catalogue: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay }),
    output: z.array(catalogueRow),
  }),
  /** Fails with `not_found`. */
  course: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ courseId: id<CourseId>(), asOf: figureDay }),
    output: catalogueRow,
  }),
  /** A new one with `courseId` null. Fails with `course_code_taken` {name}, `looks_like_cpr` {field}, `not_found`. */
  saveCourse: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ courseId: id<CourseId>().nullable(), fields: courseFields }),
    output: z.strictObject({ courseId: id<CourseId>() }),
  }),
  /** The last day it is offered; null: it is offered again. What people have completed stays. Fails with `not_found`. */
  endCourse: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ courseId: id<CourseId>(), endedOn: isoDate.nullable() }),
    output: done,
  }),
} as const;
