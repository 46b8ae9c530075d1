/** What every page but the unlock page shares: the answers that were fetched, the controls' language, small news. */
import {
  type MutationCacheNotifyEvent,
  type QueryCacheNotifyEvent,
  type QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../bridge/words.tsx';
import { ControlLanguage } from '../bridge.ts';
import { ToastProvider } from '../components/toast.tsx';
import { useSession } from './session.tsx';

export interface ProvidersProps {
  readonly client: QueryClient;
  readonly children: ReactNode;
}

export function Providers({ client, children }: ProvidersProps) {
  useForgetWhenLocked(client);
  useAskAnewInLanguage(client);
  return (
    <QueryClientProvider client={client}>
      <ControlLanguage>
        <ToastProvider>{children}</ToastProvider>
      </ControlLanguage>
    </QueryClientProvider>
  );
}

/** Any answer may say that the register is locked; one place listens. What was fetched goes with the pages. */
function useForgetWhenLocked(client: QueryClient): void {
  const { noticeLocked } = useSession();
  useEffect(() => {
    const listen = (event: QueryCacheNotifyEvent | MutationCacheNotifyEvent) => {
      if (event.type === 'updated' && event.action.type === 'error' && isLocked(event.action.error)) noticeLocked();
    };
    const caches = [client.getQueryCache().subscribe(listen), client.getMutationCache().subscribe(listen)];
    return () => {
      for (const leave of caches) leave();
    };
  }, [client, noticeLocked]);
  useEffect(() => () => client.clear(), [client]);
}

/** Some answers hold words in the reader's language, such as the names of a questionnaire's topics. */
function useAskAnewInLanguage(client: QueryClient): void {
  const { answersIn } = useLanguage();
  const asked = useRef(answersIn);
  useEffect(() => {
    if (asked.current === answersIn) return;
    asked.current = answersIn;
    void client.invalidateQueries();
  }, [client, answersIn]);
}

const isLocked = (thrown: unknown): boolean =>
  thrown instanceof Error && 'error' in thrown && (thrown.error as { code?: unknown }).code === 'locked';
