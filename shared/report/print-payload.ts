/**
 * What the main process hands to the print page (`pejling://print/`), as JSON
 * behind a token that is good for one page. The report model holds no person;
 * the recovery key leaves the page only as ink.
 */
import * as z from 'zod';
import { isoDate } from '../kernel/schemas.ts';
import { codeSlips } from '../survey/contract-rounds.ts';
import { anonymity } from '../survey/round.ts';
import { reportModel } from './model.ts';

/** Slips to cut out, each with one code. */
const slipsPayload = z.strictObject({
  kind: z.literal('slips'),
  language: z.enum(['da', 'en']),
  codes: codeSlips,
  anonymity,
  /** Least number of answers behind any figure. */
  smallest: z.int(),
});
export type SlipsPayload = z.output<typeof slipsPayload>;

export const printPayload = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('report'), model: reportModel }),
  z.strictObject({
    kind: z.literal('recovery'),
    recoveryKey: z.string().max(200),
    registerName: z.string().max(60),
    language: z.enum(['da', 'en']),
    date: isoDate,
  }),
  slipsPayload,
]);
export type PrintPayload = z.output<typeof printPayload>;

/**
 * What the print page writes into `document.documentElement.dataset.ready`:
 * `true` when fonts and charts stand, `failed` when there is nothing to print.
 */
export type PrintReady = 'true' | 'failed';
