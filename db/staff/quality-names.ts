/** What persons of one page of cases are called. */
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';

export function namesOfPersons(db: ReadableDB, ids: readonly PersonId[]): Map<PersonId, string> {
  const found = all<{ id: PersonId; name: string }>(
    db,
    `SELECT id, trim(first_name || ' ' || last_name) AS name FROM person WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}
