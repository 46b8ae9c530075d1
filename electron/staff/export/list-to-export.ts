/** Who is exported: the very list that the page shows, by the same filter and in the same order. */

import type { ReadableDB } from '../../../db/engine/handles.ts';
import { readIdentities, readUnitCodes } from '../../../db/staff/export-people.ts';
import { type StreamedPeople, streamPeople } from '../../../db/staff/export-stream.ts';
import { readPeopleOn } from '../../../db/staff/people-index.ts';
import { type PeopleRow, peopleFilter } from '../../../shared/staff/contract-people.ts';
import type { ExportPerson } from '../../../shared/staff/export-columns.ts';
import { buildPeopleIndex } from '../../../shared/staff/people-index.ts';
import { listPeople, type PeopleQuestion } from '../../../shared/staff/people-rows.ts';

/** The index is made for this export and let go of with it: the page's own is kept by the reading thread. */
export const listToExport = (db: ReadableDB, question: PeopleQuestion): PeopleRow[] =>
  listPeople(buildPeopleIndex(readPeopleOn(db, question.filter.asOf)), question, {
    offset: 0,
    limit: Number.MAX_SAFE_INTEGER,
  }).rows;

/** Adds what an export may need, person by person. */
function* withIdentities(db: ReadableDB, rows: readonly PeopleRow[], withCpr: boolean): Generator<ExportPerson> {
  const identities = readIdentities(db, withCpr);
  const codes = readUnitCodes(db);
  for (const row of rows) {
    const { firstName, lastName, cpr } = identities.get(row.id) ?? { firstName: row.name, lastName: '', cpr: '' };
    yield { ...row, firstName, lastName, cpr, unitCode: row.unitId === null ? '' : (codes.get(row.unitId) ?? '') };
  }
}

/** Everybody employed on the day, by name. */
export function isWholeList({ filter, sort, descending }: PeopleQuestion): boolean {
  const everybody = peopleFilter.parse({ asOf: filter.asOf });
  return sort === 'name' && !descending && JSON.stringify(everybody) === JSON.stringify(peopleFilter.parse(filter));
}

/** The whole list is streamed; one that is chosen from is chosen by the list's own rules. */
export function peopleToExport(db: ReadableDB, question: PeopleQuestion, withCpr: boolean): StreamedPeople {
  if (isWholeList(question)) return streamPeople(db, question.filter.asOf, withCpr);
  const rows = listToExport(db, question);
  return { total: rows.length, people: withIdentities(db, rows, withCpr) };
}
