/** Key figures, areas and trend: how many there are, and where. */
import { formatDate } from '../kernel/dates.ts';
import {
  altText,
  countFigure,
  countText,
  extremes,
  fteFigure,
  type Making,
  makeChart,
  makeTable,
  paragraph,
  type Section,
  shareFigure,
  shownOf,
  yearsFigure,
} from './blocks.ts';
import type { BoardArea } from './board-data.ts';
import type { ReportChart, ReportTable } from './model.ts';
import { monthLabel } from './month-label.ts';
import { knownAges, meanAgeOf } from './protect-board.ts';

/** More bars than this are not read; the table holds them all. */
const MAX_BARS = 200;

export const areaName = (area: BoardArea, words: Making['words']): string =>
  area.own ? words.ownUnit(area.name) : area.name;

export function keySection({ data, hidden, words, locale }: Making): Section {
  const known = knownAges(data.ages);
  const persons = hidden.all ? '' : countText(data.persons, locale);
  const notes = words.keyNotes;
  return {
    id: 'key',
    heading: words.sections.key,
    blocks: [
      {
        kind: 'figures',
        items: [
          { label: words.persons, figure: countFigure(data.persons, hidden.all), note: notes.persons },
          {
            label: words.engagements,
            figure: countFigure(data.engagements, hidden.all),
            note: persons && notes.engagements(persons),
          },
          { label: words.fte, figure: fteFigure(data.fte, hidden.all), note: notes.fte },
          {
            label: words.meanAge,
            figure: yearsFigure(meanAgeOf(data.ageSum, known), hidden.meanAge),
            note: hidden.meanAge ? '' : notes.meanAge(countText(known, locale)),
          },
          { label: words.units, figure: countFigure(data.units), note: notes.units },
          { label: words.remoteUnits, figure: countFigure(data.remoteUnits), note: notes.remoteUnits },
        ],
      },
    ],
  };
}

function areaTable({ data, hidden, words, limit }: Making): ReportTable {
  const cells = (
    row: { persons: number; fte: number; ageSum: number; known: number },
    isHidden: boolean,
    meanHidden: boolean,
  ) => [
    countFigure(row.persons, isHidden),
    shareFigure(row.persons, data.persons, isHidden),
    fteFigure(row.fte, isHidden),
    shareFigure(row.fte, data.fte, isHidden),
    row.known === 0 && !meanHidden
      ? { ...yearsFigure(0, true), none: true as const }
      : yearsFigure(meanAgeOf(row.ageSum, row.known), meanHidden),
  ];
  return makeTable({
    id: 'areas',
    caption: words.captions.areas,
    head: [words.area, words.persons, words.personShare, words.fte, words.fteShare, words.meanAge],
    rows: [
      ...data.areas.map((area, i) => {
        const isHidden = hidden.areas[i] === true;
        const row = { ...area, known: knownAges(area.ages) };
        return { label: areaName(area, words), cells: cells(row, isHidden, isHidden || hidden.areaMeans) };
      }),
      {
        label: words.whole,
        total: true,
        cells: cells({ ...data, known: knownAges(data.ages) }, hidden.all, hidden.meanAge),
      },
    ],
    definitionKeys: ['area', 'persons', 'fte', 'mean_age'],
    n: hidden.all ? 0 : data.persons,
    limit,
  });
}

function areaChart({ data, hidden, words, locale }: Making): ReportChart {
  const labels = data.areas.map((a) => areaName(a, words));
  const persons = data.areas.map((a) => a.persons);
  const found = extremes(shownOf(labels, persons, hidden.areas));
  const say = (n: number): string => countText(n, locale);
  const sentence =
    found &&
    (data.areas.length === 1
      ? words.alt.oneArea(found.high.label, say(found.high.value))
      : words.alt.areas(
          say(data.areas.length),
          found.high.label,
          say(found.high.value),
          found.low.label,
          say(found.low.value),
        ));
  return makeChart({
    id: 'areas-chart',
    type: 'bars',
    title: words.charts.areas,
    alt: altText(words, sentence, hidden.areas.filter(Boolean).length * 2),
    series: [
      { key: 'persons', label: words.persons },
      { key: 'fte', label: words.fte },
    ],
    points: data.areas.slice(0, MAX_BARS).map((area, i) => ({
      label: labels[i] ?? '',
      values: hidden.areas[i] ? [null, null] : [area.persons, area.fte],
    })),
    unit: 'count',
    decimals: 0,
    tableId: 'areas',
  });
}

export const areasSection = (making: Making): Section => ({
  id: 'areas',
  heading: making.words.sections.areas,
  blocks: [areaChart(making), paragraph(making.words.text.areas), areaTable(making)],
});

function trendAlt({ data, hidden, words, locale }: Making): string {
  const [first, last] = [data.trend[0], data.trend.at(-1)];
  if (!first || !last || hidden.trend[0] || hidden.trend.at(-1)) return words.alt.trendHidden;
  const by = last.persons - first.persons;
  const size = countText(Math.abs(by), locale);
  const change = by === 0 ? words.alt.same : by > 0 ? words.alt.rise(size) : words.alt.fall(size);
  const sentence = words.alt.trend(
    formatDate(first.date),
    countText(first.persons, locale),
    formatDate(last.date),
    countText(last.persons, locale),
    change,
  );
  return altText(words, sentence, hidden.trend.filter(Boolean).length * 2);
}

export function trendSection(making: Making): Section {
  const { data, hidden, words, limit, locale } = making;
  const points = data.trend.map((point, i) => ({
    ...point,
    label: formatDate(point.date),
    isHidden: hidden.trend[i] === true,
  }));
  return {
    id: 'trend',
    heading: words.sections.trend,
    blocks: [
      makeChart({
        id: 'trend-chart',
        type: 'line',
        title: words.charts.trend,
        alt: trendAlt(making),
        series: [
          { key: 'persons', label: words.persons },
          { key: 'fte', label: words.fte },
        ],
        points: points.map((p) => ({
          label: monthLabel(p.date, locale),
          values: p.isHidden ? [null, null] : [p.persons, p.fte],
        })),
        unit: 'count',
        decimals: 0,
        tableId: 'trend',
      }),
      makeTable({
        id: 'trend',
        caption: words.captions.trend,
        head: [words.date, words.persons, words.fte],
        rows: points.map((p) => ({
          label: p.label,
          cells: [countFigure(p.persons, p.isHidden), fteFigure(p.fte, p.isHidden)],
        })),
        definitionKeys: ['persons', 'fte'],
        n: hidden.all ? 0 : data.persons,
        limit,
      }),
    ],
  };
}
