/**
 * The way of a course's requests to its own record store: no oftener than the buckets allow, no larger than a request
 * may be, few at a time. What is refused here or there for being too much or not allowed is counted.
 */

import { BURST, makeBucket, PER_SECOND } from '../../shared/learning/commit-rate.ts';
import { inGate } from '../../shared/learning/course-port.ts';
import type { CoursePort } from '../../shared/learning/player-port.ts';
import { isRefused, type LrsAnswer, type LrsAsk, lrsAsk } from '../../shared/learning/xapi-lrs.ts';
import { MOST_REQUEST_BYTES, XAPI_VERSION } from '../../shared/learning/xapi-words.ts';
import type { CourseLrs } from './course-answers.ts';

/** Reading costs no write on the disk. */
const READ_FACTOR = 3;
const MOST_WAITING = 16;
const AT_A_TIME = 2;

/** Only the program says that the course has been left: a unit could say so in the middle of another. */
const LEAVE = '/player/leave';

export interface CourseLrsDesk {
  readonly answer: CourseLrs;
  /** What runs is abandoned, and a course that is satisfied is over. Whatever the course used up of its buckets. */
  readonly leave: () => Promise<void>;
  readonly refused: () => number;
}

/** Stops at the limit, whatever length was told. @returns undefined: more than may be sent */
async function readBody(request: Request): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  if (!reader) return Buffer.alloc(0);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts);
    bytes += value.byteLength;
    if (bytes > MOST_REQUEST_BYTES) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    parts.push(Buffer.from(value));
  }
}

const METHODS: Readonly<Record<string, LrsAsk['method']>> = {
  GET: 'GET',
  HEAD: 'GET',
  PUT: 'PUT',
  POST: 'POST',
  DELETE: 'DELETE',
};

function askOf(request: Request, path: string, body: Buffer, origin: string): LrsAsk | undefined {
  const header = (name: string): string => request.headers.get(name) ?? '';
  const asked = lrsAsk.safeParse({
    method: METHODS[request.method],
    path,
    query: [...new URL(request.url).searchParams],
    headers: {
      authorization: header('authorization'),
      version: header('x-experience-api-version'),
      contentType: header('content-type'),
      ifMatch: header('if-match'),
      ifNoneMatch: header('if-none-match'),
    },
    body: body.toString('base64'),
    origin,
  });
  return asked.success ? asked.data : undefined;
}

const plain = (status: number, headers: Readonly<Record<string, string>> = {}): LrsAnswer => ({
  status,
  headers: { 'x-experience-api-version': XAPI_VERSION, ...headers },
  body: '',
});

const NO_BODY: ReadonlySet<number> = new Set([204, 304]);

function responseOf({ status, headers, body }: LrsAnswer, isHead: boolean): Response {
  const common = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
  const bytes = isHead || NO_BODY.has(status) ? null : new Uint8Array(Buffer.from(body, 'base64'));
  return new Response(bytes, { status, headers: { ...common, ...headers } });
}

export function makeCourseLrs(options: {
  readonly ask: CoursePort['lrs'];
  /** `course://HOST` */
  readonly origin: string;
  /** Milliseconds. */
  readonly now: () => number;
}): CourseLrsDesk {
  const writes = makeBucket(options.now);
  // The window's own page is not kept waiting by what it shows.
  const words = makeBucket(options.now);
  const reads = makeBucket(options.now, BURST * READ_FACTOR, PER_SECOND * READ_FACTOR);
  // In their order: a unit that says «passed» and «terminated» at once means them so.
  const ask = inGate(options.ask, 1);
  const bodies = inGate(readBody, AT_A_TIME);
  let waiting = 0;
  let refused = 0;

  const answerOf = async (request: Request, path: string): Promise<LrsAnswer> => {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const bucket = path.startsWith('/player/') ? words : isReading ? reads : writes;
    if (path === LEAVE) return plain(404);
    if (waiting >= MOST_WAITING || !bucket.take()) {
      return plain(429, { 'retry-after': String(Math.max(1, Math.ceil(bucket.wait() / 1000))) });
    }
    waiting += 1;
    try {
      const body = await bodies(request);
      if (body === undefined) return plain(413);
      const asked = askOf(request, path, body, options.origin);
      return asked ? await ask(asked) : plain(METHODS[request.method] ? 400 : 405);
    } catch {
      // The register is locked, or the disk is full: the course may try again.
      return plain(503, { 'retry-after': '5' });
    } finally {
      waiting -= 1;
    }
  };

  return {
    refused: () => refused,
    leave: async () => {
      const headers = { authorization: '', version: '', contentType: '', ifMatch: '', ifNoneMatch: '' };
      await ask({ method: 'POST', path: LEAVE, query: [], headers, body: '', origin: options.origin });
    },
    answer: async (request, path) => {
      const answer = await answerOf(request, path);
      if (isRefused(answer.status)) refused += 1;
      return responseOf(answer, request.method === 'HEAD');
    },
  };
}
