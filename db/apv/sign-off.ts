/** A signature stands for what was signed: whatever is changed afterwards takes it away (domain §1.3). */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ApvRoundId } from '../../shared/kernel/ids.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { changeRow, findRow, readRows } from './rows.ts';

/**
 * To be called by every writer of what an APV says, with the field it changed. A round that was signed and not yet in
 * follow-up goes back to its plan; one in follow-up stays there, unsigned.
 * @param by `table.field`, as `apv_line.deadline`
 * @returns whether there was a signature to take away
 */
export function dropSignOff(
  db: WritableDB,
  set: ChangeSet,
  { roundId, by, today }: { readonly roundId: ApvRoundId; readonly by: string; readonly today: IsoDate },
): boolean {
  const standing = readRows(db, 'apv_sign_off', 'round_id = ? AND dropped_on IS NULL', [roundId]);
  for (const one of standing) changeRow(db, set, 'apv_sign_off', one, { droppedOn: today, droppedBy: by });
  const round = findRow(db, 'apv_round', roundId);
  if (round?.state === 'signed') changeRow(db, set, 'apv_round', round, { state: 'plan', stateSince: today });
  return standing.length > 0;
}
