/** The user's saved views, and the one without a name: how the page was left. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { ViewId } from '../../../shared/kernel/ids.ts';
import type { PeopleColumn, SavedView, ViewFilter } from '../../../shared/staff/contract-people.ts';
import { callBridge, useCall } from '../../bridge.ts';

export interface Views {
  readonly isLoading: boolean;
  readonly named: readonly SavedView[];
  readonly left: SavedView | undefined;
}

export function useViews(): Views {
  const { data, isLoading } = useCall('staff', 'views', {});
  return {
    isLoading,
    named: data?.filter((view) => view.name !== '') ?? [],
    left: data?.find((view) => view.name === ''),
  };
}

/** The unnamed view is never asked for by its id. */
const NO_ID = '' as ViewId;
const withLeft = (views: readonly SavedView[], left: Omit<SavedView, 'id' | 'name'>): readonly SavedView[] => [
  ...views.filter((view) => view.name !== ''),
  { id: NO_ID, name: '', ...left },
];

/** Long enough for several boxes to be ticked, short enough to be kept when the register is locked. */
const REST_MS = 1_500;

/**
 * Keeps how the page is left: some moments after the last change, and when one
 * goes elsewhere. Nothing that other pages show depends on it, so they are not
 * asked again; a failure costs a convenience and is not told.
 */
export function useKeepLeft(columns: readonly PeopleColumn[], filter: ViewFilter): void {
  const client = useQueryClient();
  const unsaved = useRef<{ columns: PeopleColumn[]; filter: ViewFilter }>(undefined);
  const save = useCallback(async () => {
    const view = unsaved.current;
    unsaved.current = undefined;
    if (!view) return;
    // At once: one may be back before the answer is.
    client.setQueryData<readonly SavedView[]>(['staff', 'views', {}], (old) => withLeft(old ?? [], view));
    await callBridge('staff', 'saveView', { name: '', ...view });
  }, [client]);

  const now = JSON.stringify({ columns, filter });
  const known = useRef(now);
  useEffect(() => {
    if (known.current === now) return;
    known.current = now;
    unsaved.current = JSON.parse(now);
    const timer = setTimeout(() => void save(), REST_MS);
    return () => clearTimeout(timer);
  }, [now, save]);
  useEffect(() => () => void save(), [save]);
}
