/** Drives a course window that nobody sees, step by step, as a learner and the course itself would (shared/learning/play-script.ts). */
import { setTimeout as delay } from 'node:timers/promises';
import type { WebFrameMain } from 'electron';
import type { AttemptSummary } from '../../shared/learning/contract-player.ts';
import type { Played, PlayedStep, PlayStep } from '../../shared/learning/play-script.ts';
import type { PlayerState, Standing } from '../../shared/learning/player.ts';
import type { CoursePort, PlayWish } from '../../shared/learning/player-port.ts';
import * as scripts from './course-frames.ts';
import { type CourseWindow, openCourse } from './course-window.ts';
import type { LetFrames } from './hardening.ts';

const STEP_MS = 20_000;
const LOOK_EVERY_MS = 50;

type Of<Do extends PlayStep['do']> = Extract<PlayStep, { do: Do }>;
interface Outcome {
  readonly ok: boolean;
  readonly value: unknown;
}

async function inTime<T>(work: Promise<T>, ms = STEP_MS): Promise<T> {
  const stop = new AbortController();
  const late = delay(ms, undefined, { signal: stop.signal }).then(() => {
    throw new Error('not done in time');
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
    late.catch(() => undefined);
  }
}

/** What the window shows now. Frames come and go, so they are found anew each time. */
function framesOf({ window }: CourseWindow, of: 'content' | 'player'): WebFrameMain[] {
  const main = window.webContents.mainFrame;
  if (of === 'player') return [main];
  return main.framesInSubtree.filter((frame) => frame !== main && !frame.detached);
}

/** The course's own frame: the outermost that shows a file of the package. */
function contentOf(course: CourseWindow): WebFrameMain {
  const frames = framesOf(course, 'content');
  const found = frames.find(({ url }) => url.includes('/content/')) ?? frames[0];
  if (!found) throw new Error('no course is shown');
  return found;
}

const inPlayer = <T>({ window }: CourseWindow, script: string): Promise<T> =>
  inTime(window.webContents.mainFrame.executeJavaScript(script) as Promise<T>);
const inContent = (course: CourseWindow, script: string): Promise<unknown> =>
  inTime(contentOf(course).executeJavaScript(script));

const stateOf = (course: CourseWindow): Promise<PlayerState | null> =>
  inPlayer<PlayerState | null>(course, scripts.stateScript);

/** In the first of the frames where it finds what it looks for. */
async function inSome(course: CourseWindow, of: 'content' | 'player', script: string): Promise<boolean> {
  for (const frame of framesOf(course, of)) {
    if (await inTime(frame.executeJavaScript(script)).catch(() => false)) return true;
  }
  return false;
}

async function until(holds: () => Promise<boolean>, ms = STEP_MS): Promise<boolean> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (await holds().catch(() => false)) return true;
    await delay(LOOK_EVERY_MS);
  }
  return false;
}

const asExpected = (value: unknown, expected: unknown): boolean =>
  expected === undefined || String(value) === String(expected);

function waitFor(course: CourseWindow, wanted: Of<'wait'>['for']): Promise<boolean> {
  if (typeof wanted === 'number') return delay(wanted, true);
  if ('ms' in wanted) return delay(wanted.ms, true);
  if ('activity' in wanted) return until(async () => (await stateOf(course))?.activityId === wanted.activity);
  return until(() => inSome(course, wanted.frame, scripts.hasScript(wanted.selector)));
}

const NUMBERS_DIFFER = 1e-9;
const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < NUMBERS_DIFFER : a === b;

/** @returns what was found of what was expected */
function lookAt(state: PlayerState | null, step: Of<'expect'>): Outcome {
  const { do: _, of, activity, ended, ...expected } = step;
  const standing: Standing | undefined = of === undefined ? state?.course : state?.activities[of];
  const found: Record<string, unknown> = {};
  let ok = standing !== undefined;
  const look = (name: string, is: unknown, wanted: unknown): void => {
    if (wanted === undefined) return;
    found[name] = is ?? null;
    ok &&= isSame(is ?? null, wanted);
  };
  for (const [name, wanted] of Object.entries(expected)) look(name, standing?.[name as keyof Standing], wanted);
  look('activity', state?.activityId, activity);
  look('ended', state?.isEnded, ended);
  return { ok, value: found };
}

/** A course may take a moment to come to what is expected of it. */
async function expectState(course: CourseWindow, step: Of<'expect'>): Promise<Outcome> {
  await until(async () => lookAt(await stateOf(course), step).ok, 3_000);
  return lookAt(await stateOf(course), step);
}

async function setValue(course: CourseWindow, { element, value }: Of<'set'>): Promise<Outcome> {
  const said = (await inContent(course, scripts.setScript(element, String(value)))) as { done: string; error: string };
  const ok = said.done === 'true';
  return { ok, value: ok ? true : { error: said.error } };
}

type PlainStep = Exclude<PlayStep, { do: 'crash' | 'leave' }>;

async function perform(course: CourseWindow, step: PlainStep): Promise<Outcome> {
  const granted = (value: unknown): Outcome => ({ ok: value === true, value });
  switch (step.do) {
    case 'call': {
      const value = await inContent(course, scripts.callScript(step.method, step.args.map(String)));
      return { ok: asExpected(value, step.expect), value };
    }
    case 'set':
      return setValue(course, step);
    case 'get': {
      const value = await inContent(course, scripts.getScript(step.element));
      return { ok: asExpected(value, step.expect), value };
    }
    case 'nav': {
      const value = await inPlayer(course, scripts.navigateScript(step.request));
      return { ok: asExpected(value, step.expect ?? true), value };
    }
    case 'choose': {
      const value = await inPlayer(course, scripts.chooseScript(step.activity));
      return { ok: asExpected(value, step.expect ?? true), value };
    }
    case 'click':
      return granted(await until(() => inSome(course, step.frame, scripts.clickScript(step.selector))));
    case 'type':
      return granted(await until(() => inSome(course, step.frame, scripts.typeScript(step.selector, step.text))));
    case 'wait':
      return granted(await waitFor(course, step.for));
    case 'expect':
      return expectState(course, step);
  }
}

/** @throws what beginning is refused with */
export async function playSteps(port: CoursePort, wish: PlayWish, letFrames: LetFrames): Promise<Played> {
  let course: CourseWindow | undefined;
  let refused = 0;
  let state: PlayerState | null = null;
  const present = async (): Promise<CourseWindow> => {
    if (course && !course.window.isDestroyed()) return course;
    await away();
    course = await openCourse({ port, letFrames, language: () => wish.language, shown: 'hidden' });
    const opened = course;
    await until(async () => (await stateOf(opened))?.isReady ?? false);
    return course;
  };
  const away = async (): Promise<AttemptSummary | undefined> => {
    if (!course) return undefined;
    await course.leave();
    await course.closed;
    refused += course.refused();
    course = undefined;
    return port.end(refused);
  };
  const look = async (): Promise<void> => {
    if (course && !course.window.isDestroyed()) state = (await stateOf(course).catch(() => null)) ?? state;
  };
  const crash = async (): Promise<Outcome> => {
    const { window, closed } = await present();
    window.webContents.forcefullyCrashRenderer();
    await inTime(closed);
    return { ok: true, value: null };
  };
  const leave = async (): Promise<Outcome> => {
    await present();
    await look();
    await away();
    return { ok: true, value: null };
  };
  const doOne = async (step: PlayStep): Promise<Outcome> => {
    try {
      if (step.do === 'crash') return await crash();
      if (step.do === 'leave') return await leave();
      return await perform(await present(), step);
    } catch (error) {
      return { ok: false, value: error instanceof Error ? error.message : 'failed' };
    }
  };

  const steps: PlayedStep[] = [];
  // A refusal to begin is no failed step.
  await present();
  for (const [at, step] of wish.steps.entries()) {
    const { ok, value } = await doOne(step);
    steps.push({ n: at + 1, do: step.do, ok, value: value ?? null });
    await look();
  }
  const attempt = (await away()) ?? (await port.end(refused));
  return { attempt, steps, state };
}
