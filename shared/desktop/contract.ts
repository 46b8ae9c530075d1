/** Calls that need the desktop: dialogs, printing, settings of this computer. Handled in the main process. */
import * as z from 'zod';
import type { DiscussionId, InstrumentId, PackageId, PersonId, RoundId, UnitId } from '../kernel/ids.ts';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, fileToken, id, isoDate, nothing, shortText, year } from '../kernel/schemas.ts';
import { attemptSummary } from '../learning/contract-player.ts';
import { apvAudience } from '../report/contract-apv.ts';
import { proofInput } from '../report/contract-learning.ts';
import { mappingProfile } from '../staff/import-contract.ts';

export const chosen = z.strictObject({ token: fileToken, name: z.string(), bytes: z.int() }).nullable();

const newFileId = z.string().regex(/^[0-9a-f]{32}$/);

export const newFile = z.strictObject({
  id: newFileId,
  name: z.string(),
  bytes: z.int(),
  /** The moment it was last written. */
  modified: z.string(),
});
export type NewFile = z.output<typeof newFile>;

export const desktopCalls = {
  /** Opens the system's file dialog; null when the user changed their mind. */
  chooseFile: defineCall({
    kind: 'desktop',
    register: 'any',
    access: ['hr', 'dpo'],
    input: z.strictObject({
      purpose: z.enum([
        'import',
        'profile',
        'instrument',
        'sheet',
        'video',
        'coursePdf',
        'picture',
        'certificate',
        'package',
      ]),
    }),
    output: chosen,
  }),
  chooseFolder: defineCall({
    kind: 'desktop',
    register: 'any',
    access: ['hr', 'dpo'],
    input: z.strictObject({ purpose: z.enum(['create', 'open', 'backup', 'restore']) }),
    output: chosen,
  }),
  /** Where an export is to lie: a file of the name, or for several files a folder; null when the user changed their mind. */
  chooseSave: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      purpose: z.literal('export'),
      /** Suggested, without the folder. */
      name: z.string().max(100),
      kind: z.enum(['csv', 'xlsx', 'pdf', 'png', 'jpg', 'json', 'folder']),
    }),
    output: chosen,
  }),
  /** What this computer remembers; nothing of it is about people. */
  preferences: defineCall({
    kind: 'desktop',
    register: 'any',
    access: ['hr', 'dpo'],
    input: nothing,
    output: z.strictObject({
      language: z.enum(['da', 'en']),
      lockMinutes: z.int(),
      today: isoDate,
      /** The round that respondents answer at this computer just now. */
      kiosk: id<RoundId>().nullable(),
      version: z.string(),
      electron: z.string(),
    }),
  }),
  setPreferences: defineCall({
    kind: 'desktop',
    register: 'any',
    access: ['hr', 'dpo'],
    input: z.strictObject({
      language: z.enum(['da', 'en']).optional(),
      lockMinutes: z.int().min(1).max(120).optional(),
    }),
    output: done,
  }),
  /** Chooses the folder where new extracts are put. What lies there already is no news. Null: changed their mind. */
  chooseWatchFolder: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    input: nothing,
    output: z.strictObject({ name: z.string() }).nullable(),
  }),
  stopWatching: defineCall({ kind: 'desktop', register: 'open', access: ['hr'], input: nothing, output: done }),
  /** Files of the watched folder that are whole, not imported before and not put aside. Nothing is read of them. */
  newFiles: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      /** Also where nothing says that the folder has changed. */
      look: z.boolean().default(false),
    }),
    output: z.strictObject({
      folder: z.strictObject({ name: z.string(), reachable: z.boolean() }).nullable(),
      /** A file is still being written: ask again in some seconds. */
      settling: z.boolean(),
      files: z.array(newFile),
    }),
  }),
  /** A token for a new file, as if the user had chosen it in a dialog. @throws file_missing {name} */
  takeFile: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ file: newFileId }),
    output: z.strictObject({ token: fileToken, name: z.string(), bytes: z.int() }),
  }),
  /** Not now: the file is offered again only if it is written anew. */
  ignoreFile: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ file: newFileId }),
    output: done,
  }),
  /** Saves a mapping as a file of its own, for another computer or the terminal. */
  saveProfileFile: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ profile: mappingProfile }),
    output: z.strictObject({ saved: z.boolean(), name: z.string() }),
  }),
  /** Saves a questionnaire as the program's own JSON, to be imported in another register. @throws not_found, file_not_written */
  saveInstrumentFile: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ instrumentId: id<InstrumentId>() }),
    output: z.strictObject({ saved: z.boolean(), name: z.string() }),
  }),
  /** The user is at work: puts off locking for idleness. */
  touch: defineCall({ kind: 'desktop', register: 'any', access: ['hr', 'dpo'], input: nothing, output: done }),
  /** Prints the recovery key on the system's printer, or saves it as a PDF where the user chooses. */
  printRecoveryKey: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr', 'dpo'],
    input: z.strictObject({ recoveryKey: z.string().max(200), registerName: z.string().max(60) }),
    output: z.strictObject({ saved: z.boolean(), name: z.string() }),
  }),
  /** Makes the board report as a tagged PDF and saves it where the user chooses. */
  saveBoardReport: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({ period: year, asOf: figureDay.optional() }),
    output: z.strictObject({ saved: z.boolean(), name: z.string(), bytes: z.int() }),
  }),
  /**
   * Hands the window over to respondents: full screen, and every call is refused but those of answering this round.
   * @throws round_not_open
   */
  enterKiosk: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ roundId: id<RoundId>() }),
    output: done,
  }),
  /** With the caller's own passphrase, or the recovery key when that opened the register. @throws wrong_passphrase, wait_before_retry */
  leaveKiosk: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({ passphrase: z.string().max(1024) }),
    output: done,
  }),
  /**
   * Plays a package in a window of its own, and answers when it is closed. `handOver`: the computer is given to the
   * person; nothing but the course is shown, and the register locks when it is closed. Fails with `course_open`,
   * `not_found`, `package_not_published`, `course_play_failed`, and `locked` when the register was locked meanwhile.
   */
  playCourse: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    input: z.strictObject({
      personId: id<PersonId>(),
      packageId: id<PackageId>(),
      again: z.boolean().default(false),
      handOver: z.boolean(),
    }),
    output: attemptSummary,
  }),
  /** New codes as slips to cut out, a PDF where the user chooses. Earlier codes of these units stop working. */
  printSlips: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({
      roundId: id<RoundId>(),
      /** All when empty. */
      unitIds: z.array(id<UnitId>()).max(500),
      /** Extra slips per unit. */
      spare: z.int().min(0).max(50),
    }),
    output: z.strictObject({ saved: z.boolean(), name: z.string(), slips: z.int() }),
  }),
  /** Makes the report of a closed round as a tagged PDF, and notes in the release ledger to whom it goes. */
  saveSurveyReport: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({
      roundId: id<RoundId>(),
      /** Null: the whole round. */
      unitId: id<UnitId>().nullable(),
      recipients: shortText,
    }),
    output: z.strictObject({ saved: z.boolean(), name: z.string(), bytes: z.int() }),
  }),
  /** Saves the respondents' page for the notice board; it holds no figures. */
  saveRespondentPage: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr', 'dpo'],
    progress: true,
    input: z.strictObject({ roundId: id<RoundId>(), language: z.enum(['da', 'en']) }),
    output: z.strictObject({ saved: z.boolean(), name: z.string(), bytes: z.int() }),
  }),
  /** Makes the written APV of a unit as a tagged PDF and saves it where the user chooses (AT-visning, medarbejdervisning). */
  saveApv: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({ unitId: id<UnitId>(), audience: apvAudience, asOf: figureDay }),
    output: z.strictObject({ saved: z.boolean(), name: z.string(), bytes: z.int() }),
  }),
  /** Saves the yearly discussion of the working environment as a tagged PDF, to be shown in writing. */
  saveDiscussion: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: z.strictObject({ discussionId: id<DiscussionId>() }),
    output: z.strictObject({ saved: z.boolean(), name: z.string(), bytes: z.int() }),
  }),
  /** Saves one course proof, or those of everybody who was at a class, as a tagged PDF with a page for each. */
  saveCourseProof: defineCall({
    kind: 'desktop',
    register: 'open',
    access: ['hr'],
    progress: true,
    input: proofInput,
    output: z.strictObject({ saved: z.boolean(), name: z.string(), bytes: z.int() }),
  }),
  /** Shows the last saved file in the system's folder window. */
  showSaved: defineCall({ kind: 'desktop', register: 'any', access: ['hr', 'dpo'], input: nothing, output: done }),
} as const;
