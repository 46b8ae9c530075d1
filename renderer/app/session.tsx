/** Which page of the house we stand at: no register, a locked one, or inside. The worker decides; this only remembers. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { RegisterInfo, RegisterState } from '../../shared/register/contract.ts';
import { callBridge, onLocked } from '../bridge/call.ts';
import { navigate, paths } from './navigation.ts';

export interface Session {
  readonly state: RegisterState;
  /** The register is open: go in. */
  readonly enter: (info: RegisterInfo) => void;
  readonly show: (state: RegisterState) => void;
  /** Locks now; what was on the screen is gone at once. */
  readonly lock: () => Promise<void>;
  /** The register was locked by someone else (idle time, suspend): forget what was fetched and ask where we stand. */
  readonly noticeLocked: () => void;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}

/** The open register is the invented municipality. */
export function useIsDemo(): boolean {
  const { state } = useSession();
  return state.state === 'open' && state.info.demo;
}

const toLocked = (state: RegisterState): RegisterState =>
  state.state === 'open'
    ? { state: 'locked', name: state.info.name, folder: state.info.folder, waitSeconds: 0 }
    : state;

export interface SessionProviderProps {
  readonly initial: RegisterState;
  readonly children: ReactNode;
}

export function SessionProvider({ initial, children }: SessionProviderProps) {
  const [state, setState] = useState(initial);

  const noticeLocked = useCallback(() => {
    setState(toLocked);
    void callBridge('register', 'state', {}).then((answer) => answer.ok && setState(answer.value));
  }, []);

  const lock = useCallback(async () => {
    setState(toLocked);
    const answer = await callBridge('register', 'lock', {});
    if (answer.ok) setState(answer.value);
  }, []);

  useEffect(() => onLocked(noticeLocked), [noticeLocked]);

  const session = useMemo<Session>(
    () => ({
      state,
      show: setState,
      enter: (info) => {
        // One comes back to the page one left; in another register that page may mean nothing.
        if (state.state !== 'locked' || state.folder !== info.folder) navigate(paths.start);
        setState({ state: 'open', info });
      },
      lock,
      noticeLocked,
    }),
    [state, lock, noticeLocked],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
