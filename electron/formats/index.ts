/**
 * Files in and out, without a database. Every reader refuses a whole file by
 * throwing `AppFailure` with a file fault, and lists what is wrong with single
 * rows. Nothing else is ever thrown.
 */
export { readCoursesFile } from './read-courses.ts';
export { readOrganisationFile } from './read-organisation.ts';
export { readStaffFile } from './read-staff.ts';
export type { FileRead, ReadOptions, ReadWarning, StaffRead } from './types.ts';
