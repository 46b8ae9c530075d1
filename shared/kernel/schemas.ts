/** The small zod schemas that every room's contract is built from. */
import * as z from 'zod';
import { type IsoDate, isFigureDay, parseIsoDate } from './dates.ts';
import { ID_PATTERN } from './ids.ts';

export const id = <T extends string>() => z.custom<T>((v) => typeof v === 'string' && ID_PATTERN.test(v));

export const isoDate = z.custom<IsoDate>((v) => typeof v === 'string' && parseIsoDate(v) !== undefined);

/** The day that figures are asked for; a day far off is a year half typed. */
export const figureDay = z.custom<IsoDate>((v) => {
  const day = typeof v === 'string' ? parseIsoDate(v) : undefined;
  return day !== undefined && isFigureDay(day);
});

/** The year that a report is about. */
export const year = z.string().regex(/^(19|20|21)\d{2}$/);

export const shortText = z.string().trim().max(200);
export const nothing = z.strictObject({});
export const done = z.strictObject({});

/** A window into a list: rows are never sent whole across a door. */
export const page = { offset: z.int().min(0).max(10_000_000), limit: z.int().min(1).max(500) };

/** A file or folder the user chose in a dialog; the page holds a token, never a path to read. */
export const fileToken = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
