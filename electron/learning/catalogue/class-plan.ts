/** Planning a class, changing it, cancelling it. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { findCourse } from '../../../db/learning/courses.ts';
import { changeRow, insertRow } from '../../../db/learning/rows.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type ClassId, type CourseId, newId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { moveUp } from '../../../shared/learning/class-seats.ts';
import type { ClassFields, classCalls } from '../../../shared/learning/contract-classes.ts';
import { requireOrder, requirePast } from '../../apv/changing.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';
import { syncCompletions } from './attendance.ts';
import { findClass, named, plannedClass, seatsOf, writeSeats } from './finding.ts';

type Calls = typeof classCalls;
type Saved = CallOutput<Calls['saveClass']>;

function requireOffered(db: ReadableDB, courseId: CourseId, day: IsoDate): void {
  const course = findCourse(db, courseId);
  if (!course) throw new AppFailure('not_found');
  if (course.endedOn !== null && day > course.endedOn) throw new AppFailure('course_ended');
}

function change(context: CommandContext, classId: ClassId, courseId: CourseId, fields: ClassFields): Saved {
  const { db, set, today, note } = context;
  const old = findClass(db, classId);
  if (old.courseId !== courseId) throw new AppFailure('not_found');
  if (old.state === 'cancelled') throw new AppFailure('class_cancelled');
  if (old.state === 'held') requirePast(fields.endsOn, today, 'endsOn');
  if (old.startsOn !== fields.startsOn) requireOffered(db, courseId, fields.startsOn);
  const changed = changeRow(db, set, 'course_class', old, fields);
  if (old.state === 'held') {
    syncCompletions(context, { ...old, ...fields });
    note({ classId, changed: changed.length });
    return { classId, movedUp: [] };
  }
  const before = seatsOf(db, classId);
  const { seats, moved } = moveUp(before, fields.seats);
  writeSeats(db, set, classId, before, seats);
  note({ classId, changed: changed.length, movedUp: moved.length });
  return {
    classId,
    movedUp: named(
      db,
      moved.map(({ personId }) => personId),
    ),
  };
}

/** @throws course_ended, dates_reversed {field}, date_in_future {field}, class_cancelled, looks_like_cpr {field}, not_found */
export function saveClass(
  context: CommandContext,
  { classId, courseId, fields }: ParsedInput<Calls['saveClass']>,
): Saved {
  refuseCpr(fields);
  requireOrder(fields.startsOn, fields.endsOn, 'endsOn');
  if (classId !== null) return change(context, classId, courseId, fields);
  requireOffered(context.db, courseId, fields.startsOn);
  const id = newId<ClassId>(context.random);
  insertRow(context.db, context.set, 'course_class', { id, courseId, ...fields, state: 'planned' });
  context.note({ classId: id, new: true });
  return { classId: id, movedUp: [] };
}

/** @throws class_not_planned, looks_like_cpr {field}, not_found */
export function cancelClass(
  { db, set, note }: CommandContext,
  { classId, reason }: ParsedInput<Calls['cancelClass']>,
): Record<string, never> {
  refuseCpr({ reason });
  const one = plannedClass(db, classId);
  changeRow(db, set, 'course_class', one, {
    state: 'cancelled',
    note: one.note === '' ? reason : `${reason}\n\n${one.note}`,
  });
  note({ classId });
  return {};
}
