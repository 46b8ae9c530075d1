/** Age: the pyramid of the whole, undivided because the register holds no sex, and coarse bands by area. */
import { COARSE_BANDS, coarseLabels, DEGREE_BANDS, fiveYearLabels } from './bands.ts';
import {
  altText,
  countFigure,
  countText,
  extremes,
  type Making,
  makeChart,
  makeTable,
  paragraph,
  type Section,
  shareFigure,
  shownOf,
} from './blocks.ts';
import type { ReportChart, ReportTable } from './model.ts';
import { knownAges } from './protect-board.ts';
import { areaName } from './section-staff.ts';

const sumOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

interface Distribution {
  readonly id: 'pyramid' | 'hours';
  readonly type: ReportChart['type'];
  readonly labels: readonly string[];
  readonly values: readonly number[];
  readonly hidden: readonly boolean[];
  readonly head: string;
  readonly definitionKeys: readonly string[];
}

/** One list of counts as a picture and as a table with shares. */
function distribution(making: Making, parts: Distribution): [ReportChart, ReportTable] {
  const { words, locale, limit, hidden } = making;
  const { id, labels, values } = parts;
  const found = extremes(shownOf(labels, values, parts.hidden));
  const say = (n: number): string => countText(n, locale);
  const total = sumOf(values);
  const sentence =
    found && words.alt[id](found.high.label, say(found.high.value), found.low.label, say(found.low.value));
  return [
    makeChart({
      id: `${id}-chart`,
      type: parts.type,
      title: words.charts[id],
      alt: altText(words, sentence, parts.hidden.filter(Boolean).length),
      series: [{ key: 'persons', label: words.persons }],
      points: labels.map((label, i) => ({ label, values: [parts.hidden[i] ? null : (values[i] ?? 0)] })),
      unit: 'count',
      decimals: 0,
      tableId: id,
    }),
    makeTable({
      id,
      caption: words.captions[id],
      head: [parts.head, words.persons, words.personShare],
      rows: [
        ...labels.map((label, i) => ({
          label,
          cells: [countFigure(values[i] ?? 0, parts.hidden[i]), shareFigure(values[i] ?? 0, total, parts.hidden[i])],
        })),
        {
          label: words.whole,
          total: true,
          cells: [countFigure(total, hidden.all), shareFigure(total, total, hidden.all)],
        },
      ],
      definitionKeys: parts.definitionKeys,
      n: hidden.all ? 0 : total,
      limit,
    }),
  ];
}

function ageByAreaTable({ data, hidden, words, limit }: Making): ReportTable {
  const { cells, rows, columns, totalHidden } = hidden.agesByArea;
  const totals = COARSE_BANDS.map(({ from, to }) => sumOf(data.ages.slice(from, to)));
  return makeTable({
    id: 'age-by-area',
    caption: words.captions.ageByArea,
    head: [words.area, ...coarseLabels(words), words.persons],
    rows: [
      ...data.areas.map((area, r) => ({
        label: areaName(area, words),
        cells: [
          ...area.ages.map((n, c) => countFigure(n, cells[r]?.[c] !== false)),
          countFigure(knownAges(area.ages), rows[r] !== false),
        ],
      })),
      {
        label: words.whole,
        total: true,
        cells: [...totals.map((n, c) => countFigure(n, columns[c] !== false)), countFigure(sumOf(totals), totalHidden)],
      },
    ],
    definitionKeys: ['area', 'age'],
    n: totalHidden ? 0 : sumOf(totals),
    limit,
  });
}

export function ageSection(making: Making): Section {
  const { data, hidden, words } = making;
  const pyramid = distribution(making, {
    id: 'pyramid',
    type: 'pyramid',
    labels: fiveYearLabels(words),
    values: data.ages,
    hidden: hidden.ages,
    head: words.age,
    definitionKeys: ['age'],
  });
  return {
    id: 'age',
    heading: words.sections.age,
    blocks: [...pyramid, paragraph(words.text.age), ageByAreaTable(making)],
  };
}

export function hoursSection(making: Making): Section {
  const { data, hidden, words } = making;
  return {
    id: 'hours',
    heading: words.sections.hours,
    blocks: [
      ...distribution(making, {
        id: 'hours',
        type: 'bars',
        labels: DEGREE_BANDS.map((band) => words.degrees[band]),
        values: data.degrees,
        hidden: hidden.degrees,
        head: words.hours,
        definitionKeys: ['hours'],
      }),
      paragraph(words.text.hours),
    ],
  };
}
