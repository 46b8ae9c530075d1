/** Chemical APV (KIAPV): substances with their sheets, assessments per place (domain §1.7). */
import * as z from 'zod';
import type { SubstanceId, SubstanceUseId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, fileToken, id, isoDate, shortText } from '../kernel/schemas.ts';
import { longText } from './contract-rounds.ts';

export const substanceFields = z.strictObject({
  name: z.string().trim().min(1).max(120),
  supplier: shortText,
  purpose: shortText,
  number: z.string().trim().max(60),
  hazards: shortText,
  carcinogen: z.boolean(),
  sheetDate: isoDate.nullable(),
  endedOn: isoDate.nullable(),
  note: longText,
});

export type SubstanceFields = z.output<typeof substanceFields>;

export const useFields = z.strictObject({
  unitId: id<UnitId>(),
  place: z.string().trim().min(1).max(80),
  properties: longText,
  exposure: longText,
  circumstances: longText,
  measures: longText,
  experience: longText,
  limitValues: longText,
  supplierInfo: longText,
  substitution: longText,
  instruction: longText,
  assessedOn: isoDate.nullable(),
  assessedBy: shortText,
  endedOn: isoDate.nullable(),
});

export type UseFields = z.output<typeof useFields>;

export const substanceUse = z.strictObject({
  id: id<SubstanceUseId>(),
  unitName: z.string(),
  ...useFields.shape,
  /** Of the seven points, how many are answered. */
  answered: z.int(),
  nextDue: isoDate.nullable(),
  /** Ended: the substance is no longer used there, and nothing is due. */
  assessment: z.enum(['missing', 'incomplete', 'overdue', 'current', 'ended']),
  /** The unit's last day, once it has passed: the use belongs elsewhere or has ended. */
  unitClosedOn: isoDate.nullable(),
});
export type SubstanceUse = z.output<typeof substanceUse>;

export const substance = z.strictObject({
  id: id<SubstanceId>(),
  ...substanceFields.shape,
  sheetName: z.string(),
  hasSheet: z.boolean(),
  /** No sheet, or one older than three years (a setting); one without a date is taken for old. */
  sheet: z.enum(['missing', 'old', 'current']),
  uses: z.array(substanceUse),
});
export type Substance = z.output<typeof substance>;

export const chemicalCalls = {
  /** With a unit: what is used there and below, and what stands nowhere yet. By name. */
  substances: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ asOf: figureDay, unitId: id<UnitId>().nullable() }),
    output: z.array(substance),
  }),
  /** Fails with `name_taken`, `date_in_future` {field}, `looks_like_cpr` {field}. */
  saveSubstance: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ substanceId: id<SubstanceId>().nullable(), fields: substanceFields }),
    output: z.strictObject({ substanceId: id<SubstanceId>() }),
  }),
  /**
   * Takes the place of the sheet there was. Fails with `sheet_not_pdf`, `sheet_empty`, `sheet_too_large` {mb, max},
   * `file_missing` {name}, `date_in_future` {field}, `disk_full`; the old sheet then stays.
   */
  setSheet: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ substanceId: id<SubstanceId>(), file: fileToken, sheetDate: isoDate }),
    output: done,
  }),
  /** Writes the stored sheet where the user chose. Fails with `not_found`, `export_in_register`, `file_not_written`. */
  exportSheet: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ substanceId: id<SubstanceId>(), file: fileToken }),
    output: done,
  }),
  /**
   * Fails with `unit_not_open` for a unit chosen anew, `date_in_future` {field}, `assessed_by_missing`,
   * `looks_like_cpr` {field}.
   */
  saveUse: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      substanceId: id<SubstanceId>(),
      useId: id<SubstanceUseId>().nullable(),
      fields: useFields,
    }),
    output: z.strictObject({ useId: id<SubstanceUseId>() }),
  }),
  removeUse: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ useId: id<SubstanceUseId>() }),
    output: done,
  }),
} as const;
