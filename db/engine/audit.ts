/**
 * The audit log: append-only, each line chained to the one before by a hash.
 * What a line is about sits in `audit_detail` behind a salted hash, so that
 * retention can delete it and the chain still holds. The head of the chain is
 * kept apart, so that lines cut from the end are missed. Whoever holds the
 * passphrase and SQLite tools could still write a whole new chain: heads are
 * therefore also written into every backup's manifest.
 */
import type { RandomBytes } from '../../shared/kernel/ids.ts';
import type { ReadableDB, WritableDB } from './handles.ts';
import { sha256 } from './hash.ts';
import { get, prepared } from './statements.ts';

export type AuditDetail = Readonly<Record<string, string | number | boolean>>;

export interface AuditEntry {
  /** ISO moment. */
  readonly at: string;
  /** Id of the app_user. */
  readonly actor: string;
  /** `room.call` */
  readonly call: string;
  /** `ok` or an error code. */
  readonly outcome: string;
  /** Counts and ids, never values of people. */
  readonly detail: AuditDetail;
}

interface AuditLine {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly call: string;
  readonly outcome: string;
  readonly detail_hash: string;
  readonly prev_hash: string;
  readonly hash: string;
}

export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

const HEAD = 'audit_head';
/** Lines up to here were cut by retention; the chain goes on from this hash. */
const CHECKPOINT = 'audit_checkpoint';
const START: ChainEnd = { seq: 0, hash: '' };

const hashLine = (line: Omit<AuditLine, 'hash'>): string =>
  // As JSON, so that no two different lines are the same text.
  sha256(JSON.stringify([line.seq, line.at, line.actor, line.call, line.outcome, line.detail_hash, line.prev_hash]));

function readEnd(db: ReadableDB, key: string): ChainEnd | undefined {
  const row = get<{ value: string }>(db, 'SELECT value FROM meta WHERE key = ?', [key]);
  if (!row) return undefined;
  const [seq, hash] = row.value.split(' ');
  return { seq: Number(seq), hash: hash ?? '' };
}

export const auditHead = (db: ReadableDB): ChainEnd => readEnd(db, HEAD) ?? START;

/** Must run inside the transaction whose work it tells of. */
export function appendAudit(db: WritableDB, entry: AuditEntry, random: RandomBytes): void {
  const head = auditHead(db);
  const salt = Buffer.from(random(16)).toString('hex');
  const detail = JSON.stringify(entry.detail);
  const line = {
    seq: head.seq + 1,
    at: entry.at,
    actor: entry.actor,
    call: entry.call,
    outcome: entry.outcome,
    detail_hash: sha256(salt + detail),
    prev_hash: head.hash,
  };
  const hash = hashLine(line);
  prepared(
    db,
    `INSERT INTO audit (seq, at, actor, call, outcome, detail_hash, prev_hash, hash)
     VALUES (@seq, @at, @actor, @call, @outcome, @detail_hash, @prev_hash, @hash)`,
  ).run({ ...line, hash });
  prepared(db, 'INSERT INTO audit_detail (seq, salt, detail) VALUES (?, ?, ?)').run(line.seq, salt, detail);
  prepared(db, 'INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(HEAD, `${line.seq} ${hash}`);
}

export interface AuditVerdict {
  readonly ok: boolean;
  readonly lines: number;
  /** Lines that do not fit, and 1 more where the end or a detail is missing its line. */
  readonly faults: number;
  /** The first line that does not fit; undefined when all do. */
  readonly firstBad: number | undefined;
}

/** Walks the whole chain. */
export function verifyAudit(db: ReadableDB): AuditVerdict {
  let end = readEnd(db, CHECKPOINT) ?? START;
  let lines = 0;
  let faults = 0;
  let firstBad: number | undefined;
  const blame = (seq: number): void => {
    faults += 1;
    firstBad ??= seq;
  };
  const rows = prepared(
    db,
    'SELECT a.*, d.salt, d.detail FROM audit a LEFT JOIN audit_detail d ON d.seq = a.seq ORDER BY a.seq',
  ).iterate() as IterableIterator<AuditLine & { salt: string | null; detail: string | null }>;
  for (const row of rows) {
    lines += 1;
    const follows = row.seq === end.seq + 1 && row.prev_hash === end.hash;
    const detailFits = row.salt === null || sha256(row.salt + (row.detail ?? '')) === row.detail_hash;
    if (!follows || !detailFits || hashLine(row) !== row.hash) blame(row.seq);
    end = { seq: row.seq, hash: row.hash };
  }
  const head = auditHead(db);
  if (head.seq !== end.seq || head.hash !== end.hash) blame(end.seq + 1);
  const stray = get<{ n: number }>(db, 'SELECT count(*) n FROM audit_detail WHERE seq NOT IN (SELECT seq FROM audit)');
  if (stray && stray.n > 0) blame(end.seq + 1);
  return { ok: faults === 0, lines, faults, firstBad };
}
