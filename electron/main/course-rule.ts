/**
 * What may be asked for inside a course's window. Pure, so that every way out can be tried in a test; anything not
 * named here is refused. Scheme and host are compared one by one: a custom scheme has no origin to compare in URL.
 */
import { RETURN_PATH } from '../../shared/learning/xapi-launch.ts';

export interface CourseHost {
  /** 128 random bits as hex: no course can name another's. */
  readonly host: string;
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}

const isOwnHost = (url: URL, host: string): boolean =>
  url.protocol === 'course:' && url.host === host && url.username === '' && url.password === '' && url.port === '';

/** `blob:` addresses carry the origin that made them. */
const isOwnBlob = (url: URL, host: string): boolean => {
  const inner = url.protocol === 'blob:' ? parse(url.pathname) : undefined;
  return inner !== undefined && isOwnHost(inner, host);
};

/** Requests of all kinds: files of the course, its own `blob:`, and `data:`, which reaches nowhere. */
export function mayRequest(address: string, host: string): boolean {
  const url = parse(address);
  if (!url) return false;
  return isOwnHost(url, host) || isOwnBlob(url, host) || url.protocol === 'data:';
}

/** The page of the window itself stands where it is; frames in it may show files of the package, and what they make themselves. */
export function mayNavigate(address: string, isMainFrame: boolean, host: string): boolean {
  if (isMainFrame) return false;
  const url = parse(address);
  if (!url) return false;
  if (url.protocol === 'about:') return url.pathname === 'blank' || url.pathname === 'srcdoc';
  if (url.protocol === 'data:') return true;
  // Units of cmi5 send the learner to the second when they are done.
  return (
    isOwnBlob(url, host) ||
    (isOwnHost(url, host) && (url.pathname.startsWith('/content/') || url.pathname === RETURN_PATH))
  );
}

export type Place =
  | { readonly kind: 'player'; readonly path: string }
  | { readonly kind: 'content'; readonly path: string }
  | { readonly kind: 'api'; readonly name: string }
  | { readonly kind: 'lrs'; readonly path: string }
  | { readonly kind: 'nowhere' };

const NOWHERE: Place = { kind: 'nowhere' };

/** Decoded once. What still holds a way up, a backslash or a control character is no path of a package. */
function contentPath(pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname.slice('/content/'.length));
  } catch {
    return undefined;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (path === '' || /[\u0000-\u001f\\]/.test(path)) return undefined;
  return path.split('/').some((part) => part === '..' || part === '.') ? undefined : path;
}

/** What an address of the course's host means. */
export function placeOf(address: string, host: string): Place {
  const url = parse(address);
  if (!url || !isOwnHost(url, host)) return NOWHERE;
  const { pathname } = url;
  if (pathname.startsWith('/content/')) {
    const path = contentPath(pathname);
    return path === undefined ? NOWHERE : { kind: 'content', path };
  }
  if (pathname.startsWith('/player/')) return { kind: 'player', path: pathname.slice('/player'.length) };
  if (pathname.startsWith('/api/')) return { kind: 'api', name: pathname.slice('/api/'.length) };
  if (pathname.startsWith('/lrs/')) return { kind: 'lrs', path: pathname.slice('/lrs'.length) };
  return NOWHERE;
}

export interface ByteRange {
  readonly from: number;
  /** The byte after the last. */
  readonly to: number;
}

/**
 * One range of a `Range` header; several are answered with the whole, as the standard allows.
 * @returns undefined: the whole file; null: it lies outside (416)
 */
export function rangeOf(header: string | null, bytes: number): ByteRange | undefined | null {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!parts) return undefined;
  const [, first = '', last = ''] = parts;
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const tail = Math.min(Number(last), bytes);
    return tail === 0 ? null : { from: bytes - tail, to: bytes };
  }
  const from = Number(first);
  const to = last === '' ? bytes : Math.min(Number(last) + 1, bytes);
  return from >= bytes || to <= from ? null : { from, to };
}
