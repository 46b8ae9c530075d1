/**
 * Who was at a class, and the completions that follow. Writing them is a matter of what there should be and what there
 * is (shared/learning/class-completions.ts), so that marking twice, correcting and moving a class's day are one thing.
 */
import type { WritableDB } from '../../../db/engine/handles.ts';
import { heldAlsoAt } from '../../../db/learning/class-lists.ts';
import { completionOn } from '../../../db/learning/completions.ts';
import { findCourse } from '../../../db/learning/courses.ts';
import { changeRow, findRow, insertRow, readRows, removeRow } from '../../../db/learning/rows.ts';
import { keptOf } from '../../../db/staff/index.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { type ClassId, type CompletionId, newId, type PersonId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { type CompletionPlan, planCompletions } from '../../../shared/learning/class-completions.ts';
import { forgetAttendance, markAttendance } from '../../../shared/learning/class-seats.ts';
import type { classCalls } from '../../../shared/learning/contract-classes.ts';
import type { CompletionRow, CourseClassRow } from '../../../shared/learning/stored.ts';
import { requirePast } from '../../apv/changing.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';
import { findClass, type Stored, seatsOf, writeSeats } from './finding.ts';

type Calls = typeof classCalls;
type Result = CallOutput<Calls['holdClass']>;
type Writing = Pick<CommandContext, 'db' | 'set' | 'random'>;

const attendedOf = (db: WritableDB, { id, state }: CourseClassRow): PersonId[] =>
  state === 'held'
    ? [
        ...new Set(
          seatsOf(db, id)
            .filter((seat) => seat.state === 'attended')
            .map(({ personId }) => keptOf(db, personId)),
        ),
      ]
    : [];

function writePlan({ db, set, random }: Writing, one: CourseClassRow, plan: CompletionPlan): void {
  const find = (id: CompletionId): Stored<CompletionRow> => {
    const row = findRow(db, 'completion', id);
    if (!row) throw new AppFailure('not_found');
    return row;
  };
  const { endsOn: completedOn, hours, courseId, id: classId } = one;
  for (const id of plan.remove) removeRow(db, set, 'completion', find(id));
  for (const id of plan.release) changeRow(db, set, 'completion', find(id), { origin: 'hand', classId: null });
  for (const id of plan.change) changeRow(db, set, 'completion', find(id), { completedOn, hours });
  const form = findCourse(db, courseId)?.form ?? '';
  for (const personId of plan.add) {
    insertRow(db, set, 'completion', {
      ...{ id: newId<CompletionId>(random), personId, courseId, completedOn, form, hours, classId },
      ...{ origin: 'class', attemptId: null, number: '', expiresOn: null, mediaId: null, mediaName: '', note: '' },
    });
  }
}

interface Synced extends Result {
  /** Whose completion was taken back, and of which days. */
  readonly lost: readonly { readonly personId: PersonId; readonly day: IsoDate }[];
}

function syncOne(writing: Writing, one: CourseClassRow): Synced {
  const { db } = writing;
  const own = readRows(db, 'completion', 'class_id = ? ORDER BY id', [one.id]);
  const plan = planCompletions({
    attended: attendedOf(db, one),
    completedOn: one.endsOn,
    hours: one.hours,
    own,
    isKnown: (personId) => {
      const found = completionOn(db, personId, one.courseId, one.endsOn);
      return found !== undefined && found.classId !== one.id;
    },
  });
  writePlan(writing, one, plan);
  const removed = new Set<CompletionId>(plan.remove);
  return {
    ...{ written: plan.add.length, changed: plan.change.length, known: plan.known },
    takenBack: plan.remove.length,
    lost: own.filter(({ id }) => removed.has(id)).map(({ personId, completedOn: day }) => ({ personId, day })),
  };
}

/**
 * Makes the completions of a class what its attendance says. One that is taken back is written again by another class of
 * the course that the same person attended on the same day.
 */
export function syncCompletions(writing: Writing, one: CourseClassRow): Result {
  const { lost, ...result } = syncOne(writing, one);
  for (const [day, people] of Map.groupBy(lost, (gone) => gone.day)) {
    const others = heldAlsoAt(
      writing.db,
      one,
      day,
      people.map(({ personId }) => personId),
    );
    for (const id of others) syncOne(writing, findClass(writing.db, id));
  }
  return result;
}

function record(context: CommandContext, one: Stored<CourseClassRow>, present: readonly string[]): Result {
  const { db, set, note } = context;
  const seats = seatsOf(db, one.id);
  const known = new Set<string>(seats.map(({ id }) => id));
  if (present.some((id) => !known.has(id))) throw new AppFailure('not_found');
  writeSeats(db, set, one.id, seats, markAttendance(seats, new Set(present as (typeof seats)[number]['id'][])));
  changeRow(db, set, 'course_class', one, { state: 'held' });
  const result = syncCompletions(context, { ...one, state: 'held' });
  note({ classId: one.id, ...result });
  return result;
}

/** @throws date_in_future {field}, class_cancelled, not_found */
export function holdClass(context: CommandContext, { classId, present }: ParsedInput<Calls['holdClass']>): Result {
  const one = findClass(context.db, classId);
  if (one.state === 'cancelled') throw new AppFailure('class_cancelled');
  requirePast(one.endsOn, context.today, 'endsOn');
  return record(context, one, present);
}

/** @throws class_not_held, not_found */
export function recordAttendance(
  context: CommandContext,
  { classId, present }: ParsedInput<Calls['recordAttendance']>,
): Result {
  const one = findClass(context.db, classId);
  if (one.state !== 'held') throw new AppFailure('class_not_held');
  return record(context, one, present);
}

/** @throws not_found */
export function reopenClass(context: CommandContext, { classId }: { readonly classId: ClassId }): Result {
  const { db, set, note } = context;
  const one = findClass(db, classId);
  if (one.state === 'held') {
    const seats = seatsOf(db, classId);
    writeSeats(db, set, classId, seats, forgetAttendance(seats));
  }
  changeRow(db, set, 'course_class', one, { state: 'planned' });
  const result = syncCompletions(context, { ...one, state: 'planned' });
  note({ classId, ...result });
  return result;
}
