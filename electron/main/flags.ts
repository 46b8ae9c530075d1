/** What the command line and, while developing, the environment say. */
import { app } from 'electron';

// Playwright and Chromium put their own flags anywhere in the line, so nothing is read by its place but
// the first word of the packaged program.
const words = process.argv.slice(1);
/** Chromium's own switches are for Chromium, not for the terminal's reader of words. */
const CHROMIUM_SWITCH = /^--(user-data-dir|password-store|log-level|ozone-platform)=/;

export const hasFlag = (name: string): boolean => words.includes(`--${name}`);

export const flagValue = (name: string): string | undefined =>
  words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);

/** The words for the terminal, when the packaged program was started with some. */
export const terminalWords: readonly string[] | undefined =
  app.isPackaged && words[0] !== undefined && !words[0].startsWith('-')
    ? words.filter((word) => !CHROMIUM_SWITCH.test(word))
    : undefined;

/** A fixed day is for tests and pictures; the packaged program always asks the clock. */
export const today = app.isPackaged ? undefined : process.env.PEJLING_TODAY;
