/** The whole page: which door we stand at. The unlock page carries little code; the rest is fetched while one types. */
import type { RegisterState } from '../../shared/register/contract.ts';
import type { OutputOf } from '../bridge/call.ts';
import { WordsProvider } from '../bridge/words.tsx';
import { UnlockPage } from '../register/unlock-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { fetchedPart } from './fetched-part.tsx';
import { KioskProvider } from './kiosk-mode.tsx';
import { insideAtHand, loadInside, loadOutside } from './preload.ts';
import { SessionProvider, useSession } from './session.tsx';

const Inside = fetchedPart(loadInside, { atHand: insideAtHand });
const Outside = fetchedPart(loadOutside);

export type Preferences = OutputOf<'desktop', 'preferences'>;

export interface AppProps {
  readonly preferences: Preferences;
  readonly state: RegisterState;
}

export function App({ preferences, state }: AppProps) {
  return (
    <WordsProvider initial={preferences.language}>
      <ErrorBoundary>
        <SessionProvider initial={state}>
          <KioskProvider initial={preferences.kiosk}>
            <Doors preferences={preferences} />
          </KioskProvider>
        </SessionProvider>
      </ErrorBoundary>
    </WordsProvider>
  );
}

function Doors({ preferences }: { readonly preferences: Preferences }) {
  const { state } = useSession();
  if (state.state === 'locked') return <UnlockPage key={state.folder} state={state} />;
  if (state.state === 'open') return <Inside key={state.info.folder} info={state.info} started={preferences} />;
  return <Outside recent={state.recent} />;
}
