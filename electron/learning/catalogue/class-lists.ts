/** The lists of classes, one class with its people, and what classes cost. */
import { employmentOn, unitNames } from '../../../db/apv/people.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { classClashes, findListedClass, heldClasses, listClasses } from '../../../db/learning/class-lists.ts';
import { listCourses } from '../../../db/learning/courses.ts';
import { keptOf } from '../../../db/staff/index.ts';
import { namesOfPersons } from '../../../db/staff/unit-lists.ts';
import { activeOn } from '../../../db/staff/units.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { sumClasses } from '../../../shared/learning/class-sums.ts';
import type { ClassSeat, classCalls } from '../../../shared/learning/contract-classes.ts';
import type { CourseClassRow } from '../../../shared/learning/stored.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';
import { seatsOf } from './finding.ts';

type Calls = typeof classCalls;

export const classes = ({ db }: QueryContext, input: ParsedInput<Calls['classes']>): CallOutput<Calls['classes']> =>
  listClasses(db, input);

/** Person → the courses of other classes on the same days. */
export function clashesOf(
  db: ReadableDB,
  one: Pick<CourseClassRow, 'id' | 'startsOn' | 'endsOn'>,
  people: readonly PersonId[],
): (personId: PersonId) => string[] {
  const byPerson = Map.groupBy(classClashes(db, one, people), ({ personId }) => personId);
  return (personId) => (byPerson.get(personId) ?? []).map(({ courseName }) => courseName);
}

/** Where each of them works on the day; the first engagement of several. */
function placesOn(db: ReadableDB, one: CourseClassRow): (personId: PersonId) => string {
  const names = unitNames(db);
  const units = new Map(activeOn(db, one.startsOn).map(({ personId, unitId }) => [personId, unitId]));
  return (personId) => {
    const unitId = units.get(personId);
    return (unitId && names.get(unitId)) ?? '';
  };
}

function peopleOf(db: ReadableDB, one: CourseClassRow): ClassSeat[] {
  const seats = seatsOf(db, one.id);
  const ids = seats.map(({ personId }) => personId);
  const names = namesOfPersons(db, ids);
  const isEmployed = employmentOn(db, one.startsOn);
  const clashes = one.state === 'planned' ? clashesOf(db, one, ids) : () => [];
  const placeOf = placesOn(db, one);
  return seats.map(({ id, personId, state, queue }) => ({
    ...{ id, personId, state, queue },
    name: names.get(personId) ?? '',
    unitName: placeOf(keptOf(db, personId)),
    hasLeft: !isEmployed(personId),
    clashes: clashes(personId),
  }));
}

/** @throws not_found */
export function oneClass({ db }: QueryContext, { classId }: ParsedInput<Calls['class']>): CallOutput<Calls['class']> {
  const one = findListedClass(db, classId);
  if (!one) throw new AppFailure('not_found');
  return { ...one, people: peopleOf(db, one) };
}

export function classSums(
  { db }: QueryContext,
  { courseId, asOf }: ParsedInput<Calls['classSums']>,
): CallOutput<Calls['classSums']> {
  const names = new Map(listCourses(db).map(({ id, name }) => [id, name]));
  return sumClasses(heldClasses(db, asOf, courseId)).map((sum) => ({
    ...sum,
    courseName: names.get(sum.courseId) ?? '',
  }));
}
