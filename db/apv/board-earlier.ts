/** APVs from before the register: rows of their own, so that the clock starts right. */

import type { boardCalls } from '../../shared/apv/contract-board.ts';
import { scope } from '../../shared/apv/words.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { type EarlierApvId, newId, type RandomBytes, type UnitId } from '../../shared/kernel/ids.ts';
import type { CallInput, CallOutput } from '../../shared/kernel/registry.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { get } from '../engine/statements.ts';
import { unitNames } from './people.ts';
import { insertRow, readRows } from './rows.ts';

type Earlier = CallOutput<typeof boardCalls.earlierApvs>[number];
type Wish = CallInput<typeof boardCalls.addEarlierApvs>;

/** The newest first; null: of all units. */
export function listEarlier(db: ReadableDB, unitId: UnitId | null): Earlier[] {
  const names = unitNames(db);
  const rows =
    unitId === null
      ? readRows(db, 'apv_earlier', '1 ORDER BY completed_on DESC, id')
      : readRows(db, 'apv_earlier', 'unit_id = ? ORDER BY completed_on DESC, id', [unitId]);
  return rows.map(({ born: _, scopes, ...row }) => ({
    ...row,
    scopes: [...scopes],
    unitName: names.get(row.unitId) ?? '',
  }));
}

/** How many of the units the register does not know. */
export const unknownUnits = (db: ReadableDB, ids: readonly UnitId[]): number =>
  get<{ n: number }>(db, 'SELECT count(*) AS n FROM json_each(?) WHERE value NOT IN (SELECT id FROM unit)', [
    JSON.stringify(ids),
  ])?.n ?? 0;

const sameDay = (db: ReadableDB, unitId: UnitId, day: IsoDate): Set<string> =>
  new Set(
    readRows(db, 'apv_earlier', 'unit_id = ? AND completed_on = ?', [unitId, day]).flatMap(({ scopes }) => scopes),
  );

/** What is noted already is not noted twice. @returns how many units got a row */
export function insertEarlier(db: WritableDB, set: ChangeSet, random: RandomBytes, wish: Wish): number {
  const { completedOn, note } = wish;
  let added = 0;
  for (const unitId of new Set(wish.unitIds)) {
    const known = sameDay(db, unitId, completedOn);
    const scopes = scope.options.filter((one) => wish.scopes.includes(one) && !known.has(one));
    if (scopes.length === 0) continue;
    insertRow(db, set, 'apv_earlier', { id: newId<EarlierApvId>(random), unitId, scopes, completedOn, note });
    added++;
  }
  return added;
}
