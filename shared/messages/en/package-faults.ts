/** Why a course package is not taken in, and what to do. Stands after "The package was not taken in:" in errors.ts. */
import { formatNumber } from '../../kernel/numbers.ts';
import type { ErrorParams } from '../../kernel/result.ts';
import type { ManifestAbsence, ManifestFault, SizeFault, ZipFault } from '../../learning/package-faults.ts';

type About = (entry: string) => string;

const AGAIN = 'Ask the supplier for a new export.';
const ZIP_AGAIN = 'Pack the course again with an ordinary zip program, or ask the supplier for a new export.';

export const zipFaults: Readonly<Record<ZipFault, About>> = {
  not_zip: () => `the file is not a zip file, or it is cut off. Fetch it again. ${AGAIN}`,
  split: () => 'the zip file is split into several parts. Join them into one file and try again.',
  directory: () => `the zip file's directory is damaged. Fetch the file again. ${AGAIN}`,
  encrypted: (entry) => `"${entry}" is protected by a password. Export the package without one.`,
  method: (entry) => `"${entry}" is packed in a way the program does not read. ${ZIP_AGAIN}`,
  name_empty: () => `a file in the package has no name. ${ZIP_AGAIN}`,
  name_long: (entry) =>
    `the name "${entry} …" is too long. Shorten the folders' and the file's names (240 signs in all).`,
  name_letters: (entry) => `the name "${entry}" holds unreadable signs. Rename the file and pack the course again.`,
  name_absolute: (entry) => `"${entry}" begins with a slash and points out of the package. ${ZIP_AGAIN}`,
  name_dots: (entry) => `"${entry}" points out of the package or has empty folder names. ${ZIP_AGAIN}`,
  name_drive: (entry) => `"${entry}" points to a drive of the computer. ${ZIP_AGAIN}`,
  name_backslash: (entry) => `"${entry}" has a backslash in its name. ${ZIP_AGAIN}`,
  too_deep: (entry) => `"${entry}" lies in too many folders inside each other (at most 30). Move it higher up.`,
  special: (entry) => `"${entry}" is a link or a special file. A package may hold ordinary files only.`,
  folder_with_content: (entry) => `the folder "${entry}" is packed as if it were a file. ${ZIP_AGAIN}`,
  twice: (entry) => `"${entry}" is there twice (capital and small letters make no difference). Rename one of them.`,
  file_and_folder: (entry) => `"${entry}" is both a file and a folder. Rename one of them.`,
  overlap: (entry) => `"${entry}" shares bytes with another file in the zip. No ordinary zip file does. ${AGAIN}`,
  headers_differ: (entry) => `the zip file says two different things about "${entry}". ${ZIP_AGAIN}`,
  size_differs: (entry) => `"${entry}" is not of the size the zip file says. ${ZIP_AGAIN}`,
  content_broken: (entry) => `"${entry}" cannot be unpacked. The file is damaged. Fetch it again. ${AGAIN}`,
  crc: (entry) => `"${entry}" is damaged; its checksum does not fit. Fetch the file again. ${AGAIN}`,
  ratio: (entry) =>
    `"${entry}" is over 200 times larger unpacked than packed. It looks like a file made to fill the computer.`,
};

const atLine = (p: ErrorParams): string => (p.line ? ` on line ${p.line}` : '');

export const manifestFaults: Readonly<Record<ManifestFault, (p: ErrorParams) => string>> = {
  xml: (p) => `${p.file} has a fault${atLine(p)} and cannot be read. ${AGAIN}`,
  cut: (p) => `${p.file} is cut off${atLine(p)}. ${AGAIN}`,
  doctype: (p) => `${p.file} uses definitions of its own (DOCTYPE)${atLine(p)}. For safety it is not read. ${AGAIN}`,
  limits: (p) => `${p.file} is larger or deeper${atLine(p)} than a course package can be. ${AGAIN}`,
  encoding: (p) => `the signs in ${p.file}${atLine(p)} cannot be read. Save it as UTF-8 and pack the course again.`,
  root: (p) => `${p.file} is not a description of a course. ${AGAIN}`,
  version: (p) =>
    `the package is made after "${p.about}", which the program cannot play. Export it as SCORM 1.2, SCORM 2004 or cmi5.`,
  id_twice: (p) => `the name "${p.about}" is used twice in ${p.file}${atLine(p)}. ${AGAIN}`,
  too_many: (p) => `${p.file} describes more than ${p.most} parts. Split the course up.`,
  course: (p) => `${p.file} describes no course. ${AGAIN}`,
};

export const sizeFaults: Readonly<Record<SizeFault, (most: string) => string>> = {
  zip: (most) => `The file is larger than ${most} MB. Export the course with smaller video, or split it up.`,
  entries: (most) => `The package has more than ${most} files. Split the course up.`,
  total: (most) =>
    `The package takes more than ${most} MB unpacked. Export the course with smaller video, or split it up.`,
  entry: (most) => `A file in the package takes more than ${most} MB unpacked. Export it smaller.`,
  manifest: (most) => `The description of the course in the package takes more than ${most} MB. ${AGAIN}`,
};

export const manifestAbsences: Readonly<Record<ManifestAbsence, string>> = {
  none: 'There is neither imsmanifest.xml nor cmi5.xml in the package, so it is no SCORM or cmi5 course. Is it the right file?',
  deeper:
    'imsmanifest.xml lies in a subfolder beside other folders. Pack the folder of the course itself, so that imsmanifest.xml lies at the top.',
  tincan:
    'The package is a Tin Can course (tincan.xml), which the program cannot play. Export it as cmi5 or SCORM 2004.',
  aicc: 'The package is an AICC course, which the program cannot play. Export it as SCORM 2004 or SCORM 1.2.',
};

/** The whole sentence for a zip that cannot be read. */
export const badZip = ({ reason, entry }: ErrorParams): string =>
  `The package was not taken in: ${(zipFaults[reason as ZipFault] ?? String)(String(entry ?? ''))}`;

export const badManifest = (p: ErrorParams): string =>
  `The package was not taken in: ${(manifestFaults[p.reason as ManifestFault] ?? (() => String(p.reason)))(p)}`;

export const tooLarge = ({ what, most }: ErrorParams): string =>
  `The package is too large. ${(sizeFaults[what as SizeFault] ?? String)(formatNumber(Number(most ?? 0), 'en'))}`;

export const noManifest = ({ found }: ErrorParams): string =>
  manifestAbsences[found as ManifestAbsence] ?? manifestAbsences.none;
