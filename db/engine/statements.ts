/** Prepared statements, cached per handle, so that each text is compiled once. */
import type { Statement } from 'better-sqlite3';
import type { ReadableDB } from './handles.ts';

const caches = new WeakMap<ReadableDB, Map<string, Statement>>();

export function prepared(db: ReadableDB, text: string): Statement {
  let cache = caches.get(db);
  if (!cache) {
    cache = new Map();
    caches.set(db, cache);
  }
  let statement = cache.get(text);
  if (!statement) {
    statement = db.prepare(text);
    cache.set(text, statement);
  }
  return statement;
}

type Params = Readonly<Record<string, unknown>> | readonly unknown[];
const spread = (params: Params): unknown[] => (Array.isArray(params) ? params : [params]);

export const all = <Row>(db: ReadableDB, text: string, params: Params = []): Row[] =>
  prepared(db, text).all(...spread(params)) as Row[];

export const get = <Row>(db: ReadableDB, text: string, params: Params = []): Row | undefined =>
  prepared(db, text).get(...spread(params)) as Row | undefined;

/** Rows as lists, one after the other: for large readings, which are half as fast with an object for each row. */
export const eachRow = <Row extends unknown[]>(db: ReadableDB, text: string, ...params: unknown[]) =>
  prepared(db, text)
    .raw(true)
    .iterate(...params) as IterableIterator<Row>;

/** The same, all at once: stepping from row to row costs more than the rows. */
export const allRows = <Row extends unknown[]>(db: ReadableDB, text: string, ...params: unknown[]): Row[] =>
  prepared(db, text)
    .raw(true)
    .all(...params) as Row[];

export const run = (db: ReadableDB, text: string, params: Params = []): number =>
  prepared(db, text).run(...spread(params)).changes;
