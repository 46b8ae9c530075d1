/**
 * Answers that have left the urn (domain §3.4). Whenever some come to it the
 * round's rows are all taken out and laid in again in the order of their random
 * ids, so that no place in the file tells which came first.
 */
import type { RoundId, UnitId } from '../../shared/kernel/ids.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, allRows, get, prepared, run } from '../engine/statements.ts';

export interface StoredAnswer {
  /** 16 random bytes. */
  readonly id: Buffer;
  readonly unitId: UnitId;
  readonly bands: Buffer;
  readonly answers: Buffer;
}

export const readAnswers = (db: ReadableDB, roundId: RoundId): StoredAnswer[] =>
  all<StoredAnswer>(
    db,
    'SELECT id, unit_id AS unitId, bands, answers FROM survey_answer WHERE round_id = ? ORDER BY id',
    [roundId],
  );

export type GivenAnswer = Omit<StoredAnswer, 'id'>;

/**
 * What each says and from where, in no order. The bytes come as digits and are made one buffer of: a buffer for
 * each field costs more than reading a large round.
 */
export function readGivenAnswers(db: ReadableDB, roundId: RoundId): GivenAnswer[] {
  const rows = allRows<[UnitId, string, string]>(
    db,
    'SELECT unit_id, hex(bands), hex(answers) FROM survey_answer WHERE round_id = ?',
    roundId,
  );
  const bytes = Buffer.from(rows.map(([, bands, answers]) => bands + answers).join(''), 'hex');
  let at = 0;
  const take = (digits: string): Buffer => {
    const from = at;
    at += digits.length / 2;
    return bytes.subarray(from, at);
  };
  return rows.map(([unitId, bands, answers]) => ({ unitId, bands: take(bands), answers: take(answers) }));
}

export const hasAnswer = (db: ReadableDB, roundId: RoundId, id: Buffer): boolean =>
  get(db, 'SELECT 1 AS yes FROM survey_answer WHERE round_id = ? AND id = ?', [roundId, id]) !== undefined;

/** These and no others are the round's answers from now on. */
export function replaceAnswers(db: WritableDB, roundId: RoundId, answers: readonly StoredAnswer[]): void {
  run(db, 'DELETE FROM survey_answer WHERE round_id = ?', [roundId]);
  const insert = prepared(
    db,
    'INSERT INTO survey_answer (round_id, id, unit_id, bands, answers) VALUES (?, ?, ?, ?, ?)',
  );
  for (const one of [...answers].sort((a, b) => Buffer.compare(a.id, b.id))) {
    insert.run(roundId, one.id, one.unitId, one.bands, one.answers);
  }
}

/** Those that are there already stay as they are, so that a batch can be released twice. */
export function addAnswers(db: WritableDB, roundId: RoundId, more: readonly StoredAnswer[]): void {
  const byId = new Map([...more, ...readAnswers(db, roundId)].map((one) => [one.id.toString('hex'), one]));
  replaceAnswers(db, roundId, [...byId.values()]);
}

/** Released answers of each unit itself. */
export const countAnswers = (db: ReadableDB, roundId: RoundId): Map<UnitId, number> =>
  new Map(
    all<{ unitId: UnitId; n: number }>(
      db,
      'SELECT unit_id AS unitId, count(*) AS n FROM survey_answer WHERE round_id = ? GROUP BY unit_id',
      [roundId],
    ).map(({ unitId, n }) => [unitId, n]),
  );
