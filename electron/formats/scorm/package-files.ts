/** Which files of a zip belong to the course, and what the report says of the others. */
import { fileFinder } from '../../../shared/learning/file-name.ts';
import { info, oneOfMany, warning } from '../../../shared/learning/manifest/notes.ts';
import type { PackageFiles } from '../../../shared/learning/manifest/paths.ts';
import { endingOf } from '../../../shared/learning/mime-types.ts';
import type { PackageNote } from '../../../shared/learning/package-model.ts';
import type { ZipEntry } from '../zip/package-zip.ts';

export interface PackageFile {
  /** As the course asks for it: without a top folder that everything lay in. */
  readonly path: string;
  readonly entry: ZipEntry;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What computers leave in folders. */
const JUNK = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/i;
/** What the course was made from, and no course asks for. */
const SOURCES = set('fla psd ai indd story cptx cpvc aep prproj captivate awt');
const SWF = set('swf flv');
/** Silverlight, Java, ActiveX, Director: what no browser of today shows. */
const OUTDATED = set('xap jar class ocx cab dcr dir hta vbs htc');
const PROGRAMS = set('exe msi dll bat cmd com scr ps1 sh app dmg pkg lnk reg');
const ZIPS = set('zip 7z rar tar gz tgz');
/** Descriptions that come along with every package, and are for tools. */
const DESCRIPTIONS = /\.(?:xsd|dtd)$|(?:^|\/)(?:imsmanifest|cmi5|metadata[^/]*|tincan)\.xml$/i;

const withEnding = (files: readonly PackageFile[], endings: ReadonlySet<string>): string[] =>
  files.map(({ path }) => path).filter((path) => endings.has(endingOf(path)));

export const withoutJunk = (entries: readonly ZipEntry[]): ZipEntry[] => entries.filter(({ name }) => !JUNK.test(name));

export function indexOf(files: readonly PackageFile[]): PackageFiles {
  const find = fileFinder(files);
  return { find: (path) => find(path)?.path };
}

/** @returns the folder that everything lies in, with its slash; undefined when there is none, or more */
export function topFolderOf(entries: readonly ZipEntry[]): string | undefined {
  const [first] = entries;
  const end = first?.name.indexOf('/') ?? -1;
  if (!first || end < 0) return undefined;
  const folder = first.name.slice(0, end + 1);
  return entries.every(({ name }) => name.startsWith(folder)) ? folder : undefined;
}

/** AICC courses have these four kinds of files in place of a manifest. */
export const looksLikeAicc = (entries: readonly ZipEntry[]): boolean =>
  ['crs', 'au', 'des', 'cst'].every((ending) => entries.some(({ name }) => endingOf(name) === ending));

/** Without what the course was made from, unless its manifest lists it. */
export function keptFiles(files: readonly PackageFile[], listed: ReadonlySet<string>): PackageFile[] {
  return files.filter(({ path }) => listed.has(path) || !SOURCES.has(endingOf(path)));
}

/** @param listsFiles cmi5 lists no files, so that none is left out of a list */
export function fileNotes(
  all: readonly PackageFile[],
  kept: readonly PackageFile[],
  listed: ReadonlySet<string>,
  listsFiles: boolean,
  entries: number,
): PackageNote[] {
  const unlisted = kept.map(({ path }) => path).filter((path) => !listed.has(path) && !DESCRIPTIONS.test(path));
  const leftOut = entries - all.length + (all.length - kept.length);
  return [
    ...(listsFiles ? oneOfMany('files_unlisted', unlisted) : []),
    ...oneOfMany('flash', withEnding(kept, SWF)),
    ...oneOfMany('outdated', withEnding(kept, OUTDATED)),
    ...oneOfMany('programs', withEnding(kept, PROGRAMS)),
    ...oneOfMany('inner_zips', withEnding(kept, ZIPS), 'info'),
    ...(looksLikeAicc(all.map(({ entry }) => entry)) ? [info('aicc_too', {})] : []),
    ...(leftOut > 0 ? [warning('left_out', { count: leftOut })] : []),
  ];
}
