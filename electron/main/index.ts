/** Start of the program: a window, the terminal's printer, or the terminal itself. */
import { join, resolve } from 'node:path';
import { app, session as sessions } from 'electron';
import type { Role } from '../../shared/kernel/registry.ts';
import { startWorkers } from '../worker/client.ts';
import { makeDesktopHandlers } from './desktop.ts';
import { hardenApp, hardenSession } from './hardening.ts';
import { startIdleLock } from './idle.ts';
import { listenForCalls } from './ipc.ts';
import { setMenu } from './menu.ts';
import { paths } from './paths.ts';
import { openPreferences } from './preferences.ts';
import { servePrinting } from './print-service.ts';
import { printToPdf } from './printing.ts';
import { declareScheme, serveRenderer, warmUp } from './protocol.ts';
import { openMainWindow } from './windows.ts';

// Playwright and Chromium put their own flags anywhere in the line, so nothing is read by its place but
// the first word of the packaged program.
const flags = process.argv.slice(1);
const flagValue = (name: string): string | undefined =>
  flags.find((flag) => flag.startsWith(`--${name}=`))?.slice(name.length + 3);
/** Chromium's own switches are for Chromium, not for the terminal's reader of words. */
const CHROMIUM_SWITCH = /^--(user-data-dir|password-store|log-level|ozone-platform)=/;
const terminalWords =
  app.isPackaged && flags[0] !== undefined && !flags[0].startsWith('-')
    ? flags.filter((flag) => !CHROMIUM_SWITCH.test(flag))
    : undefined;
/** A fixed day is for tests and pictures; the packaged program always asks the clock. */
const today = app.isPackaged ? undefined : process.env.PEJLING_TODAY;

declareScheme();
hardenApp();
// Chromium keeps nothing of its own on disk beyond its start files: no cache, no shader store.
app.commandLine.appendSwitch('disable-http-cache');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');

async function runWindow(): Promise<void> {
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  const userData = app.getPath('userData');
  const preferences = openPreferences(userData);
  await app.whenReady();
  // Not named 'persist:': the pages' storage lives in memory only.
  const session = sessions.fromPartition('pejling-app');
  hardenSession(session);
  serveRenderer(session, paths.renderer, 'app', () => undefined);
  const window = openMainWindow(session);

  // From here on Chromium makes the page's process, and there is time: whatever the page asks is answered
  // after this function has run.
  hardenSession(sessions.defaultSession);
  warmUp();
  let role: Role | undefined;
  const client = startWorkers({
    threadPath: paths.thread,
    homeFolder: join(userData, 'pejling'),
    today,
    onOpened: (now) => {
      role = now;
      idle?.setOpen(now !== undefined);
    },
  });
  let idle: ReturnType<typeof startIdleLock> | undefined;

  const named = flagValue('register');
  if (named !== undefined) {
    const folder = client.grant(resolve(named));
    void client.call({ room: 'register', call: 'select', input: { folder }, language: preferences.get().language });
  }

  const lock = async (): Promise<void> => {
    await client.call({ room: 'register', call: 'lock', input: {}, language: preferences.get().language });
    if (!window.isDestroyed()) window.webContents.send('pejling:locked');
  };
  idle = startIdleLock({
    minutes: () => preferences.get().lockMinutes,
    busy: client.busy,
    lock: () => void lock(),
  });
  const desktop = makeDesktopHandlers({
    client,
    preferences: {
      get: preferences.get,
      set: (changes) => {
        preferences.set(changes);
        setMenu(preferences.get().language, () => void lock());
      },
    },
    today,
    touch: idle.touch,
  });
  listenForCalls({ client, desktop, preferences, role: () => role });
  setMenu(preferences.get().language, () => void lock());
  // Not before the first page stands: on a small computer the two would wait for each other.
  window.once('ready-to-show', client.startReader);

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  let closing = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (closing) return;
    closing = true;
    event.preventDefault();
    idle?.stop();
    client.cancelAll();
    const locked = client.call({ room: 'register', call: 'lock', input: {}, language: 'da' });
    void locked.then(() => client.close()).finally(() => app.quit());
  });
  if (flags.includes('--smoke-exit')) {
    window.webContents.once('page-title-updated', (_event, title) => {
      process.stdout.write(`pejling: window open, ${title}\n`);
      app.quit();
    });
  }
}

/** The packaged program with the terminal's words: no window but the hidden one that prints. */
async function runTerminal(words: readonly string[]): Promise<void> {
  await app.whenReady();
  const cli = require(join(__dirname, 'cli.cjs')) as typeof import('../cli/index.ts');
  app.exit(await cli.runCli(words, { print: printToPdf, homeFolder: join(app.getPath('userData'), 'pejling'), today }));
}

if (flags.includes('--print-service')) {
  void app.whenReady().then(servePrinting);
} else if (terminalWords) {
  void runTerminal(terminalWords);
} else {
  void runWindow();
}
