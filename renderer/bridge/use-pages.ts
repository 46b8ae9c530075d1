/**
 * Long lists come in windows of 200 rows, fetched as the table is scrolled:
 * 50,000 rows sent across a process border at once would cost 200 ms.
 */
import { keepPreviousData, type QueryClient, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
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
  /** Rows of a window. Fewer than usual come sooner: for a list that is asked anew at every key. */
  readonly windowRows?: number;
}

export function usePages<T>(options: PagesOptions<T>): RowSource<T> {
  const { queryKey, loadPage, enabled = true, windowRows = WINDOW_ROWS } = options;
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const later = useMemo(() => {
    const windows: number[] = [];
    for (let w = Math.max(1, seen.first); w <= seen.last; w++) windows.push(w);
    return windows;
  }, [seen]);

  const windowQuery = (window: number) => ({
    queryKey: [...queryKey, { window }],
    queryFn: async () => unwrap(await loadPage(window * windowRows, windowRows)),
    enabled,
  });
  // By itself: among several queries the last answer is not kept while the key changes, and the table would come and go.
  const head = useQuery({ ...windowQuery(0), placeholderData: keepPreviousData });
  const tail = useQueries({ queries: later.map(windowQuery) });
  const show = useCallback(
    (first: number, last: number) => {
      const next = { first: Math.floor(first / windowRows), last: Math.floor(last / windowRows) };
      setSeen((old) => (old.first === next.first && old.last === next.last ? old : next));
    },
    [windowRows],
  );

  const answers = [head, ...tail];
  const failed = answers.find((answer) => answer.error);
  return {
    total: head.data?.total ?? 0,
    rowAt: (index) => {
      const window = Math.floor(index / windowRows);
      const answer = window === 0 ? head : tail[later.indexOf(window)];
      return answer?.data?.rows[index % windowRows];
    },
    show,
    isLoading: head.isPending && head.isFetching,
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

const pagesOf = <R extends Room, C extends CallOf<R>>(room: R, call: C, input: PagedInput<R, C>) => ({
  queryKey: [room, call, input] as const,
  loadPage: async (offset: number, limit: number) =>
    (await callBridge(room, call, { ...input, offset, limit } as unknown as InputOf<R, C>)) as Result<
      PageOf<RowOf<OutputOf<R, C>>>
    >,
});

export function usePagedCall<R extends Room, C extends CallOf<R>>(
  room: R,
  call: C,
  input: PagedInput<R, C>,
  options: Pick<PagesOptions<unknown>, 'enabled' | 'windowRows'> = {},
): RowSource<RowOf<OutputOf<R, C>>> {
  return usePages({ ...options, ...pagesOf(room, call, input) });
}

/**
 * Asks for a list's first window in the handler of a key or a click, before the page is drawn again. What it returns
 * is done when the list can be drawn: with the answer, or with the reason why there is none.
 */
export function useAskPage<R extends Room, C extends CallOf<R>>(
  room: R,
  call: C,
  windowRows = WINDOW_ROWS,
): (input: PagedInput<R, C>) => Promise<void> {
  const client: QueryClient = useQueryClient();
  return useCallback(
    (input) => {
      const { queryKey, loadPage } = pagesOf(room, call, input);
      return client.prefetchQuery({
        queryKey: [...queryKey, { window: 0 }],
        queryFn: async () => unwrap(await loadPage(0, windowRows)),
      });
    },
    [client, room, call, windowRows],
  );
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
