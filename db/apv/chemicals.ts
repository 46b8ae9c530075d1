/** Substances with where they are used, and from when the rule about old sheets holds. */
import { SHEET_YEARS } from '../../shared/apv/chemicals.ts';
import type { SubstanceRow, SubstanceUseRow } from '../../shared/apv/rows.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { SubstanceId, UnitId } from '../../shared/kernel/ids.ts';
import { collationKey, fold } from '../../shared/kernel/text.ts';
import type { ReadableDB } from '../engine/handles.ts';
import { get } from '../engine/statements.ts';
import { closesOn } from './people.ts';
import { readRows } from './rows.ts';

const SHEET_SETTING = 'apv.sheet_years';

export interface StoredSubstance {
  readonly row: SubstanceRow;
  readonly uses: readonly SubstanceUseRow[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** SQLite cannot sort æøå: by name as Danish has it. */
export function listSubstances(db: ReadableDB): StoredSubstance[] {
  const uses = Map.groupBy(readRows(db, 'substance_use', '1 = 1 ORDER BY id'), ({ substanceId }) => substanceId);
  return readRows(db, 'substance', '1 = 1')
    .map((row) => ({ row, key: collationKey(row.name) }))
    .sort((a, b) => byText(a.key, b.key) || byText(a.row.id, b.row.id))
    .map(({ row }) => ({ row, uses: uses.get(row.id) ?? [] }));
}

/** Another substance of the same name, however it is spelt. */
export const isNameTaken = (db: ReadableDB, name: string, own: SubstanceId | null): boolean =>
  readRows(db, 'substance', '1 = 1').some((row) => row.id !== own && fold(row.name) === fold(name));

/** How many years a safety data sheet is good for; a register may have decided on another number. */
export function sheetYears(db: ReadableDB, day: IsoDate): number {
  const set = get<{ value: string }>(
    db,
    'SELECT value FROM setting WHERE key = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1',
    [SHEET_SETTING, day],
  );
  return set && /^[1-9]\d?$/.test(set.value) ? Number(set.value) : SHEET_YEARS;
}

/** Units of these that have had their last day. */
export function closedBefore(db: ReadableDB, units: Iterable<UnitId>, day: IsoDate): Map<UnitId, IsoDate> {
  const closed = new Map<UnitId, IsoDate>();
  for (const unitId of new Set(units)) {
    const last = closesOn(db, unitId);
    if (last !== undefined && last < day) closed.set(unitId, last);
  }
  return closed;
}
