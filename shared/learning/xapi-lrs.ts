/**
 * A request to the record store and its answer as plain data, so that it can go to whoever has the register: a thread,
 * or the terminal in another process (player-port.ts). The request was within reach of the course: nothing in it is
 * believed.
 */
import * as z from 'zod';
import { MOST_REQUEST_BYTES } from './xapi-words.ts';

const text = z.string().max(8000);

/** As base64, a third longer. */
const MOST_BODY_LETTERS = Math.ceil(MOST_REQUEST_BYTES / 3) * 4;

export const lrsAsk = z.strictObject({
  method: z.enum(['GET', 'PUT', 'POST', 'DELETE']),
  /** Below `/lrs`: `/xapi/statements`. */
  path: z.string().max(1000),
  /** In the order they came; a name may stand twice. */
  query: z.array(z.tuple([z.string().max(200), z.string().max(20_000)])).max(50),
  headers: z.strictObject({
    authorization: text,
    version: text,
    contentType: text,
    ifMatch: text,
    ifNoneMatch: text,
  }),
  /** Base64; '' for none. */
  body: z.string().max(MOST_BODY_LETTERS),
  /** `course://HOST`, as the window has it. */
  origin: z.string().max(200),
});
export type LrsAsk = z.output<typeof lrsAsk>;
export type LrsHeaders = LrsAsk['headers'];

export const lrsAnswer = z.strictObject({
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  /** Base64; '' for none. */
  body: z.string(),
});
export type LrsAnswer = z.output<typeof lrsAnswer>;

/** Too large or too often, or what the rules do not allow: counted as refused. */
export const isRefused = (status: number): boolean => status === 403 || status === 413 || status === 429;
