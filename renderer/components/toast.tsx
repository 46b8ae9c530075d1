import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { useMessages } from '../bridge.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

export interface ToastAction {
  /** A verb: "Fortryd". */
  readonly text: string;
  readonly onPress: () => void;
}

interface Note {
  readonly id: number;
  readonly action: ToastAction | undefined;
  readonly tone: 'success' | 'info';
  readonly text: string;
}

export type Notify = (text: string, tone?: 'success' | 'info', action?: ToastAction) => void;

const ToastContext = createContext<Notify>(() => undefined);
const STAYS_MS = 7000;
/** Long enough to read and to reach the button. */
const STAYS_WITH_ACTION_MS = 20_000;
let notes = 0;

/** Small news that need no answer ("Sikkerhedskopien er gemt"). Errors never come as toasts: they must stay. */
export const useToast = (): Notify => useContext(ToastContext);

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useMessages();
  const [shown, setShown] = useState<Note>();
  const notify = useCallback<Notify>((text, tone = 'success', action) => {
    notes += 1;
    setShown({ id: notes, tone, text, action });
  }, []);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(undefined), shown.action ? STAYS_WITH_ACTION_MS : STAYS_MS);
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
            {shown.action && <ToastButton {...shown.action} onDone={() => setShown(undefined)} />}
            <IconButton label={t.app.actions.close} icon="close" onPress={() => setShown(undefined)} />
          </div>
        )}
      </div>
    </ToastContext>
  );
}

function ToastButton({ text, onPress, onDone }: ToastAction & { readonly onDone: () => void }) {
  const press = () => {
    onDone();
    onPress();
  };
  return (
    <Button variant="tertiary" icon="undo" onPress={press}>
      {text}
    </Button>
  );
}
