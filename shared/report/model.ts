/**
 * One report model for screen, PDF and, later, DOCX and XLSX. It holds text and
 * figures ready to print, in one language, and never a person.
 */
import * as z from 'zod';
import { isoDate } from '../kernel/schemas.ts';

/**
 * A figure after disclosure control. `value` null is a hidden figure: it is
 * printed with the one uniform reason and takes part in no sum.
 */
const figureUnit = z.enum(['count', 'fte', 'share', 'years', 'points', 'score']);

export const figure = z.strictObject({
  value: z.number().nullable(),
  decimals: z.int().min(0).max(4),
  /** `points`: 0–100. `score`: −100…100, printed with its sign. `share`: 0–1. */
  unit: figureUnit,
  /** Answers behind the figure, printed after it where each cell has its own. */
  n: z.int().optional(),
  /** There is nothing to work out, as a share of nobody: printed as a dash, and not as hidden. */
  none: z.literal(true).optional(),
});
export type Figure = z.output<typeof figure>;

/** How a set of figures was worked out; printed in the notes and under each table. */
export const definition = z.strictObject({
  key: z.string(),
  name: z.string(),
  text: z.string(),
  source: z.string(),
});

export const reportTable = z.strictObject({
  kind: z.literal('table'),
  id: z.string(),
  caption: z.string(),
  columns: z.array(z.strictObject({ key: z.string(), label: z.string(), numeric: z.boolean() })),
  rows: z.array(
    z.strictObject({
      label: z.string(),
      total: z.boolean(),
      cells: z.array(figure),
    }),
  ),
  definitionKeys: z.array(z.string()),
  /** Persons behind the table, the least number shown, and whether anything is hidden. */
  n: z.int(),
  limit: z.int().nullable(),
  hidden: z.int(),
  /** What the table is based on, where that is not persons: printed instead of `n` and `limit`. */
  basis: z.string().optional(),
});
export type ReportTable = z.output<typeof reportTable>;

export const reportChart = z.strictObject({
  kind: z.literal('chart'),
  id: z.string(),
  type: z.enum(['bars', 'pyramid', 'stacked', 'line']),
  title: z.string(),
  /** Says in words what the picture shows. */
  alt: z.string(),
  series: z.array(z.strictObject({ key: z.string(), label: z.string() })),
  points: z.array(z.strictObject({ label: z.string(), values: z.array(z.number().nullable()) })),
  unit: figureUnit,
  decimals: z.int().min(0).max(4),
  /** The table that holds the same figures. */
  tableId: z.string(),
});
export type ReportChart = z.output<typeof reportChart>;

export const reportText = z.strictObject({ kind: z.literal('text'), paragraphs: z.array(z.string()) });
export const reportList = z.strictObject({ kind: z.literal('list'), items: z.array(z.string()) });
/** A heading inside a section, for what the reader may look for by name. */
export const reportHeading = z.strictObject({
  kind: z.literal('heading'),
  text: z.string(),
  /** One level further down. */
  minor: z.literal(true).optional(),
});
/** What is told of one thing, point by point. */
export const reportFacts = z.strictObject({
  kind: z.literal('facts'),
  items: z.array(z.strictObject({ label: z.string(), text: z.string() })),
});
/** A table of words, as a plan of action: one heading row, the first column names the row. */
export const reportWords = z.strictObject({
  kind: z.literal('words'),
  id: z.string(),
  caption: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});
/** A photo of a place. `src` is a data URL. */
export const reportPicture = z.strictObject({
  kind: z.literal('picture'),
  src: z.string(),
  alt: z.string(),
  caption: z.string(),
  width: z.int(),
  height: z.int(),
});
/** Key figures printed large at the head of the report. */
export const reportFigures = z.strictObject({
  kind: z.literal('figures'),
  items: z.array(z.strictObject({ label: z.string(), figure, note: z.string() })),
});

export const reportBlock = z.discriminatedUnion('kind', [
  reportTable,
  reportChart,
  reportText,
  reportList,
  reportHeading,
  reportFigures,
  reportFacts,
  reportWords,
  reportPicture,
]);

export const reportModel = z.strictObject({
  /**
   * `sheet`: a notice of a page or two, without title page, contents and definitions. `proof`: each section is a page of
   * its own to hand to one person.
   */
  layout: z.enum(['report', 'sheet', 'proof']).optional(),
  /** What kind of report it is and its days, in words; the board report's own when left out. */
  front: z.strictObject({ kind: z.string(), facts: z.array(z.string()) }).optional(),
  title: z.string(),
  subtitle: z.string(),
  organisation: z.string(),
  language: z.enum(['da', 'en']),
  period: z.string(),
  asOf: isoDate,
  /** When it was made, as the reader writes it, and the day of the newest import behind it. */
  madeAt: z.string(),
  dataDate: z.string(),
  demo: z.boolean(),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      heading: z.string(),
      blocks: z.array(reportBlock),
    }),
  ),
  definitions: z.array(definition),
  /** The one sentence printed for every hidden figure. */
  hiddenReason: z.string(),
  /** SHA-256 of the figures, printed in the notes and kept in the ledger. */
  hash: z.string(),
});
export type ReportModel = z.output<typeof reportModel>;
