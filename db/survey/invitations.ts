/**
 * Invitations: who may answer, by a hash of the code. That a code has been used
 * is not known here but in the urn, so that neither this table nor a backup of
 * it tells who has answered. All rows go when the round closes.
 */
import { createHmac } from 'node:crypto';
import type { PersonId, RoundId, UnitId } from '../../shared/kernel/ids.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get, prepared, run } from '../engine/statements.ts';

/** The round's random id is the salt. @param purpose keeps hashes for different ends apart */
const hashOf = (roundId: RoundId, purpose: string, code: Uint8Array): Buffer =>
  createHmac('sha256', roundId).update(`pejling/survey/${purpose}/1\n`).update(code).digest();

/** What is stored of a code: 32 bytes. */
export const tokenHash = (roundId: RoundId, code: Uint8Array): Buffer => hashOf(roundId, 'token', code);

/** What a paused answer lies under; nobody can tell without the code which token it belongs to. */
export const draftName = (roundId: RoundId, code: Uint8Array): string =>
  hashOf(roundId, 'draft', code).toString('base64url');

/** Invited at the opening, no code made yet: shorter than any hash, so that no code fits it. */
export const PLACEHOLDER_BYTES = 16;

export interface Invitation {
  readonly tokenHash: Buffer;
  readonly unitId: UnitId;
  readonly personId: PersonId | null;
}

/** In the order of their hashes, which is none. */
export function insertInvitations(db: WritableDB, roundId: RoundId, invitations: readonly Invitation[]): void {
  const insert = prepared(
    db,
    'INSERT INTO survey_invitation (round_id, token_hash, unit_id, person_id) VALUES (?, ?, ?, ?)',
  );
  for (const one of [...invitations].sort((a, b) => Buffer.compare(a.tokenHash, b.tokenHash))) {
    insert.run(roundId, one.tokenHash, one.unitId, one.personId);
  }
}

export const invitedUnit = (db: ReadableDB, roundId: RoundId, hash: Buffer): UnitId | undefined =>
  get<{ unitId: UnitId }>(db, 'SELECT unit_id AS unitId FROM survey_invitation WHERE round_id = ? AND token_hash = ?', [
    roundId,
    hash,
  ])?.unitId;

/** All of the round's, those of a person with the name. */
export interface NamedInvitation extends Invitation {
  readonly name: string | null;
}

export const readInvitations = (db: ReadableDB, roundId: RoundId): NamedInvitation[] =>
  all<NamedInvitation>(
    db,
    `SELECT i.token_hash AS tokenHash, i.unit_id AS unitId, i.person_id AS personId,
       trim(p.first_name || ' ' || p.last_name) AS name
     FROM survey_invitation i LEFT JOIN person p ON p.id = i.person_id
     WHERE i.round_id = ? ORDER BY p.name_key, i.token_hash`,
    [roundId],
  );

export const removeInvitations = (db: WritableDB, roundId: RoundId, unitId?: UnitId): number =>
  unitId === undefined
    ? run(db, 'DELETE FROM survey_invitation WHERE round_id = ?', [roundId])
    : run(db, 'DELETE FROM survey_invitation WHERE round_id = ? AND unit_id = ?', [roundId, unitId]);

export const unitsWithCodes = (db: ReadableDB, roundId: RoundId): number =>
  get<{ n: number }>(
    db,
    'SELECT count(DISTINCT unit_id) AS n FROM survey_invitation WHERE round_id = ? AND length(token_hash) <> ?',
    [roundId, PLACEHOLDER_BYTES],
  )?.n ?? 0;
