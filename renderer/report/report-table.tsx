/** A table of the report: caption, headers with scope, and under it what it is based on. */
import { formatNumber, type Locale } from '../../shared/kernel/numbers.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { ReportModel, ReportTable as Table } from '../../shared/report/model.ts';
import { formatFigure, isHidden } from '../charts/format-figure.ts';

interface ReportTableProps {
  readonly table: Table;
  readonly definitions: ReportModel['definitions'];
  readonly locale: Locale;
}

/** What it is based on or the persons behind the table, the limit, how much is hidden and why, and the definitions by name. */
function basisOf({ table, definitions, locale }: ReportTableProps): string {
  const t = messagesFor(locale).report.print;
  const names = definitions.filter((d) => table.definitionKeys.includes(d.key)).map((d) => d.name);
  const parts =
    table.basis === undefined ? [t.tableNote(formatNumber(table.n, locale))] : [table.basis].filter(Boolean);
  if (table.basis === undefined && table.limit !== null) parts.push(t.limitNote(table.limit));
  if (table.hidden > 0) parts.push(t.hiddenNote(table.hidden));
  if (table.rows.some((row) => row.cells.some((cell) => cell.none))) parts.push(t.noneNote);
  if (names.length > 0) parts.push(`${t.definitions}: ${names.join(', ')}.`);
  return parts.join(' ');
}

/** Rows of a table that is kept whole. A longer one may go on on the next page, under its headers again, so that no half page stands empty. */
const SHORT = 16;

export function ReportTable(props: ReportTableProps) {
  const { table, locale } = props;
  // The rows' own heading, unless the model names it as its first column.
  const named = table.columns.length > (table.rows[0]?.cells.length ?? 0);
  const first = named ? table.columns[0] : undefined;
  const figures = named ? table.columns.slice(1) : table.columns;
  return (
    <div className="pj-report-table" data-short={table.rows.length <= SHORT || undefined}>
      <table id={`table-${table.id}`}>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first?.label ?? messagesFor(locale).charts.group}</th>
            {figures.map((column) => (
              <th scope="col" key={column.key} data-numeric={column.numeric || undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, and a printed row never moves.
            <tr key={at} data-total={row.total || undefined}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, i) => (
                <td key={figures[i]?.key ?? i} data-numeric="true" data-hidden={isHidden(cell) || undefined}>
                  {formatFigure(cell, locale)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="pj-report-basis">{basisOf(props)}</p>
    </div>
  );
}
