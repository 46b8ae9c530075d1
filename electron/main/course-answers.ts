/**
 * What a course's session is answered: the built player page, files of the one package, the four words between page
 * and program. Nothing else exists there.
 */
import { readFile } from 'node:fs/promises';
import { MOST_RANGE_BYTES } from '../../shared/learning/contract-player.ts';
import { type CommitAnswer, type LaunchInfo, MOST_COMMIT_BYTES } from '../../shared/learning/player.ts';
import type { CoursePort, PlayedFile } from '../../shared/learning/player-port.ts';
import type { CommitDesk } from './course-commits.ts';
import { type ByteRange, type Place, placeOf, rangeOf } from './course-rule.ts';
import { fileFor } from './served-file.ts';

/** Of one piece on its way to the page; the next is read when the page has taken it. */
const PIECE_BYTES = Math.min(256 * 1024, MOST_RANGE_BYTES);

/** The record store of xAPI and cmi5 within this attempt. */
export type CourseLrs = (request: Request, path: string) => Promise<Response>;

export interface Served {
  readonly host: string;
  /** Folder of the built renderer. */
  readonly pages: string;
  readonly launch: () => LaunchInfo;
  /** As the course writes the path. */
  readonly find: (path: string) => PlayedFile | undefined;
  readonly read: CoursePort['read'];
  /** Another one after a crash. */
  readonly desk: () => CommitDesk;
  readonly lrs: CourseLrs | undefined;
  readonly close: () => void;
}

/** Features of the platform that a course is not offered, whatever it asks. Synchronous requests are how the page commits. */
const DENIED = [
  'accelerometer',
  'bluetooth',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];
const FEATURES = [...DENIED.map((name) => `${name}=()`), 'autoplay=(self)', 'sync-xhr=(self)'].join(', ');

const COMMON: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'permissions-policy': FEATURES,
  // No name is looked up for a link that nobody clicked.
  'x-dns-prefetch-control': 'off',
};

const playerPolicy = (host: string): string =>
  [
    "default-src 'none'",
    // Its own files only: a file of the package is no script of this page, though it comes from the same host.
    `script-src course://${host}/player/`,
    `style-src course://${host}/player/`,
    `font-src course://${host}/player/`,
    `worker-src course://${host}/player/`,
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "frame-src 'self' blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Courses are built with inline scripts and `eval`; what matters is that nothing leaves. */
const CONTENT_POLICY = [
  "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'",
  "connect-src 'self' data: blob:",
  "frame-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  // No new windows, no way to the window's own page, no downloads, no pointer lock.
  'sandbox allow-scripts allow-same-origin allow-forms allow-modals',
].join('; ');

const refuse = (status: number): Response => new Response('', { status, headers: { ...COMMON } });

const json = (value: unknown): Response =>
  new Response(JSON.stringify(value), { headers: { ...COMMON, 'content-type': 'application/json; charset=utf-8' } });

async function playerFile({ pages, host }: Served, path: string): Promise<Response> {
  if (path !== '/player.html' && !path.startsWith('/assets/')) return refuse(404);
  const file = fileFor(pages, path);
  if (!file) return refuse(404);
  try {
    const bytes = new Uint8Array(await readFile(file.path));
    const headers = { ...COMMON, 'content-type': file.type, 'content-security-policy': playerPolicy(host) };
    return new Response(bytes, { headers });
  } catch {
    return refuse(404);
  }
}

/** Piece by piece, as the page takes it: a film is never whole in memory. */
function streamOf(read: CoursePort['read'], path: string, { from, to }: ByteRange): ReadableStream<Uint8Array> {
  let at = from;
  return new ReadableStream(
    {
      pull: async (controller) => {
        const until = Math.min(at + PIECE_BYTES, to);
        try {
          const piece = await read(path, at, until);
          if (piece.length === 0) throw new Error('shorter than it said');
          at += piece.length;
          controller.enqueue(piece);
          if (at >= to) controller.close();
        } catch {
          controller.error(new Error('not read'));
        }
      },
    },
    { highWaterMark: 0 },
  );
}

function contentFile({ find, read }: Served, request: Request, path: string): Response {
  const file = find(path);
  if (!file) return refuse(404);
  const headers = {
    ...COMMON,
    'content-type': file.mime,
    'content-security-policy': CONTENT_POLICY,
    'accept-ranges': 'bytes',
  };
  const range = rangeOf(request.headers.get('range'), file.bytes);
  if (range === null) {
    return new Response('', { status: 416, headers: { ...headers, 'content-range': `bytes */${file.bytes}` } });
  }
  const { from, to } = range ?? { from: 0, to: file.bytes };
  const told = { ...headers, 'content-length': String(to - from) };
  const body = to === from || request.method === 'HEAD' ? null : streamOf(read, file.path, { from, to });
  if (!range) return new Response(body, { headers: told });
  return new Response(body, {
    status: 206,
    headers: { ...told, 'content-range': `bytes ${from}-${to - 1}/${file.bytes}` },
  });
}

/** Stops at the limit, whatever length was told. */
async function readText(request: Request): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  if (!reader) return '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(parts).toString('utf8');
    bytes += value.byteLength;
    if (bytes > MOST_COMMIT_BYTES) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
    parts.push(Buffer.from(value));
  }
}

async function say(served: Served, request: Request, name: string): Promise<Response> {
  const isPost = request.method === 'POST';
  if (name === 'launch' && request.method === 'GET') return json(served.launch());
  if (name === 'commit' && isPost) {
    const answer: CommitAnswer = await served.desk().take(() => readText(request));
    return json(answer);
  }
  if (name === 'close' && isPost) {
    // After this has been answered.
    setImmediate(served.close);
    return json({});
  }
  return refuse(404);
}

function answerOf(served: Served, request: Request, place: Place): Response | Promise<Response> {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  switch (place.kind) {
    case 'player':
      return isReading ? playerFile(served, place.path) : refuse(405);
    case 'content':
      return isReading ? contentFile(served, request, place.path) : refuse(405);
    case 'api':
      return say(served, request, place.name);
    case 'lrs':
      return served.lrs ? served.lrs(request, place.path) : refuse(501);
    case 'nowhere':
      return refuse(404);
  }
}

export async function answerCourse(served: Served, request: Request): Promise<Response> {
  try {
    return await answerOf(served, request, placeOf(request.url, served.host));
  } catch {
    return refuse(500);
  }
}
