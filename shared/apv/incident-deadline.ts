/**
 * When an accident must be reported through EASY (domain §1.5), by whole calendar days: the first day of absence is
 * day 0, so that the last day to report is that day plus 14. Near misses are never reported. Violence and threats are
 * an accident in this sense when they kept someone from the usual work, or when compensation is thought of.
 */
import { addDays, daysBetween, type IsoDate } from '../kernel/dates.ts';
import type { IncidentRow } from './rows.ts';

export interface ReportRule {
  /** Days from the first day of absence, or from the accident, to the last day to report. */
  readonly days: number;
  /** Days after which is warned that it is time. */
  readonly warnDays: number;
  /** The day the numbers are from. */
  readonly since: IsoDate;
  readonly source: string;
}

export const defaultReportRule: ReportRule = {
  days: 14,
  warnDays: 10,
  since: '2025-03-03' as IsoDate,
  source: 'Arbejdstilsynet, at.dk: Anmeldelse af arbejdsulykker, revideret 3. marts 2025. Dag 10 er Pejlings varsel',
};

/** `not_known`: nobody has said yet whether the injured could work; `soon`: from the day of warning to the last day. */
export type ReportState = 'not_needed' | 'waiting' | 'soon' | 'late' | 'reported' | 'not_known';

export type ReportFacts = Pick<
  IncidentRow,
  'kind' | 'happenedOn' | 'firstAbsenceOn' | 'beyondTheDay' | 'compensation' | 'reportedOn'
>;

export interface ReportDuty {
  /** The last day to report; null when it need not be, or nobody knows yet. */
  readonly reportBy: IsoDate | null;
  readonly state: ReportState;
  /** The day from which it should be looked at; null when there is nothing to do. */
  readonly warnOn: IsoDate | null;
  /** Reported after the last day, or not yet and the day is past. */
  readonly late: boolean;
}

/**
 * The day the days are counted from; null: no duty known. Someone who was away from a day that nobody has written
 * down yet may have been so from the day of the accident on: the count then begins there.
 */
function countedFrom({ kind, happenedOn, firstAbsenceOn, beyondTheDay, compensation }: ReportFacts): IsoDate | null {
  if (kind === 'near_miss') return null;
  if (beyondTheDay === true) return firstAbsenceOn ?? happenedOn;
  return compensation ? happenedOn : null;
}

export function reportDuty(facts: ReportFacts, rule: ReportRule, today: IsoDate): ReportDuty {
  const from = countedFrom(facts);
  const reportBy = from && addDays(from, rule.days);
  if (facts.reportedOn !== null) {
    return { reportBy, state: 'reported', warnOn: null, late: reportBy !== null && facts.reportedOn > reportBy };
  }
  const warnOn = (day: IsoDate): IsoDate => addDays(day, Math.min(rule.warnDays, rule.days));
  if (from === null || reportBy === null) {
    const isOpen = facts.kind !== 'near_miss' && facts.beyondTheDay === null;
    return isOpen
      ? { reportBy: null, state: 'not_known', warnOn: warnOn(facts.happenedOn), late: false }
      : { reportBy: null, state: 'not_needed', warnOn: null, late: false };
  }
  if (today > reportBy) return { reportBy, state: 'late', warnOn: warnOn(from), late: true };
  return { reportBy, state: today >= warnOn(from) ? 'soon' : 'waiting', warnOn: warnOn(from), late: false };
}

/** To be done something about now: reported, or found out whether it must be. */
export const needsReport = ({ state, warnOn }: ReportDuty, today: IsoDate): boolean =>
  state === 'late' || state === 'soon' || (state === 'not_known' && warnOn !== null && warnOn <= today);

/** Days to the last day; negative once it is past. */
export const daysLeft = (reportBy: IsoDate, today: IsoDate): number => daysBetween(today, reportBy);

/** The order in which days can follow each other; the field that is too early, or nothing. */
export function wrongOrder({
  happenedOn,
  firstAbsenceOn,
  reportedOn,
  analysedOn,
}: Pick<IncidentRow, 'happenedOn' | 'firstAbsenceOn' | 'reportedOn' | 'analysedOn'>):
  | 'firstAbsenceOn'
  | 'reportedOn'
  | 'analysedOn'
  | undefined {
  const later = { firstAbsenceOn, reportedOn, analysedOn };
  return (Object.keys(later) as (keyof typeof later)[]).find((field) => {
    const day = later[field];
    return day !== null && day < happenedOn;
  });
}
