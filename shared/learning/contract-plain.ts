/** Courses made in the program by the area's own course owner: video, PDF, pages, quiz (domain §6.3). */
import * as z from 'zod';
import type { CourseId, PackageId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, fileToken, id, shortText } from '../kernel/schemas.ts';
import { filePath, plainContent } from './plain-schema.ts';
import { packageState } from './words.ts';

/** What a file of a plain course is for; each has its own check (electron/formats/course-file.ts). */
export const plainFilePurpose = z.enum(['video', 'coursePdf', 'picture']);
export type PlainFilePurpose = z.output<typeof plainFilePurpose>;

export const plainFile = z.strictObject({ path: filePath, mime: z.string(), bytes: z.int() });
export type PlainFile = z.output<typeof plainFile>;

export const plainCourse = z.strictObject({
  id: id<PackageId>(),
  courseId: id<CourseId>(),
  courseCode: z.string(),
  courseName: z.string(),
  /** '' when the course has none. */
  owner: z.string(),
  ownerUnit: z.string(),
  title: z.string(),
  state: packageState,
  content: plainContent,
  files: z.array(plainFile),
  attempts: z.int(),
  /** Another edition of the same course: the draft that is being written, and the one people take now. */
  draftId: id<PackageId>().nullable(),
  publishedId: id<PackageId>().nullable(),
});
export type PlainCourse = z.output<typeof plainCourse>;

const ofPackage = z.strictObject({ packageId: id<PackageId>() });

export const plainCalls = {
  /**
   * An empty draft, with `courseId` null under a new course named as the title. Fails with `not_found`,
   * `looks_like_cpr`.
   */
  newPlain: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ courseId: id<CourseId>().nullable(), title: shortText.min(1) }),
    output: z.strictObject({ packageId: id<PackageId>(), courseId: id<CourseId>() }),
  }),
  plainCourse: defineCall({ kind: 'query', register: 'open', access: ['hr'], input: ofPackage, output: plainCourse }),
  /**
   * Files that no part shows any more are let go of. Fails with `not_found`, `plain_not_draft`, `plain_file_gone`,
   * `looks_like_cpr`.
   */
  savePlain: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ packageId: id<PackageId>(), title: shortText.min(1), content: plainContent }),
    output: done,
  }),
  /** Retires the editions before it. Fails with `not_found`, `plain_not_draft`, `plain_not_ready` {n}. */
  publishPlain: defineCall({ kind: 'command', register: 'open', access: ['hr'], input: ofPackage, output: done }),
  /** Back to a draft: only what nobody has begun. Fails with `not_found`, `plain_not_published`, `package_attempted`. */
  reopenPlain: defineCall({ kind: 'command', register: 'open', access: ['hr'], input: ofPackage, output: done }),
  /**
   * A new draft with the same content; the files are shared. There is one draft of a course at a time: a second call
   * answers with the first one's. Fails with `not_found`, `plain_not_published`.
   */
  newEdition: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: ofPackage,
    output: z.strictObject({ packageId: id<PackageId>() }),
  }),
  /**
   * Takes a file into the draft; it is kept once a part that shows it is saved. Fails with `not_found`,
   * `plain_not_draft`, `token_expired`, `file_missing` {name}, `course_file_empty`, `course_file_too_large` {mb, max},
   * `course_file_cut`, `course_file_not_mp4`, `video_codec` {codec}, `course_file_not_pdf`, `course_file_not_picture`,
   * `photo_heic`, `disk_full`, `cancelled`.
   */
  addPlainFile: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({ packageId: id<PackageId>(), file: fileToken, purpose: plainFilePurpose }),
    output: plainFile,
  }),
  /** A picture of the course, to be looked at while it is written; base64. Fails with `not_found`, `register_damaged`. */
  plainPicture: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ packageId: id<PackageId>(), path: filePath.min(1) }),
    output: z.strictObject({ mime: z.string(), picture: z.string() }),
  }),
} as const;
