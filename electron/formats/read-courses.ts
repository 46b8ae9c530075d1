import { makeCourseReader } from '../../shared/learning/parse-course-row.ts';
import type { CourseRow } from '../../shared/learning/rows.ts';
import type { Job } from '../worker/context.ts';
import { readTable } from './read-table.ts';
import type { FileRead, ReadOptions } from './types.ts';

/** Course rows, those not completed and repeated ones included. */
export function readCoursesFile(path: string, options: ReadOptions, job: Job): FileRead<CourseRow> {
  return readTable('courses', makeCourseReader, path, options, job);
}
