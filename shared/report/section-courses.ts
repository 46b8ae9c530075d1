/** Valid certificates by course and area: counts of valid and expired, the share valid, and its n. */

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
  shareText,
  shownOf,
} from './blocks.ts';
import type { BoardCourse } from './board-data.ts';
import type { Figure, ReportChart, ReportTable } from './model.ts';
import { CERTIFICATE_STATES } from './protect-board.ts';
import { areaName } from './section-staff.ts';

/** Two marks per course. */
const MAX_BARS = 200;

interface CourseRow {
  readonly course: BoardCourse;
  readonly valid: number;
  readonly expired: number;
  readonly holders: number;
  readonly splitHidden: boolean;
  readonly holdersHidden: boolean;
}

const rowsOf = ({ data, hidden }: Making): CourseRow[] =>
  data.courses.map((course, i) => {
    const table = hidden.courses[i];
    const [valid = 0, expired = 0] = CERTIFICATE_STATES.map((s) => course.areas.reduce((sum, a) => sum + a[s], 0));
    return {
      course,
      valid,
      expired,
      holders: valid + expired,
      splitHidden: table?.columns.some(Boolean) !== false,
      holdersHidden: table?.totalHidden !== false,
    };
  });

function courseTable({ words, limit }: Making, rows: readonly CourseRow[]): ReportTable {
  return makeTable({
    id: 'courses',
    caption: words.captions.courses,
    head: [words.course, words.valid, words.expired, words.holders, words.validShare],
    rows: rows.map((r) => ({
      label: r.course.name,
      cells: [
        countFigure(r.valid, r.splitHidden),
        countFigure(r.expired, r.splitHidden),
        countFigure(r.holders, r.holdersHidden),
        shareFigure(r.valid, r.holders, r.splitHidden),
      ],
    })),
    definitionKeys: ['valid_certificate'],
    n: largestShown(rows),
    limit,
  });
}

/** Persons behind a table of courses: people hold several, so the course with most holders says it best. */
const largestShown = (rows: readonly CourseRow[]): number =>
  Math.max(0, ...rows.filter((r) => !r.holdersHidden).map((r) => r.holders));

function courseChart({ words, locale }: Making, rows: readonly CourseRow[]): ReportChart {
  const held = rows.filter((r) => r.holders > 0 && !r.splitHidden);
  const found = extremes(
    shownOf(
      held.map((r) => r.course.name),
      held.map((r) => r.valid / r.holders),
      [],
    ),
  );
  const share = (value: number): string => shareText(value, locale);
  const sentence =
    found &&
    (rows.length === 1
      ? words.alt.oneCourse(found.high.label, share(found.high.value))
      : words.alt.courses(
          countText(rows.length, locale),
          found.high.label,
          share(found.high.value),
          found.low.label,
          share(found.low.value),
        ));
  return makeChart({
    id: 'courses-chart',
    type: 'stacked',
    title: words.charts.courses,
    alt: altText(words, sentence, rows.filter((r) => r.splitHidden).length * 2),
    series: [
      { key: 'valid', label: words.valid },
      { key: 'expired', label: words.expired },
    ],
    points: rows.slice(0, MAX_BARS).map((r) => ({
      label: r.course.name,
      values: r.splitHidden ? [null, null] : [r.valid, r.expired],
    })),
    unit: 'count',
    decimals: 0,
    tableId: 'courses',
  });
}

/** Courses down, areas across, the whole last. */
function byArea(
  making: Making,
  rows: readonly CourseRow[],
  parts: {
    readonly id: string;
    readonly caption: string;
    readonly cell: (counts: { valid: number; expired: number }, row: number, area: number) => Figure;
    readonly whole: (row: CourseRow) => Figure;
  },
): ReportTable {
  const { data, words, limit } = making;
  return makeTable({
    id: parts.id,
    caption: parts.caption,
    head: [words.course, ...data.areas.map((a) => areaName(a, words)), words.whole],
    rows: rows.map((r, at) => ({
      label: r.course.name,
      cells: [...r.course.areas.map((counts, area) => parts.cell(counts, at, area)), parts.whole(r)],
    })),
    definitionKeys: ['valid_certificate', 'area'],
    n: largestShown(rows),
    limit,
  });
}

function shareTable(making: Making, rows: readonly CourseRow[]): ReportTable {
  const isHidden = (row: number, area: number): boolean => {
    const table = making.hidden.courses[row];
    return table?.rows[area] !== false || table.cells[area]?.some(Boolean) !== false;
  };
  return byArea(making, rows, {
    id: 'courses-by-area',
    caption: making.words.captions.coursesByArea,
    cell: ({ valid, expired }, row, area) => shareFigure(valid, valid + expired, isHidden(row, area)),
    whole: (r) => shareFigure(r.valid, r.holders, r.splitHidden),
  });
}

function holdersTable(making: Making, rows: readonly CourseRow[]): ReportTable {
  return byArea(making, rows, {
    id: 'holders-by-area',
    caption: making.words.captions.holdersByArea,
    cell: ({ valid, expired }, row, area) =>
      countFigure(valid + expired, making.hidden.courses[row]?.rows[area] !== false),
    whole: (r) => countFigure(r.holders, r.holdersHidden),
  });
}

export function coursesSection(making: Making): Section {
  const { words } = making;
  const rows = rowsOf(making);
  return {
    id: 'courses',
    heading: words.sections.courses,
    blocks:
      rows.length === 0
        ? [paragraph(words.text.noCourses)]
        : [
            courseChart(making, rows),
            courseTable(making, rows),
            paragraph(words.text.courses),
            shareTable(making, rows),
            holdersTable(making, rows),
          ],
  };
}
