import { formatNumber } from '../../kernel/numbers.ts';
import type { ErrorParams } from '../../kernel/result.ts';
import type { elearning as danish } from '../da/elearning.ts';

const n = (value: unknown): string => formatNumber(Number(value), 'en');
const many = (count: unknown, one: string, more: string): string => `${n(count)} ${Number(count) === 1 ? one : more}`;
const first = (p: ErrorParams): string => (Number(p.count) > 1 ? `The first is "${p.first}".` : `It is "${p.first}".`);
const they = ({ count }: ErrorParams, one: string, more: string): string =>
  Number(count) > 1 ? `They ${more}` : `It ${one}`;

/** The lines of the report on a package. */
const notes: typeof danish.notes = {
  contents: (p) =>
    `${many(p.scos, 'part that reports a result', 'parts that report a result')} and ${many(p.assets, 'page that is only shown', 'pages that are only shown')}.`,
  units: (p) =>
    `${many(p.count, 'part', 'parts')}${Number(p.blocks) > 0 ? ` in ${many(p.blocks, 'block', 'blocks')}` : ''}.`,
  sequencing: () => 'The course decides the order itself: what can be chosen, is skipped or must be taken again.',
  global_objectives: (p) =>
    `${many(p.count, 'learning objective is', 'learning objectives are')} shared between the parts.`,
  shared_data: (p) => `${many(p.count, 'set of data is', 'sets of data are')} shared between the parts.`,
  time_limits: (p) =>
    `${many(p.count, 'part has', 'parts have')} a time limit. The course is told and keeps it itself.`,
  prerequisites: (p) => `${many(p.count, 'part requires', 'parts require')} others to be completed first.`,
  organizations: (p) => `The package has ${n(p.count)} structures. "${p.title}" is used, as the package says.`,
  no_sco: () =>
    'No part reports a result. The course can be shown, but the program is not told whether it was completed.',
  edition_guessed: (p) => `The package does not say which SCORM it is made after. It was read as SCORM ${p.edition}.`,
  files_missing: (p) =>
    `${many(p.count, 'file is', 'files are')} listed in the package but not in it. ${first(p)} Try the course through.`,
  files_respelled: (p) =>
    `${many(p.count, 'file name is', 'file names are')} written with other capitals in the list. ${first(p)} The file was found all the same.`,
  files_unlisted: (p) =>
    `${many(p.count, 'file is', 'files are')} in the package without being listed. ${first(p)} ${they(p, 'was', 'were')} taken in.`,
  external_links: (p) =>
    `${many(p.count, 'link goes', 'links go')} to the internet. ${first(p)} ${they(p, 'does', 'do')} not work here, as courses are played without a network.`,
  submanifests: (p) =>
    `The package holds ${many(p.count, 'package', 'packages')} inside it. ${they(p, 'was', 'were')} not taken in.`,
  ids_made: (p) => `${many(p.count, 'part', 'parts')} had no name in the package and got one.`,
  bad_values: (p) =>
    `${many(p.count, 'value', 'values')} in the description of the course could not be read, the first on line ${p.line}. The standard's own value is used.`,
  top_folder: (p) => `The whole course lay in the folder "${p.folder}". It was taken away.`,
  left_out: (p) =>
    `${many(p.count, 'file was', 'files were')} not taken in: what computers leave behind, and the course's source files.`,
  inner_zips: (p) =>
    `${many(p.count, 'zip file', 'zip files')} in the package are kept as files and not opened. ${first(p)}`,
  flash: (p) =>
    `${many(p.count, 'file is', 'files are')} Flash, which can no longer be shown. ${first(p)} Ask for a new edition.`,
  outdated: (p) =>
    `${many(p.count, 'file is', 'files are')} for Internet Explorer, Java or Silverlight and cannot be shown. ${first(p)}`,
  programs: (p) =>
    `${many(p.count, 'file is a program', 'files are programs')}. ${first(p)} ${they(p, 'cannot', 'cannot')} be run from the course.`,
  aicc_too: () => 'The package is an AICC course too. It is played as SCORM.',
  cmi5_too: () => 'The package is a cmi5 course too. It is played as SCORM.',
};

export const elearning: typeof danish = {
  title: 'E-learning',
  lead: 'Courses taken here on the computer without a network.',
  import: 'Import package',
  tableLabel: 'Course packages',
  columns: {
    title: 'Title',
    course: 'Course',
    standard: 'Standard',
    state: 'State',
    size: 'Size',
    attempts: 'Attempts',
    actions: 'Actions',
  },
  standards: { scorm12: 'SCORM', scorm2004: 'SCORM', cmi5: 'cmi5', plain: 'Made here' },
  editions: (edition) => edition.replace(/(\d(?:nd|rd|th))/, '$1 ed.'),
  states: { draft: 'Draft', published: 'In use', retired: 'Retired' },
  parts: (count) => many(count, 'part', 'parts'),
  attempts: (attempts, completed) =>
    attempts === 0 ? 'None yet' : `${n(attempts)}, of which ${n(completed)} completed`,
  warnings: (count) => many(count, 'remark', 'remarks'),
  open: 'Open',
  empty: {
    title: 'No e-learning yet',
    text: 'Import a SCORM or cmi5 package (zip) from a supplier, or make a course of your own with video, PDF, pages and a quiz.',
  },
  importing: {
    title: 'Import a course package',
    lead: 'A zip file with SCORM 1.2, SCORM 2004 or cmi5. The program looks the package through and stores it encrypted. It may take 1 GB at most.',
    course: 'Belongs to the course',
    newCourse: 'A new course with the title of the package',
    choose: 'Choose a file and import',
    working: 'Importing the package',
    cancelled: 'The import was stopped. Nothing of the package was stored.',
    nothing: 'Nothing of the package was stored.',
    done: (title) => `"${title}" was imported and is in use.`,
  },
  report: {
    facts: 'About the package',
    standard: 'Standard',
    course: 'Course',
    parts: 'Contents',
    size: 'Size',
    files: (count, bytes) => `${many(count, 'file', 'files')}, ${bytes}`,
    importedOn: 'Imported',
    madeOn: 'Created',
    attempts: 'Attempts',
    warnings: 'Be aware of',
    noWarnings: 'Nothing was found that the program cannot show.',
    info: 'In the package',
    name: 'Title',
    nameMissing: 'Write a title.',
    save: 'Save title',
    saved: 'The title was saved.',
    retire: 'Retire',
    retireTitle: 'Retire the package?',
    retireText: 'Nobody can begin it any more. Attempts and results stay, and it can be put to use again.',
    retired: 'The package is retired.',
    publish: 'Put to use again',
    published: 'The package is in use again.',
    remove: 'Remove the package',
    removeTitle: 'Remove the package?',
    removeText: 'The package and its files are deleted. The course stays. This cannot be undone.',
    removed: 'The package was removed.',
    hasAttempts: 'The package cannot be removed, as somebody has begun it. Retire it instead.',
    edit: 'Open in the course builder',
  },
  notes,
  terminal: {
    imported: (p) => `${p.title} (${p.standard}) was imported under the course ${p.course}. Id: ${p.id}`,
    warning: (text) => `Note: ${text}`,
    none: 'There are no course packages in the register.',
    attempt: (p) => `  ${p.person}, attempt ${p.n}: ${p.completion}, ${p.success}, ${p.score}`,
    completion: {
      completed: 'completed',
      incomplete: 'incomplete',
      not_attempted: 'not attempted',
      unknown: 'unknown',
    },
    success: { passed: 'passed', failed: 'failed', unknown: 'not judged' },
    noScore: 'no score',
  },
};
