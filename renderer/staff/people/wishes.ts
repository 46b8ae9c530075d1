/**
 * What the user of the staff list wishes to see, and which wish the list shows. The list is drawn again when the
 * answer is here and not before it: drawing the page twice at a key takes longer than the register needs to answer,
 * and the answer would miss its frame.
 */
import type { ViewFilter } from '../../../shared/staff/contract-people.ts';

export interface Wish {
  readonly text: string;
  /** Without the unit, which is the scope's. */
  readonly own: ViewFilter;
  /** Counts how often the text was set by something else than typing. */
  readonly startedAnew: number;
}

type Part = Partial<Pick<Wish, 'text' | 'own'>>;

export interface Wishes {
  readonly shown: () => Wish;
  readonly subscribe: (listener: () => void) => () => void;
  /** The newest, which may not be answered yet. */
  readonly newest: () => Wish;
  /** Shows the wish when it is answered, or when there is no patience left: the list then says that it is busy. */
  readonly ask: (part: Part, answered: (wish: Wish) => Promise<void>) => Promise<void>;
  /** Shows the wish at once. */
  readonly startAnew: (part: Part) => void;
}

const PATIENCE_MS = 100;

const patience = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

export function makeWishes(start: Pick<Wish, 'text' | 'own'>): Wishes {
  let newest: Wish & { readonly order: number } = { ...start, startedAnew: 0, order: 0 };
  let shown = newest;
  const listeners = new Set<() => void>();
  const show = (wish: typeof newest): void => {
    // An answer that was overtaken by a later one comes too late.
    if (wish.order <= shown.order) return;
    shown = wish;
    for (const listener of listeners) listener();
  };
  return {
    shown: () => shown,
    newest: () => newest,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: async (part, answered) => {
      const wish = { ...newest, ...part, order: newest.order + 1 };
      newest = wish;
      await Promise.race([answered(wish), patience()]);
      show(wish);
    },
    startAnew: (part) => {
      newest = { ...newest, ...part, startedAnew: newest.startedAnew + 1, order: newest.order + 1 };
      show(newest);
    },
  };
}
