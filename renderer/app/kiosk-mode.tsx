/** Whether the window belongs to respondents just now. The main process decides; this only remembers. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { RoundId } from '../../shared/kernel/ids.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { callBridge } from '../bridge/call.ts';
import { navigate, paths } from './navigation.ts';
import { useSession } from './session.tsx';

export interface KioskMode {
  /** The round that is answered here; null in the office. */
  readonly round: RoundId | null;
  readonly enter: (roundId: RoundId) => Promise<Result<unknown>>;
  readonly leave: (passphrase: string) => Promise<Result<unknown>>;
}

const KioskContext = createContext<KioskMode | undefined>(undefined);

export function useKiosk(): KioskMode {
  const mode = useContext(KioskContext);
  if (!mode) throw new Error('useKiosk outside KioskProvider');
  return mode;
}

export interface KioskProviderProps {
  /** Where the main process stood when the page was loaded: a page that is loaded anew is still a kiosk. */
  readonly initial: RoundId | null;
  readonly children: ReactNode;
}

export function KioskProvider({ initial, children }: KioskProviderProps) {
  const [round, setRound] = useState(initial);
  const { state } = useSession();
  const isOpen = state.state === 'open';
  useEffect(() => {
    // Locked by the computer's sleep: whoever unlocks stands in the office.
    if (!isOpen) setRound(null);
  }, [isOpen]);
  const mode = useMemo<KioskMode>(
    () => ({
      round,
      enter: async (roundId) => {
        const answer = await callBridge('desktop', 'enterKiosk', { roundId });
        if (answer.ok) setRound(roundId);
        return answer;
      },
      leave: async (passphrase) => {
        const answer = await callBridge('desktop', 'leaveKiosk', { passphrase });
        if (answer.ok) {
          if (round !== null) navigate(paths.round(round));
          setRound(null);
        }
        return answer;
      },
    }),
    [round],
  );
  return <KioskContext value={mode}>{children}</KioskContext>;
}
