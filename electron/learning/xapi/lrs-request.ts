/** Reading of requests: their parameters, JSON, and the agent they are about. */

import { isSameAgent } from '../../../shared/learning/xapi-cmi5-told.ts';
import type { LrsAsk, LrsHeaders } from '../../../shared/learning/xapi-lrs.ts';
import { iri, isMoment, momentMs } from '../../../shared/learning/xapi-statement.ts';
import { momentText } from './moments.ts';
import { Refused } from './reply.ts';
import type { Store } from './store.ts';

export type Params = ReadonlyMap<string, string>;

/** @throws Refused 400: a name that is not known here, or stands twice */
export function paramsOf({ query }: LrsAsk, known: readonly string[]): Params {
  const found = new Map<string, string>();
  for (const [name, value] of query) {
    if (!known.includes(name) || found.has(name)) throw new Refused(400, `parameter: ${name}`);
    found.set(name, value);
  }
  return found;
}

export function needed(params: Params, name: string): string {
  const value = params.get(name) ?? '';
  if (value === '') throw new Refused(400, `missing: ${name}`);
  return value;
}

export function iriOf(params: Params, name: string): string {
  const value = needed(params, name);
  if (!iri.safeParse(value).success) throw new Refused(400, `not an IRI: ${name}`);
  return value;
}

export const bytesOf = ({ body }: LrsAsk): Buffer => Buffer.from(body, 'base64');

export const isJson = (mime: string): boolean => /^application\/json\s*(?:;|$)/i.test(mime);

export function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Refused(400, 'not JSON');
  }
}

/** Only the learner's own; nobody else is known here. */
export function requireOwnAgent(store: Store, text: string): void {
  let agent: unknown;
  try {
    agent = JSON.parse(text);
  } catch {
    throw new Refused(400, 'not an agent');
  }
  if (!isSameAgent(agent, store.actor)) throw new Refused(403, 'other_actor');
}

/** As stored ones are written; '' when not given. */
export function momentOf(params: Params, name: string): string {
  const value = params.get(name);
  if (value === undefined) return '';
  if (!isMoment(value)) throw new Refused(400, `not a moment: ${name}`);
  return momentText(momentMs(value));
}

export function flagOf(params: Params, name: string): boolean {
  const value = params.get(name) ?? 'false';
  if (value !== 'true' && value !== 'false') throw new Refused(400, `not true or false: ${name}`);
  return value === 'true';
}

const FORM = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;
const METHODS = ['GET', 'PUT', 'POST', 'DELETE'] as const;

/** A request in the body of a POST, as xAPI offers to pages that can send nothing else (part 3, §1.3). */
export function unfolded(ask: LrsAsk): LrsAsk {
  const [first] = ask.query;
  if (ask.method !== 'POST' || first?.[0] !== 'method') return ask;
  const method = METHODS.find((one) => one === first[1]);
  if (method === undefined || ask.query.length > 1 || !FORM.test(ask.headers.contentType)) {
    throw new Refused(400, 'alternate request');
  }
  const fields = new URLSearchParams(bytesOf(ask).toString('utf8'));
  const names: Readonly<Record<string, keyof LrsHeaders>> = {
    authorization: 'authorization',
    'x-experience-api-version': 'version',
    'content-type': 'contentType',
    'if-match': 'ifMatch',
    'if-none-match': 'ifNoneMatch',
  };
  const headers: Record<keyof LrsHeaders, string> = { ...ask.headers, contentType: 'application/json' };
  const query: [string, string][] = [];
  let body = '';
  for (const [name, value] of fields) {
    const header = names[name.toLowerCase()];
    if (header) headers[header] = value;
    else if (name === 'content') body = Buffer.from(value, 'utf8').toString('base64');
    else query.push([name, value]);
  }
  return { ...ask, method, headers, query, body };
}
