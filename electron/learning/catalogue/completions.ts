/** Completions as they stand on a day, and those that are kept by hand. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { completionOn, type ListedCompletion, listCompletions } from '../../../db/learning/completions.ts';
import { findCourse } from '../../../db/learning/courses.ts';
import { changeRow, findRow, insertRow, removeRow } from '../../../db/learning/rows.ts';
import { keptOf } from '../../../db/staff/index.ts';
import { namesOfPersons } from '../../../db/staff/unit-lists.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { formatDate, type IsoDate } from '../../../shared/kernel/dates.ts';
import { type CompletionId, newId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Completion, CompletionFields, completionCalls } from '../../../shared/learning/contract-completions.ts';
import type { CompletionRow } from '../../../shared/learning/stored.ts';
import { certificateEnd, completionState } from '../../../shared/learning/validity.ts';
import { requireOrder, requirePast } from '../../apv/changing.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';
import type { Stored } from './finding.ts';

type Calls = typeof completionCalls;

function asCompletion(row: ListedCompletion, asOf: IsoDate): Completion {
  const { id, personId, personName, courseId, courseCode, courseName, classId, origin, mediaName } = row;
  const { completedOn, form, hours, number, expiresOn, note } = row;
  const certificate = { completedOn, expiresOn, months: row.validMonths };
  return {
    ...{ id, personId, personName, courseId, courseCode, courseName, classId, origin, mediaName },
    ...{ completedOn, form, hours, number, expiresOn, note },
    hasFile: row.mediaId !== null,
    validUntil: certificateEnd(certificate),
    state: completionState({ ...certificate, newest: row.newest === 1 }, asOf),
  };
}

export function completions(
  { db }: QueryContext,
  input: ParsedInput<Calls['completions']>,
): CallOutput<Calls['completions']> {
  const { total, rows } = listCompletions(db, input);
  return { total, rows: rows.map((row) => asCompletion(row, input.asOf)) };
}

interface Place extends Pick<CompletionRow, 'personId' | 'courseId' | 'completedOn'> {
  readonly id: CompletionId | null;
}

/** The day of one that a class or the player wrote is theirs to say. */
function requireByHand(old: CompletionRow, fields: CompletionFields): void {
  if (old.origin !== 'class' && old.origin !== 'player') return;
  if (old.completedOn === fields.completedOn && old.hours === fields.hours) return;
  throw new AppFailure('completion_not_by_hand');
}

function requireNew(db: ReadableDB, { id, personId, courseId, completedOn }: Place): void {
  const known = completionOn(db, personId, courseId, completedOn);
  if (!known || known.id === id) return;
  const name = findCourse(db, courseId)?.name ?? '';
  throw new AppFailure('completion_known', { name, date: formatDate(completedOn) });
}

function requireFields(fields: CompletionFields, today: IsoDate): void {
  // A certificate's number may well have ten digits.
  const { number: _number, ...texts } = fields;
  refuseCpr(texts);
  requirePast(fields.completedOn, today, 'completedOn');
  requireOrder(fields.completedOn, fields.expiresOn, 'expiresOn');
}

/** @throws completion_known {name, date}, completion_not_by_hand, date_in_future {field}, dates_reversed {field}, looks_like_cpr {field}, not_found */
export function saveCompletion(
  { db, set, today, random, note }: CommandContext,
  { completionId, personId: asked, courseId, fields }: ParsedInput<Calls['saveCompletion']>,
): { completionId: CompletionId } {
  requireFields(fields, today);
  const personId = keptOf(db, asked);
  if (completionId !== null) {
    const old = requireOwn(db, completionId);
    if (old.personId !== personId || old.courseId !== courseId) throw new AppFailure('not_found');
    requireByHand(old, fields);
    requireNew(db, { id: completionId, personId, courseId, completedOn: fields.completedOn });
    note({ completionId, changed: changeRow(db, set, 'completion', old, fields).length });
    return { completionId };
  }
  if (!findCourse(db, courseId) || !namesOfPersons(db, [personId]).has(personId)) throw new AppFailure('not_found');
  requireNew(db, { id: null, personId, courseId, completedOn: fields.completedOn });
  const id = newId<CompletionId>(random);
  insertRow(db, set, 'completion', {
    ...{ id, personId, courseId, ...fields },
    ...{ origin: 'hand', classId: null, attemptId: null, mediaId: null, mediaName: '' },
  });
  note({ completionId: id, new: true });
  return { completionId: id };
}

function requireOwn(db: ReadableDB, completionId: CompletionId): Stored<CompletionRow> {
  const row = findRow(db, 'completion', completionId);
  if (!row) throw new AppFailure('not_found');
  return row;
}

/** @throws completion_of_class, not_found */
export function removeCompletion(
  { db, set, note }: CommandContext,
  { completionId }: ParsedInput<Calls['removeCompletion']>,
): Record<string, never> {
  const old = requireOwn(db, completionId);
  if (old.origin === 'class') throw new AppFailure('completion_of_class');
  removeRow(db, set, 'completion', old);
  note({ completionId });
  return {};
}
