/**
 * Faults of an organisation file that refuse the whole file: a tree with a hole
 * or a ring cannot be half right. Several tops are allowed.
 */
import { AppFailure } from '../kernel/result.ts';
import type { OrganisationRow } from './rows.ts';

function refuseDuplicates(rows: readonly OrganisationRow[]): Map<string, OrganisationRow> {
  const byCode = new Map<string, OrganisationRow>();
  for (const row of rows) {
    if (row.code === '') throw new AppFailure('unit_without_key', { line: row.line });
    if (byCode.has(row.code)) throw new AppFailure('duplicate_unit', { line: row.line, code: row.code });
    byCode.set(row.code, row);
  }
  return byCode;
}

/**
 * Follows every unit to its top. `settled` units are known to reach one, so each
 * unit is walked once and a tree of any depth takes linear time.
 */
function refuseCycles(rows: readonly OrganisationRow[], parentOf: (code: string) => string): void {
  const settled = new Set<string>();
  for (const row of rows) {
    const path = new Set<string>();
    let code = row.code;
    while (code !== '' && !settled.has(code)) {
      if (path.has(code)) throw new AppFailure('unit_cycle', { line: row.line, code: row.code });
      path.add(code);
      code = parentOf(code);
    }
    for (const seen of path) settled.add(seen);
  }
}

/**
 * @param known parent's code by unit code, for units that the register has and the file need not repeat (a delta)
 * @throws unit_without_key, duplicate_unit, unknown_parent, unit_cycle
 */
export function checkTree(rows: readonly OrganisationRow[], known: ReadonlyMap<string, string>): void {
  const byCode = refuseDuplicates(rows);
  for (const row of rows) {
    if (row.parentCode !== '' && !byCode.has(row.parentCode) && !known.has(row.parentCode)) {
      throw new AppFailure('unknown_parent', { line: row.line, code: row.code, parent: row.parentCode });
    }
  }
  refuseCycles(rows, (code) => byCode.get(code)?.parentCode ?? known.get(code) ?? '');
}
