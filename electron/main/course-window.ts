/**
 * The window in which one course is played by one person. It has no bridge and is no window of the program's own
 * pages: whatever is sent from it to the main process is refused. What it says comes through its scheme, is checked
 * there (course-answers.ts, course-commits.ts) and counts for this attempt only.
 */
import { BrowserWindow, type Session } from 'electron';
import type { Locale } from '../../shared/kernel/numbers.ts';
import { fileFinder } from '../../shared/learning/file-name.ts';
import type { CoursePort } from '../../shared/learning/player-port.ts';
import type { Served } from './course-answers.ts';
import { type CommitDesk, makeCommitDesk } from './course-commits.ts';
import { makeCourseLrs } from './course-lrs.ts';
import { askAfterCrash, askWhenStuck } from './course-questions.ts';
import { closeCourseSession, hardenCourse, newCourseHost, openCourseSession } from './course-session.ts';
import type { LetFrames } from './hardening.ts';
import { paths } from './paths.ts';

export interface CourseOptions {
  readonly port: CoursePort;
  readonly letFrames: LetFrames;
  readonly language: () => Locale;
  /** beside: an ordinary window; alone: the whole screen; hidden: driven by the terminal. */
  readonly shown: 'beside' | 'alone' | 'hidden';
}

export interface CourseWindow {
  readonly window: BrowserWindow;
  /** As when the learner closes it: the course is told, what it then says is kept. Resolves when all is written. */
  readonly leave: () => Promise<void>;
  /** When the window is gone and all is written. */
  readonly closed: Promise<void>;
  readonly refused: () => number;
}

/** A course that does not let go within it is ended without its consent; what it had said is kept. */
const LEAVE_MS = 6_000;

const LEAVE = `window.pejlingPlayer ? window.pejlingPlayer.leave().then(() => true) : false`;

function makeWindow(session: Session, shown: CourseOptions['shown'], title: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1200,
    height: 800,
    minWidth: 640,
    minHeight: 480,
    show: false,
    fullscreen: shown === 'alone',
    title: `${title} – Pejling`,
    backgroundColor: '#ffffff',
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      safeDialogs: true,
      // Nobody is there to answer a question.
      disableDialogs: shown === 'hidden',
      backgroundThrottling: shown !== 'hidden',
      v8CacheOptions: 'none',
    },
  });
  window.removeMenu();
  // The course reaches the page's title; the window's is the program's.
  window.on('page-title-updated', (event) => event.preventDefault());
  if (shown !== 'hidden') window.once('ready-to-show', () => window.show());
  return window;
}

const within = (work: Promise<unknown>, ms: number): Promise<unknown> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    work.then(resolve, resolve).finally(() => clearTimeout(timer));
  });

/** @throws what beginning is refused with; Error when the page cannot be loaded */
export async function openCourse(options: CourseOptions): Promise<CourseWindow> {
  const { port, shown } = options;
  let launch = await port.begin();
  const find = fileFinder(await port.files());
  let refusedBefore = 0;
  const newDesk = (): CommitDesk =>
    makeCommitDesk({
      save: (commits, refused) => port.commit(commits, refusedBefore + refused),
      now: () => performance.now(),
      later: (work, ms) => void setTimeout(work, ms),
      lastCommit: launch.attempt.lastCommit,
    });
  let desk = newDesk();
  const host = newCourseHost();
  const address = `course://${host}/player/player.html`;
  const isCmi5 = launch.model.standard === 'cmi5';
  const lrs = makeCourseLrs({ ask: port.lrs, origin: `course://${host}`, now: () => performance.now() });
  const served: Served = {
    host,
    pages: paths.renderer,
    launch: () => launch,
    find,
    read: port.read,
    desk: () => desk,
    lrs: isCmi5 ? lrs.answer : undefined,
    close: () => destroy(),
  };
  const session = await openCourseSession(served, options.letFrames);
  const window = makeWindow(session, shown, launch.courseTitle);
  const contents = window.webContents;
  hardenCourse(contents);

  const destroy = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  const closed = new Promise<void>((resolve) => {
    window.once('closed', () => {
      void desk
        .flush()
        .catch(() => undefined)
        .then(() => (isCmi5 ? lrs.leave() : undefined))
        .catch(() => undefined)
        .then(() => closeCourseSession(session))
        .finally(resolve);
    });
  });
  let isLeaving = false;
  const leave = (): Promise<void> => {
    if (!isLeaving && !window.isDestroyed()) {
      isLeaving = true;
      const said = contents.isCrashed() ? Promise.resolve() : contents.executeJavaScript(LEAVE);
      void within(said, LEAVE_MS).then(destroy);
    }
    return closed;
  };
  window.on('close', (event) => {
    event.preventDefault();
    void leave();
  });

  /** From what was committed last; not when the course is over. */
  const startAgain = async (): Promise<void> => {
    await desk.flush();
    refusedBefore += desk.refused();
    launch = await port.begin();
    desk = newDesk();
    await window.loadURL(address);
  };
  contents.on('render-process-gone', (_event, { reason }) => {
    if (isLeaving || shown === 'hidden' || desk.isEnded() || reason === 'clean-exit') destroy();
    else void afterCrash().catch(destroy);
  });
  const afterCrash = async (): Promise<void> => {
    if ((await askAfterCrash(window, options.language())) && !window.isDestroyed()) await startAgain();
    else destroy();
  };
  if (shown !== 'hidden') askWhenStuck(window, options.language, destroy);
  // Chromium asks nobody before it goes to about:blank: then it is no player any more.
  contents.on('did-navigate', (_event, url) => {
    if (url !== address) destroy();
  });
  try {
    await window.loadURL(address);
  } catch (error) {
    destroy();
    await closed;
    throw error;
  }
  return { window, leave, closed, refused: () => refusedBefore + desk.refused() + lrs.refused() };
}
