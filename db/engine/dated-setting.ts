/** Numbers that change with law and agreements: a row of `setting` for each day from which another value holds. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { type ChangeSet, logChange } from './change-log.ts';
import type { WritableDB } from './handles.ts';
import { get, run } from './statements.ts';

export interface DatedSetting {
  /** The day it holds from. */
  readonly since: IsoDate;
  readonly value: string;
  readonly source: string;
}

/** A second value from the same day takes the place of the first, which the change log keeps, field by field. */
export function writeDatedSetting(
  db: WritableDB,
  set: ChangeSet,
  key: string,
  { since, value, source }: DatedSetting,
): void {
  const old = get<{ value: string; source: string; born: string }>(
    db,
    'SELECT value, source, born FROM setting WHERE key = ? AND valid_from = ?',
    [key, since],
  );
  if (!old) {
    run(db, 'INSERT INTO setting (key, valid_from, value, source, born) VALUES (?, ?, ?, ?, ?)', [
      ...[key, since, value, source, set.stamp],
    ]);
    return;
  }
  const row = { tbl: 'setting', row: `${key}@${since}`, born: old.born };
  if (old.value !== value) logChange(db, set, { ...row, field: 'value' }, old.value, value);
  if (old.source !== source) logChange(db, set, { ...row, field: 'source' }, old.source, source);
  run(db, 'UPDATE setting SET value = ?, source = ? WHERE key = ? AND valid_from = ?', [value, source, key, since]);
}
