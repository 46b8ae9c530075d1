/** How a package's facts are said. */
import type { PackageSummary } from '../../../shared/learning/contract-packages.ts';
import type { NoteCode } from '../../../shared/learning/manifest/notes.ts';
import type { PackageNote } from '../../../shared/learning/package-model.ts';
import type { Messages } from '../../../shared/messages/da.ts';

type Words = Messages['elearning'];

/** `SCORM 2004 4. udg.` */
export const standardText = ({ standard, edition }: PackageSummary, words: Words): string =>
  `${words.standards[standard]} ${words.editions(edition)}`.trim();

/** A note of a later edition of the program, read by an earlier one, shows its code. */
export const noteText = ({ code, params }: PackageNote, words: Words): string =>
  words.notes[code as NoteCode]?.(params) ?? code;

export const warningsOf = ({ notes }: PackageSummary): readonly PackageNote[] =>
  notes.filter(({ level }) => level === 'warning');

export const STATE_TONES = { draft: 'warning', published: 'success', retired: 'neutral' } as const;
