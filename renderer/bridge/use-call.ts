import { keepPreviousData, type QueryClient, useQuery } from '@tanstack/react-query';
import { type AppError, unwrap } from '../../shared/kernel/result.ts';
import { type CallOf, callBridge, type InputOf, type OutputOf, type Room } from './call.ts';
import { errorOf } from './query-client.ts';

export interface CallState<T> {
  readonly data: T | undefined;
  readonly error: AppError | undefined;
  /** Nothing to show yet. */
  readonly isLoading: boolean;
  /** The old answer is shown while a new one is fetched. */
  readonly isRefreshing: boolean;
  readonly retry: () => void;
}

export interface CallStateOptions {
  readonly enabled?: boolean;
  /** Keep showing the last answer while the input changes (search as you type). */
  readonly keepPrevious?: boolean;
}

const queryOf = <R extends Room, C extends CallOf<R>>(room: R, call: C, input: InputOf<R, C>) => ({
  queryKey: [room, call, input] as const,
  queryFn: async () => unwrap(await callBridge(room, call, input)),
});

/** Asks before the page that needs the answer is drawn. */
export function askAhead<R extends Room, C extends CallOf<R>>(
  client: QueryClient,
  room: R,
  call: C,
  input: InputOf<R, C>,
): void {
  void client.prefetchQuery(queryOf(room, call, input));
}

/** Reads through the bridge; asked again after every command and whenever the input changes. */
export function useCall<R extends Room, C extends CallOf<R>>(
  room: R,
  call: C,
  input: InputOf<R, C>,
  { enabled = true, keepPrevious = false }: CallStateOptions = {},
): CallState<OutputOf<R, C>> {
  const query = useQuery({
    ...queryOf(room, call, input),
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  return {
    data: query.data as OutputOf<R, C> | undefined,
    error: query.error ? errorOf(query.error) : undefined,
    isLoading: query.isPending && query.isFetching,
    isRefreshing: query.isFetching && !query.isPending,
    retry: () => void query.refetch(),
  };
}
