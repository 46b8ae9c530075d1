/** Server state of the page: what the register answered, kept until something is written or it is locked. */
import { QueryCache, QueryClient } from '@tanstack/react-query';
import type { AppError } from '../../shared/kernel/result.ts';
import { AppFailure } from '../../shared/kernel/result.ts';

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
