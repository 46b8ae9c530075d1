/** Where a file of a package is shown in the course's window. */

const part = (text: string): string => {
  try {
    return encodeURIComponent(decodeURIComponent(text));
  } catch {
    return encodeURIComponent(text);
  }
};

/** @param href path inside the package, with what follows `?` or `#` as it stands */
export function contentAddress(href: string): string {
  const cut = href.search(/[?#]/);
  const path = cut < 0 ? href : href.slice(0, cut);
  return `/content/${path.split('/').map(part).join('/')}${cut < 0 ? '' : href.slice(cut)}`;
}
