/** How often a talk is due, as the municipality has set it from a day on. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { type TalkRule, talkRule } from '../../shared/learning/contract-talks.ts';
import { type ChangeSet, logChange } from '../engine/change-log.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all, get, run } from '../engine/statements.ts';

const KEY = 'learning.talks';

/** Until the municipality says otherwise; what its own agreement says is for HR to look up. */
export const DEFAULT_TALK_RULE: TalkRule = {
  months: 12,
  source: 'Almindelig praksis: en samtale om året. Se efter i jeres egen aftale om kompetenceudvikling',
  since: '2024-01-01' as IsoDate,
};

interface Stored {
  readonly value: string;
  readonly source: string;
  readonly since: IsoDate;
  readonly born: string;
}

const SELECT = 'SELECT value, source, valid_from AS since, born FROM setting WHERE key = ?';

/** The newest rule up to the day. */
export function readTalkRule(db: ReadableDB, day: IsoDate): TalkRule {
  const rows = all<Stored>(db, `${SELECT} AND valid_from <= ? ORDER BY valid_from DESC`, [KEY, day]);
  for (const { value, source, since } of rows) {
    const found = talkRule.safeParse({ months: Number(value), source, since });
    if (found.success) return found.data;
  }
  return DEFAULT_TALK_RULE;
}

/** A second rule from the same day takes the place of the first, which the change log keeps. */
export function writeTalkRule(db: WritableDB, set: ChangeSet, { months, source, since }: TalkRule): void {
  const value = String(months);
  const old = get<Stored>(db, `${SELECT} AND valid_from = ?`, [KEY, since]);
  if (!old) {
    run(db, 'INSERT INTO setting (key, valid_from, value, source, born) VALUES (?, ?, ?, ?, ?)', [
      ...[KEY, since, value, source, set.stamp],
    ]);
    return;
  }
  const row = { tbl: 'setting', row: `${KEY}@${since}`, born: old.born };
  if (old.value !== value) logChange(db, set, { ...row, field: 'value' }, old.value, value);
  if (old.source !== source) logChange(db, set, { ...row, field: 'source' }, old.source, source);
  run(db, 'UPDATE setting SET value = ?, source = ? WHERE key = ? AND valid_from = ?', [value, source, KEY, since]);
}
