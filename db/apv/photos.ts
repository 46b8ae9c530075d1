/** The rows of photos; their bytes lie in media.db (db/engine/media.ts). */
import type { Photo } from '../../shared/apv/contract-uncover.ts';
import type { PhotoRow } from '../../shared/apv/rows.ts';
import type { ApvRoundId, CheckId, UnitId } from '../../shared/kernel/ids.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { readRows } from './rows.ts';

/** In the order they were taken in. @param unitId null: all units of the round */
export const photosOf = (db: ReadableDB, roundId: ApvRoundId, unitId: UnitId | null): Photo[] =>
  readRows(db, 'apv_photo', 'round_id = ? AND (? IS NULL OR unit_id = ?) ORDER BY born, id', [
    roundId,
    unitId,
    unitId,
  ]).map(({ born: _born, roundId: _round, mediaId: _media, ...photo }) => photo);

export const photosOfCheck = (db: ReadableDB, checkId: CheckId): (PhotoRow & { readonly born: string })[] =>
  readRows(db, 'apv_photo', 'check_id = ?', [checkId]);
