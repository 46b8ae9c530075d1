/**
 * Long lists come in windows of 200 rows, fetched as the table is scrolled:
 * 50,000 rows sent across a process border at once would cost 200 ms.
 */
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { type AppError, type Result, unwrap } from '../../shared/kernel/result.ts';
import { type CallOf, callBridge, type InputOf, type OutputOf, type Room } from './call.ts';
import { errorOf } from './query-client.ts';

export const WINDOW_ROWS = 200;

export interface PageOf<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

/** What a `DataTable` reads from: rows by index, of which some may not be here yet. */
export interface RowSource<T> {
  readonly total: number;
  readonly rowAt: (index: number) => T | undefined;
  /** The table tells which rows can be seen, first and last inclusive. */
  readonly show: (first: number, last: number) => void;
  readonly isLoading: boolean;
  readonly isRefreshing: boolean;
  readonly error: AppError | undefined;
  readonly retry: () => void;
}

export interface PagesOptions<T> {
  /** Names the list and everything it depends on; a new key starts from the top. */
  readonly queryKey: readonly unknown[];
  readonly loadPage: (offset: number, limit: number) => Promise<Result<PageOf<T>>>;
  readonly enabled?: boolean;
}

export function usePages<T>({ queryKey, loadPage, enabled = true }: PagesOptions<T>): RowSource<T> {
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const windows = useMemo(() => {
    const all = new Set([0]);
    for (let w = seen.first; w <= seen.last; w++) all.add(w);
    return [...all];
  }, [seen]);

  const answers = useQueries({
    queries: windows.map((window) => ({
      queryKey: [...queryKey, { window }],
      queryFn: async () => unwrap(await loadPage(window * WINDOW_ROWS, WINDOW_ROWS)),
      enabled,
      placeholderData: window === 0 ? keepPreviousData : undefined,
    })),
  });
  const show = useCallback((first: number, last: number) => {
    const next = { first: Math.floor(first / WINDOW_ROWS), last: Math.floor(last / WINDOW_ROWS) };
    setSeen((old) => (old.first === next.first && old.last === next.last ? old : next));
  }, []);

  const head = answers[0];
  const failed = answers.find((answer) => answer.error);
  return {
    total: head?.data?.total ?? 0,
    rowAt: (index) => {
      const at = windows.indexOf(Math.floor(index / WINDOW_ROWS));
      return answers[at]?.data?.rows[index % WINDOW_ROWS];
    },
    show,
    isLoading: head ? head.isPending && head.isFetching : false,
    isRefreshing: answers.some((answer) => answer.isFetching),
    error: failed?.error ? errorOf(failed.error) : undefined,
    retry: () => {
      for (const answer of answers) void answer.refetch();
    },
  };
}

/** Calls that answer `{ total, rows }` to `{ offset, limit }`. */
type PagedInput<R extends Room, C extends CallOf<R>> = Omit<InputOf<R, C>, 'offset' | 'limit'>;
type RowOf<O> = O extends { readonly rows: readonly (infer T)[] } ? T : never;

export function usePagedCall<R extends Room, C extends CallOf<R>>(
  room: R,
  call: C,
  input: PagedInput<R, C>,
  { enabled = true }: { readonly enabled?: boolean } = {},
): RowSource<RowOf<OutputOf<R, C>>> {
  return usePages({
    queryKey: [room, call, input],
    enabled,
    loadPage: async (offset, limit) =>
      (await callBridge(room, call, { ...input, offset, limit } as unknown as InputOf<R, C>)) as Result<
        PageOf<RowOf<OutputOf<R, C>>>
      >,
  });
}

/** Rows that are all here already. */
export function useArraySource<T>(rows: readonly T[]): RowSource<T> {
  return useMemo(
    () => ({
      total: rows.length,
      rowAt: (index) => rows[index],
      show: () => undefined,
      isLoading: false,
      isRefreshing: false,
      error: undefined,
      retry: () => undefined,
    }),
    [rows],
  );
}
