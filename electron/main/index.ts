/**
 * Start of the program: a window, the terminal's printer, or the terminal itself.
 * Only what the first window needs is loaded before it; the rest is loaded while
 * Chromium makes the page's process.
 */
import { join } from 'node:path';
import { app, session as sessions } from 'electron';
import type { Play } from '../../shared/learning/player-port.ts';
import { startThreads } from '../worker/threads.ts';
import { hasFlag, terminalWords, today } from './flags.ts';
import { hardenApp, hardenSession, letFrames } from './hardening.ts';
import { paths } from './paths.ts';
import { declareSchemes, serveRenderer } from './protocol.ts';
import { knownWindows, openMainWindow } from './windows.ts';

declareSchemes();
hardenApp();
// Chromium keeps nothing of its own on disk beyond its start files: no cache, no shader store.
app.commandLine.appendSwitch('disable-http-cache');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');
// No name and no number leads anywhere, also for what passes the sessions' own rules by (see course-session.ts).
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');

// Bundles of their own beside this one: what is not needed before the first window is not read before it.
const house = () => require(join(__dirname, 'house.cjs')) as typeof import('./house.ts');
const terminal = () => require(join(__dirname, 'cli.cjs')) as typeof import('../cli/index.ts');

const homeFolder = (): string => join(app.getPath('userData'), 'pejling');

async function runWindow(): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  const threads = startThreads({ threadPath: paths.thread, homeFolder: homeFolder(), today });
  await app.whenReady();
  // Not named 'persist:': the pages' storage lives in memory only.
  const session = sessions.fromPartition('pejling-app');
  hardenSession(session);
  serveRenderer(session, paths.renderer, 'app', () => undefined);
  const window = openMainWindow(session);
  hardenSession(sessions.defaultSession);
  // Whatever the page asks is answered after this, for it comes through the loop of events.
  house().keepHouse({ window, threads, knownWindows, letFrames });
}

/** Windows come and go: the program ends when its work is done. */
const stayWithoutWindows = (): void => void app.on('window-all-closed', () => {});

/** The packaged program with the terminal's words: no window but the hidden ones that print and play. */
async function runTerminal(words: readonly string[]): Promise<void> {
  stayWithoutWindows();
  await app.whenReady();
  const { printToPdf: print, playSteps } = house();
  const play: Play = (port, wish) => playSteps(port, wish, letFrames);
  app.exit(await terminal().runCli(words, { print, play, homeFolder: homeFolder(), today }));
}

async function runPrintService(): Promise<void> {
  await app.whenReady();
  await house().servePrinting();
}

async function runCourseService(): Promise<void> {
  stayWithoutWindows();
  await app.whenReady();
  await house().serveCourse(letFrames);
}

if (hasFlag('print-service')) void runPrintService();
else if (hasFlag('course-service')) void runCourseService();
else if (terminalWords) void runTerminal(terminalWords);
else void runWindow();
