/**
 * First answers while somebody types, straight from the text index: at once in
 * a register of 100,000 people, without anything having been read before.
 */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { PersonId, UnitId } from '../../shared/kernel/ids.ts';
import { searchWords } from '../../shared/staff/people-words.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';
import { prefixQuery } from './text-index.ts';
import { readTree } from './units.ts';

export interface FoundPerson {
  readonly id: PersonId;
  readonly name: string;
  readonly jobTitle: string;
  readonly unitName: string;
}

export interface FoundUnit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  /** The units above, from the top. */
  readonly path: string;
}

const PEOPLE = 8;
const UNITS = 5;
/**
 * So many hits are put in order by name. With more of them two letters were
 * typed, and any of them may be the one: the next letter tells.
 */
const LOOKED_AT = 200;

/** The FTS expression for what was typed; undefined when there is no word in it. */
export const peopleQuery = (text: string): string | undefined =>
  searchWords(text).map(prefixQuery).join(' ') || undefined;

/** Former employees are found as well; they have no title and no unit on the day. */
export function searchPeople(db: ReadableDB, text: string, asOf: IsoDate): FoundPerson[] {
  const match = peopleQuery(text);
  if (match === undefined) return [];
  return all<FoundPerson>(
    db,
    `WITH hit AS MATERIALIZED (
       SELECT p.id, p.n, trim(p.first_name || ' ' || p.last_name) AS name, p.name_key
       FROM (SELECT rowid AS n FROM person_fts WHERE person_fts MATCH @match LIMIT ${LOOKED_AT}) f
       CROSS JOIN person p ON p.n = f.n WHERE p.merged_into IS NULL
       ORDER BY p.name_key, p.n LIMIT ${PEOPLE}
     ),
     held AS MATERIALIZED (
       SELECT h.n, s.job_title, s.unit_id,
         row_number() OVER (PARTITION BY h.n ORDER BY s.fte DESC, e.start_date, e.key) AS place
       FROM hit h CROSS JOIN engagement e ON e.person_id = h.id CROSS JOIN engagement_spell s ON s.engagement_id = e.id
       WHERE s.valid_from <= @asOf AND s.valid_to >= @asOf
     )
     SELECT h.id, h.name, coalesce(m.job_title, '') AS jobTitle, coalesce((
       SELECT u.name FROM unit_spell u WHERE u.unit_id = m.unit_id
       ORDER BY u.valid_from <= @asOf AND u.valid_to >= @asOf DESC, u.valid_to DESC LIMIT 1), '') AS unitName
     FROM hit h LEFT JOIN held m ON m.n = h.n AND m.place = 1 ORDER BY h.name_key, h.n`,
    { match, asOf },
  );
}

/** A unit with what it is found by. */
export interface SearchedUnit extends FoundUnit {
  readonly words: readonly string[];
}

/** In the order of the tree. Small enough to be kept; there is no text index of units. */
export function readSearchedUnits(db: ReadableDB, asOf: IsoDate): SearchedUnit[] {
  const { placed } = readTree(db, asOf);
  const paths: string[] = [];
  return placed.map(({ unit: { id, code, name }, parent }) => {
    const above = placed[parent]?.unit.name;
    const path = above === undefined ? '' : [paths[parent], above].filter(Boolean).join(' › ');
    paths.push(path);
    return { id, code, name, path, words: searchWords(`${name} ${code}`) };
  });
}

/** Every word typed must begin a word of name or code. */
export function findUnits(units: readonly SearchedUnit[], text: string): FoundUnit[] {
  const typed = searchWords(text);
  if (typed.length === 0) return [];
  const found: FoundUnit[] = [];
  for (const { words, ...unit } of units) {
    if (typed.every((start) => words.some((word) => word.startsWith(start)))) found.push(unit);
    if (found.length === UNITS) break;
  }
  return found;
}
