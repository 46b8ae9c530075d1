/** Addresses in a manifest: what they mean inside the package, and what points out of it. */

/** The names of all files of the package, asked for as a manifest writes them. */
export interface PackageFiles {
  /** The name as it is in the package, found whatever the case and the spelling of å; undefined when it is not there. */
  readonly find: (path: string) => string | undefined;
}

export type Place =
  /** `rest`: parameters and mark, as `?id=1#top`. */
  | { readonly kind: 'inside'; readonly path: string; readonly rest: string }
  | { readonly kind: 'outside'; readonly address: string };

const SCHEME = /^[a-z][a-z\d+.-]*:/i;

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** @returns undefined when it climbs out of the package */
function walk(parts: readonly string[]): string | undefined {
  const path: string[] = [];
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    if (part !== '..') path.push(part);
    else if (path.pop() === undefined) return undefined;
  }
  return path.join('/');
}

/** @param bases `xml:base` from outside in, as they are written */
export function placeOf(bases: readonly string[], href: string): Place {
  const whole = [...bases, href].reduce((before, next) => {
    const part = next.trim().replaceAll('\\', '/');
    if (SCHEME.test(part) || part.startsWith('//')) return part;
    if (part.startsWith('/')) return part.slice(1);
    return `${before.slice(0, before.lastIndexOf('/') + 1)}${part}`;
  }, '');
  if (SCHEME.test(whole) || whole.startsWith('//')) return { kind: 'outside', address: whole };
  const at = whole.search(/[?#]/);
  const [address, rest] = at < 0 ? [whole, ''] : [whole.slice(0, at), whole.slice(at)];
  const path = walk(address.split('/').map(decoded).join('/').split('/'));
  return path === undefined
    ? { kind: 'outside', address: whole }
    : { kind: 'inside', path: path.normalize('NFC'), rest };
}

/** As the parameters of an item are added to the address of its resource (SCORM 2004 4th ed., content aggregation 3.4). */
export function withParameters(rest: string, parameters: string): string {
  const given = parameters.trim().replace(/^[?&]+/, '');
  if (given === '') return rest;
  const mark = rest.indexOf('#');
  if (given.startsWith('#')) return mark >= 0 ? rest : `${rest}${given}`;
  const [query, fragment] = mark < 0 ? [rest, ''] : [rest.slice(0, mark), rest.slice(mark)];
  return `${query}${query.includes('?') ? '&' : '?'}${given}${fragment}`;
}

/** To be put behind `/content/`: every letter of the path that means something in an address is escaped. */
export const hrefOf = (path: string, rest: string): string =>
  `${path.split('/').map(encodeURIComponent).join('/')}${rest}`;
