/** Completions: by hand beside those of files, classes and the player, each with its certificate. */
import * as z from 'zod';
import type { ClassId, CompletionId, CourseId, PersonId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, fileToken, id, isoDate, page, shortText } from '../kernel/schemas.ts';
import { completionOrigin } from './words.ts';

export const completionFields = z.strictObject({
  completedOn: isoDate,
  form: shortText,
  hours: z.number().min(0).max(10_000).nullable(),
  /** The certificate's own number. */
  number: z.string().trim().max(80),
  /** The certificate's own last day; it goes before the course's validity, whether sooner or later. */
  expiresOn: isoDate.nullable(),
  note: z.string().trim().max(1000),
});
export type CompletionFields = z.output<typeof completionFields>;

export const completion = z.strictObject({
  id: id<CompletionId>(),
  personId: id<PersonId>(),
  personName: z.string(),
  courseId: id<CourseId>(),
  courseCode: z.string(),
  courseName: z.string(),
  ...completionFields.shape,
  origin: completionOrigin,
  classId: id<ClassId>().nullable(),
  /** Name of the certificate's file; '' when there is none. */
  mediaName: z.string(),
  hasFile: z.boolean(),
  /** Last day of validity; null: does not expire. */
  validUntil: isoDate.nullable(),
  /** As of the day; a later completion of the same course supersedes it. */
  state: z.enum(['valid', 'expiring', 'expired', 'superseded', 'no_expiry']),
});
export type Completion = z.output<typeof completion>;

const one = z.strictObject({ completionId: id<CompletionId>() });

export const completionCalls = {
  /** Of a course, of a person, or both; those by the day, newest first. */
  completions: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      courseId: id<CourseId>().nullable(),
      personId: id<PersonId>().nullable(),
      asOf: figureDay,
      ...page,
    }),
    output: z.strictObject({ total: z.int(), rows: z.array(completion) }),
  }),
  /**
   * A new one with `completionId` null; recertification is always a new one. Fails with `completion_known` {name, date}
   * (the same person, course and day), `date_in_future` {field}, `dates_reversed` {field}, `completion_not_by_hand` (day
   * and hours of one that a class or the player wrote), `looks_like_cpr` {field}, `not_found`.
   */
  saveCompletion: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      completionId: id<CompletionId>().nullable(),
      personId: id<PersonId>(),
      courseId: id<CourseId>(),
      fields: completionFields,
    }),
    output: z.strictObject({ completionId: id<CompletionId>() }),
  }),
  /** With its certificate; the log of changes keeps the row. Fails with `completion_of_class`, `not_found`. */
  removeCompletion: defineCall({ kind: 'command', register: 'open', access: ['hr'], input: one, output: done }),
  /**
   * Takes the place of the file there was. Fails with `certificate_wrong_kind`, `certificate_empty`,
   * `certificate_too_large` {mb, max}, `file_missing` {name}, `disk_full`, `not_found`; the old file then stays.
   */
  attachCertificate: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ completionId: id<CompletionId>(), file: fileToken }),
    output: done,
  }),
  /** Takes the file away; the completion stays. Fails with `not_found`. */
  detachCertificate: defineCall({ kind: 'system', register: 'open', access: ['hr'], input: one, output: done }),
  /** Writes the stored file where the user chose. Fails with `not_found`, `export_in_register`, `file_not_written`. */
  exportCertificate: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ completionId: id<CompletionId>(), file: fileToken }),
    output: done,
  }),
} as const;
