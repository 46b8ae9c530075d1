/** A chart of topics: the group beside what it is compared with. */
import type { Locale } from '../../kernel/numbers.ts';
import { formatNumber } from '../../kernel/numbers.ts';
import type { Messages } from '../../messages/da.ts';
import type { MeasureHead } from '../../survey/contract-results.ts';
import { altText, extremes, makeChart, shownOf } from '../blocks.ts';
import type { ReportChart } from '../model.ts';
import { isScale, measureLabel, partsOf, printedValue } from './score-figure.ts';

/** Of a picture that shares a page of paper with the key figures, and of a row with its bars (renderer/charts/bars-chart.tsx). */
const PAGE = 680;
const rowHeight = (bars: number): number => bars * 16 + 8;

export interface ScoreSeries {
  readonly label: string;
  /** In the order of the measures; null is hidden or not there. */
  readonly means: readonly (number | null | undefined)[];
}

export interface ScoreChartParts {
  readonly id: string;
  readonly title: string;
  readonly tableId: string;
  readonly measures: readonly MeasureHead[];
  /** The group first. Comparisons that would not fit on a page are left to the table. */
  readonly series: readonly [ScoreSeries, ...ScoreSeries[]];
  readonly words: Messages['surveyReport']['model'];
  readonly board: Messages['report']['board'];
  readonly locale: Locale;
}

/** As many comparisons as leave all topics on one page, at least one. */
function fittingSeries(series: readonly ScoreSeries[], rows: number): readonly ScoreSeries[] {
  for (let bars = series.length; bars > 2; bars--) if (rows * rowHeight(bars) <= PAGE) return series.slice(0, bars);
  return series.slice(0, 2);
}

/** Scales only, for other figures do not go from 0 to 100; more than one chart where a page cannot hold them. */
export function scoreCharts(parts: ScoreChartParts): ReportChart[] {
  const scales = parts.measures.flatMap((measure, at) => (isScale(measure) ? [{ measure, at }] : []));
  const series = fittingSeries(parts.series, scales.length);
  const groups = partsOf(scales, Math.floor(PAGE / rowHeight(series.length)));
  return groups.map((group, part) =>
    makeChart({
      id: `${parts.id}-${part + 1}`,
      type: 'bars',
      title: parts.words.captions.part(parts.title, part + 1, groups.length),
      alt: altOf(parts, group),
      series: series.map(({ label }, at) => ({ key: `s${at}`, label })),
      points: group.map(({ measure, at }) => ({
        label: measureLabel(measure, parts.words),
        values: series.map(({ means }) => printed(measure, means[at])),
      })),
      unit: 'points',
      decimals: 1,
      tableId: parts.tableId,
    }),
  );
}

const printed = (measure: MeasureHead, mean: number | null | undefined): number | null =>
  mean === null || mean === undefined ? null : printedValue(measure, mean);

function altOf(
  { series, words, board, locale }: ScoreChartParts,
  group: readonly { readonly measure: MeasureHead; readonly at: number }[],
): string {
  const values = group.map(({ measure, at }) => printed(measure, series[0].means[at]));
  const hidden = values.map((value) => value === null);
  const labels = group.map(({ measure }) => measure.name);
  const found = extremes(
    shownOf(
      labels,
      values.map((value) => value ?? 0),
      hidden,
    ),
  );
  const say = (value: number): string => formatNumber(value, locale, 1);
  const sentence =
    found &&
    (group.length === 1
      ? words.alt.oneDimension(found.high.label, say(found.high.value))
      : words.alt.dimensions(
          group.length,
          found.high.label,
          say(found.high.value),
          found.low.label,
          say(found.low.value),
        ));
  return altText(board, sentence, hidden.filter(Boolean).length);
}
