/** Course packages: import with a report of what is in them, list, publish, retire (domain §6.3, engineering §D5). */
import * as z from 'zod';
import type { CourseId, PackageId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, fileToken, id, isoDate, shortText } from '../kernel/schemas.ts';
import { packageState, standard } from './words.ts';

export const packageNote = z.strictObject({
  level: z.enum(['info', 'warning']),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const packageSummary = z.strictObject({
  id: id<PackageId>(),
  courseId: id<CourseId>(),
  courseCode: z.string(),
  courseName: z.string(),
  title: z.string(),
  standard,
  /** `1.2`, `2004 4th` …; '' for others. */
  edition: z.string(),
  state: packageState,
  /** What is launched: SCOs, assets, assignable units, parts. */
  activities: z.int(),
  files: z.int(),
  bytes: z.int(),
  importedOn: isoDate,
  notes: z.array(packageNote),
  /** Attempts begun, and how many of them were completed. */
  attempts: z.int(),
  completed: z.int(),
});
export type PackageSummary = z.output<typeof packageSummary>;

export const packageCalls = {
  packages: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    /** Of one course, or all. */
    input: z.strictObject({ courseId: id<CourseId>().nullable() }),
    output: z.array(packageSummary),
  }),
  /**
   * Takes a package in whole, or nothing. With `courseId` null a course is made after the package's title. The same file
   * again is refused with `package_known` {title}. It is published at once. Fails with `package_bad_zip` {reason, entry},
   * `package_too_large` {what, most}, `package_no_manifest` {found}, `package_bad_manifest` {file, reason, line, about},
   * `package_nothing_to_launch`, `package_launch_missing` {path}, `not_found`, `token_expired`, `file_missing` {name},
   * `file_empty`, `disk_full`, `cancelled`.
   */
  importPackage: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({ file: fileToken, courseId: id<CourseId>().nullable() }),
    output: packageSummary,
  }),
  /**
   * Renames it, retires it, or takes it into use again. Attempts at a retired one stay, new ones cannot be begun. Drafts
   * are published by `publishPlain`. Fails with `not_found`, `bad_input` {field: 'state'}, `package_other_edition` when
   * another edition of a course made here is in use, `looks_like_cpr` {field}.
   */
  setPackage: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ packageId: id<PackageId>(), title: shortText.min(1), state: packageState }),
    output: done,
  }),
  /** With its files; only one that nobody has attempted. Fails with `package_attempted`. */
  removePackage: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ packageId: id<PackageId>() }),
    output: done,
  }),
} as const;
