/**
 * What two persons who are one have of courses: completions and seats in classes. All else of the learning room stays
 * where it was written and is read with the kept person's (see `merged.ts`).
 */
import type { CompletionId, PersonId, SeatId } from '../../shared/kernel/ids.ts';
import { joinSeats, type Seat } from '../../shared/learning/class-seats.ts';
import type { CompletionOrigin } from '../../shared/learning/words.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';
import { removeRow, updateRow } from './edit-log.ts';
import type { ColumnChange } from './spell-log.ts';

/** What may be written on a completion beside whose, of what and when; named as in the table. */
interface Evidence {
  readonly form: string;
  readonly hours: number | null;
  readonly number: string;
  readonly expires_on: string | null;
  readonly note: string;
  readonly attempt_id: string | null;
  readonly media_id: string | null;
  readonly media_name: string;
  readonly origin: CompletionOrigin;
  readonly class_id: string | null;
}

interface StoredCompletion extends Evidence {
  readonly id: CompletionId;
  readonly course_id: string;
  readonly completed_on: string;
}

/** What a class has written it may take back; what is known from elsewhere too must stay then. */
const isOnlyOfClass = (one: Evidence, other: Evidence): boolean => one.origin === 'class' && other.origin !== 'class';

/** The kept one's own words win; what it lacks, the other may have. A file goes with its name. */
function filled(keep: StoredCompletion, drop: StoredCompletion): Evidence {
  const { media_id, media_name } = keep.media_id === null ? drop : keep;
  const { origin, class_id } = isOnlyOfClass(keep, drop) ? { origin: drop.origin, class_id: null } : keep;
  return {
    form: keep.form || drop.form,
    hours: keep.hours ?? drop.hours,
    number: keep.number || drop.number,
    expires_on: keep.expires_on ?? drop.expires_on,
    note: keep.note || drop.note,
    attempt_id: keep.attempt_id ?? drop.attempt_id,
    media_id,
    media_name,
    origin,
    class_id,
  };
}

/** A completion that both have, same course and day, was written twice: one of the two is enough. */
export function moveCompletions(db: WritableDB, set: ChangeSet, from: PersonId, to: PersonId): number {
  const rows = all<StoredCompletion>(db, 'SELECT * FROM completion WHERE person_id = ? ORDER BY id', [from]);
  for (const row of rows) {
    const twin = get<StoredCompletion>(
      db,
      'SELECT * FROM completion WHERE person_id = ? AND course_id = ? AND completed_on = ?',
      [to, row.course_id, row.completed_on],
    );
    if (!twin) {
      updateRow(db, set, { tbl: 'completion', id: row.id }, [['person_id', from, to]]);
      continue;
    }
    const evidence = Object.entries(filled(twin, row)) as [keyof Evidence, Evidence[keyof Evidence]][];
    const columns = evidence.map(([column, value]): ColumnChange => [column, twin[column], value]);
    updateRow(db, set, { tbl: 'completion', id: twin.id }, columns);
    removeRow(db, set, { tbl: 'completion', id: row.id });
  }
  return rows.length;
}

type StoredSeat = Pick<Seat, 'state' | 'queue'> & {
  readonly id: SeatId;
  readonly class_id: string;
  readonly note: string;
};

/** Two seats in one class become one: whoever is one person takes up one. */
export function moveSeats(db: WritableDB, set: ChangeSet, from: PersonId, to: PersonId): void {
  for (const seat of all<StoredSeat>(db, 'SELECT * FROM class_seat WHERE person_id = ? ORDER BY id', [from])) {
    const own = get<StoredSeat>(db, 'SELECT * FROM class_seat WHERE person_id = ? AND class_id = ?', [
      to,
      seat.class_id,
    ]);
    if (!own) {
      updateRow(db, set, { tbl: 'class_seat', id: seat.id }, [['person_id', from, to]]);
      continue;
    }
    const { state, queue } = joinSeats(own, seat);
    updateRow(db, set, { tbl: 'class_seat', id: own.id }, [
      ['state', own.state, state],
      ['queue', own.queue, queue],
      ['note', own.note, own.note || seat.note],
    ]);
    removeRow(db, set, { tbl: 'class_seat', id: seat.id });
  }
}
