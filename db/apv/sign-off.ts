/** A signature stands for what was signed: whatever is changed afterwards takes it away (domain §1.3). */
import type { Signature } from '../../shared/apv/contract-rounds.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ApvRoundId, SignOffId } from '../../shared/kernel/ids.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { get } from '../engine/statements.ts';
import { changeRow, findRow, readRows } from './rows.ts';
import type { ApvField } from './tables.ts';

/**
 * To be called by every writer of what an APV says, with the field it changed. A round that was signed and not yet in
 * follow-up goes back to its plan; one in follow-up stays there, unsigned.
 * @returns whether there was a signature to take away
 */
export function dropSignOff(
  db: WritableDB,
  set: ChangeSet,
  { roundId, by, today }: { readonly roundId: ApvRoundId; readonly by: ApvField; readonly today: IsoDate },
): boolean {
  const standing = readRows(db, 'apv_sign_off', 'round_id = ? AND dropped_on IS NULL', [roundId]);
  for (const one of standing) changeRow(db, set, 'apv_sign_off', one, { droppedOn: today, droppedBy: by });
  const round = findRow(db, 'apv_round', roundId);
  if (round?.state === 'signed') changeRow(db, set, 'apv_round', round, { state: 'plan', stateSince: today });
  return standing.length > 0;
}

const whoDropped = (db: ReadableDB, id: SignOffId): string =>
  get<{ actor: string }>(
    db,
    `SELECT s.actor FROM change c JOIN change_set s ON s.stamp = c.stamp
     WHERE c.tbl = 'apv_sign_off' AND c.row = ? AND c.field = 'dropped_on' ORDER BY c.n DESC LIMIT 1`,
    [id],
  )?.actor ?? '';

/** The newest of the leader and of the AMR, whether it stands or a later change took it away. */
export function newestSignatures(db: ReadableDB, roundId: ApvRoundId): Signature[] {
  const rows = readRows(db, 'apv_sign_off', 'round_id = ? ORDER BY born DESC, signed_on DESC', [roundId]);
  return (['leader', 'amr'] as const).flatMap((role) => {
    const newest = rows.find((row) => row.role === role);
    if (!newest) return [];
    const { id, name, signedOn, droppedOn, droppedBy } = newest;
    return [{ role, name, signedOn, droppedOn, droppedBy, droppedWho: droppedOn ? whoDropped(db, id) : '' }];
  });
}

/** The day of the last change that took a signature away; undefined when none ever did. */
export const lastDropped = (db: ReadableDB, roundId: ApvRoundId): IsoDate | undefined =>
  get<{ day: IsoDate | null }>(db, 'SELECT max(dropped_on) AS day FROM apv_sign_off WHERE round_id = ?', [roundId])
    ?.day ?? undefined;
