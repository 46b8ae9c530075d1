/** All measures of a unit: picture and figures in one table. */
import { isFew, markOf } from '../../../shared/survey/heat.ts';
import { isOldNorm } from '../../../shared/survey/norms-copsoq2.ts';
import { useMessages } from '../../bridge.ts';
import { Card, Hidden, HiddenNote, SimpleTable } from '../../components/index.ts';
import { StrainSign } from './heat-head.tsx';
import { MarkArrow } from './mark.tsx';
import { BarSign, MeasureBar } from './measure-bar.tsx';
import { MeasureNote } from './measure-note.tsx';
import { useFigure } from './use-figure.ts';
import type { MeasureRow, UnitView } from './use-unit.ts';

/** One of the old optional set is greyed and says its year. */
function NormValue({
  norm,
  value,
}: {
  readonly norm: NonNullable<MeasureRow['measure']['norm']>;
  readonly value: string;
}) {
  if (!isOldNorm(norm)) return value;
  return (
    <span className="pj-muted">
      {value} <span className="pj-nowrap">({norm.year})</span>
    </span>
  );
}

export function UnitMeasures({ view: { head, rows } }: { readonly view: UnitView }) {
  const { t } = useMessages();
  const text = useFigure();
  const words = t.results.one;
  const hasNorm = rows.some(({ measure }) => measure.norm);
  const hasBefore = rows.some(({ result }) => result.trend);
  const signs = [
    'bar',
    'interval',
    ...(hasNorm ? (['norm'] as const) : []),
    ...(hasBefore ? (['before'] as const) : []),
  ] as const;
  const columns = [
    {
      key: 'measure',
      label: t.results.measure,
      rowHeader: true,
      render: ({ measure, result }: MeasureRow) => (
        <span className="pj-bar-head">
          {measure.name} {measure.direction === 'strain' && <StrainSign />}
          <MeasureNote measure={measure} limits={head.limits} alpha={result.alpha} />
        </span>
      ),
    },
    {
      key: 'figure',
      label: words.keys.bar,
      align: 'end' as const,
      render: ({ measure, result: { figure } }: MeasureRow) =>
        figure ? <strong>{text.value(measure, figure.mean)}</strong> : <Hidden />,
    },
    { key: 'picture', label: words.picture, render: (row: MeasureRow) => <MeasureBar row={row} /> },
    {
      key: 'interval',
      label: words.interval,
      align: 'end' as const,
      render: ({ measure, result: { interval } }: MeasureRow) =>
        interval && (
          <span className="pj-nowrap">
            {text.value(measure, interval.low)}–{text.value(measure, interval.high)}
          </span>
        ),
    },
    ...(hasNorm
      ? [
          {
            key: 'norm',
            label: words.norm,
            align: 'end' as const,
            render: ({ measure }: MeasureRow) =>
              measure.norm && <NormValue norm={measure.norm} value={text.value(measure, measure.norm.mean)} />,
          },
        ]
      : []),
    ...(hasBefore
      ? [
          {
            key: 'before',
            label: words.before,
            align: 'end' as const,
            render: (row: MeasureRow) => <Before row={row} />,
          },
        ]
      : []),
    {
      key: 'n',
      label: t.results.n,
      align: 'end' as const,
      render: ({ result: { figure } }: MeasureRow) => figure && text.format.number(figure.n),
    },
    {
      key: 'missing',
      label: words.missing,
      align: 'end' as const,
      render: ({ result: { missing } }: MeasureRow) => missing !== null && text.format.share(missing),
    },
  ];
  return (
    <Card title={words.measuresTitle} description={words.measuresLead}>
      <ul className="pj-heat-keys pj-bar-keys" aria-label={t.results.map.keys}>
        {signs.map((sign) => (
          <li key={sign}>
            <BarSign sign={sign} />
            {words.keys[sign]}
          </li>
        ))}
      </ul>
      <SimpleTable
        caption={words.measuresTitle}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ measure }) => measure.key}
      />
      {rows.some(({ result }) => !result.figure) && <HiddenNote />}
    </Card>
  );
}

/** The last round's figure, the change, and what may be said of it. */
function Before({ row: { measure, result } }: { readonly row: MeasureRow }) {
  const { t } = useMessages();
  const text = useFigure();
  const words = t.results.one;
  const { trend, figure } = result;
  if (!trend || !figure) return null;
  const arrow = trend.judged === 'uncertain' ? 'none' : trend.judged;
  const least = Math.min(trend.n, figure.n);
  const few = trend.judged === 'uncertain' || isFew(least);
  const isScale = measure.scoring === 'mean' || measure.scoring === 'sum_all';
  return (
    <span className="pj-change">
      <span className="pj-nowrap">
        {text.value(measure, trend.mean)} ({text.difference(measure, trend.difference)}){' '}
        <MarkArrow mark={markOf(measure, trend.difference, arrow, least)} />
      </span>
      {isScale && <span className="pj-note">{few ? words.judged.uncertain : words.judged[trend.judged]}</span>}
    </span>
  );
}
