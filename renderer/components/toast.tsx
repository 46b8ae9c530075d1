import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useMessages } from '../bridge.ts';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

interface Note {
  readonly id: number;
  readonly tone: 'success' | 'info';
  readonly text: string;
}

export type Notify = (text: string, tone?: 'success' | 'info') => void;

const ToastContext = createContext<Notify>(() => undefined);
const STAYS_MS = 7000;
let notes = 0;

/** Small news that need no answer ("Sikkerhedskopien er gemt"). Errors never come as toasts: they must stay. */
export const useToast = (): Notify => useContext(ToastContext);

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useMessages();
  const [shown, setShown] = useState<Note>();
  const notify = useCallback<Notify>((text, tone = 'success') => {
    notes += 1;
    setShown({ id: notes, tone, text });
  }, []);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(undefined), STAYS_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <ToastContext value={useMemo(() => notify, [notify])}>
      {children}
      <div className="pj-toasts" role="status">
        {shown && (
          <div className={`pj-toast pj-toast-${shown.tone}`} key={shown.id}>
            <Icon name={shown.tone} />
            <span>{shown.text}</span>
            <IconButton label={t.app.actions.close} icon="close" onPress={() => setShown(undefined)} />
          </div>
        )}
      </div>
    </ToastContext>
  );
}
