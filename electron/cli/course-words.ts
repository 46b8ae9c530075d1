/** The words of `course import` and `course status`; those of `course play` are in `play-words.ts`. */
import { type Common, needed } from './usage-error.ts';

export const COURSE_OPTIONS = { course: { type: 'string' }, package: { type: 'string' } } as const;

export type CourseCommand =
  | (Common & {
      readonly name: 'course-import';
      readonly file: string;
      /** A course's code; left out, a course is made. */
      readonly course: string | undefined;
    })
  | (Common & {
      readonly name: 'course-status';
      /** Only the packages of a course, by its code, or only one package, by its id. */
      readonly course: string | undefined;
      readonly package: string | undefined;
    });

interface Values {
  readonly course?: string | undefined;
  readonly package?: string | undefined;
}

/** @param third the word behind `course import` */
export function readCourseWords(
  action: 'import' | 'status',
  third: string | undefined,
  values: Values,
  common: Common,
): CourseCommand {
  const { course } = values;
  if (action === 'import') return { name: 'course-import', ...common, file: needed(third, 'file'), course };
  return { name: 'course-status', ...common, course, package: values.package };
}
