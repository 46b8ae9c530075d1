/**
 * Where the page is: a path behind `#`, so that the protocol handler serves one
 * file. A table of eleven routes needs no router library before the first page
 * can be shown.
 */
import { useSyncExternalStore } from 'react';
import type { PersonId } from '../../shared/kernel/ids.ts';

export const paths = {
  start: '/',
  register: '/staff/register',
  /** The staff list with the search text filled in. */
  registerWith: (text: string) => `/staff/register?text=${encodeURIComponent(text)}`,
  /** The staff list with the dialog for a new employee on top. */
  newPerson: '/staff/register/new',
  person: (personId: PersonId) => `/staff/person/${personId}`,
  duplicates: '/staff/duplicates',
  /** With the pairs of this person first. */
  duplicatesOf: (personId: PersonId) => `/staff/duplicates?person=${personId}`,
  organisation: '/staff/organisation',
  quality: '/staff/quality',
  import: '/staff/import',
  courses: '/learning/courses',
  expiry: '/learning/expiry',
  report: '/report',
  settings: '/settings',
  log: '/privacy/log',
} as const;

const read = (): string => window.location.hash.slice(1) || '/';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

export const navigate = (path: string): void => {
  window.location.hash = path;
};

/** What an address asked for is done: going back to it, or coming by it again, must not ask anew. */
export const forgetQuery = (): void => {
  const [path = '/'] = read().split('?');
  window.history.replaceState(window.history.state, '', hrefTo(path));
};

export const hrefTo = (path: string): string => `#${path}`;

export interface Location {
  /** Path and query, `/staff/register?text=jens`. */
  readonly full: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

export function useLocation(): Location {
  const full = useSyncExternalStore(subscribe, read);
  const [path = '/', query = ''] = full.split('?');
  return { full, path, query: new URLSearchParams(query) };
}

/** Values of `:name` parts when the pattern matches the path, else undefined. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const want = pattern.split('/');
  const have = path.split('/');
  if (want.length !== have.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of want.entries()) {
    const value = have[i] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return params;
}
