/** Lists of people out of the house, each with a purpose and an audit line. */
import * as z from 'zod';
import { defineCall } from '../kernel/registry.ts';
import { fileToken, isoDate, page } from '../kernel/schemas.ts';
import { peopleColumns, peopleFilter, peopleSorts } from './contract-people.ts';
import { exportFormats, MIN_PURPOSE } from './export-formats.ts';

export const exportPurpose = z.string().trim().min(MIN_PURPOSE).max(200);

export const madeExport = z.strictObject({
  /** Moment. */
  at: z.string(),
  actor: z.string(),
  format: z.enum(exportFormats),
  rows: z.int(),
  withCpr: z.boolean(),
  asOf: isoDate.nullable(),
  /** Empty when retention has deleted it. */
  purpose: z.string(),
});
export type MadeExport = z.output<typeof madeExport>;

export const exportCalls = {
  /**
   * The people of the list into one file, or the files of a receiving system into a new folder in the one chosen.
   * Everything is written beside its place and moved there after the audit line stands: no file leaves without one.
   */
  exportPeople: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({
      filter: peopleFilter,
      /** In this order. The files of receiving systems have columns of their own. */
      columns: z.array(z.enum(peopleColumns)).max(peopleColumns.length).default([]),
      sort: z.enum(peopleSorts).default('name'),
      descending: z.boolean().default(false),
      format: z.enum(exportFormats),
      /** Why the list leaves the house; kept with the audit line. */
      purpose: exportPurpose,
      withCpr: z.boolean().default(false),
      /** The file chosen in the save dialog, or the folder for a format of several files. */
      file: fileToken,
    }),
    output: z.strictObject({
      /** Persons. */
      rows: z.int(),
      /** Names, within the folder. */
      files: z.array(z.string()),
      bytes: z.int(),
    }),
  }),
  /** Earlier exports, newest first. */
  listExports: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr', 'dpo'],
    input: z.strictObject({ ...page }),
    output: z.strictObject({ total: z.int(), rows: z.array(madeExport) }),
  }),
} as const;
