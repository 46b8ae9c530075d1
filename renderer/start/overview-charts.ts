/** The start page's charts, in the shape that the report's charts have. */
import { formatDate } from '../../shared/kernel/dates.ts';
import { formatNumber, type Locale } from '../../shared/kernel/numbers.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { Outlook } from '../../shared/report/contract.ts';
import type { ReportChart } from '../../shared/report/model.ts';
import { monthLabel } from '../../shared/report/month-label.ts';

const base = { kind: 'chart', tableId: '', decimals: 0, unit: 'count' } as const;

/** Text alternatives name no hidden figure: only what is shown can be largest. */
const largest = <T>(rows: readonly T[], of: (row: T) => number | null): T | undefined =>
  rows.reduce<T | undefined>((best, row) => ((of(row) ?? -1) > (best ? (of(best) ?? -1) : -1) ? row : best), undefined);

export function trendChart({ trend }: Outlook, locale: Locale): ReportChart | undefined {
  const t = messagesFor(locale).start;
  const first = trend[0];
  const last = trend.at(-1);
  if (!first || !last || trend.length < 2) return undefined;
  const print = (n: number) => formatNumber(n, locale);
  return {
    ...base,
    id: 'trend',
    type: 'line',
    title: t.trend,
    alt: t.trendAlt(formatDate(first.date), formatDate(last.date), print(first.persons), print(last.persons)),
    series: [
      { key: 'persons', label: t.persons },
      { key: 'fte', label: t.fte },
    ],
    points: trend.map((p) => ({ label: monthLabel(p.date, locale), values: [p.persons, p.fte] })),
  };
}

export function areaChart({ areas }: Outlook, locale: Locale): ReportChart | undefined {
  const t = messagesFor(locale).start;
  const most = largest(areas, (a) => a.persons);
  if (areas.length === 0) return undefined;
  return {
    ...base,
    id: 'areas',
    type: 'bars',
    title: t.areas,
    alt: most
      ? t.areasAlt(areas.length, most.name, formatNumber(most.persons ?? 0, locale))
      : messagesFor(locale).report.hiddenReason,
    series: [
      { key: 'persons', label: t.persons },
      { key: 'fte', label: t.fte },
    ],
    points: areas.map((a) => ({ label: a.name, values: [a.persons, a.fte] })),
  };
}

export function courseChart({ courses }: Outlook, locale: Locale): ReportChart | undefined {
  const t = messagesFor(locale).start;
  const worst = largest(courses, (c) => c.expired);
  if (courses.length === 0) return undefined;
  return {
    ...base,
    id: 'courses',
    type: 'stacked',
    title: t.courses,
    alt: worst
      ? t.coursesAlt(courses.length, worst.name, formatNumber(worst.expired ?? 0, locale))
      : messagesFor(locale).report.hiddenReason,
    series: [
      { key: 'valid', label: t.valid },
      { key: 'expired', label: t.expired },
    ],
    points: courses.map((c) => ({ label: c.name, values: [c.valid, c.expired] })),
  };
}

export const hasHidden = (chart: ReportChart): boolean => chart.points.some((p) => p.values.some((v) => v === null));
