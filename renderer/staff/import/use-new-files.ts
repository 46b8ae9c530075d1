/** Asks what is new in the watched folder: when the page is opened or looked at again, and every now and then. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { NewFile } from '../../../shared/desktop/contract.ts';
import { unwrap } from '../../../shared/kernel/result.ts';
import { callBridge, type OutputOf } from '../../bridge.ts';

/** The main process looks by itself less often; asking costs it nothing. */
const ASK_EVERY_MS = 15_000;
const ASK_SOON_MS = 2_500;

export type NewFilesAnswer = OutputOf<'desktop', 'newFiles'>;
export type { NewFile };

const KEY = ['desktop', 'newFiles'] as const;

export function useNewFiles(): NewFilesAnswer | undefined {
  const client = useQueryClient();
  // Whoever opens the page or comes back to it wants to know what is there now.
  const look = useRef(true);
  const query = useQuery({
    queryKey: KEY,
    queryFn: async () => {
      const input = { look: look.current };
      look.current = false;
      return unwrap(await callBridge('desktop', 'newFiles', input));
    },
    staleTime: 0,
    refetchInterval: (current) => (current.state.data?.settling ? ASK_SOON_MS : ASK_EVERY_MS),
  });
  useEffect(() => {
    const ask = () => {
      look.current = true;
      void client.invalidateQueries({ queryKey: KEY });
    };
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, [client]);
  return query.data;
}
