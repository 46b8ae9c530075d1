/**
 * A cmi5 course in the window: which unit is shown, and how it stands with all of them. How it stands is never said
 * here: the record store works it out of what the units tell it. Units are shown in the window's frame also when they
 * ask for a window of their own: there are no others in a course's session.
 */
import type { LaunchInfo, PlayerHandle, PlayerState, Standing } from '../../../shared/learning/player.ts';
import { RETURN_PATH } from '../../../shared/learning/xapi-launch.ts';
import type { Cmi5View } from '../../../shared/learning/xapi-view.ts';
import type { ContentFrame } from '../content-frame.ts';
import { NotDone, type Problem, type StoreLink } from './store-link.ts';

export interface Cmi5RunView {
  readonly phase: 'loading' | 'overview' | 'moving' | 'shown' | 'ended';
  readonly shown: string | null;
  readonly store: Cmi5View | null;
  readonly problem: Problem | null;
}

export interface Cmi5Run {
  readonly view: () => Cmi5RunView;
  readonly subscribe: (look: () => void) => () => void;
  readonly begin: () => Promise<void>;
  readonly choose: (unitId: string) => Promise<boolean>;
  readonly back: () => Promise<boolean>;
  readonly leave: () => Promise<void>;
  /** Asks how it stands while a unit is shown: it speaks to the store, not to this page. */
  readonly look: () => Promise<void>;
  /** After each loading of the frame. @param address what it shows */
  readonly loaded: (address: string) => void;
  readonly handle: PlayerHandle;
}

const NOTHING: Standing = {
  completion: 'not_attempted',
  success: 'unknown',
  scaled: null,
  raw: null,
  min: null,
  max: null,
  progress: 0,
  seconds: 0,
};

/** What the terminal sees of it. */
function stateOf({ phase, shown, store }: Cmi5RunView): PlayerState {
  const units = store?.units ?? [];
  const isFree = phase === 'overview' || phase === 'shown';
  return {
    activityId: shown,
    isReady: phase !== 'loading',
    isEnded: phase === 'ended',
    requests: isFree ? [...(shown === null ? [] : ['exit']), 'exitAll', 'suspendAll'] : [],
    choices: isFree ? units.map(({ id }) => id) : [],
    course: store?.course ?? NOTHING,
    activities: Object.fromEntries(units.map(({ id, standing }) => [id, standing])),
  };
}

export function makeCmi5Run(around: {
  readonly launch: LaunchInfo;
  readonly frame: ContentFrame;
  readonly store: StoreLink;
  readonly close: () => void;
}): Cmi5Run {
  const { frame, store, close } = around;
  const looks = new Set<() => void>();
  let now: Cmi5RunView = { phase: 'loading', shown: null, store: null, problem: null };
  const set = (change: Partial<Cmi5RunView>): void => {
    now = { ...now, ...change };
    for (const look of looks) look();
  };
  /** @returns whether it was done */
  const trying = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      set({ phase: 'overview', shown: null, problem: error instanceof NotDone ? error.problem : 'not_saved' });
      return false;
    }
  };
  const putAway = async (): Promise<void> => {
    set({ phase: 'moving', problem: null });
    await frame.clear();
  };
  const back = async (): Promise<boolean> => {
    if (now.phase !== 'shown') return false;
    await putAway();
    return trying(async () => set({ phase: 'overview', shown: null, store: await store.comeBack() }));
  };
  const choose = async (unitId: string): Promise<boolean> => {
    const isKnown = now.store?.units.some(({ id }) => id === unitId) === true;
    if (!isKnown || (now.phase !== 'overview' && now.phase !== 'shown')) return false;
    await putAway();
    return trying(async () => {
      const { href, title, view } = await store.launch(unitId);
      frame.show(href, title);
      set({ phase: 'shown', shown: unitId, store: view });
    });
  };
  const leave = async (): Promise<void> => {
    if (now.phase === 'ended') return;
    await putAway();
    set({ phase: 'ended', shown: null });
  };
  const begin = (): Promise<void> =>
    trying(async () => {
      set({ problem: null });
      const found = await store.state();
      set({ phase: 'overview', store: found });
      const [only] = found.units;
      // With one unit there is nothing to choose between.
      if (only && found.units.length === 1 && found.course.completion !== 'completed') await choose(only.id);
    }).then(() => undefined);
  const navigate = async (request: string): Promise<boolean> => {
    if (request === 'exit') return back();
    if (request !== 'exitAll' && request !== 'suspendAll') return false;
    await leave();
    close();
    return true;
  };
  return {
    view: () => now,
    subscribe: (look) => {
      looks.add(look);
      return () => looks.delete(look);
    },
    begin,
    choose,
    back,
    leave: async () => void (await navigate('suspendAll')),
    look: async () => {
      if (now.phase !== 'shown') return;
      const found = await store.state().catch(() => null);
      if (found !== null && now.phase === 'shown') set({ store: found });
    },
    loaded: (address) => {
      if (address.startsWith(RETURN_PATH)) void back();
    },
    handle: { state: () => stateOf(now), navigate, choose, leave },
  };
}
