/**
 * The shape of every import: read → preview (nothing written) → apply (one
 * transaction) → log, with undo. Used by staff, organisation and course files.
 */
import * as z from 'zod';
import type { ImportId } from '../kernel/ids.ts';
import { fileToken, id, isoDate, page } from '../kernel/schemas.ts';

/** Why a row was rejected. English and stable: the terminal and the log print them. */
export const rowFaultCodes = [
  'too_few_columns',
  'too_many_columns',
  'missing_key',
  'duplicate_row',
  'conflicting_row',
  'missing_value',
  'bad_cpr',
  'system_user',
  'bad_date',
  'end_before_start',
  'bad_number',
  'ambiguous_number',
  'bad_value',
  'unknown_unit',
  'unknown_employee',
  'overlap',
  'cpr_mismatch',
  /** Left (Opus), and the register does not know the engagement: skipped, not rejected. */
  'leave_unknown',
  /** Annulled (Opus) before the register knew of it: skipped, not rejected. */
  'annulled',
] as const;
export type RowFaultCode = (typeof rowFaultCodes)[number];

/**
 * `line` counts from 1 with the header as line 1 (in a sheet the row's number, in XML the line of the tag);
 * `column` is the header or the element as it stands in the file.
 */
export const rowFault = z.strictObject({
  line: z.int(),
  column: z.string().nullable(),
  code: z.enum(rowFaultCodes),
  value: z.string(),
});
export type RowFault = z.output<typeof rowFault>;

export const importKind = z.enum(['organisation', 'staff', 'courses']);
export type ImportKind = z.output<typeof importKind>;

/**
 * A saved mapping from a source's headers to the program's fields, for files
 * whose headers the program does not know. `null` as the field means: leave the column out.
 */
export const mappingProfile = z.strictObject({
  name: z.string().max(80),
  columns: z.record(z.string(), z.string().nullable()),
  encoding: z.enum(['utf-8', 'windows-1252', 'utf-16le']).optional(),
  delimiter: z.enum([';', ',', '\t', '|']).optional(),
  dateForm: z.enum(['dmy', 'mdy', 'ymd', 'excel']).optional(),
  decimal: z.enum([',', '.']).optional(),
  /** A full file proposes to end what is missing from it; a delta never does. */
  extent: z.enum(['full', 'delta']).optional(),
});
export type MappingProfile = z.output<typeof mappingProfile>;

export const previewInput = z.strictObject({
  file: fileToken,
  profile: mappingProfile.optional(),
  /** Undated changes hold from this day; left out, the newest start date in the file. */
  effective: isoDate.optional(),
  extent: z.enum(['full', 'delta']).optional(),
});

/** How the program read the file, shown so that the user can object. */
export const fileReading = z.strictObject({
  name: z.string(),
  bytes: z.int(),
  encoding: z.string(),
  delimiter: z.string(),
  decimal: z.string(),
  dateForm: z.string(),
  columns: z.array(z.strictObject({ header: z.string(), field: z.string().nullable() })),
  /** The first rows as they were read, so that æøå can be seen to be right. */
  sample: z.array(z.array(z.string())),
});
export type FileReading = z.output<typeof fileReading>;

/**
 * new + changed + unchanged = accepted rows. `ended`, `moved`, `hoursChanged` and `renamed` say
 * what the changes are: ended engagements (also those missing from a full file), engagements with
 * another unit, with other hours, and persons with another name.
 */
export const changeCounts = z.strictObject({
  new: z.int(),
  ended: z.int(),
  moved: z.int(),
  hoursChanged: z.int(),
  renamed: z.int(),
  changed: z.int(),
  unchanged: z.int(),
});
export type ChangeCounts = z.output<typeof changeCounts>;

/** Units of a file that holds units and people (Opus). */
export const unitPart = z.strictObject({
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  ended: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
});

export const previewSummary = z.strictObject({
  previewId: z.string(),
  kind: importKind,
  reading: fileReading,
  rows: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  /** Rows that are in order but hold nothing to keep: courses not completed, people who left and were not known. */
  skipped: z.int(),
  changes: changeCounts,
  /** Engagements (or units) missing from a full file, proposed as ended. */
  missing: z.int(),
  /** Dated facts (start, end) that lie before the effective date and so alter earlier figures. */
  backdated: z.int(),
  /** Warnings that reject nothing, such as CPR numbers without modulus 11 or a lost leading zero. */
  warnings: z.array(z.strictObject({ code: z.string(), count: z.int() })),
  effective: isoDate.nullable(),
  /** The day the file itself suggests. */
  suggestedEffective: isoDate.nullable(),
  firstImport: z.boolean(),
  /** More than 10 % would end at once: applying needs `approveEnded`. */
  needsApproval: z.boolean(),
  endedShare: z.number(),
  /** Units in the same file, applied first; `rows`, `accepted` and `rejected` count them too, `changes` does not. */
  units: unitPart.optional(),
});
export type PreviewSummary = z.output<typeof previewSummary>;

export const changeKinds = ['new', 'ended', 'changed', 'unchanged', 'rejected', 'skipped'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export const previewPageInput = z.strictObject({
  previewId: z.string(),
  kind: z.enum(changeKinds),
  ...page,
});

export const previewRow = z.strictObject({
  line: z.int().nullable(),
  key: z.string(),
  name: z.string(),
  /** Field key of the catalogue, and what it goes from and to as the reader would write it. */
  changes: z.array(z.strictObject({ field: z.string(), from: z.string(), to: z.string() })),
  fault: rowFault.nullable(),
});
export type PreviewRow = z.output<typeof previewRow>;

export const previewPage = z.strictObject({ total: z.int(), rows: z.array(previewRow) });

export const applyInput = z.strictObject({
  previewId: z.string(),
  approveEnded: z.boolean().default(false),
});

export const applyResult = z.strictObject({
  importId: id<ImportId>(),
  rows: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  skipped: z.int(),
  changes: changeCounts,
  faults: z.array(rowFault),
  effective: isoDate.nullable(),
  units: unitPart.optional(),
});
export type ApplyResult = z.output<typeof applyResult>;

export const importRun = z.strictObject({
  id: id<ImportId>(),
  kind: importKind,
  fileName: z.string(),
  at: z.string(),
  actor: z.string(),
  rows: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  skipped: z.int(),
  changes: changeCounts,
  effective: isoDate.nullable(),
  undoneAt: z.string().nullable(),
  /** False once a later change has touched the same rows. */
  canUndo: z.boolean(),
});
export type ImportRun = z.output<typeof importRun>;
