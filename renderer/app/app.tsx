/** The whole page: which door we stand at, and the things every page shares. */
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { RegisterInfo, RegisterState } from '../../shared/register/contract.ts';
import { askAhead, LanguageProvider, makeQueryClient, type OutputOf, useCall } from '../bridge.ts';
import { Loading } from '../components/empty-state.tsx';
import { ToastProvider } from '../components/toast.tsx';
import { UnlockPage } from '../register/unlock-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { fetchedPart } from './fetched-part.tsx';
import { loadShell, shellAtHand } from './preload.ts';
import { ScopeProvider } from './scope.tsx';
import { SessionProvider, useSession } from './session.tsx';

const Shell = fetchedPart(loadShell, shellAtHand);
const FirstPage = lazy(async () => ({ default: (await import('../register/first-page.tsx')).FirstPage }));

export type Preferences = OutputOf<'desktop', 'preferences'>;

export interface AppProps {
  readonly preferences: Preferences;
  readonly state: RegisterState;
  readonly client?: QueryClient;
}

export function App({ preferences, state, client: given }: AppProps) {
  const [client] = useState(() => given ?? makeQueryClient());
  const askForStart = useCallback(
    () => askAhead(client, 'report', 'overview', { asOf: preferences.today }),
    [client, preferences.today],
  );
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider initial={preferences.language}>
        <ToastProvider>
          <ErrorBoundary>
            <SessionProvider initial={state} onEnter={askForStart}>
              <Doors preferences={preferences} />
            </SessionProvider>
          </ErrorBoundary>
        </ToastProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

function Doors({ preferences }: { readonly preferences: Preferences }) {
  const { state } = useSession();
  switch (state.state) {
    case 'none':
      return (
        <Suspense fallback={<Loading />}>
          <FirstPage recent={state.recent} />
        </Suspense>
      );
    case 'locked':
      return <UnlockPage key={state.folder} state={state} />;
    case 'open':
      return <Inside key={state.info.folder} info={state.info} started={preferences} />;
  }
}

/** Asked again each time the register is opened, so that "today" is never yesterday. */
function Inside({ info, started }: { readonly info: RegisterInfo; readonly started: Preferences }) {
  const { data } = useCall('desktop', 'preferences', {});
  return (
    <ScopeProvider today={(data ?? started).today}>
      <Suspense fallback={<Loading />}>
        <Shell info={info} />
      </Suspense>
    </ScopeProvider>
  );
}
