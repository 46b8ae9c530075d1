/** Statements and documents of one attempt's record store, and what goes into an export of statements. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { AttemptId, PersonId } from '../../shared/kernel/ids.ts';
import type { CompletionOrigin, CompletionStatus, SuccessStatus } from '../../shared/learning/words.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, eachRow, get, run } from '../engine/statements.ts';

export interface StatementRow {
  readonly id: string;
  readonly attemptId: AttemptId;
  /** When it was stored, to the microsecond: the order within the attempt. */
  readonly at: string;
  readonly voided: number;
  /** JSON. */
  readonly body: string;
}

const STATEMENT = 'SELECT id, attempt_id AS attemptId, at, voided, body FROM xapi_statement';

/** Of any attempt: ids are unique in the register. */
export const findStatement = (db: ReadableDB, id: string): StatementRow | undefined =>
  get<StatementRow>(db, `${STATEMENT} WHERE id = ?`, [id]);

export const insertStatement = (db: WritableDB, row: Omit<StatementRow, 'voided'>): number =>
  run(db, 'INSERT INTO xapi_statement (id, attempt_id, at, body) VALUES (?, ?, ?, ?)', [
    row.id,
    row.attemptId,
    row.at,
    row.body,
  ]);

export const newestStatementAt = (db: ReadableDB, attemptId: AttemptId): string | null =>
  get<{ at: string | null }>(db, 'SELECT max(at) AS at FROM xapi_statement WHERE attempt_id = ?', [attemptId])?.at ??
  null;

export interface Amount {
  readonly count: number;
  readonly sum: number;
}

/** How many, and bytes of all together. */
export const statementAmount = (db: ReadableDB, attemptId: AttemptId): Amount =>
  get<Amount>(
    db,
    'SELECT count(*) AS count, coalesce(sum(octet_length(body)), 0) AS sum FROM xapi_statement WHERE attempt_id = ?',
    [attemptId],
  ) ?? { count: 0, sum: 0 };

/** In the order they were stored, or the other way round. */
export const statementsOf = (db: ReadableDB, attemptId: AttemptId, ascending: boolean): StatementRow[] =>
  all<StatementRow>(db, `${STATEMENT} WHERE attempt_id = ? AND voided = 0 ORDER BY at ${ascending ? 'ASC' : 'DESC'}`, [
    attemptId,
  ]);

/** `state`: of the registration · `state_any`: named without one · `activity`: profiles · `cmi5`: the program's own. */
export type DocumentKind = 'state' | 'state_any' | 'activity' | 'cmi5';

export interface DocumentRow {
  readonly name: string;
  readonly mime: string;
  readonly body: Buffer;
  readonly at: string;
}

export interface DocumentKey {
  readonly attemptId: AttemptId;
  readonly kind: DocumentKind;
  readonly activity: string;
  readonly name: string;
}

const BY_KEY = 'attempt_id = @attemptId AND kind = @kind AND activity = @activity AND name = @name';

export const findDocument = (db: ReadableDB, key: DocumentKey): DocumentRow | undefined =>
  get<DocumentRow>(db, `SELECT name, mime, body, at FROM xapi_document WHERE ${BY_KEY}`, { ...key });

/** @param since stored after it; '' for all */
export const documentNames = (db: ReadableDB, key: Omit<DocumentKey, 'name'>, since: string): string[] =>
  all<{ name: string }>(
    db,
    `SELECT name FROM xapi_document
     WHERE attempt_id = @attemptId AND kind = @kind AND activity = @activity AND at > @since ORDER BY name`,
    { ...key, since },
  ).map(({ name }) => name);

export const saveDocument = (db: WritableDB, key: DocumentKey, row: Omit<DocumentRow, 'name'>): number =>
  run(
    db,
    `INSERT INTO xapi_document (attempt_id, kind, activity, name, mime, body, at)
     VALUES (@attemptId, @kind, @activity, @name, @mime, @body, @at)
     ON CONFLICT (attempt_id, kind, activity, name)
     DO UPDATE SET mime = excluded.mime, body = excluded.body, at = excluded.at`,
    { ...key, ...row },
  );

export const dropDocument = (db: WritableDB, key: DocumentKey): number =>
  run(db, `DELETE FROM xapi_document WHERE ${BY_KEY}`, { ...key });

/** All but the one of the name. */
export const dropDocuments = (db: WritableDB, key: DocumentKey): number =>
  run(
    db,
    'DELETE FROM xapi_document WHERE attempt_id = @attemptId AND kind = @kind AND activity = @activity AND name <> @name',
    { ...key },
  );

export const documentAmount = (db: ReadableDB, attemptId: AttemptId): Amount =>
  get<Amount>(
    db,
    'SELECT count(*) AS count, coalesce(sum(length(body)), 0) AS sum FROM xapi_document WHERE attempt_id = ?',
    [attemptId],
  ) ?? { count: 0, sum: 0 };

export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What was read of a completion, in the order of the table's index: no sorting, whatever the number of them. */
export type CompletionLine = [
  id: string,
  personId: PersonId,
  courseCode: string,
  courseName: string,
  completedOn: IsoDate,
  hours: number | null,
  origin: CompletionOrigin,
  teacher: string | null,
  attemptId: AttemptId | null,
  success: SuccessStatus | null,
  scaled: number | null,
  raw: number | null,
  min: number | null,
  max: number | null,
];

export const eachCompletion = (db: ReadableDB, { from, to }: Span): IterableIterator<CompletionLine> =>
  eachRow<CompletionLine>(
    db,
    `SELECT x.id, x.person_id, c.code, c.name, x.completed_on, x.hours, x.origin, l.teacher, x.attempt_id,
       a.success, a.scaled, a.raw, a.min, a.max
     FROM course c JOIN completion x ON x.course_id = c.id
       LEFT JOIN course_class l ON l.id = x.class_id LEFT JOIN course_attempt a ON a.id = x.attempt_id
     WHERE x.completed_on BETWEEN ? AND ?
     ORDER BY c.id, x.completed_on, x.id`,
    from,
    to,
  );

export type AttemptLine = [
  id: AttemptId,
  personId: PersonId,
  courseCode: string,
  courseName: string,
  lastAt: string,
  completion: CompletionStatus,
  success: SuccessStatus,
  scaled: number | null,
  raw: number | null,
  min: number | null,
  max: number | null,
  seconds: number,
];

/** Attempts that were judged; those at cmi5 packages speak for themselves. */
export const eachJudged = (db: ReadableDB, { from, to }: Span): IterableIterator<AttemptLine> =>
  eachRow<AttemptLine>(
    db,
    `SELECT a.id, a.person_id, c.code, c.name, a.last_at, a.completion, a.success, a.scaled, a.raw, a.min,
       a.max, a.seconds
     FROM course_attempt a JOIN course c ON c.id = a.course_id JOIN course_package k ON k.id = a.package_id
     WHERE a.success <> 'unknown' AND k.standard <> 'cmi5' AND substr(a.last_at, 1, 10) BETWEEN ? AND ?
     ORDER BY a.id`,
    from,
    to,
  );

export type KeptLine = [body: string, personId: PersonId, attemptId: AttemptId];

/** Statements of cmi5 attempts but the voided ones, attempt by attempt in their order. */
export const eachKept = (db: ReadableDB, { from, to }: Span): IterableIterator<KeptLine> =>
  eachRow<KeptLine>(
    db,
    `SELECT s.body, a.person_id, a.id
     FROM course_attempt a JOIN xapi_statement s ON s.attempt_id = a.id
     WHERE s.voided = 0 AND substr(s.at, 1, 10) BETWEEN ? AND ?
     ORDER BY a.id, s.at`,
    from,
    to,
  );

export const countCompletions = (db: ReadableDB, { from, to }: Span): number =>
  get<{ n: number }>(db, 'SELECT count(*) AS n FROM completion WHERE completed_on BETWEEN ? AND ?', [from, to])?.n ?? 0;

/** The tjenestenummer of each person: of the engagement that ends last. */
export function readKeys(db: ReadableDB): Map<PersonId, string> {
  const found = new Map<PersonId, string>();
  for (const [person, key] of eachRow<[PersonId, string]>(
    db,
    'SELECT person_id, key FROM engagement ORDER BY end_date, start_date, id',
  )) {
    found.set(person, key);
  }
  return found;
}

/** Only those who were merged into another, with whom they point to. */
export const readMerged = (db: ReadableDB): Map<PersonId, PersonId> =>
  new Map(eachRow<[PersonId, PersonId]>(db, 'SELECT id, merged_into FROM person WHERE merged_into IS NOT NULL'));
