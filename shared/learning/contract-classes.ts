/** Classes: planning, seats and waiting list, attendance, costs and hours. */
import * as z from 'zod';
import type { ClassId, CourseId, PersonId, SeatId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, id, isoDate, page, shortText } from '../kernel/schemas.ts';
import { classState, seatState } from './words.ts';

export const classFields = z.strictObject({
  startsOn: isoDate,
  endsOn: isoDate,
  hoursOfDay: z.string().trim().max(60),
  place: shortText,
  teacher: shortText,
  /** Null: as many as come. */
  seats: z.int().min(1).max(10_000).nullable(),
  /** Per participant. */
  hours: z.number().min(0).max(2000).nullable(),
  /** Of the class as a whole, in whole kroner. */
  cost: z.int().min(0).max(100_000_000).nullable(),
  note: z.string().trim().max(2000),
});
export type ClassFields = z.output<typeof classFields>;

const summary = {
  id: id<ClassId>(),
  courseId: id<CourseId>(),
  courseCode: z.string(),
  courseName: z.string(),
  ...classFields.shape,
  state: classState,
  /** Seats taken; in a held class those who were there and those who were not. */
  taken: z.int(),
  waiting: z.int(),
  attended: z.int(),
};

export const classSummary = z.strictObject(summary);
export type ClassSummary = z.output<typeof classSummary>;

export const classSeat = z.strictObject({
  id: id<SeatId>(),
  personId: id<PersonId>(),
  name: z.string(),
  /** Where the person works on the class's first day; '' when nowhere. */
  unitName: z.string(),
  state: seatState,
  queue: z.int(),
  /** Does not work here on the class's first day (or today, when that has come). */
  hasLeft: z.boolean(),
  /** Courses of other classes that are planned on the same days. */
  clashes: z.array(z.string()),
});
export type ClassSeat = z.output<typeof classSeat>;

const movedUp = z.array(z.strictObject({ personId: id<PersonId>(), name: z.string() }));

/** What became of each person who was asked for. `left`: does not work here, and was not taken in. */
export const enrolResult = z.strictObject({
  personId: id<PersonId>(),
  name: z.string(),
  outcome: z.enum(['enrolled', 'waiting', 'already', 'left']),
  clashes: z.array(z.string()),
});
export type EnrolResult = z.output<typeof enrolResult>;

/** How many completions the attendance wrote, changed and took back, and how many were known from elsewhere. */
export const attendanceResult = z.strictObject({
  written: z.int(),
  changed: z.int(),
  takenBack: z.int(),
  known: z.int(),
});

const attendanceInput = z.strictObject({ classId: id<ClassId>(), present: z.array(id<SeatId>()).max(10_000) });

const one = z.strictObject({ classId: id<ClassId>() });

export const classCalls = {
  /** `coming`: planned, and those whose day has passed but that nobody has marked as held. Next first; `past`: newest first. */
  classes: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ courseId: id<CourseId>().nullable(), when: z.enum(['coming', 'past']), ...page }),
    output: z.strictObject({ total: z.int(), rows: z.array(classSummary) }),
  }),
  /** Fails with `not_found`. */
  class: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: one,
    output: z.strictObject({ ...summary, people: z.array(classSeat) }),
  }),
  /** Held classes that ended by the day, per course and year; newest year first, by course within it. */
  classSums: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ courseId: id<CourseId>().nullable(), asOf: figureDay }),
    output: z.array(
      z.strictObject({
        courseId: id<CourseId>(),
        courseName: z.string(),
        year: z.string(),
        classes: z.int(),
        participants: z.int(),
        hours: z.number(),
        cost: z.int(),
        withoutCost: z.int(),
      }),
    ),
  }),
  /**
   * A new one with `classId` null. More seats move the first of the waiting list up; fewer throw nobody out. Other days or
   * hours of a held class change the completions it has written. Fails with `course_ended`, `dates_reversed` {field},
   * `date_in_future` {field} (a held class), `class_cancelled`, `looks_like_cpr` {field}, `not_found`.
   */
  saveClass: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ classId: id<ClassId>().nullable(), courseId: id<CourseId>(), fields: classFields }),
    output: z.strictObject({ classId: id<ClassId>(), movedUp }),
  }),
  /**
   * Full: on the waiting list. Each person is answered for; who does not work here on the class's first day is not taken
   * in. Fails with `class_not_planned`, `not_found`.
   */
  enrol: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ classId: id<ClassId>(), personIds: z.array(id<PersonId>()).min(1).max(500) }),
    output: z.array(enrolResult),
  }),
  /** The first of the waiting list gets the seat. Fails with `class_not_planned`, `not_found`. */
  withdraw: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ seatId: id<SeatId>() }),
    output: z.strictObject({ movedUp }),
  }),
  /**
   * Marks a class as held by those who were there, and writes their completions with it; the same again changes nothing.
   * Fails with `date_in_future` {field}, `class_cancelled`, `not_found`.
   */
  holdClass: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: attendanceInput,
    output: attendanceResult,
  }),
  /**
   * Corrects who was there. A completion that the class wrote is taken back, unless it is known from elsewhere.
   * Fails with `class_not_held`, `not_found`.
   */
  recordAttendance: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: attendanceInput,
    output: attendanceResult,
  }),
  /** The reason is put first in the class's note. Fails with `class_not_planned`, `looks_like_cpr` {field}, `not_found`. */
  cancelClass: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ classId: id<ClassId>(), reason: shortText.min(1) }),
    output: done,
  }),
  /** A class that was cancelled, or marked as held by mistake, is planned again; completions it wrote are taken back. */
  reopenClass: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: one,
    output: attendanceResult,
  }),
} as const;
