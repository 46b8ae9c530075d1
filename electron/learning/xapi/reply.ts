/** Answers of the record store, with the headers that xAPI asks for. Texts are for the makers of courses: codes, no sentences. */
import { createHash } from 'node:crypto';
import type { LrsAnswer } from '../../../shared/learning/xapi-lrs.ts';
import { XAPI_VERSION } from '../../../shared/learning/xapi-words.ts';

type Headers = Readonly<Record<string, string>>;

const VERSION = { 'x-experience-api-version': XAPI_VERSION };

export const reply = (status: number, body: Buffer | string = '', headers: Headers = {}): LrsAnswer => ({
  status,
  headers: { ...VERSION, ...headers },
  body: Buffer.from(body).toString('base64'),
});

export const json = (value: unknown, headers: Headers = {}, status = 200): LrsAnswer =>
  reply(status, JSON.stringify(value), { 'content-type': 'application/json; charset=utf-8', ...headers });

/** @param why a code: what is wrong with the request */
export const refuse = (status: number, why: string): LrsAnswer =>
  reply(status, why, { 'content-type': 'text/plain; charset=utf-8' });

/** Thrown from within the reading of a request. */
export class Refused extends Error {
  readonly answer: LrsAnswer;
  constructor(status: number, why: string) {
    super(why);
    this.answer = refuse(status, why);
  }
}

export const etagOf = (body: Uint8Array): string => `"${createHash('sha1').update(body).digest('hex')}"`;
