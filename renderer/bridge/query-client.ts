/** Server state of the page: what the register answered, kept until something is written or it is locked. */
import { notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import type { AppError } from '../../shared/kernel/result.ts';
import { AppFailure } from '../../shared/kernel/result.ts';

// An answer is drawn as soon as it is here. By itself the library waits a turn of the timers with it, which while one
// types is a frame lost.
notifyManager.setScheduler(queueMicrotask);

export const errorOf = (thrown: unknown): AppError =>
  thrown instanceof AppFailure ? thrown.error : { code: 'internal' };

export function makeQueryClient(onError?: (error: AppError) => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: (thrown) => onError?.(errorOf(thrown)) }),
    defaultOptions: {
      queries: {
        // The database is on this computer and only this window writes to it.
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        retry: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
