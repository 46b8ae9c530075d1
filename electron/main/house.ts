/** Everything behind the window: the threads, the calls, locking, the menu and the end of the program. */
import { resolve } from 'node:path';
import kinds from 'virtual:call-kinds';
import { app, type BrowserWindow } from 'electron';
import type { Role } from '../../shared/kernel/registry.ts';
import { makeWorkerClient } from '../worker/client.ts';
import type { Threads } from '../worker/threads.ts';
import { type CoursePlayer, makeCoursePlayer } from './course-desktop.ts';
import { makeDesktopHandlers } from './desktop.ts';
import { flagValue, hasFlag, today } from './flags.ts';
import type { LetFrames } from './hardening.ts';
import { startIdleLock } from './idle.ts';
import { listenForCalls } from './ipc.ts';
import { makeKiosk } from './kiosk.ts';
import { setMenu } from './menu.ts';
import { openPreferences } from './preferences.ts';

export { serveCourse } from './course-service.ts';
export { playSteps } from './course-steps.ts';
export { servePrinting } from './print-service.ts';
export { printToPdf } from './printing.ts';

/** Long enough for the first page to be drawn, shorter than anyone types a passphrase. */
const READER_STARTS_AFTER_MS = 400;

export interface House {
  readonly window: BrowserWindow;
  readonly threads: Threads;
  /** Ids of the windows whose calls are answered; handed over, for this bundle has no window of its own. */
  readonly knownWindows: ReadonlySet<number>;
  /** Handed over for the same reason: the rules of the windows are kept there. */
  readonly letFrames: LetFrames;
}

export function keepHouse({ window, threads, knownWindows, letFrames }: House): void {
  const preferences = openPreferences(app.getPath('userData'));
  let role: Role | undefined;
  const client = makeWorkerClient({
    threads,
    kinds,
    onOpened: (now) => {
      role = now;
      // A locked register is nobody's kiosk: the unlock page comes next.
      if (now === undefined) kiosk.leave();
      idle?.setOpen(now !== undefined);
    },
  });
  let idle: ReturnType<typeof startIdleLock> | undefined;
  const showMenu = (): void => setMenu(preferences.get().language, () => void lock());
  const kiosk = makeKiosk(window, { showMenu, touch: () => idle?.touch() });

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
    busy: () => client.busy() || kiosk.round() !== null || course.isOpen(),
    lock: () => void lock(),
  });
  const course: CoursePlayer = makeCoursePlayer({
    client,
    language: () => preferences.get().language,
    letFrames,
    lock,
    touch: () => idle?.touch(),
  });
  const desktop = makeDesktopHandlers({
    client,
    preferences: {
      get: preferences.get,
      set: (changes) => {
        preferences.set(changes);
        showMenu();
      },
    },
    kiosk,
    playCourse: course.playCourse,
    today,
    touch: idle.touch,
  });
  listenForCalls({ client, knownWindows, desktop, preferences, kiosk, role: () => role });
  showMenu();
  // Not while the first page is being drawn: on a small computer the two would wait for each other.
  window.once('ready-to-show', () => setTimeout(client.startReader, READER_STARTS_AFTER_MS));

  app.on('second-instance', () => {
    // Whoever was handed the computer is not shown what lies behind the course.
    if (course.focus()) return;
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
    const lockLast = () => client.call({ room: 'register', call: 'lock', input: {}, language: 'da' });
    // First what a course still has to say; then nothing can be written any more.
    void course
      .leave()
      .then(lockLast)
      .then(() => client.close())
      .finally(() => app.quit());
  });
  if (hasFlag('smoke-exit')) {
    window.webContents.once('page-title-updated', (_event, title) => {
      process.stdout.write(`pejling: window open, ${title}\n`);
      app.quit();
    });
  }
}
