/** What both kinds of course (1.2 and 2004) do now and then while their content is shown. */
import type { ApiSession } from './api-session.ts';
import type { Phase, Run } from './run.ts';
import type { TimeWatch } from './time-watch.ts';

export interface Kept {
  readonly now: () => {
    readonly phase: Phase;
    readonly session: ApiSession | null;
    readonly shownId: string | null;
  };
  readonly watch: TimeWatch;
  readonly gather: () => void;
  readonly keep: (activityId: string | null) => boolean;
  readonly tell: () => void;
  /** Takes the content away. */
  readonly takeAway: () => Promise<boolean>;
}

export const upkeep = (kept: Kept): Pick<Run, 'autosave' | 'keepTime' | 'keepAgain'> => ({
  autosave: () => {
    const { session, shownId } = kept.now();
    if (session?.isDirty() !== true || shownId === null) return;
    kept.gather();
    kept.keep(shownId);
  },
  keepTime: () => {
    const { phase, session } = kept.now();
    if (phase !== 'shown' || session?.isOpen() !== true) return;
    const { isNews, isOver } = kept.watch.look();
    if (isOver) void kept.takeAway();
    if (isNews) kept.tell();
  },
  keepAgain: () => {
    kept.gather();
    kept.keep(kept.now().shownId);
  },
});
