/** What the list of people is asked for: text, filters and columns here; unit and day are the scope's. */
import { useMemo, useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
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

export const NO_FILTER: ViewFilter = viewFilter.parse({});

const question = (filter: ViewFilter, asOf: IsoDate, text: string): PeopleFilter => ({
  ...filter,
  asOf,
  text: text.trim().slice(0, 200),
});

export interface PeopleState {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly columns: readonly PeopleColumn[];
  readonly setColumns: (columns: readonly PeopleColumn[]) => void;
  /** With the scope's unit in it. */
  readonly filter: ViewFilter;
  readonly change: (part: Partial<ViewFilter>) => void;
  /** Text, filters and unit; the day and the columns stay. */
  readonly reset: () => void;
  readonly choose: (view: SavedView) => void;
  /** The whole question. */
  readonly asked: PeopleFilter;
}

export interface PeopleStart {
  readonly text: string;
  readonly columns: readonly PeopleColumn[] | undefined;
  readonly filter: ViewFilter | undefined;
}

/** @param ask asks for the list at once, before the page is drawn again */
export function usePeopleState(start: PeopleStart, ask: (filter: PeopleFilter) => void): PeopleState {
  const { t } = useMessages();
  const { unitId, asOf, setUnit } = useScope();
  // Asked for at once: it makes the register get its index ready, and names the units of saved views.
  const { data: choices } = useCall('staff', 'peopleChoices', { asOf }, { keepPrevious: true });
  const [text, keepText] = useState(start.text);
  const [columns, setColumns] = useState(start.columns ?? USUAL_COLUMNS);
  const [own, setOwn] = useState<ViewFilter>({ ...(start.filter ?? NO_FILTER), unitId: null });
  const filter = useMemo(() => ({ ...own, unitId }), [own, unitId]);
  const asked = useMemo(() => question(filter, asOf, text), [filter, asOf, text]);
  const setText = useSteady((next: string) => {
    ask(question(filter, asOf, next));
    keepText(next);
  });
  const change = useSteady((part: Partial<ViewFilter>) => {
    ask(question({ ...filter, ...part }, asOf, text));
    setOwn((old) => ({ ...old, ...part }));
  });
  const reset = useSteady(() => {
    keepText('');
    setOwn(NO_FILTER);
    setUnit(null);
  });
  const choose = useSteady((view: SavedView) => {
    const id = view.filter.unitId;
    const name = choices?.units.find((unit) => unit.id === id)?.name ?? t.app.state.unknown;
    keepText('');
    setOwn({ ...view.filter, unitId: null });
    setColumns(view.columns);
    setUnit(id === null ? null : { id, name });
  });
  return { text, setText, columns, setColumns, filter, change, reset, choose, asked };
}
