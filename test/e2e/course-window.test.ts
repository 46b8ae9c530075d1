/** The window that a course is played in: kept at each commit, after a crash too; alone with the computer; files in parts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/electron-app.ts';
import { scorm12 } from '../support/packages/put-package.ts';
import {
  type CourseRegister,
  call,
  closeCourse,
  courseWindows,
  inCourse,
  makeCourseRegister,
  openRegister,
  standIn,
  startPlaying,
  unlock,
  until,
} from './course-steps.ts';

const film = Uint8Array.from({ length: 900_000 }, (_, i) => i % 251);
let register: CourseRegister;
let running: LaunchedApp;

beforeAll(async () => {
  register = makeCourseRegister('Håndhygiejne', scorm12('Håndhygiejne', 'index.html'), [
    { name: 'index.html', data: '<!doctype html><title>sco</title><p>Kursus</p>' },
    { name: 'film.mp4', data: film },
  ]);
  running = await openRegister(register);
});
afterAll(() => running?.close());

const play = (change: Record<string, unknown> = {}): Promise<unknown> =>
  startPlaying(running, { personId: register.personId, packageId: register.packageId, ...change });
const say = <T>(script: string): Promise<T> => inCourse<T>(running.app, 'content', script);
const gone = (): Promise<void> => until(async () => (await courseWindows(running.app)) === 0, 'the end of the window');
const isMainShown = (): Promise<boolean> =>
  running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((one) => one.webContents.getURL().startsWith('pejling:') && one.isVisible()),
  );

describe('a course window', () => {
  it('keeps each commit, goes on after a crash from the last one, and tells how it went', async () => {
    const playing = play();
    const { attempt, learner } = await standIn(running.app);
    expect(attempt).toMatchObject({ n: 1, isResumed: false });
    expect(learner.name).toBe('Åse Øst');
    expect(await play()).toMatchObject({ ok: false, error: { code: 'course_open' } });
    await say("parent.API.LMSSetValue('cmi.core.lesson_location', 'side 7')");
    expect(await say("parent.API.LMSCommit('')")).toBe('true');
    await running.app.evaluate(({ BrowserWindow, dialog }) => {
      dialog.showMessageBox = (async () => ({ response: 0, checkboxChecked: false })) as never;
      const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().startsWith('course://'));
      (globalThis as { loads?: number }).loads = 0;
      window?.webContents.on('did-finish-load', () => {
        (globalThis as { loads?: number }).loads = 1;
      });
      window?.webContents.forcefullyCrashRenderer();
    });
    await until(() => running.app.evaluate(() => (globalThis as { loads?: number }).loads === 1), 'the new start');
    const again = await standIn(running.app);
    expect(again.attempt).toMatchObject({ n: 1, isResumed: true });
    expect(await say("parent.API.LMSGetValue('cmi.core.lesson_location')")).toBe('side 7');
    await say("parent.API.LMSSetValue('cmi.core.lesson_status', 'passed')");
    await say("parent.API.LMSSetValue('cmi.core.score.raw', '80')");
    expect(await say("parent.API.LMSFinish('')")).toBe('true');
    await closeCourse(running.app);
    const ended = { completion: 'completed', success: 'passed', scaled: 0.8, raw: 80, seconds: 90, n: 1 };
    expect(await playing).toMatchObject({ ok: true, value: ended });
  });

  it('answers parts of a file, as players of films ask', async () => {
    const playing = play();
    await standIn(running.app);
    const asked = (range: string): Promise<unknown> =>
      say(`fetch('/content/film.mp4', { headers: { range: '${range}' } }).then(async (r) => {
        const bytes = new Uint8Array(await r.arrayBuffer());
        return [r.status, r.headers.get('content-range'), bytes.length, bytes[0]];
      })`);
    expect(await asked('bytes=262100-600000')).toEqual([206, 'bytes 262100-600000/900000', 337_901, 262_100 % 251]);
    expect(await asked('bytes=900000-')).toEqual([416, 'bytes */900000', 0, null]);
    expect(await say("fetch('/content/film.mp4').then((r) => r.arrayBuffer()).then((b) => b.byteLength)")).toBe(
      900_000,
    );
    await closeCourse(running.app);
    await playing;
  });

  it('says that the register is locked, and keeps what was said till it is open again', async () => {
    const playing = play();
    await standIn(running.app);
    await call(running.page, 'register', 'lock', {});
    await say("parent.API.LMSSetValue('cmi.core.lesson_location', 'side 9')");
    expect(await say("parent.API.LMSCommit('')")).toBe('false');
    expect(await inCourse(running.app, 'player', 'window.lastAnswer')).toEqual({ ok: false, why: 'locked' });
    await unlock(running);
    await closeCourse(running.app);
    expect(await playing).toMatchObject({ ok: true });
    const later = play();
    await standIn(running.app);
    expect(await say("parent.API.LMSGetValue('cmi.core.lesson_location')")).toBe('side 9');
    await closeCourse(running.app);
    await later;
  });

  it('handed over, shows nothing but the course, and leaves the register locked behind it', async () => {
    const playing = play({ handOver: true });
    await standIn(running.app);
    await until(async () => !(await isMainShown()), 'the program’s own window to be hidden');
    await closeCourse(running.app);
    await gone();
    expect(await playing).toMatchObject({ ok: true });
    expect(await isMainShown()).toBe(true);
    expect(await call(running.page, 'register', 'state', {})).toMatchObject({ value: { state: 'locked' } });
  });
});
