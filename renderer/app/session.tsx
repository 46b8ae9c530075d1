/** Which page of the house we stand at: no register, a locked one, or inside. The worker decides; this only remembers. */
import { useQueryClient } from '@tanstack/react-query';
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

const toLocked = (state: RegisterState): RegisterState =>
  state.state === 'open'
    ? { state: 'locked', name: state.info.name, folder: state.info.folder, waitSeconds: 0 }
    : state;

export interface SessionProviderProps {
  readonly initial: RegisterState;
  /** Asks for what the first page inside will need, while the frame around it is drawn. */
  readonly onEnter?: (() => void) | undefined;
  readonly children: ReactNode;
}

export function SessionProvider({ initial, onEnter, children }: SessionProviderProps) {
  const client = useQueryClient();
  const [state, setState] = useState(initial);

  const leaveScreen = useCallback(() => {
    setState(toLocked);
    client.clear();
  }, [client]);

  const noticeLocked = useCallback(() => {
    leaveScreen();
    void callBridge('register', 'state', {}).then((answer) => answer.ok && setState(answer.value));
  }, [leaveScreen]);

  const lock = useCallback(async () => {
    leaveScreen();
    const answer = await callBridge('register', 'lock', {});
    if (answer.ok) setState(answer.value);
  }, [leaveScreen]);

  useEffect(() => onLocked(noticeLocked), [noticeLocked]);
  useEffect(() => {
    // Any answer may say that the register is locked; one place listens.
    return client.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'error') return;
      if (isLocked(event.action.error)) noticeLocked();
    });
  }, [client, noticeLocked]);
  useEffect(() => {
    return client.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error' && isLocked(event.action.error)) noticeLocked();
    });
  }, [client, noticeLocked]);

  const session = useMemo<Session>(
    () => ({
      state,
      show: setState,
      enter: (info) => {
        // One comes back to the page one left; in another register that page may mean nothing.
        if (state.state !== 'locked' || state.folder !== info.folder) navigate(paths.start);
        onEnter?.();
        setState({ state: 'open', info });
      },
      lock,
      noticeLocked,
    }),
    [state, lock, noticeLocked, onEnter],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

const isLocked = (thrown: unknown): boolean =>
  thrown instanceof Error && 'error' in thrown && (thrown.error as { code?: unknown }).code === 'locked';
