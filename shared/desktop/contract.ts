/** Calls that need the desktop: dialogs, printing, settings of this computer. Handled in the main process. */
import * as z from 'zod';
import { defineCall } from '../kernel/registry.ts';
import { done, figureDay, fileToken, isoDate, nothing, year } from '../kernel/schemas.ts';

export const chosen = z.strictObject({ token: fileToken, name: z.string(), bytes: z.int() }).nullable();

export const desktopCalls = {
  /** Opens the system's file dialog; null when the user changed their mind. */
  chooseFile: defineCall({
    kind: 'desktop',
    register: 'any',
    access: ['hr', 'dpo'],
    input: z.strictObject({ purpose: z.enum(['import', 'profile']) }),
    output: chosen,
  }),
  chooseFolder: defineCall({
    kind: 'desktop',
    register: 'any',
    access: ['hr', 'dpo'],
    input: z.strictObject({ purpose: z.enum(['create', 'open', 'backup', 'restore']) }),
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
  /** Shows the last saved file in the system's folder window. */
  showSaved: defineCall({ kind: 'desktop', register: 'any', access: ['hr', 'dpo'], input: nothing, output: done }),
} as const;
