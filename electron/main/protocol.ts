/**
 * Pages come from `pejling://app/` (the program) and `pejling://print/` (the
 * page that is printed), never from `file://`. Only files of the built renderer
 * are served, by their exact place inside its folder, with a strict policy.
 */
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { fileFor } from './served-file.ts';

/** Must run before the app is ready. */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'pejling', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    // A course's own (course-session.ts). No service workers, no code kept.
    { scheme: 'course', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = (type: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
});

type Answer = Electron.ProtocolResponse;

const refuse = (statusCode: number): Answer => ({
  statusCode,
  headers: headers('text/plain'),
  data: Buffer.alloc(0),
});

const found = (type: string, data: Buffer): Answer => ({ statusCode: 200, headers: headers(type), data });

/** Serves the renderer on a session; `data` answers what is no file, such as the model to print. */
export function serveRenderer(
  session: Session,
  root: string,
  host: 'app' | 'print',
  data: (url: URL) => string | undefined,
): void {
  const answerTo = async (request: Electron.ProtocolRequest): Promise<Answer> => {
    const url = new URL(request.url);
    if (url.host !== host || request.method !== 'GET') return refuse(403);
    const answer = data(url);
    if (answer !== undefined) return found('application/json; charset=utf-8', Buffer.from(answer));
    const file = fileFor(root, url.pathname);
    if (!file) return refuse(404);
    try {
      return found(file.type, await readFile(file.path));
    } catch {
      return refuse(404);
    }
  };
  // Not `protocol.handle`, though this is named its predecessor: the first web `Request` and `Response` of a process
  // load Node's whole network library, which the first page waited for (an eighth of a cold start).
  session.protocol.registerBufferProtocol('pejling', (request, answer) => void answerTo(request).then(answer));
}
