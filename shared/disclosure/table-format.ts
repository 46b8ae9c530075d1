/**
 * The JSON of an outside table for `disclosure check` (README, "Try a table").
 * Either a cross-table or a list of figures tied together by sums; with
 * `hidden` it is judged as it stands, without it the program says what to hide.
 */
import * as z from 'zod';
import { AppFailure } from '../kernel/result.ts';

/** More is refused: the work grows with the square of it. */
export const MAX_FIGURES = 400;
/** Far more characters than the largest table has. */
const MAX_TEXT = 1_000_000;

const count = z.number().int().min(0).max(1_000_000);
const name = z.string().trim().min(1).max(200);
const pastCount = count.nullable();
const TOTAL = 'total';

/** The least group, and the least difference or width. The whole range, so that other rules can be tried too. */
const limit = z.strictObject({ n: z.number().int().min(1).max(1000), t: z.number().int().min(1).max(1000) });

const place = z.union([z.number().int().min(0), z.literal(TOTAL)]);

const common = {
  measure: z.enum(['counts', 'mean']).default('counts'),
  limit: limit.default({ n: 5, t: 5 }),
};

const crossTable = z
  .strictObject({
    ...common,
    rows: z.array(name).min(1),
    columns: z.array(name).min(1),
    cells: z.array(z.array(count)).min(1),
    /** True: row totals, column totals and the total are printed too. */
    margins: z.boolean().default(true),
    /** Places `[row, column]` from 0, `"total"` for a margin: `[2, "total"]`. */
    hidden: z.array(z.tuple([place, place])).optional(),
    /** The same table as printed earlier; null = was hidden. */
    published: z
      .array(
        z.strictObject({
          cells: z.array(z.array(pastCount)).optional(),
          rowTotals: z.array(pastCount).optional(),
          columnTotals: z.array(pastCount).optional(),
          total: pastCount.optional(),
        }),
      )
      .max(20)
      .default([]),
  })
  .refine(({ rows, cells }) => cells.length === rows.length, { path: ['cells'], message: 'rows' })
  .refine(({ columns, cells }) => cells.every((line) => line.length === columns.length), {
    path: ['cells'],
    message: 'columns',
  });

const figure = z.strictObject({
  key: name,
  n: count,
  /** Figures that this one is made of and that do not overlap; those they leave out are a group that is never printed. */
  parts: z.union([z.array(name).min(1), z.array(z.array(name).min(1)).min(1)]).optional(),
});

const figureList = z.strictObject({
  ...common,
  figures: z.array(figure).min(1),
  hidden: z.array(name).optional(),
  published: z
    .array(z.strictObject({ figures: z.array(z.strictObject({ key: name, n: pastCount })) }))
    .max(20)
    .default([]),
});

export type CrossTableFile = z.output<typeof crossTable>;
export type FigureListFile = z.output<typeof figureList>;
export type TableFile =
  | { readonly kind: 'table'; readonly table: CrossTableFile }
  | { readonly kind: 'list'; readonly list: FigureListFile };

/** Where in the file, as people write it: `figures[3].n`. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`)).join('');

/** `line:column` of what the parser stumbled over; a text that breaks off is wrong at its end. */
function jsonPlace(text: string, message: string): string {
  const told = /position (\d+)/.exec(message)?.[1];
  const at = told !== undefined ? Number(told) : STUMBLED.test(message) ? stumbledAt(text) : text.length;
  const before = text.slice(0, at).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

const STUMBLED = /^Unexpected token/;

/** Where the parser does not say so: the shortest beginning of the text that it stumbles over ends there. */
function stumbledAt(text: string): number {
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (STUMBLED.test(parseJson(text.slice(0, middle)).fault ?? '')) bad = middle;
    else good = middle;
  }
  return good;
}

function parseJson(text: string): { readonly value?: unknown; readonly fault?: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : '' };
  }
}

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** A word that the message catalogue has a sentence for. */
function reasonOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return 'unknown';
  if (issue?.code === 'custom') return 'size';
  if (issue?.code === 'too_small' || issue?.code === 'too_big') return 'range';
  return 'type';
}

function parsed<T>(schema: z.ZodType<T>, raw: unknown): T {
  const found = schema.safeParse(raw);
  if (found.success) return found.data;
  const issue = found.error.issues[0];
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  throw new AppFailure('table_bad', { place: placeOf(path), reason: reasonOf(issue) });
}

/** @throws table_not_json, table_bad with place and reason, table_too_large */
export function parseTable(given: string): TableFile {
  if (given.length > MAX_TEXT) throw new AppFailure('table_bad', { place: '', reason: 'range' });
  const text = given.replace(/^\uFEFF/, '');
  const { value: raw, fault } = parseJson(text);
  if (fault !== undefined) throw new AppFailure('table_not_json', { place: jsonPlace(text, fault) });
  if (isRecord(raw) && 'figures' in raw) {
    tooMany(Array.isArray(raw.figures) ? raw.figures.length : 0);
    return { kind: 'list', list: parsed(figureList, raw) };
  }
  if (isRecord(raw) && Array.isArray(raw.rows) && Array.isArray(raw.columns)) {
    tooMany((raw.rows.length + 1) * (raw.columns.length + 1));
  }
  return { kind: 'table', table: parsed(crossTable, raw) };
}

function tooMany(figures: number): void {
  if (figures > MAX_FIGURES) throw new AppFailure('table_too_large', { figures, most: MAX_FIGURES });
}
