/**
 * Start of the program: a window, the terminal's printer, or the terminal itself.
 * Only what the first window needs is loaded before it; the rest is loaded while
 * Chromium makes the page's process.
 */
import { join } from 'node:path';
import { app, session as sessions } from 'electron';
import { startThreads } from '../worker/threads.ts';
import { hasFlag, terminalWords, today } from './flags.ts';
import { hardenApp, hardenSession } from './hardening.ts';
import { paths } from './paths.ts';
import { declareScheme, serveRenderer, warmUp } from './protocol.ts';
import { knownWindows, openMainWindow } from './windows.ts';

declareScheme();
hardenApp();
// Chromium keeps nothing of its own on disk beyond its start files: no cache, no shader store.
app.commandLine.appendSwitch('disable-http-cache');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');

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
  warmUp();
  // Whatever the page asks is answered after this, for it comes through the loop of events.
  house().keepHouse({ window, threads, knownWindows });
}

/** The packaged program with the terminal's words: no window but the hidden one that prints. */
async function runTerminal(words: readonly string[]): Promise<void> {
  await app.whenReady();
  app.exit(await terminal().runCli(words, { print: house().printToPdf, homeFolder: homeFolder(), today }));
}

async function runPrintService(): Promise<void> {
  await app.whenReady();
  await house().servePrinting();
}

if (hasFlag('print-service')) void runPrintService();
else if (terminalWords) void runTerminal(terminalWords);
else void runWindow();
