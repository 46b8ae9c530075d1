/** Numbers of the law about accidents and the training of the AMO: settings with the day they hold from and a source. */
import { defaultTrainingRule, type TrainingRule } from '../../shared/apv/amo-duties.ts';
import { defaultReportRule, type ReportRule } from '../../shared/apv/incident-deadline.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import { writeDatedSetting } from '../engine/dated-setting.ts';
import type { ReadableDB, WritableDB } from '../engine/handles.ts';
import { get } from '../engine/statements.ts';

const KEYS = {
  reportDays: 'apv.report_days',
  reportWarnDays: 'apv.report_warn_days',
  obligatoryMonths: 'apv.amo_obligatory_months',
  offerMonths: 'apv.amo_offer_months',
} as const;
type Key = (typeof KEYS)[keyof typeof KEYS];

interface Line {
  readonly value: number;
  readonly since: IsoDate;
  readonly source: string;
}

/** The newest row up to the day; what is no whole number is no rule. */
function numberOn(db: ReadableDB, key: Key, day: IsoDate): Line | undefined {
  const row = get<{ value: string; since: IsoDate; source: string }>(
    db,
    'SELECT value, valid_from AS since, source FROM setting WHERE key = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1',
    [key, day],
  );
  return row && /^\d{1,3}$/.test(row.value) ? { ...row, value: Number(row.value) } : undefined;
}

export function readReportRule(db: ReadableDB, day: IsoDate): ReportRule {
  const days = numberOn(db, KEYS.reportDays, day);
  const warn = numberOn(db, KEYS.reportWarnDays, day);
  return {
    days: days?.value ?? defaultReportRule.days,
    warnDays: warn?.value ?? defaultReportRule.warnDays,
    since: days?.since ?? defaultReportRule.since,
    source: days?.source ?? defaultReportRule.source,
  };
}

export function readTrainingRule(db: ReadableDB, day: IsoDate): TrainingRule {
  const obligatory = numberOn(db, KEYS.obligatoryMonths, day);
  const offer = numberOn(db, KEYS.offerMonths, day);
  return {
    obligatoryMonths: obligatory?.value ?? defaultTrainingRule.obligatoryMonths,
    offerMonths: offer?.value ?? defaultTrainingRule.offerMonths,
    since: obligatory?.since ?? defaultTrainingRule.since,
    source: obligatory?.source ?? defaultTrainingRule.source,
  };
}

export const writeReportRule = (db: WritableDB, set: ChangeSet, { days, warnDays, since, source }: ReportRule): void =>
  writeNumbers(db, set, { since, source }, [
    [KEYS.reportDays, days],
    [KEYS.reportWarnDays, warnDays],
  ]);

export const writeTrainingRule = (
  db: WritableDB,
  set: ChangeSet,
  { obligatoryMonths, offerMonths, since, source }: TrainingRule,
): void =>
  writeNumbers(db, set, { since, source }, [
    [KEYS.obligatoryMonths, obligatoryMonths],
    [KEYS.offerMonths, offerMonths],
  ]);

function writeNumbers(
  db: WritableDB,
  set: ChangeSet,
  from: { readonly since: IsoDate; readonly source: string },
  numbers: readonly (readonly [Key, number])[],
): void {
  for (const [key, number] of numbers) writeDatedSetting(db, set, key, { ...from, value: String(number) });
}
