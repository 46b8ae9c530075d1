/** The areas' numbers by kind, as a picture with its words. */
import { incidentKind } from '../../../shared/apv/words.ts';
import type { Locale } from '../../../shared/kernel/numbers.ts';
import { messagesFor } from '../../../shared/messages/catalogue.ts';
import type { ReportChart } from '../../../shared/report/model.ts';
import type { OutputOf } from '../../bridge.ts';

type Year = OutputOf<'apv', 'incidentYear'>;

const shownSum = ({ cells }: Year['rows'][number]): number => cells.reduce((sum, { n }) => sum + (n ?? 0), 0);

/** The largest among what is shown; a hidden figure is never named. */
function largest(areas: Year['rows']): string | undefined {
  const shown = areas.filter(({ cells }) => cells.every(({ n }) => n !== null));
  return [...shown].sort((a, b) => shownSum(b) - shownSum(a))[0]?.name;
}

export function yearChart({ rows }: Year, year: string, locale: Locale): ReportChart | undefined {
  const t = messagesFor(locale);
  const words = t.incidents.year;
  const areas = rows.filter(({ depth }) => depth === 0);
  if (areas.length === 0) return undefined;
  const most = largest(areas);
  return {
    kind: 'chart',
    id: 'incident-year',
    type: 'stacked',
    title: words.chart(year),
    alt: most === undefined ? words.chartAltNone(year) : words.chartAlt(year, most),
    series: incidentKind.options.map((key) => ({ key, label: t.apv.incident[key] })),
    points: areas.map(({ name, cells }) => ({ label: name, values: cells.map(({ n }) => n) })),
    unit: 'count',
    decimals: 0,
    tableId: '',
  };
}
