/** The rule of the clock, as the municipality has set it from a day on. */
import { type ClockSettings, clockSettings, defaultClock, inWarnOrder } from '../../shared/apv/clock-settings.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import { writeDatedSetting } from '../engine/dated-setting.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { all } from '../engine/statements.ts';

const KEY = 'apv.clock';

interface Stored {
  readonly value: string;
  readonly source: string;
  readonly validFrom: IsoDate;
}

const SELECT = 'SELECT value, source, valid_from AS validFrom FROM setting WHERE key = ?';

/** Undefined: what is no rule is none. */
function toRule({ value, source, validFrom }: Stored): ClockSettings | undefined {
  try {
    const found = clockSettings.safeParse({ ...JSON.parse(value), source, validFrom });
    return found.success ? { ...found.data, warnDays: inWarnOrder(found.data.warnDays) } : undefined;
  } catch {
    return undefined;
  }
}

const rulesOf = (rows: readonly Stored[]): ClockSettings[] => rows.flatMap((row) => toRule(row) ?? []);

/** The newest rule up to the day; without one, the program's own. */
export const readClockSettings = (db: ReadableDB, day: IsoDate): ClockSettings =>
  rulesOf(all<Stored>(db, `${SELECT} AND valid_from <= ? ORDER BY valid_from DESC`, [KEY, day]))[0] ?? defaultClock;

/** Rules that begin after the day, the first of them first. */
export const comingClockSettings = (db: ReadableDB, day: IsoDate): ClockSettings[] =>
  rulesOf(all<Stored>(db, `${SELECT} AND valid_from > ? ORDER BY valid_from`, [KEY, day]));

export function writeClockSettings(db: WritableDB, set: ChangeSet, rule: ClockSettings): void {
  const { intervalMonths, source, validFrom } = rule;
  const value = JSON.stringify({ intervalMonths, warnDays: inWarnOrder(rule.warnDays) });
  writeDatedSetting(db, set, KEY, { since: validFrom, value, source });
}
