/** Questionnaires: list, view, own modules, import (domain §2.1). */
import * as z from 'zod';
import type { InstrumentId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, fileToken, id, nothing, shortText } from '../kernel/schemas.ts';
import { instrumentBody, norm } from './instrument.ts';
import { locale } from './locale.ts';
import { normReasons } from './norm-rows.ts';

export const instrumentLine = z.strictObject({
  id: id<InstrumentId>(),
  name: z.string(),
  version: z.string(),
  own: z.boolean(),
  modifiable: z.boolean(),
  languages: z.array(locale),
  items: z.int(),
  dimensions: z.int(),
  norms: z.int(),
  attribution: z.string(),
  licence: z.string(),
  /** Rounds that use it; a version that was used is not changed or removed. */
  rounds: z.int(),
});
export type InstrumentLine = z.output<typeof instrumentLine>;

/** What a chosen questionnaire file holds. Nothing is written before `addInstrument`. */
export const instrumentPreview = z.strictObject({
  previewId: z.string(),
  name: z.string(),
  version: z.string(),
  languages: z.array(locale),
  items: z.int(),
  dimensions: z.int(),
  /** `new`; `language`: adds a language to a known one; `same`: nothing new in it. */
  outcome: z.enum(['new', 'language', 'same']),
  attribution: z.string(),
  licence: z.string(),
});
export type InstrumentPreview = z.output<typeof instrumentPreview>;

export const instrumentCalls = {
  instruments: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: nothing,
    output: z.array(instrumentLine),
  }),
  instrument: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ instrumentId: id<InstrumentId>() }),
    output: z.strictObject({ line: instrumentLine, body: instrumentBody }),
  }),
  /** CSV as in `data/instruments` or the program's own JSON. Fails with `bad_instrument` {line, reason}. */
  previewInstrument: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ file: fileToken }),
    output: instrumentPreview,
  }),
  addInstrument: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ previewId: z.string().max(60) }),
    output: z.strictObject({ instrumentId: id<InstrumentId>() }),
  }),
  /**
   * Saves an own module. A version that a round has used is left as it is and the change becomes the next
   * version. Fails with `instrument_locked` for what may not be modified.
   */
  saveModule: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ instrumentId: id<InstrumentId>().nullable(), body: instrumentBody }),
    output: z.strictObject({ instrumentId: id<InstrumentId>(), version: z.string() }),
  }),
  /** "Copy as own module": drops name, norms and attribution (domain §2.1). */
  copyAsModule: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ instrumentId: id<InstrumentId>(), name: shortText.min(1) }),
    output: z.strictObject({ instrumentId: id<InstrumentId>() }),
  }),
  /** Fails with `instrument_used` when a round has it. */
  removeInstrument: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ instrumentId: id<InstrumentId>() }),
    output: done,
  }),
  /** Reference values from a table (see norm-rows.ts). Nothing is written: `setNorms` does, once they have been seen. */
  readNorms: defineCall({
    kind: 'system',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ instrumentId: id<InstrumentId>(), file: fileToken }),
    output: z.strictObject({
      norms: z.array(norm),
      /** With any, there are no norms. At most 100 are told. */
      faults: z.array(z.strictObject({ line: z.int(), reason: z.enum(normReasons), about: z.string() })),
    }),
  }),
  /** All of the questionnaire's reference values, also of one whose texts are locked: norms are no texts. */
  setNorms: defineCall({
    kind: 'command',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ instrumentId: id<InstrumentId>(), norms: z.array(norm).max(500) }),
    output: done,
  }),
  /** The program's own JSON of a questionnaire, to be saved as a file or carried to another register. */
  instrumentFile: defineCall({
    kind: 'query',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ instrumentId: id<InstrumentId>() }),
    output: z.strictObject({ name: z.string(), json: z.string() }),
  }),
} as const;
