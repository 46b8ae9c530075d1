/** A figure with its table: behind a button on screen, always there on paper. */
import { useId, useState } from 'react';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import { Chart, type ChartProps } from './chart.tsx';
import { ChartTable } from './chart-table.tsx';

export function ChartWithTable({ chart, locale, medium }: ChartProps) {
  const [open, setOpen] = useState(false);
  const tableId = useId();
  const m = messagesFor(locale).charts;
  const shown = medium === 'paper' || open;
  return (
    <figure className="pj-chartbox">
      <figcaption className="pj-chartbox__title">{chart.title}</figcaption>
      <Chart chart={chart} locale={locale} medium={medium} />
      {medium === 'screen' && (
        <button
          type="button"
          className="pj-chartbox__toggle"
          aria-expanded={open}
          aria-controls={open ? tableId : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? m.hideTable : m.showTable}
          <span className="sr-only">: {chart.title}</span>
        </button>
      )}
      {shown && <ChartTable chart={chart} locale={locale} id={tableId} />}
    </figure>
  );
}
