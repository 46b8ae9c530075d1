/**
 * The text index of persons: folded words of the name and every tjenestenummer.
 * Filled once after a load, and only for the persons that were touched.
 */
import { fold } from '../../shared/kernel/text.ts';
import type { WritableDB } from '../engine/handles.ts';
import { all, prepared } from '../engine/statements.ts';
import { HAND } from './snapshot.ts';

const INSERT = 'INSERT INTO person_fts (rowid, words) VALUES (?, ?)';
const DELETE = 'DELETE FROM person_fts WHERE rowid = ?';

/** @param folded `fold`, or one that remembers */
export const wordsOf = (firstName: string, lastName: string, keys: string, folded = fold): string =>
  `${folded(firstName)} ${folded(lastName)} ${fold(keys)}`;

/** For a person who is not in the index yet. */
export const indexNewPerson = (db: WritableDB, n: number, words: string): void => {
  prepared(db, INSERT).run(n, words);
};

export const forgetPerson = (db: WritableDB, n: number): void => {
  prepared(db, DELETE).run(n);
};

interface Named {
  readonly n: number;
  readonly first_name: string;
  readonly last_name: string;
  readonly preferred_name: string;
  readonly merged_into: string | null;
  readonly keys: string | null;
}

/** A duplicate that was merged keeps its place in the index, but is found by no word. */
const wordsOfPerson = (p: Named): string =>
  p.merged_into === null ? `${wordsOf(p.first_name, p.last_name, p.keys ?? '')} ${fold(p.preferred_name)}`.trim() : '';

/** Writes the words of the persons anew. Ids of persons that are gone are passed over. */
export function indexPersons(db: WritableDB, personIds: readonly string[]): void {
  const named = all<Named>(
    db,
    `SELECT p.n, p.first_name, p.last_name, p.preferred_name, p.merged_into,
       (SELECT group_concat(e.key, ' ' ORDER BY e.key) FROM engagement e
        WHERE e.person_id = p.id AND e.source <> ?) AS keys
     FROM json_each(?) j JOIN person p ON p.id = j.value`,
    [HAND, JSON.stringify(personIds)],
  );
  for (const person of named) {
    forgetPerson(db, person.n);
    indexNewPerson(db, person.n, wordsOfPerson(person));
  }
}

/** An FTS5 expression for words that begin so; quoted, so that nothing typed is read as an operator. */
export const prefixQuery = (word: string): string => `"${word}"*`;
