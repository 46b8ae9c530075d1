/** The head of the file as the mapping would read it now; an answer that is out of date is stopped and not shown. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type AppError, unwrap } from '../../../shared/kernel/result.ts';
import type { FileLook } from '../../../shared/staff/contract-sources.ts';
import type { ImportKind, MappingProfile } from '../../../shared/staff/import-contract.ts';
import { cancelCall } from '../../bridge/call.ts';
import { errorOf } from '../../bridge/query-client.ts';
import { callBridge } from '../../bridge.ts';

export interface Look {
  readonly data: FileLook | undefined;
  readonly error: AppError | undefined;
  readonly isLoading: boolean;
  readonly isRefreshing: boolean;
  readonly retry: () => void;
}

let looks = 0;

export function useLook(token: string, kind: ImportKind, profile: MappingProfile): Look {
  const query = useQuery({
    queryKey: ['staff', 'readFile', token, kind, profile],
    queryFn: async ({ signal }) => {
      looks += 1;
      const callId = `look-${Math.round(performance.timeOrigin)}-${looks}`;
      signal.addEventListener('abort', () => cancelCall(callId));
      return unwrap(await callBridge('staff', 'readFile', { file: token, kind, profile }, { callId }));
    },
    placeholderData: keepPreviousData,
    // Values of people are not kept for later.
    gcTime: 0,
  });
  return {
    data: query.data,
    error: query.error ? errorOf(query.error) : undefined,
    isLoading: query.isPending,
    isRefreshing: query.isFetching && !query.isPending,
    retry: () => void query.refetch(),
  };
}
