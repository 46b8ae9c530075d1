/** Persons who turned out to be one: a duplicate points to whom it was merged into, who may have been merged since. */
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all, get } from '../engine/statements.ts';

/** Whom the chain from this person ends at; the person itself when it was not merged. */
export const keptOf = (db: ReadableDB, id: PersonId): PersonId =>
  get<{ id: PersonId }>(
    db,
    `WITH RECURSIVE up(id, next) AS (
       SELECT id, merged_into FROM person WHERE id = ?
       UNION SELECT p.id, p.merged_into FROM up JOIN person p ON p.id = up.next)
     SELECT id FROM up WHERE next IS NULL`,
    [id],
  )?.id ?? id;

/** The person and every duplicate that was merged into it, by whatever way. */
export const mergedFamily = (db: ReadableDB, id: PersonId): PersonId[] =>
  all<{ id: PersonId }>(
    db,
    `WITH RECURSIVE down(id) AS (
       SELECT ? UNION SELECT p.id FROM down JOIN person p ON p.merged_into = down.id)
     SELECT id FROM down`,
    [id],
  ).map((p) => p.id);

/** Who has the CPR number now: a number of a merged duplicate is the kept person's. */
export function personWithCpr(db: ReadableDB, cpr: string): PersonId | undefined {
  const holder = get<{ id: PersonId }>(db, `SELECT id FROM person WHERE cpr = ? AND cpr <> ''`, [cpr]);
  return holder && keptOf(db, holder.id);
}
