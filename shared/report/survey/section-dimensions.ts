/** Key figures and topics of the unit: score, what it is compared with, and what changed since last. */
import { formatNumber, roundTo } from '../../kernel/numbers.ts';
import { countFigure, makeTable, paragraph, type Section, shareFigure } from '../blocks.ts';
import type { Figure, ReportTable } from '../model.ts';
import { type ScoreSeries, scoreCharts } from './score-chart.ts';
import {
  definitionsOfScores,
  isScale,
  leastBehind,
  measureLabel,
  type SurveyMaking,
  scoreFigure,
  scoreOrNone,
} from './score-figure.ts';
import { topOf, unitOf } from './survey-data.ts';

type Item = Extract<Section['blocks'][number], { kind: 'figures' }>['items'][number];

/** Largest number of answers behind a shown figure: what is told of those who answered where nobody counted the invited. */
export const mostAnswers = (figures: readonly ({ readonly n: number } | null)[]): number | null =>
  figures.reduce<number | null>((most, shown) => (shown && shown.n > (most ?? 0) ? shown.n : most), null);

function responseItems({ data, words }: SurveyMaking): Item[] {
  const unit = unitOf(data);
  const notes = words.keyNotes;
  if (!unit) return [];
  if (data.units.every(({ rate }) => rate === null)) {
    const most = mostAnswers(unit.figures);
    return [
      { label: words.most, figure: countFigure(most ?? 0, most === null), note: most === null ? '' : notes.most },
    ];
  }
  const { answered = 0, invited = 0 } = unit.rate ?? {};
  const isHidden = unit.rate === null;
  return [
    { label: words.answered, figure: countFigure(answered, isHidden), note: notes.answered },
    { label: words.invited, figure: countFigure(invited, isHidden), note: notes.invited },
    { label: words.rate, figure: shareFigure(answered, invited, isHidden), note: notes.rate },
  ];
}

export function keyItems(making: SurveyMaking): Item[] {
  const { data, words } = making;
  const unit = unitOf(data);
  const recommended = data.measures.flatMap((measure, at): Item[] => {
    if (measure.scoring !== 'recommendation' || !unit) return [];
    const shown = unit.figures[at];
    const figure = scoreFigure(measure, shown?.mean);
    return [{ label: words.recommendation, figure, note: shown ? words.keyNotes.recommendation(shown.n) : '' }];
  });
  return [...responseItems(making), ...recommended];
}

export function keySection(making: SurveyMaking): Section | null {
  const items = keyItems(making);
  const { words } = making;
  return items.length === 0 ? null : { id: 'key', heading: words.sections.key, blocks: [{ kind: 'figures', items }] };
}

export interface Comparison extends ScoreSeries {
  readonly key: 'whole' | 'before' | 'norm';
}

/** What the unit is set beside, as far as there is any of it. */
export function comparisonsOf({ data, words }: SurveyMaking): Comparison[] {
  const top = topOf(data);
  const trends = data.subject?.measures.map(({ trend }) => trend) ?? [];
  const round = trends.find((trend) => trend !== null)?.roundName;
  const all: Comparison[] = [];
  if (top && top.unitId !== data.subject?.unitId)
    all.push({ key: 'whole', label: top.name, means: top.figures.map((shown) => shown?.mean) });
  if (round !== undefined)
    all.push({
      key: 'before',
      label: words.before(round),
      means: trends.map((trend) => (trend?.roundName === round ? trend.mean : null)),
    });
  if (data.measures.some(({ norm }) => norm))
    all.push({ key: 'norm', label: words.norm, means: data.measures.map(({ norm }) => norm?.mean) });
  return all;
}

export function dimensionTable(
  making: SurveyMaking,
  comparisons: readonly Comparison[],
  named: { readonly id: string; readonly caption: string },
): ReportTable {
  const { data, words } = making;
  const figures = data.subject?.measures.map(({ figure }) => figure) ?? [];
  return makeTable({
    ...named,
    head: [words.topic, words.count, words.score, ...comparisons.map(({ label }) => label)],
    rows: data.measures.map((measure, at) => ({
      label: measureLabel(measure, words),
      cells: [
        countFigure(figures[at]?.n ?? 0, !figures[at]),
        scoreFigure(measure, figures[at]?.mean),
        ...comparisons.map(({ key, means }): Figure => {
          const cell = key === 'whole' ? scoreFigure : scoreOrNone;
          return cell(measure, means[at]);
        }),
      ],
    })),
    definitionKeys: definitionsOfScores(data.measures),
    n: mostAnswers(figures) ?? 0,
    limit: data.head.limits.mean.n,
    basis: words.basis.scores(...leastBehind(data, data.measures)),
  });
}

/** What went up and down since last, each with how clear it is; never a word about what chance can explain. */
export function changeTexts({ data, words, locale }: SurveyMaking): string[] {
  const changes = (data.subject?.measures ?? []).flatMap(({ trend }, at) => {
    const measure = data.measures[at];
    return trend && measure && isScale(measure) ? [{ measure, trend }] : [];
  });
  const first = changes[0];
  if (!first) return [];
  const told = changes.filter(({ trend }) => trend.judged === 'possible' || trend.judged === 'clear');
  const say = (up: boolean): string =>
    told
      .filter(({ trend }) => trend.difference > 0 === up)
      .map(({ measure, trend }) =>
        words.changes.one(
          measure.name,
          formatNumber(roundTo(Math.abs(trend.difference), 1), locale, 1),
          trend.judged === 'clear',
        ),
      )
      .join(', ');
  const uncertain = changes.filter(({ trend }) => trend.judged === 'uncertain').length;
  return [
    words.changes.earlier(first.trend.roundName),
    ...(say(true) ? [words.changes.up(say(true))] : []),
    ...(say(false) ? [words.changes.down(say(false))] : []),
    ...(told.length === 0 && uncertain === 0 ? [words.changes.none] : []),
    ...(uncertain > 0 ? [words.changes.uncertain(uncertain)] : []),
  ];
}

export function dimensionSection(making: SurveyMaking): Section | null {
  const { data, words, messages, locale } = making;
  if (!data.subject) return null;
  const comparisons = comparisonsOf(making);
  const charts = scoreCharts({
    id: 'dimensions-chart',
    title: words.chart(data.subject.name),
    tableId: 'dimensions',
    measures: data.measures,
    series: [
      { label: data.subject.name, means: data.subject.measures.map(({ figure }) => figure?.mean) },
      ...comparisons,
    ],
    words,
    board: messages.report.board,
    locale,
  });
  const changes = changeTexts(making);
  return {
    id: 'dimensions',
    heading: words.sections.dimensions,
    blocks: [
      ...charts,
      ...(changes.length > 0 ? [paragraph(changes.join(' '))] : []),
      dimensionTable(making, comparisons, { id: 'dimensions', caption: words.captions.dimensions }),
    ],
  };
}
