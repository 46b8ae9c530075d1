/** What the list of people is asked for: text, filters and columns here; unit and day are the scope's. */
import { startTransition, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import {
  type PeopleColumn,
  type PeopleFilter,
  type SavedView,
  type ViewFilter,
  viewFilter,
} from '../../../shared/staff/contract-people.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useMessages, useSteady } from '../../bridge.ts';
import { USUAL_COLUMNS } from './people-columns.tsx';
import { makeWishes, type Wish, type Wishes } from './wishes.ts';

export const NO_FILTER: ViewFilter = viewFilter.parse({});

export interface PeopleStart {
  readonly text: string;
  readonly columns: readonly PeopleColumn[] | undefined;
  readonly filter: ViewFilter | undefined;
}

export interface PeopleState {
  readonly wishes: Wishes;
  readonly setText: (text: string) => void;
  readonly columns: readonly PeopleColumn[];
  readonly setColumns: (columns: readonly PeopleColumn[]) => void;
  /** What the tools show, with the scope's unit in it: a frame behind the list. */
  readonly filter: ViewFilter;
  readonly text: string;
  readonly startedAnew: number;
  readonly change: (part: Partial<ViewFilter>) => void;
  /** Text, filters and unit; the day and the columns stay. */
  readonly reset: () => void;
  readonly choose: (view: SavedView) => void;
}

/** Drawn after the frame in which the list was: the panel and the menus are slow to draw. */
function useCalm({ shown, subscribe }: Wishes): Wish {
  const [calm, setCalm] = useState(shown);
  useEffect(() => {
    let frame = 0;
    const follow = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setTimeout(() => startTransition(() => setCalm(shown))));
    };
    return subscribe(follow);
  }, [shown, subscribe]);
  return calm;
}

/** Text, filters, unit and day as the one question of the list. */
function useQuestion(): (wish: Pick<Wish, 'text' | 'own'>) => PeopleFilter {
  const { unitId, asOf } = useScope();
  return useMemo(
    () =>
      ({ own, text }) => ({ ...own, unitId, asOf, text: text.trim().slice(0, 200) }),
    [unitId, asOf],
  );
}

/** The question whose answer the list shows. */
export function useAsked({ shown, subscribe }: Wishes): PeopleFilter {
  const wish = useSyncExternalStore(subscribe, shown);
  const question = useQuestion();
  return useMemo(() => question(wish), [question, wish]);
}

/** @param ask asks for the list at once, before anything is drawn again; done when it is answered */
export function usePeopleState(start: PeopleStart, ask: (filter: PeopleFilter) => Promise<void>): PeopleState {
  const { t } = useMessages();
  const { unitId, asOf, setUnit } = useScope();
  // Asked for at once: it makes the register get its index ready, and names the units of saved views.
  const { data: choices } = useCall('staff', 'peopleChoices', { asOf }, { keepPrevious: true });
  const [columns, setColumns] = useState(start.columns ?? USUAL_COLUMNS);
  const [wishes] = useState(() =>
    makeWishes({ text: start.text, own: { ...(start.filter ?? NO_FILTER), unitId: null } }),
  );
  const { own, text, startedAnew } = useCalm(wishes);
  const filter = useMemo(() => ({ ...own, unitId }), [own, unitId]);
  const question = useQuestion();
  const answered = (wish: Wish): Promise<void> => ask(question(wish));
  const setText = useSteady((next: string) => void wishes.ask({ text: next }, answered));
  const change = useSteady(
    (part: Partial<ViewFilter>) =>
      void wishes.ask({ own: { ...wishes.newest().own, ...part, unitId: null } }, answered),
  );
  const reset = useSteady(() => {
    wishes.startAnew({ text: '', own: NO_FILTER });
    setUnit(null);
  });
  const choose = useSteady((view: SavedView) => {
    const id = view.filter.unitId;
    const name = choices?.units.find((unit) => unit.id === id)?.name ?? t.app.state.unknown;
    wishes.startAnew({ text: '', own: { ...view.filter, unitId: null } });
    setColumns(view.columns);
    setUnit(id === null ? null : { id, name });
  });
  return { wishes, setText, columns, setColumns, filter, text, startedAnew, change, reset, choose };
}
