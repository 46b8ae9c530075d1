/** How often a talk is due, as the municipality has set it from a day on. */
import type { IsoDate } from '../../shared/kernel/dates.ts';
import { type TalkRule, talkRule } from '../../shared/learning/contract-talks.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import { writeDatedSetting } from '../engine/dated-setting.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';

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
}

const SELECT = 'SELECT value, source, valid_from AS since FROM setting WHERE key = ?';

/** The newest rule up to the day. */
export function readTalkRule(db: ReadableDB, day: IsoDate): TalkRule {
  const rows = all<Stored>(db, `${SELECT} AND valid_from <= ? ORDER BY valid_from DESC`, [KEY, day]);
  for (const { value, source, since } of rows) {
    const found = talkRule.safeParse({ months: Number(value), source, since });
    if (found.success) return found.data;
  }
  return DEFAULT_TALK_RULE;
}

export const writeTalkRule = (db: WritableDB, set: ChangeSet, { months, source, since }: TalkRule): void =>
  writeDatedSetting(db, set, KEY, { since, value: String(months), source });
