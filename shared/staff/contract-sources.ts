/** Saved mappings of columns, and reading a file by a mapping before anything is planned. */
import * as z from 'zod';
import type { ProfileId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, fileToken, id } from '../kernel/schemas.ts';
import { errorCodes } from '../messages/error-codes.ts';
import { importKind, mappingProfile } from './import-contract.ts';

export const savedProfile = z.strictObject({
  id: id<ProfileId>(),
  kind: importKind,
  name: z.string(),
  profile: mappingProfile,
});
export type SavedProfile = z.output<typeof savedProfile>;

export const columnValue = z.strictObject({
  /** As it stands in the file; whoever it is about, a CPR number is never whole. */
  raw: z.string(),
  /** As it was read: a date as ISO, a number with a point; null when it could not be read. */
  read: z.string().nullable(),
});

export const columnLook = z.strictObject({
  header: z.string(),
  /** How a profile names the column: its header, or `#3` where that is empty or stands several times. */
  address: z.string(),
  field: z.string().nullable(),
  issue: z.enum(['unknown', 'repeated', 'twice']).nullable(),
  /** `hidden`: left out (pay, addresses), so its values are not shown. */
  holds: z.enum(['text', 'date', 'number', 'yes_no', 'cpr', 'hidden']),
  /** Date form or decimal sign of the column; `unclear` when its values tell two; empty for others. */
  form: z.string(),
  /** Some different values, in the order of the file. */
  values: z.array(columnValue),
  /** Rows that hold something. */
  filled: z.int(),
  /** Rows whose value could not be read, and some of these values. */
  unread: z.int(),
  unreadValues: z.array(z.string()),
});
export type ColumnLook = z.output<typeof columnLook>;

/** The head of a file as it would be read: nothing is compared with the register. */
export const fileLook = z.strictObject({
  name: z.string(),
  bytes: z.int(),
  /** Why the file cannot be read at all; then there are no columns. */
  fault: z
    .strictObject({
      code: z.enum(errorCodes),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    })
    .nullable(),
  encoding: z.string(),
  delimiter: z.string(),
  decimal: z.string(),
  dateForm: z.string(),
  columns: z.array(columnLook),
  /** Required fields that no column is read as. */
  missing: z.array(z.string()),
  /** What the profile names and the file has not. */
  unmatched: z.array(z.string()),
  /** Rows looked at. */
  rows: z.int(),
  /** The saved profiles, of any kind, that speak of just these columns. */
  fitting: z.array(savedProfile),
  /** The kind of file it looks most like; null when it could be none or several. */
  likelyKind: importKind.nullable(),
});
export type FileLook = z.output<typeof fileLook>;

export const sourceCalls = {
  profiles: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ kind: importKind.optional() }),
    output: z.array(savedProfile),
  }),
  /** @throws profile_exists {name} when there is one of that name and it may not be replaced */
  saveProfile: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      kind: importKind,
      name: z.string().trim().min(1).max(80),
      profile: mappingProfile,
      replace: z.boolean().default(false),
    }),
    output: savedProfile,
  }),
  removeProfile: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ profileId: id<ProfileId>() }),
    output: done,
  }),
  /** Reads the head of a file by a profile, for the eye: again and again while the mapping is made. */
  readFile: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ file: fileToken, kind: importKind, profile: mappingProfile.optional() }),
    output: fileLook,
  }),
  /** Which of these files (SHA-256, hex) have been imported before. */
  importedBefore: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(100) }),
    output: z.strictObject({ hashes: z.array(z.string()) }),
  }),
} as const;
