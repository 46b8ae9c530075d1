/** The name of a file inside a plain course: what its maker called it, in letters that an address can carry. */
import { fold } from '../kernel/text.ts';

const LONGEST = 60;

/** @param ending with the dot; @param isTaken two files of a name are told apart by a number */
export function courseFileName(name: string, ending: string, isTaken: (path: string) => boolean): string {
  const stem =
    fold(name.replace(/\.[^.]*$/, ''))
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, LONGEST) || 'fil';
  for (let n = 1; ; n++) {
    const path = `${stem}${n === 1 ? '' : `-${n}`}${ending}`;
    if (!isTaken(path)) return path;
  }
}

/** Two names that are one to Windows, to a Mac or to a careless page. */
export const foldName = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase();

/**
 * Finds a file as a course asks for it: by its exact path, else by what Windows takes for the same. A package never
 * holds two such names (engineering §D5).
 */
export function fileFinder<F extends { readonly path: string }>(files: readonly F[]): (path: string) => F | undefined {
  const exact = new Map(files.map((file) => [file.path, file]));
  const folded = new Map(files.map((file) => [foldName(file.path), file]));
  return (path) => exact.get(path) ?? folded.get(foldName(path));
}
