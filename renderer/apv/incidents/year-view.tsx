/** The year's numbers, as they may be shown to others. */
import { useState } from 'react';
import { incidentKind } from '../../../shared/apv/words.ts';
import { useScope } from '../../app/scope.tsx';
import { type OutputOf, useCall, useFormat, useMessages } from '../../bridge.ts';
import { ChartWithTable } from '../../charts/chart-with-table.tsx';
import {
  Card,
  EmptyState,
  Hidden,
  HiddenNote,
  KeyFigure,
  KeyFigures,
  Loaded,
  Select,
  type SimpleColumn,
  SimpleTable,
} from '../../components/index.ts';
import { yearChart } from './year-chart.ts';

type Year = OutputOf<'apv', 'incidentYear'>;
type Row = Year['rows'][number];

/** Years back that can be asked for. */
const YEARS = 10;

function Figures({ found }: { readonly found: Year }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.incidents.year;
  const of = (kind: Year['totals'][number]['kind']) => found.totals.find((one) => one.kind === kind);
  const absence = (kind: Year['totals'][number]['kind']) => {
    const n = of(kind)?.withAbsence ?? null;
    return n === null ? undefined : words.withAbsence(n);
  };
  const late = (of('accident')?.late ?? 0) + (of('violence')?.late ?? 0);
  return (
    <KeyFigures>
      <KeyFigure
        label={words.accidents}
        value={number(of('accident')?.n ?? 0)}
        note={`${absence('accident')}. ${late === 0 ? words.notLate : words.late(late)}.`}
      />
      <KeyFigure
        label={words.rate}
        value={found.perThousand === null ? '–' : number(found.perThousand, 1)}
        note={found.fte === null ? words.rateNone : words.rateNote(number(found.fte, 1))}
      />
      <KeyFigure label={words.violence} value={number(of('violence')?.n ?? 0)} note={absence('violence')} />
      <KeyFigure label={words.nearMiss} value={number(of('near_miss')?.n ?? 0)} />
    </KeyFigures>
  );
}

const isEmpty = ({ cells }: Row): boolean => cells.every(({ n }) => n === 0);

function ByUnit({ found, year }: { readonly found: Year; readonly year: string }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.incidents.year;
  const rows = found.rows.filter((row) => row.depth === 0 || !isEmpty(row));
  const columns: SimpleColumn<Row>[] = [
    {
      key: 'unit',
      label: words.unit,
      rowHeader: true,
      render: ({ name, depth }) => <span style={{ paddingLeft: `${depth * 1.6}rem` }}>{name}</span>,
    },
    ...incidentKind.options.map(
      (kind): SimpleColumn<Row> => ({
        key: kind,
        label: t.apv.incident[kind],
        align: 'end',
        render: ({ cells }) => {
          const n = cells.find((cell) => cell.kind === kind)?.n ?? null;
          return n === null ? <Hidden /> : number(n);
        },
      }),
    ),
  ];
  return (
    <Card title={words.tableTitle} description={words.note}>
      <SimpleTable
        caption={words.table(year)}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ unitId }) => unitId}
        isTotal={({ depth }) => depth === 0}
      />
      {rows.some(({ cells }) => cells.some(({ n }) => n === null)) && <HiddenNote />}
    </Card>
  );
}

function Shown({ found, year }: { readonly found: Year; readonly year: string }) {
  const { t, locale } = useMessages();
  const chart = yearChart(found, year, locale);
  if (found.totals.every(({ n }) => n === 0)) {
    return (
      <EmptyState title={t.incidents.year.empty} icon="check">
        {t.incidents.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      <Figures found={found} />
      {chart && (
        <Card>
          <ChartWithTable chart={chart} locale={locale} medium="screen" />
        </Card>
      )}
      <ByUnit found={found} year={year} />
    </>
  );
}

export function YearView() {
  const { t } = useMessages();
  const { date } = useFormat();
  const { asOf } = useScope();
  const newest = Number(asOf.slice(0, 4));
  const [chosen, setChosen] = useState<string>();
  const year = chosen ?? String(newest);
  const call = useCall('apv', 'incidentYear', { year, asOf }, { keepPrevious: true });
  const words = t.incidents.year;
  const years = Array.from({ length: YEARS }, (_, i) => String(newest - i));
  return (
    <div className="pj-stack">
      <div className="pj-incident-filters">
        <Select
          label={words.choose}
          width="short"
          options={years.map((value) => ({ value, label: value }))}
          value={year}
          onChange={setChosen}
        />
        {year === String(newest) && <p className="pj-muted">{words.until(date(asOf))}</p>}
      </div>
      <Loaded call={call}>{(found) => <Shown found={found} year={year} />}</Loaded>
    </div>
  );
}
