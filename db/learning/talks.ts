/** Talks and what was agreed, as the pages ask for them; sealed notes apart. */
import { dayOf, type IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId, TalkId, UnitId } from '../../shared/kernel/ids.ts';
import { collationKey } from '../../shared/kernel/text.ts';
import type { TalkPerson } from '../../shared/learning/contract-talks.ts';
import type { TalkRow } from '../../shared/learning/stored.ts';
import { talkStanding } from '../../shared/learning/talk-states.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get, run } from '../engine/statements.ts';
import { keptOf } from '../staff/index.ts';
import { namesOfPersons } from '../staff/unit-lists.ts';
import { type Employee, employeesOn } from './employees.ts';
import { readRows } from './rows.ts';

/**
 * Talks as they were known on the day: what was planned later was not planned then. One that was held counts from the
 * day it was held, whenever somebody wrote it.
 * @param where SQL over the table's own columns
 */
export function readTalksOn(db: ReadableDB, asOf: IsoDate, where: string): TalkRow[] {
  const moments = new Map(
    all<{ id: TalkId; at: string | null }>(
      db,
      'SELECT t.id, c.at FROM talk t LEFT JOIN change_set c ON c.stamp = t.born',
    ).map(({ id, at }) => [id, at]),
  );
  return readRows(db, 'talk', where).filter(({ id, heldOn }) => {
    if (heldOn !== null && heldOn <= asOf) return true;
    const at = moments.get(id);
    return !at || dayOf(new Date(at)) <= asOf;
  });
}

/** Who was merged into another: their talks are the other's. */
function byPerson(db: ReadableDB, talks: readonly TalkRow[]): Map<PersonId, TalkRow[]> {
  const found = new Map<PersonId, TalkRow[]>();
  for (const talk of talks) {
    if (talk.personId === null) continue;
    const person = keptOf(db, talk.personId);
    found.set(person, [...(found.get(person) ?? []), talk]);
  }
  return found;
}

/** The first day of work of each person, of all engagements held on the day. */
function firstDays(employees: readonly Employee[]): Map<PersonId, IsoDate> {
  const days = new Map<PersonId, IsoDate>();
  for (const { personId, start } of employees) {
    const known = days.get(personId);
    if (!known || start < known) days.set(personId, start);
  }
  return days;
}

export interface TalkPeople {
  /** In Danish alphabetical order. */
  readonly persons: readonly (TalkPerson & { readonly unitPath: readonly UnitId[] })[];
  readonly onLeave: readonly { readonly unitPath: readonly UnitId[] }[];
}

/** Everyone at work on the day, once, at the main engagement. @param months of the interval */
export function readTalkPeople(
  db: ReadableDB,
  asOf: IsoDate,
  months: number,
  unitNames: ReadonlyMap<UnitId, string>,
): TalkPeople {
  const employees = employeesOn(db, asOf);
  const main = employees.filter(({ isMain }) => isMain);
  const talks = byPerson(db, readTalksOn(db, asOf, 'person_id IS NOT NULL'));
  const starts = firstDays(employees);
  const names = namesOfPersons(
    db,
    main.map(({ personId }) => personId),
  );
  const persons = main
    .filter(({ isOnLeave }) => !isOnLeave)
    .map((one) => {
      const start = starts.get(one.personId) ?? one.start;
      const { open, ...standing } = talkStanding(talks.get(one.personId) ?? [], { start, asOf, months });
      const name = names.get(one.personId) ?? '';
      return {
        key: collationKey(name),
        person: {
          personId: one.personId,
          name,
          unitId: one.unitId,
          unitName: unitNames.get(one.unitId) ?? '',
          kind: one.roles.includes('leader') ? ('lus' as const) : ('mus' as const),
          ...standing,
          openTalkId: open?.id ?? null,
          plannedOn: open?.plannedOn ?? null,
          unitPath: one.unitPath,
        },
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.person.personId < b.person.personId ? -1 : 1));
  return { persons: persons.map(({ person }) => person), onLeave: main.filter(({ isOnLeave }) => isOnLeave) };
}

export const readSealedNote = (db: ReadableDB, talkId: TalkId): Buffer | undefined =>
  get<{ sealed: Buffer }>(db, 'SELECT sealed FROM talk_note WHERE talk_id = ?', [talkId])?.sealed;

/** Overwrites the one that is there. */
export const writeSealedNote = (db: WritableDB, talkId: TalkId, sealed: Buffer, at: string): void =>
  void run(db, 'INSERT OR REPLACE INTO talk_note (talk_id, sealed, at) VALUES (?, ?, ?)', [talkId, sealed, at]);

export const deleteSealedNote = (db: WritableDB, talkId: TalkId): void =>
  void run(db, 'DELETE FROM talk_note WHERE talk_id = ?', [talkId]);

export const countActions = (db: ReadableDB, talkId: TalkId): number =>
  get<{ n: number }>(db, 'SELECT count(*) AS n FROM development_action WHERE talk_id = ?', [talkId])?.n ?? 0;
