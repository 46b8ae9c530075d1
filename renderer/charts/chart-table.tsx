/** The figures of a chart as a table: what the picture shows, for those who read rather than look. */
import type { Locale } from '../../shared/kernel/numbers.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { ReportChart } from '../../shared/report/model.ts';
import { formatFigure } from './format-figure.ts';

interface ChartTableProps {
  readonly chart: ReportChart;
  readonly locale: Locale;
  readonly id?: string;
}

export function ChartTable({ chart, locale, id }: ChartTableProps) {
  const m = messagesFor(locale).charts;
  return (
    <table className="pj-chart-table" id={id}>
      <caption>{m.tableCaption(chart.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{m.group}</th>
          {chart.series.map((series) => (
            <th scope="col" className="pj-chart-table__number" key={series.key}>
              {series.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.points.map((point, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two points may have the same label, and the rows never move.
          <tr key={row}>
            <th scope="row">{point.label}</th>
            {chart.series.map((series, s) => (
              <td className="pj-chart-table__number" key={series.key}>
                {formatFigure({ value: point.values[s] ?? null, unit: chart.unit, decimals: chart.decimals }, locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
