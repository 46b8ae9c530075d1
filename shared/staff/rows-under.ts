import type { UnitId } from '../kernel/ids.ts';

/** The unit and all below it: rows come in the order of the tree. */
export function rowsUnder<Row extends { readonly unitId: UnitId; readonly depth: number }>(
  rows: readonly Row[],
  unitId: UnitId | null,
): readonly Row[] {
  if (unitId === null) return rows;
  const from = rows.findIndex((r) => r.unitId === unitId);
  const top = rows[from];
  if (!top) return [];
  const end = rows.findIndex((r, i) => i > from && r.depth <= top.depth);
  return rows.slice(from, end < 0 ? rows.length : end);
}
