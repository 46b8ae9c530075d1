/** How many cases there were at the end of each month, by the same rule. */
import { formatDate } from '../../../shared/kernel/dates.ts';
import { formatNumber, type Locale } from '../../../shared/kernel/numbers.ts';
import { messagesFor } from '../../../shared/messages/catalogue.ts';
import type { ReportChart } from '../../../shared/report/model.ts';
import { monthLabel } from '../../../shared/report/month-label.ts';
import type { QualityKind } from '../../../shared/staff/quality-kinds.ts';
import { useScope } from '../../app/scope.tsx';
import { type OutputOf, useCall, useMessages } from '../../bridge.ts';
import { ChartWithTable } from '../../charts/chart-with-table.tsx';
import { Card, Loaded } from '../../components/index.ts';

type Trend = OutputOf<'staff', 'qualityTrend'>;

export function qualityChart(trend: Trend, locale: Locale): ReportChart | undefined {
  const words = messagesFor(locale).quality.detail;
  const first = trend[0];
  const last = trend.at(-1);
  if (!first || !last) return undefined;
  const print = (n: number) => formatNumber(n, locale);
  return {
    kind: 'chart',
    id: 'quality-trend',
    type: 'line',
    title: words.trend,
    alt: words.trendAlt(
      formatDate(first.date),
      formatDate(last.date),
      print(first.count),
      print(last.count),
      print(Math.max(...trend.map((p) => p.count))),
    ),
    series: [{ key: 'cases', label: words.trendSeries }],
    points: trend.map((p) => ({ label: monthLabel(p.date, locale), values: [p.count] })),
    unit: 'count',
    decimals: 0,
    tableId: '',
  };
}

export function TrendCard({ kind }: { readonly kind: QualityKind }) {
  const { t, locale } = useMessages();
  const { asOf, unitId } = useScope();
  const call = useCall('staff', 'qualityTrend', { kind, asOf, unitId }, { keepPrevious: true });
  return (
    <Card>
      <Loaded call={call}>
        {(trend) => {
          const chart = qualityChart(trend, locale);
          return chart ? <ChartWithTable chart={chart} locale={locale} medium="screen" /> : null;
        }}
      </Loaded>
      <p className="pj-muted">{t.quality.detail.trendNote}</p>
    </Card>
  );
}
