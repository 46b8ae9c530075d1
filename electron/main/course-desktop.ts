/** `playCourse`: one course window at a time, beside HR or with the whole computer handed over. */
import type { BrowserWindow } from 'electron';
import type { Locale } from '../../shared/kernel/numbers.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { makeCoursePort } from '../../shared/learning/course-port.ts';
import type { CoursePort } from '../../shared/learning/player-port.ts';
import type { WorkerClient } from '../worker/client.ts';
import { type CourseWindow, openCourse } from './course-window.ts';
import type { DesktopHandlers } from './desktop.ts';
import type { LetFrames } from './hardening.ts';

export interface CoursePlayer extends Pick<DesktopHandlers, 'playCourse'> {
  readonly isOpen: () => boolean;
  /** Saves and closes what is open, as before the program ends. */
  readonly leave: () => Promise<void>;
  /** To the front, instead of the program's own window, while somebody plays alone. */
  readonly focus: () => boolean;
}

export function makeCoursePlayer(around: {
  readonly client: Pick<WorkerClient, 'call'>;
  readonly language: () => Locale;
  readonly letFrames: LetFrames;
  /** Locks the register and tells the page. */
  readonly lock: () => Promise<void>;
  /** Idle time counts from now. */
  readonly touch: () => void;
}): CoursePlayer {
  let isTaken = false;
  let current: CourseWindow | undefined;
  let isAlone = false;

  const open = async (port: CoursePort, handOver: boolean): Promise<CourseWindow> => {
    const { letFrames, language } = around;
    try {
      return await openCourse({ port, letFrames, language, shown: handOver ? 'alone' : 'beside' });
    } catch (error) {
      if (error instanceof AppFailure) throw error;
      process.stderr.write(`pejling course: ${error instanceof Error ? error.message : 'failed'}\n`);
      throw new AppFailure('course_play_failed');
    }
  };

  /** What lies behind is locked before it is seen again, whatever happened to the course. */
  const takeBack = async (window: BrowserWindow): Promise<void> => {
    isAlone = false;
    await around.lock().catch(() => undefined);
    if (!window.isDestroyed()) window.show();
  };

  return {
    isOpen: () => isTaken,
    leave: async () => current?.leave(),
    focus: () => {
      if (isAlone) current?.window.focus();
      return isAlone;
    },
    playCourse: async ({ window }, { handOver, ...wish }) => {
      if (isTaken) throw new AppFailure('course_open');
      isTaken = true;
      const call: Parameters<typeof makeCoursePort>[0] = (name, input) =>
        around.client.call({ room: 'learning', call: name, input, language: around.language() });
      try {
        const port = makeCoursePort(call, wish);
        current = await open(port, handOver);
        if (handOver) {
          isAlone = true;
          window.hide();
        }
        await current.closed;
        return await port.end(current.refused());
      } finally {
        if (isAlone) await takeBack(window);
        current = undefined;
        isTaken = false;
        around.touch();
      }
    },
  };
}
